/** Where a row was read and when: the last columns of every sheet that captures fill. */
import type { Column } from './declare.ts';

export const PROVENANCE = [
  {
    key: 'source',
    header: 'Read from',
    owner: 'machine',
    type: 'url',
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
