/** What the pages of our people know: the rows that were read, and above them what was filled in here. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Book } from '../../../book/book.ts';
import { withHand } from '../../../book/by-hand.ts';
import { trip as words } from '../../strings/trip.ts';
import type { NotebookState } from '../state.ts';
import { work } from '../work.ts';
import { type Hand, tell, useByHand } from './use-by-hand.ts';

/** Sheets that the people and their calendars are made of. */
export type TripRows = Pick<Book['rows'], 'team' | 'events' | 'agenda' | 'meetings'> & {
  /** Under which something was decided. */
  sessionNames: readonly string[];
};

export interface TripRead extends Omit<TripRows, 'sessionNames'> {
  /** Of the targets, by AS number. */
  names: ReadonlyMap<number, string | undefined>;
}

export interface Trip extends Omit<Hand, 'byHand'> {
  /** Undefined until they were read. */
  rows: TripRows | undefined;
}

const EMPTY: TripRead = { team: [], events: [], agenda: [], meetings: [], names: new Map() };

export function useTrip(state: NotebookState): Trip {
  const captures = state.captures.value;
  const [read, setRead] = useState<TripRead>();
  const { byHand, ...hand } = useByHand(state);

  useEffect(() => {
    if (!captures) return;
    if (captures.length === 0) return setRead(EMPTY);
    const stop = new AbortController();
    work('trip', stop.signal).then(setRead, (error) => {
      if (!stop.signal.aborted) tell(state, words.problem.cannotRead, error);
    });
    return () => stop.abort();
  }, [captures]);

  const rows = useMemo(() => {
    if (!read || !byHand) return undefined;
    const { names, ...sheets } = read;
    const filled = withHand(sheets as Book['rows'], pick(byHand)) as Omit<TripRows, 'sessionNames'>;
    const meetings = filled.meetings.map(({ key, cells }) => ({
      key,
      cells: { ...cells, network: names.get(cells.asn ?? 0) },
    }));
    return { ...filled, meetings, sessionNames: Object.keys(byHand.agenda ?? {}) };
  }, [read, byHand]);
  return { rows, ...hand };
}

/** Of what was filled in, what these pages have the rows of. */
const pick = ({ team = {}, events = {}, agenda = {}, meetings = {} }: NonNullable<Hand['byHand']>) => ({
  team,
  events,
  agenda,
  meetings,
});
