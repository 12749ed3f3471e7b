import type { Column, Table } from './declare.ts';
import { LISTS } from './lists.ts';

/** The hidden sheet from which drop-downs are filled: a column a list. */
export const lists = {
  kind: 'table',
  key: 'lists',
  title: 'Lists',
  purpose: 'The words that the drop-downs offer.',
  frozenColumns: 0,
  hidden: true,
  columns: Object.keys(LISTS).map(
    (key): Column => ({
      key,
      header: key,
      owner: 'machine',
      type: 'text',
      width: 22,
      help: 'One list of words.',
    }),
  ),
} as const satisfies Table;
