/** What Google calls by name: simple triggers, menu items, the clock. Each export becomes a top-level function of Code.js. */
import { DamagedBook } from './grid.ts';
import { type Outcome, processInbox } from './process-inbox.ts';

const MENU = 'Meet-Me';

/** Runs without any consent, for whoever may edit; it is given 30 seconds. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu(MENU).addItem('Process inbox', 'processInboxNow').addToUi();
  say(attempt(() => processInbox({ always: false })));
}

/** The tick box on Start does the same where menus do not show. */
export function onEdit(event: { range: GoogleAppsScript.Spreadsheet.Range; value?: string }): void {
  if (event.value !== 'TRUE' || event.range.getSheet().getName() !== 'Start') return;
  event.range.setValue(false);
  say(attempt(() => processInbox({ always: true })));
}

export function processInboxNow(): void {
  say(attempt(() => processInbox({ always: true })) ?? 'Another run is at work. Try again in a minute.');
}

/** For the clock: nobody is there to read a message. */
export function processInboxByClock(): void {
  attempt(() => processInbox({ always: false }));
}

function attempt(act: () => Outcome | undefined): string | undefined {
  try {
    const outcome = act();
    return outcome && inWords(outcome);
  } catch (error) {
    if (!(error instanceof DamagedBook)) throw error;
    return error.message;
  }
}

function inWords({ merged, review, refused, waiting }: Outcome): string {
  const parts = [
    `${merged + review} ${merged + review === 1 ? 'capture' : 'captures'} taken over`,
    ...(review ? [`${review} to review`] : []),
    ...(refused ? [`${refused} refused (see Inbox)`] : []),
    ...(waiting ? [`${waiting} still arriving`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function say(message: string | undefined): void {
  if (message) SpreadsheetApp.getActive().toast(message, MENU);
}
