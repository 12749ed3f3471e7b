/** A book of five thousand targets, made and written. */
import { makeBook } from '../../src/book/make-book.ts';
import { writeWorkbook } from '../../src/outlets/xlsx.ts';
import { manyCaptures, ourNetwork } from './book.ts';
import { writeWithHucre } from './hucre.ts';
import { type Figure, measure } from './measure.ts';

const RUNS = { runs: 7, warmUp: 1 };

export async function writing(): Promise<Figure[]> {
  const captures = manyCaptures(5_000);
  const about = { ours: ourNetwork(), today: '2026-11-21' };
  const book = makeBook(captures, about);
  return [
    await measure('a book of 5,000 targets, made', () => makeBook(captures, about), RUNS),
    {
      ...(await measure('and written as .xlsx', () => writeWorkbook(book), { ...RUNS, budget: 2_000 })),
      peer: {
        name: 'hucre, cells alone',
        samples: (await measure('', () => writeWithHucre(book), RUNS)).samples,
      },
    },
  ];
}
