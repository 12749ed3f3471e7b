/** Propose meetings: from the book as it stands into Meetings, around whatever a person decided. */
import { type MeetingRows, meetingRows } from '../src/book/proposals.ts';
import type { Value } from '../src/book/template/declare.ts';
import { formatAsn } from '../src/records/asn.ts';
import type { Book } from './book.ts';
import { CannotRun } from './cannot-run.ts';
import { appendRows, isFresh, writeRows } from './grid.ts';
import { tell } from './report.ts';
import { formulasOf } from './row-formulas.ts';
import { type Standing, type StandingGrid, standingBook } from './standing-book.ts';
import { bookVersion } from './versions.ts';

/** Those that are selected; nobody in particular where absent. */
export interface Chosen {
  asns?: readonly number[] | undefined;
  people?: readonly string[] | undefined;
}

/** How often a person's typing may send us back to the start. */
const ATTEMPTS = 3;

/**
 * @returns what it did, and who is left without a meeting, in words
 * @throws CannotRun where the book says too little to propose anything
 */
export function proposeInto(book: Book, { asns, people }: Chosen): string {
  bookVersion();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const standing = standingBook(book, ['targets', 'attendees', 'team', 'events', 'agenda', 'meetings']);
    checkEnough(standing, { asns, people });
    const grid = standing.grids.get('meetings') as StandingGrid;
    const plan = meetingRows(standing.book, { asns: asns && new Set(asns), people }, () =>
      Utilities.getUuid(),
    );
    if (!isFresh(grid, plan.appended.length > 0)) continue;
    write(grid, plan);
    const words = inWords(plan.counts);
    const left = unmetInWords(plan, standing);
    tell(book, {
      level: 'info',
      words: left.length > 0 ? `${words} ${left.length} without one: see Log.` : words,
      details: [words, ...left].join('\n'),
      news: true,
    });
    return [words, ...shortened(left)].join('\n');
  }
  throw new CannotRun('Somebody is typing in Meetings. Nothing was changed; choose Propose meetings again.');
}

function checkEnough({ book: { rows } }: Standing, { asns, people }: Chosen): void {
  if (!rows.events.some(({ cells }) => cells.going === 'yes')) {
    throw new CannotRun('Which event is it for? In Events, set “We go” to yes for the one that you go to.');
  }
  if (!people && !rows.team.some(({ cells }) => cells.name && cells.going === 'yes')) {
    throw new CannotRun('Nobody of us goes yet. In Team, set “Going” to yes for those who do.');
  }
  const known = new Set(rows.targets.map(({ cells }) => cells.asn));
  if (asns && !asns.some((asn) => known.has(asn))) {
    throw new CannotRun('None of the selected rows is a target.');
  }
}

function write(grid: StandingGrid, { updates, appended }: MeetingRows): void {
  const cells = (row: object) => row as Record<string, Value>;
  const formulas = formulasOf('meetings', grid);
  writeRows(
    grid,
    updates.map((update) => ({ row: grid.positions[update.index] ?? 0, cells: cells(update.cells) })),
    formulas,
  );
  appendRows(grid, appended.map(cells), formulas);
}

function inWords({ made, moved, kept, takenBack }: MeetingRows['counts']): string {
  const parts = [
    ...(made ? [`${made} new`] : []),
    ...(moved ? [`${moved} moved`] : []),
    ...(kept ? [`${kept} as before`] : []),
    ...(takenBack ? [`${takenBack} taken back, because they no longer fit`] : []),
  ];
  return parts.length > 0
    ? `Proposals in Meetings: ${parts.join(', ')}. What you changed or fixed stays.`
    : 'There is no meeting to propose: every target that attends has one, or none is known to attend. Attendees says who comes.';
}

const BECAUSE: Readonly<Record<MeetingRows['unmet'][number]['because'], string>> = {
  'nobody of us': 'nobody of us may meet them (Team, Going)',
  'no free time': 'none of us has free time (Agenda, Settings, For meetings)',
  'they cannot': 'they are on stage whenever we are free',
  'others are worth more': 'our time goes to those who are worth more',
};

/** A line for each target without a meeting and each thing that stood in the way. */
function unmetInWords({ unmet, problems }: MeetingRows, { book: { rows } }: Standing): string[] {
  const names = new Map(rows.targets.map(({ cells: { asn, network } }) => [asn, network]));
  return [
    ...problems.map((problem) =>
      problem.about === 'no times'
        ? `The agenda tells no times on ${problem.days.join(', ')}: only the hours in Settings were counted with.`
        : `${problem.person} has two meetings at once: “Clashes with” in Meetings names them.`,
    ),
    ...unmet.map(
      ({ asn, because }) =>
        `No meeting with ${[names.get(asn), formatAsn(asn)].filter(Boolean).join(', ')}: ${BECAUSE[because]}.`,
    ),
  ];
}

/** More lines nobody reads in a message. */
const MOST_LINES = 12;

const shortened = (lines: readonly string[]): string[] =>
  lines.length > MOST_LINES
    ? [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} more: all of them stand in Log.`]
    : [...lines];
