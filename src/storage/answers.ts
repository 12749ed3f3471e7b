/** What PeeringDB answered, so that it is not asked twice; and when it may be asked next, whichever of our pages asks. */
import { database, write } from './database.ts';

export interface KeptAnswer {
  key: string;
  /** Milliseconds since 1970. */
  at: number;
  rows: Record<string, unknown>[];
}

const NEXT_TURN = 'next turn';
const KEPT_FOR = 30 * 86_400_000;

/** @returns in the order of the keys */
export async function recallAnswers(keys: readonly string[]): Promise<(KeptAnswer | undefined)[]> {
  const { store } = (await database()).transaction('answers');
  return Promise.all(keys.map((key) => store.get(key)));
}

/** Lets go of what is too old to be used. */
export async function rememberAnswers(answers: readonly KeptAnswer[]): Promise<void> {
  await write(['answers'], async (transaction) => {
    const store = transaction.objectStore('answers');
    const oldest = Math.max(0, ...answers.map(({ at }) => at)) - KEPT_FOR;
    for await (const cursor of store.index('at').iterate(IDBKeyRange.upperBound(oldest)))
      await cursor.delete();
    for (const answer of answers) await store.put(answer);
  });
}

/** @returns milliseconds since 1970 */
export const nextTurn = async (): Promise<number> => (await recallAnswers([NEXT_TURN]))[0]?.at ?? 0;

export async function setNextTurn(moment: number): Promise<void> {
  await (await database()).put('answers', { key: NEXT_TURN, at: moment, rows: [] });
}
