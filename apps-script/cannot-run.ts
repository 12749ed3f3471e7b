import { refusalOf } from './refusals.ts';

/** Why a run cannot do its work, in words for whoever opens the sheet, with what to do about it. */
export class CannotRun extends Error {}

/** The menu, and the title of what is told. */
export const MENU = 'Meet-Me';

/** @returns what `act` gives, or in words why it could not be done */
export function orWhyNot<T>(act: () => T): T | string {
  try {
    return act();
  } catch (error) {
    if (error instanceof CannotRun) return error.message;
    return `${refusalOf(error)} What was done so far stands; choose the item again for the rest.`;
  }
}

/** A question that could not be asked is told in words. */
export function orTold<T extends object>(ask: () => T | undefined): T | undefined {
  const answer = orWhyNot(ask);
  if (typeof answer !== 'string') return answer;
  const ui = SpreadsheetApp.getUi();
  ui.alert(MENU, answer, ui.ButtonSet.OK);
  return undefined;
}
