/** The sheet's script merges what waits: how its time grows. The stand-in's own work for its calls is in these figures. */
import { crowdedBook } from '../script/crowded-book.ts';
import type { Figure } from './measure.ts';

const RUNS = 3;
/** Of the largest of them, in Node. */
const BUDGET = 3_000;

export async function script(): Promise<Figure[]> {
  return [100, 1_000, 10_000].map((pending) => {
    const book = crowdedBook(pending);
    const waiting = book.spreadsheet;
    let calls = 0;
    const samples = Array.from({ length: RUNS }, () => {
      book.script.spreadsheet = waiting.copy(book.store.newId('1S'));
      const start = performance.now();
      calls = book.script.run('processInboxNow').calls.length;
      return performance.now() - start;
    });
    const what = `${pending.toLocaleString('en')} captures merged into ${(pending / 2).toLocaleString('en')} targets, ${calls} calls`;
    return { what, samples, ...(pending === 10_000 ? { budget: BUDGET } : {}) };
  });
}
