/** From captures to the book: what was read, folded into rows, and what follows from it. */
import type { Capture } from '../records/capture.ts';
import type { Network } from '../records/network.ts';
import type { Profile } from '../records/profile.ts';
import { oldestFirst } from '../records/readings.ts';
import { arranged } from './arrange.ts';
import type { Book, Row } from './book.ts';
import { type ByHand, withHand } from './by-hand.ts';
import { withClashes } from './clashes.ts';
import { concluded } from './conclusions.ts';
import { fitting } from './fitting.ts';
import { type FoldedRow, fold } from './fold.ts';
import { profileOfBook } from './our-profile.ts';
import { settingsOf } from './our-settings.ts';
import { planningSettings } from './planning-settings.ts';
import { networkReading } from './rows/network.ts';
import { readingsOf } from './rows/reading.ts';
import { TABLE_KEYS, type TableKey } from './template/index.ts';
import { LISTS } from './template/lists.ts';

export interface BookOptions {
  /** Our own network, as it stands today; it is no target, and common places are common with it. */
  ours?: Network | undefined;
  /** What we told of ourselves beside our record: policies are held against both. */
  profile?: Profile | undefined;
  /** Cells of Settings that are known beside our network's own: the transit price, the weights of the rank. */
  settings?: Book['settings'] | undefined;
  /** What people filled in. */
  byHand?: ByHand | undefined;
  /** `2026-08-04`; given, because the core has no clock. */
  today: string;
}

/** @param captures in any order; without any, the book is the template alone */
export function makeBook(
  captures: readonly Capture[],
  { ours, profile, settings: given, byHand = {}, today }: BookOptions,
): Book {
  const readings = readingsOf([...captures].sort(oldestFirst), ours?.asn);
  const folded = fold(ours ? [...readings, ownReading(ours, today)] : readings);
  const settings = { ...settingsOf(ours, profile, folded), ...given };
  // A stage or a price that somebody filled in counts in what follows from the book.
  const filled = withHand(
    Object.fromEntries(TABLE_KEYS.map((sheet) => [sheet, folded.rows(sheet)])) as unknown as Book['rows'],
    byHand,
  );
  const rowsOf = (sheet: TableKey) => filled[sheet] as unknown as FoldedRow[];
  const conclusions = concluded({ ...folded, rows: rowsOf }, ours, {
    judge: fitting((ourLocations) => profileOfBook(settings, ourLocations)),
    settings: planningSettings((key) => settings[key]),
    today,
  });
  const { policies, attendees, events } = conclusions;
  // The figure that was typed stands above the one that was worked out.
  const { targets } = withHand(
    { ...filled, targets: conclusions.targets },
    { targets: byHand.targets ?? {} },
  );
  return {
    rows: arranged({
      ...filled,
      targets,
      policies,
      attendees,
      events,
      meetings: withClashes(filled.meetings),
      lists: listRows(),
    }),
    settings: {
      ...settings,
      ...(conclusions.growthSeen === undefined ? {} : { growthSeen: conclusions.growthSeen }),
    },
    worth: conclusions.worth,
    start: {
      madeOn: today,
      madeFrom: `from ${captures.length} ${captures.length === 1 ? 'reading' : 'readings'}`,
    },
  };
}

/** What the user set as our own network stands above what was captured of it. */
const ownReading = (ours: Network, today: string) =>
  networkReading(
    {
      id: '',
      schemaVersion: 1,
      capturedAt: today,
      source: { url: '', title: '', reader: '', textHash: '' },
      kind: 'network',
      record: ours,
    },
    ours.asn,
  );

/** The closed lists side by side, as columns of one sheet. */
function listRows(): Row<'lists'>[] {
  const lists = Object.entries(LISTS);
  const longest = Math.max(...lists.map(([, words]) => words.length));
  return Array.from({ length: longest }, (_, index) => ({
    key: String(index),
    cells: Object.fromEntries(lists.flatMap(([key, words]) => (words[index] ? [[key, words[index]]] : []))),
  }));
}
