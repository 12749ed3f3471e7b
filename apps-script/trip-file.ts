/**
 * What Trip.js holds: what the menu makes of the book for those who travel. `trip.ts` is how the rest of the script calls it.
 * Why something cannot be done is told in words here, because an error's class is another in each file.
 */
import { briefs } from '../src/book/brief/brief.ts';
import { mailTo } from '../src/book/brief/mail.ts';
import { isNamed, namesIn } from '../src/book/calendar/names.ts';
import { gainsOf } from '../src/book/gains.ts';
import { missingKeys } from '../src/book/proposals.ts';
import type { StageMove } from '../src/book/stage-moves.ts';
import { formatAsn, parseAsn } from '../src/records/asn.ts';
import { type Book, openBook } from './book.ts';
import { briefDialog } from './brief-dialog.ts';
import { calendarDialog } from './calendar-dialog.ts';
import { MENU, orTold, orWhyNot } from './cannot-run.ts';
import type { Dialog } from './dialog.ts';
import { followUpDialog } from './follow-up-dialog.ts';
import { gainsDialog } from './gains-dialog.ts';
import { writeUpdates } from './grid.ts';
import { moveStagesIn, movesIn, previewOf } from './move-stages.ts';
import { workedOut } from './plan.ts';
import { type Chosen, proposeInto } from './propose.ts';
import { selection } from './selection.ts';
import { bookWithTargets, standingBook } from './standing-book.ts';
import { bookVersion } from './versions.ts';

/** @returns undefined where whoever was asked thought better of it */
export const whomToMeet = (): Chosen | undefined => orTold(chosen);

function chosen(): Chosen | undefined {
  const ui = SpreadsheetApp.getUi();
  const { asns, people } = selection(openBook());
  const ask = (question: string): boolean | undefined => {
    const answer = ui.alert(MENU, question, ui.ButtonSet.YES_NO_CANCEL);
    return answer === ui.Button.YES ? true : answer === ui.Button.NO ? false : undefined;
  };
  if (asns.length > 1) {
    const alone = ask(
      `${asns.length} targets are selected. Propose meetings with these alone? No: with all who attend.`,
    );
    return alone === undefined ? undefined : alone ? { asns } : {};
  }
  if (people.length > 0) {
    const alone = ask(`Propose meetings for ${people.join(', ')} alone? No: for everybody who goes.`);
    return alone === undefined ? undefined : alone ? { people } : {};
  }
  return {};
}

/**
 * The targets that are selected, those whom a selected person of ours meets, else the one that is asked for.
 * @returns none where whoever was asked thought better of it
 */
export const targetsInQuestion = (what: string): number[] => orTold(() => inQuestion(what)) ?? [];

function inQuestion(what: string): number[] {
  const book = openBook();
  const { asns, people } = selection(book);
  if (asns.length > 0) return asns;
  if (people.length > 0) {
    const meetings = metBy(book, people);
    if (meetings.length > 0) return meetings;
  }
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(
    what,
    'The AS number of the target, such as AS64500. Next time, click on its row in Targets or Meetings first.',
    ui.ButtonSet.OK_CANCEL,
  );
  if (answer.getSelectedButton() !== ui.Button.OK) return [];
  const typed = answer.getResponseText().trim();
  const asn = parseAsn(typed);
  if (asn !== undefined) return [asn];
  ui.alert(what, `“${typed}” is no AS number.`, ui.ButtonSet.OK);
  return [];
}

export const proposed = (chosen: Chosen): string => orWhyNot(() => proposeInto(openBook(), chosen));

/** @returns what to write, where somebody agreed to it */
export const movesToMake = (): StageMove[] => orTold(movesAgreedOn) ?? [];

function movesAgreedOn(): StageMove[] {
  const ui = SpreadsheetApp.getUi();
  const moves = movesIn(openBook());
  if (moves.length === 0) {
    ui.alert(
      'Move stages',
      'Meetings says nothing that Targets does not know: no meeting was asked for, agreed on or held with a target whose stage is behind it.',
      ui.ButtonSet.OK,
    );
    return [];
  }
  const answer = ui.alert(
    'Move stages',
    `What Meetings says of these targets. Nothing is written before you say yes.\n\n${previewOf(moves)}`,
    ui.ButtonSet.YES_NO,
  );
  return answer === ui.Button.YES ? moves : [];
}

export const moved = (moves: readonly StageMove[]): string => orWhyNot(() => moveStagesIn(openBook(), moves));

const OF_A_TARGET = ['targets', 'policies', 'contacts', 'attendees', 'meetings', 'locations'] as const;

/** One page each. */
export const briefed = (asns: readonly number[]): Dialog | string =>
  orWhyNot(() => {
    const book = bookWithTargets(OF_A_TARGET);
    const on = briefs(book, workedOut(book));
    const found = [...new Set(asns)].flatMap((asn) => on(asn) ?? []);
    return found.length > 0 ? briefDialog(found) : notAmongTargets(asns[0] ?? 0);
  });

export const drafted = (asn: number): Dialog | string =>
  orWhyNot(() => {
    const book = bookWithTargets(OF_A_TARGET);
    const brief = briefs(book, workedOut(book))(asn);
    return brief ? followUpDialog(brief.network, mailTo(brief, book)) : notAmongTargets(asn);
  });

export const gained = (): Dialog | string =>
  orWhyNot(() => gainsDialog(gainsOf(bookWithTargets(['targets', 'locations']).rows)));

const notAmongTargets = (asn: number): string =>
  `${formatAsn(asn)} is not among Targets. Read its page with the browser extension, keep it, and choose Process inbox.`;

export const calendars = (): Dialog | string =>
  orWhyNot(() => {
    bookVersion();
    const { book, grids } = standingBook(openBook(), ['targets', 'team', 'events', 'agenda', 'meetings']);
    const grid = grids.get('meetings');
    const fresh = missingKeys(book.rows.meetings, () => Utilities.getUuid());
    if (grid) {
      writeUpdates(
        grid,
        fresh.map(({ index, cells }) => ({
          row: grid.positions[index] ?? 0,
          cells: cells as { key: string },
        })),
      );
    }
    const keys = new Map(fresh.map(({ index, cells }) => [index, cells.key ?? '']));
    const names = new Map(book.rows.targets.map(({ cells: { asn, network } }) => [asn, network]));
    const meetings = book.rows.meetings.map(({ key, cells }, index) => ({
      key: keys.get(index) ?? key,
      cells: { ...cells, network: names.get(cells.asn) },
    }));
    return (
      calendarDialog({ ...book, rows: { ...book.rows, meetings } }) ??
      'There is nothing to put into a calendar yet. Say in Events which ones we go to, in Agenda who of us goes to which session, or choose Propose meetings.'
    );
  });

/** Those whom one of these meets, in the order of the meetings. */
function metBy(script: Book, people: readonly string[]): number[] {
  const { book } = standingBook(script, ['meetings']);
  return book.rows.meetings
    .map(({ cells }) => cells)
    .filter(
      ({ ourPeople, state }) =>
        state !== 'cancelled' && namesIn(ourPeople).some((name) => isNamed(people, name)),
    )
    .sort((one, other) => (`${one.day} ${one.start}` < `${other.day} ${other.start}` ? -1 : 1))
    .flatMap(({ asn }) => asn ?? []);
}
