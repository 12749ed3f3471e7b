/**
 * Empties the outbox into the sheet and brings back what became of it. What is on the disk says at every moment what may have been
 * sent, so that a run which is cut short anywhere is taken up by the next: it looks in the sheet before it sends again.
 */
import { sendingHash } from '../../book/inbox-rows.ts';
import type { Session } from '../../outlets/google/call.ts';
import { GoogleProblem, type ProblemKind, waitBefore } from '../../outlets/google/problem.ts';
import {
  BATCH_CHARACTERS,
  charactersOf,
  checkSheet,
  readArrivals,
  sendCaptures,
} from '../../outlets/google/push.ts';
import { readTargets } from '../../outlets/google/read-targets.ts';
import { markRefused, queueCounts, settle, takeWaiting } from '../../storage/outbox.ts';
import { saveSheetRows } from '../../storage/sheet-rows.ts';
import { type SheetState, saveSheetState, sheetState } from '../../storage/sheet-state.ts';

export interface Task {
  session: Session;
  /** The spreadsheet's id. */
  sheet: string;
  /** Somebody looks: what became of the captures is to be read now. */
  look: boolean;
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 to 1. */
  random(): number;
}

const MINUTE = 60_000;
/** For so long a sheet that was there and could be written to is taken to be so. */
const TRUSTED = 10 * MINUTE;
/** Somebody who looks again and again does not ask Google each time. */
const LOOKED_AT_LATELY = 15_000;
const ROWS_FRESH = 2 * MINUTE;
/** Waits between looks for what the script made of the captures: it runs when somebody opens the sheet. The last is repeated. */
const LOOKS = [1, 2, 5, 15, 60, 240].map((minutes) => minutes * MINUTE);

/** They pass by themselves; all others wait for the user. */
const PASSING: ReadonlySet<ProblemKind> = new Set(['offline', 'busy']);

/**
 * To be called by one at a time for each sheet.
 * @returns when it wants to be called again; undefined: not before somebody does something
 */
export async function sync(task: Task): Promise<number | undefined> {
  const { sheet, look, now } = task;
  const state = await sheetState(sheet);
  if (state.halted) return undefined;
  if (state.nextAttemptAt > now()) return state.nextAttemptAt;
  const { waiting, doubtful } = await queueCounts(sheet);
  const wantsLook = look && now() - state.lookedAt > LOOKED_AT_LATELY;
  if (waiting + doubtful > 0 || wantsLook || (await lookAt(state)) <= now()) {
    await saveSheetState(await attempted(task, state));
  }
  const after = await sheetState(sheet);
  if (after.halted) return undefined;
  if (after.nextAttemptAt > now()) return after.nextAttemptAt;
  const next = await lookAt(after);
  return next === Number.POSITIVE_INFINITY ? undefined : next;
}

/** Only what has arrived and was not merged yet is waited for. */
async function lookAt({ sheet, looks, lookedAt }: SheetState): Promise<number> {
  const { arrived } = await queueCounts(sheet);
  const wait = LOOKS[Math.min(looks, LOOKS.length - 1)] ?? MINUTE;
  return arrived > 0 ? lookedAt + wait : Number.POSITIVE_INFINITY;
}

async function attempted(task: Task, { failure: _failure, ...before }: SheetState): Promise<SheetState> {
  const { sheet, now } = task;
  const state: SheetState = { ...before };
  try {
    const inboxId = await checked(task, state);
    const { waiting, doubtful } = await queueCounts(sheet);
    const changes = await exchange(task, inboxId, doubtful > 0 || waiting === 0);
    // What was merged just now has changed the team's rows.
    const wantsRows = changes > 0 || now() - state.rowsReadAt > ROWS_FRESH;
    if (waiting + doubtful === 0 && wantsRows) Object.assign(state, await freshRows(task, state));
    const looks = changes > 0 ? 0 : state.looks + 1;
    return { ...state, failures: 0, nextAttemptAt: 0, looks, lookedAt: now() };
  } catch (error) {
    if (!(error instanceof GoogleProblem)) throw error;
    const { kind: problem, message: detail, retryAfter } = error;
    if (!PASSING.has(problem)) return { ...state, checkedAt: 0, halted: { problem, detail } };
    const failures = state.failures + 1;
    const wait = waitBefore(failures, task.random(), retryAfter) * 1_000;
    return { ...state, failures, failure: { problem, detail }, nextAttemptAt: now() + wait };
  }
}

/** @returns the Inbox's id, from Google where it was not asked lately; what was learnt is noted in `state` */
async function checked({ session, sheet, now }: Task, state: SheetState): Promise<number> {
  if (state.inboxId !== undefined && now() - state.checkedAt <= TRUSTED) return state.inboxId;
  const { inboxId } = await checkSheet(session, sheet);
  Object.assign(state, { inboxId, checkedAt: now() });
  return inboxId;
}

/** @returns how many captures are now known to be further than they were */
async function exchange(task: Task, inboxId: number, lookFirst: boolean): Promise<number> {
  let changes = lookFirst ? await readBack(task) : 0;
  for (let round = 1; await sendWaiting(task, inboxId); round++) {
    changes += await readBack(task);
    // What was corrected while it was sent is sent again. But what Google takes and does not show would be sent for ever.
    if (round === ROUNDS && (await queueCounts(task.sheet)).waiting > 0) {
      throw new GoogleProblem('damaged', 'What was sent is not to be seen in the Inbox.');
    }
  }
  return changes;
}

const ROUNDS = 2;

async function readBack({ session, sheet }: Task): Promise<number> {
  const arrivals = await readArrivals(session, sheet);
  const outcome = (id: string) => {
    const { state, reason } = arrivals.get(id) ?? {};
    return state && { state, ...(reason ? { reason } : {}) };
  };
  return settle(
    sheet,
    (capture) => (arrivals.get(capture.id)?.hash === sendingHash(capture) ? outcome(capture.id) : undefined),
    outcome,
  );
}

/** @returns whether anything was sent */
async function sendWaiting({ session, sheet }: Task, inboxId: number): Promise<boolean> {
  for (let sent = false; ; sent = true) {
    let size = 0;
    const captures = await takeWaiting(sheet, (capture) => {
      size += charactersOf(capture);
      return size <= BATCH_CHARACTERS;
    });
    if (captures.length === 0) return sent;
    await sendCaptures(session, sheet, inboxId, captures, ({ id }, reason) => markRefused(sheet, id, reason));
  }
}

/** The copy of the team's rows is a convenience: without it everything else goes on. */
async function freshRows(
  { session, sheet, now }: Task,
  { columns: before }: SheetState,
): Promise<Partial<SheetState>> {
  try {
    const { rows, columns } = await readTargets(session, sheet, before);
    await saveSheetRows(
      sheet,
      rows.map((row) => ({ sheet, ...row })),
    );
    return { rowsReadAt: now(), columns };
  } catch (error) {
    if (!(error instanceof GoogleProblem)) throw error;
    return {};
  }
}
