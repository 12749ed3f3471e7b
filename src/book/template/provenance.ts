/** Where a row was read and when: the last columns of every sheet that captures fill. */
import type { Column } from './declare.ts';

export const PROVENANCE = [
  {
    key: 'source',
    header: 'Read from',
    owner: 'machine',
    // No link: a large book has more of them than Excel takes.
    type: 'text',
    width: 36,
    help: 'The page or file that the latest reading came from.',
    folded: true,
  },
  {
    key: 'readOn',
    header: 'Read on',
    owner: 'machine',
    type: 'date',
    width: 13,
    help: 'The day of the latest reading.',
    folded: true,
  },
  {
    key: 'review',
    header: 'Needs review',
    owner: 'machine',
    type: 'text',
    width: 34,
    help: 'Where a newer reading disagrees with what you wrote. Yours stays; take the other over or clear this cell.',
    folded: true,
    flag: { when: '[review]<>""', tone: 'soon' },
  },
  {
    key: 'stamp',
    header: 'Run',
    owner: 'machine',
    type: 'text',
    width: 12,
    help: 'Which run wrote this row last. Leave it as it is.',
    folded: true,
  },
] as const satisfies readonly Column[];

/** Rows are found by key, so that people may sort, filter and insert. */
export const KEY = {
  key: 'key',
  header: 'Key',
  owner: 'machine',
  type: 'text',
  width: 24,
  help: 'Tells the row apart from all others. Leave it as it is; the row is found by it.',
  folded: true,
} as const satisfies Column;
