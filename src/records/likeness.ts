/** How alike two sentences are, for telling that one is the other, reworded. */
import { folded } from './text.ts';

/** Longer words than these add nothing to what the first ones tell. */
const WORDS = 200;

/**
 * The share of words, and of pairs of neighbouring words, that both have (the Sørensen–Dice coefficient of the two bags).
 * @returns 0 where they have nothing in common, 1 where they are the same but for case, accents and punctuation; the same in
 * either direction
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [first, second] = [grams(one), grams(other)];
  const total = sizeOf(first) + sizeOf(second);
  if (total === 0) return 1;
  let shared = 0;
  for (const [gram, times] of first) shared += Math.min(times, second.get(gram) ?? 0);
  return (2 * shared) / total;
}

function grams(text: string): Map<string, number> {
  const words = folded(text).split(' ', WORDS).filter(Boolean);
  const bag = new Map<string, number>();
  words.forEach((word, position) => {
    const before = words[position - 1];
    for (const gram of before === undefined ? [word] : [word, `${before} ${word}`]) {
      bag.set(gram, (bag.get(gram) ?? 0) + 1);
    }
  });
  return bag;
}

const sizeOf = (bag: ReadonlyMap<string, number>): number => {
  let size = 0;
  for (const times of bag.values()) size += times;
  return size;
};
