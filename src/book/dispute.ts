/** What is said where a reading disagrees with a person: in the row's Needs review, and in a note on the very cell. */
import type { Offer } from './merge.ts';

export function reviewText(offers: readonly Offer[], gone: boolean): string {
  const told = offers.map(({ column, kept, offered }) => `${column}: read “${offered}”, you have “${kept}”`);
  if (gone) told.push('no longer on the list that it was read from');
  return told.join('; ');
}

/** By it our line is known again among what people wrote into the same note. */
const OURS = 'Meet-Me Sheet read ';

/** @param at when it was read, ISO 8601 */
export const disputeNote = ({ offered, kept }: Offer, at: string): string =>
  `${OURS}“${short(offered)}” on ${at.slice(0, 10)}. ${kept === '' ? 'You left this empty, and so it stays' : 'What you typed stays'}: type the new value to take it over, or clear Needs review to keep yours.`;

const MOST_CHARACTERS = 300;
const short = (value: Offer['offered']): string => {
  const text = String(value).replace(/\s+/g, ' ');
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} …` : text;
};

/**
 * A cell's note with our line in place of the one that we put there before; all else in it is somebody's own.
 * @param ours '' where there is nothing more to say
 */
export function withDispute(note: string, ours: string): string {
  const lines = note.split('\n');
  const theirs = lines.filter((line) => !line.startsWith(OURS));
  if (theirs.length === lines.length && ours === '') return note;
  return [
    ...(theirs.some((line) => line !== '') ? [theirs.join('\n').replace(/\n+$/, '')] : []),
    ...(ours ? [ours] : []),
  ].join('\n');
}
