/**
 * Meetings as they stand and a new proposal → what to write into Meetings. A proposal that nobody touched may be moved or taken
 * back by the next one; whatever a person changed, added to or fixed stays as it is, and the others are fitted around it.
 */
import type { Book, Row } from './book.ts';
import { isNamed, namesIn } from './calendar/names.ts';
import { type Proposed, propose } from './propose.ts';
import type { CellsOf } from './template/index.ts';

type Cells = CellsOf<'meetings'>;

export interface Chosen {
  /** AS numbers of the targets to meet; all that attend where absent. */
  asns?: ReadonlySet<number> | undefined;
  /** Who of us meets them; whoever goes where absent. */
  people?: readonly string[] | undefined;
}

export interface MeetingRows {
  /** By position among the meetings that were given: the cells to change. */
  updates: { index: number; cells: Cells }[];
  appended: Cells[];
  counts: { made: number; moved: number; kept: number; takenBack: number };
  unmet: Proposed['unmet'];
  problems: Proposed['problems'];
}

/** @param newKey gives a key that no row has */
export function meetingRows(
  { rows, settings, start }: Pick<Book, 'rows' | 'settings' | 'start'>,
  { asns, people }: Chosen,
  newKey: () => string,
): MeetingRows {
  const meetings = rows.meetings;
  const isOpen = ({ cells }: Row<'meetings'>): boolean =>
    isUntouched(cells) &&
    (!asns || asns.has(cells.asn ?? 0)) &&
    (!people || namesIn(cells.ourPeople).every((name) => isNamed(people, name)));
  const open = new Map<number, number>();
  const doubles: number[] = [];
  const stays: Row<'meetings'>[] = [];
  const standing = (index: number | undefined): boolean =>
    index !== undefined && meetings[index]?.cells.state !== TAKEN_BACK;
  meetings.forEach((row, index) => {
    const asn = row.cells.asn ?? 0;
    if (!isOpen(row)) stays.push(row);
    // Of several for one target the one that stands is moved; one meeting is enough.
    else if (!open.has(asn) || (standing(index) && !standing(open.get(asn)))) open.set(asn, index);
    else if (standing(index)) doubles.push(index);
  });
  const team = people
    ? rows.team
        .filter(({ cells }) => isNamed(people, cells.name ?? ''))
        .map(({ key, cells }) => ({ key, cells: { ...cells, going: 'yes' } }))
    : rows.team;
  const {
    rows: wanted,
    unmet,
    problems,
  } = propose({ settings, start, rows: { ...rows, team, meetings: stays } }, asns);

  const updates: MeetingRows['updates'] = [];
  const appended: Cells[] = [];
  const counts = { made: 0, moved: 0, kept: 0, takenBack: 0 };
  for (const cells of wanted) {
    const index = open.get(cells.asn ?? 0);
    const marked = { ...EMPTY, ...withoutGaps(cells), proposal: saidBy(cells) };
    if (index === undefined) {
      appended.push({ ...marked, key: newKey() });
      counts.made += 1;
      continue;
    }
    open.delete(cells.asn ?? 0);
    const before = meetings[index]?.cells ?? {};
    if (before.proposal === marked.proposal) counts.kept += 1;
    else {
      updates.push({ index, cells: marked });
      counts[before.state === TAKEN_BACK ? 'made' : 'moved'] += 1;
    }
  }
  for (const index of [...Array.from(open.values()), ...doubles]) {
    const before = meetings[index]?.cells ?? {};
    if (before.state === TAKEN_BACK) continue;
    const state = TAKEN_BACK;
    updates.push({ index, cells: { state, proposal: saidBy({ ...before, state }) } });
    counts.takenBack += 1;
  }
  return { updates, appended, counts, unmet, problems };
}

const PROPOSED = 'proposed';
/** Not deleted: calendars that took the proposal over are told by the same entry that it is off. */
const TAKEN_BACK = 'cancelled';

const EMPTY = { day: '', start: '', end: '', theirPeople: '', ourPeople: '', place: '', state: '' } as const;

/** What a row says of the meeting, in one line. */
const saidBy = ({ day, start, end, asn, ourPeople, theirPeople, place, state }: Cells): string =>
  [day, `${start ?? ''}–${end ?? ''}`, `AS${asn ?? ''}`, ourPeople, theirPeople, place, state]
    .filter(Boolean)
    .join(', ');

/** Whether it still says what was proposed, and nothing else. */
function isUntouched(cells: Cells): boolean {
  const { proposal, state, fixed, outcome, nextStep, nextOn, notes } = cells;
  return (
    (state === PROPOSED || state === TAKEN_BACK) &&
    fixed !== 'yes' &&
    proposal === saidBy(cells) &&
    !(outcome || nextStep || nextOn || notes)
  );
}

const withoutGaps = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined));

/** Keys for rows that people made, so that their calendar entries keep their names; a copied row gets one of its own. */
export function missingKeys(
  meetings: readonly Row<'meetings'>[],
  newKey: () => string,
): MeetingRows['updates'] {
  const known = new Set<string>();
  return meetings.flatMap(({ cells }, index) => {
    const { key = '' } = cells;
    const isOwn = key !== '' && !known.has(key);
    known.add(key);
    return isOwn ? [] : [{ index, cells: { key: newKey() } }];
  });
}
