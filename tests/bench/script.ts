/**
 * The sheet's script merges what waits: how its time grows. The spreadsheet here is a stand-in, which checks whatever is written
 * and is no part of the script; what it takes for its own work is measured apart, and told with the whole.
 */
import { RangeFace } from '../google/script/range.ts';
import { SheetFace } from '../google/script/sheet.ts';
import { crowdedBook } from '../script/crowded-book.ts';
import type { Figure } from './measure.ts';

const RUNS = 5;
/** Of the largest of them, in Node. */
const BUDGET = 3_000;

export async function script(): Promise<Figure[]> {
  const standIn = stopwatch([RangeFace.prototype, SheetFace.prototype]);
  return [100, 1_000, 10_000].flatMap((pending) => {
    const book = crowdedBook(pending);
    const waiting = book.spreadsheet;
    let calls = 0;
    const runs = Array.from({ length: RUNS }, () => {
      book.script.spreadsheet = waiting.copy(book.store.newId('1S'));
      const start = performance.now();
      standIn.spent = 0;
      calls = book.script.run('processInboxNow').calls.length;
      const all = performance.now() - start;
      return { all, script: all - standIn.spent };
    });
    const what = `${pending.toLocaleString('en')} captures merged into ${(pending / 2).toLocaleString('en')} targets, ${calls} calls`;
    return [
      {
        what: `${what}: the script`,
        samples: runs.map((run) => run.script),
        ...(pending === 10_000 ? { budget: BUDGET } : {}),
      },
      { what: '  with what the stand-in for Google takes', samples: runs.map((run) => run.all) },
    ];
  });
}

/** Adds up what the methods of these take, without counting twice where one calls another. */
function stopwatch(prototypes: readonly object[]): { spent: number } {
  const watch = { spent: 0 };
  let isRunning = false;
  for (const prototype of prototypes) {
    for (const [name, { value: method, ...rest }] of Object.entries(
      Object.getOwnPropertyDescriptors(prototype),
    )) {
      if (name === 'constructor' || typeof method !== 'function') continue;
      const value = function (this: unknown, ...given: unknown[]): unknown {
        if (isRunning) return method.apply(this, given);
        const start = performance.now();
        isRunning = true;
        try {
          return method.apply(this, given);
        } finally {
          isRunning = false;
          watch.spent += performance.now() - start;
        }
      };
      Object.defineProperty(prototype, name, { ...rest, value });
    }
  }
  return watch;
}
