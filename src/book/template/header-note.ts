/**
 * The note on a header tells people what the column is for, and the script which column it is: notes move with their column,
 * whoever renames, inserts or sorts.
 */
import type { Column } from './declare.ts';

const FILLED_BY = {
  machine: 'Filled from what was read.',
  human: 'Filled by you; no machine writes here.',
  formula: 'Worked out by a formula.',
} as const;

export const headerNote = ({ key, help, owner }: Column): string => `${help}\n${FILLED_BY[owner]}\n[${key}]`;

/** @returns undefined where the note is not one of ours */
export const keyInNote = (note: string): string | undefined => /\[(\w+)\]\s*$/.exec(note)?.[1];
