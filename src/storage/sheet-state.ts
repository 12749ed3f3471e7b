/** How it stands with a sheet: what halted the sending, when it is tried again, when the sheet is next looked at. */
import { announce } from './changes.ts';
import { database } from './database.ts';

export interface SheetState {
  /** The spreadsheet's id. */
  sheet: string;
  /** Why nothing is sent until the user acts: a `ProblemKind`, and Google's own words. */
  halted?: { problem: string; detail: string };
  /** Attempts that failed in a row and are repeated by themselves, and what the last one met. */
  failures: number;
  failure?: { problem: string; detail: string };
  /** Milliseconds since 1970, as all moments here: nothing is sent before it. */
  nextAttemptAt: number;
  /** Of the Inbox within the spreadsheet. */
  inboxId?: number;
  /** When Drive was last asked whether the sheet is there and may be written to. */
  checkedAt: number;
  /** Looks for what the script made of the captures, since anything last changed. */
  looks: number;
  lookedAt: number;
  /** When the team's rows were last read, and where their columns stood. */
  rowsReadAt: number;
  columns?: Readonly<Record<string, number>>;
}

export async function sheetState(sheet: string): Promise<SheetState> {
  const fresh = { sheet, failures: 0, nextAttemptAt: 0, checkedAt: 0, looks: 0, lookedAt: 0, rowsReadAt: 0 };
  return (await (await database()).get('sheets', sheet)) ?? fresh;
}

export async function saveSheetState(state: SheetState): Promise<void> {
  await (await database()).put('sheets', state);
  announce('outbox');
}

/** The user says: try again now. */
export async function resume(sheet: string): Promise<void> {
  const { halted: _halted, failure: _failure, ...state } = await sheetState(sheet);
  await saveSheetState({ ...state, failures: 0, nextAttemptAt: 0, checkedAt: 0 });
}
