/** What Google calls by name: simple triggers, menu items, the clock. Each export becomes a top-level function of Code.js. */

import { MENU } from './cannot-run.ts';
import { tellClashes } from './clashes.ts';
import { hasClock, startClock, stopClock } from './clock.ts';
import { management, whichCopy } from './copy.ts';
import type { Dialog } from './dialog.ts';
import { repaired, upgraded } from './keeping.ts';
import { processInbox } from './process-inbox.ts';
import { tableOf } from './template.ts';
import {
  briefed,
  calendars,
  drafted,
  gained,
  moved,
  movesToMake,
  proposed,
  targetsInQuestion,
  whomToMeet,
} from './trip.ts';
import { underLock } from './under-lock.ts';

/** Google ends a simple trigger after 30 seconds and a run from the menu after 6 minutes; the rest is for finishing a sheet. */
const SIMPLE_TRIGGER = 20_000;
const RUN = 300_000;

/** Runs without any consent, for whoever may edit. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu(MENU)
    .addItem('Process inbox', 'processInboxNow')
    .addItem('Rank targets', 'rankTargets')
    .addItem('Propose meetings', 'proposeMeetings')
    .addSeparator()
    .addItem('Brief for the selected target', 'briefForTarget')
    .addItem('Draft a follow-up', 'draftFollowUp')
    .addItem('Where to go', 'whereToGo')
    .addItem('Move stages', 'moveStages')
    .addItem('Calendar', 'saveCalendars')
    .addItem('Make the management copy', 'makeManagementCopy')
    .addSeparator()
    .addItem('Set up or repair', 'setUpOrRepair')
    .addItem('Upgrade', 'upgradeBook')
    .addToUi();
  say(takeOver(false, SIMPLE_TRIGGER));
}

interface Edit {
  range: GoogleAppsScript.Spreadsheet.Range;
  value?: string;
}

/** The tick box on Start does the same where menus do not show; and whoever types in Meetings sees what clashes. */
export function onEdit({ range, value }: Edit): void {
  if (range.getSheet().getName() === tableOf('meetings').title) underLock(tellClashes);
  if (value !== 'TRUE' || !isProcessNow(range)) return;
  range.setValue(false);
  say(takeOver(true, SIMPLE_TRIGGER) ?? BUSY);
}

export function processInboxNow(): void {
  say(takeOver(true, RUN) ?? BUSY);
}

/** After people changed Settings, places or traffic: what follows from the book is worked out anew on every run. */
export function rankTargets(): void {
  processInboxNow();
}

/** For the targets or people that are selected, or for all. */
export function proposeMeetings(): void {
  const chosen = whomToMeet();
  if (chosen) {
    show(() => {
      const done = proposed(chosen);
      tellClashes();
      return done;
    });
  }
}

/** Where several targets are selected, or people of ours with their meetings, a page for each target. */
export function briefForTarget(): void {
  const asns = targetsInQuestion('Brief');
  if (asns.length > 0) show(() => briefed(asns));
}

export function draftFollowUp(): void {
  const [asn] = targetsInQuestion('Draft a follow-up');
  if (asn !== undefined) show(() => drafted(asn));
}

/** What our traffic would gain in every place, campus and town where targets are. */
export function whereToGo(): void {
  show(gained);
}

/** What came of meetings, into Targets: shown first, as these are people's columns. */
export function moveStages(): void {
  const moves = movesToMake();
  if (moves.length > 0) show(() => moved(moves));
}

export function saveCalendars(): void {
  show(calendars);
}

/** The one item that makes a file, and needs to be allowed to. */
export function makeManagementCopy(): void {
  const which = whichCopy();
  if (which) show(() => management(which));
}

/** For the clock: nobody is there to read a message. */
export function processInboxByClock(): void {
  takeOver(false, RUN);
}

/** Asks for the consent that a clock trigger needs, and for nothing else. */
export function setUpOrRepair(): void {
  const ui = SpreadsheetApp.getUi();
  const done = underLock(repaired) ?? BUSY;
  const question = hasClock()
    ? 'Every five minutes it takes over what has arrived, also while nobody has it open. Shall it go on?'
    : 'Shall it take over what arrives every five minutes, also while nobody has it open? Else it does when somebody opens it.';
  const answer = ui.alert(MENU, `${done}\n\n${question}`, ui.ButtonSet.YES_NO);
  if (answer === ui.Button.YES) startClock();
  if (answer === ui.Button.NO) stopClock();
}

export function upgradeBook(): void {
  SpreadsheetApp.getUi().alert(MENU, underLock(upgraded) ?? BUSY, SpreadsheetApp.getUi().ButtonSet.OK);
}

const BUSY = 'Another run is at work. Try again in a minute.';

/** @returns what it did, in words; undefined where another run is at work or there was nothing to do */
function takeOver(always: boolean, milliseconds: number): string | undefined {
  const until = Date.now() + milliseconds;
  return underLock(() => {
    const done = processInbox({ always, until });
    // What arrives is no meeting, and an opening that takes over a lot has no time to spare.
    if (always || done === undefined) tellClashes();
    return done;
  });
}

/** Words are told, a dialog is opened; neither while the lock is held, because people take their time. */
function show(act: () => Dialog | string): void {
  const ui = SpreadsheetApp.getUi();
  const done = underLock(act) ?? BUSY;
  if (typeof done === 'string') {
    ui.alert(MENU, done, ui.ButtonSet.OK);
    return;
  }
  const { title, html, width, height } = done;
  ui.showModalDialog(HtmlService.createHtmlOutput(html).setWidth(width).setHeight(height), title);
}

function isProcessNow(range: Edit['range']): boolean {
  const box = SpreadsheetApp.getActive().getRangeByName('start_processNow');
  return (
    box?.getSheet().getSheetId() === range.getSheet().getSheetId() &&
    box.getRow() === range.getRow() &&
    box.getColumn() === range.getColumn()
  );
}

function say(message: string | undefined): void {
  if (message) SpreadsheetApp.getActive().toast(message, MENU);
}
