/** Every sheet of the book, in the order of its tabs. */
import { inbox, log, memory } from './behind.ts';
import { checklist } from './checklist.ts';
import type { Sheet, Table, ValueOf } from './declare.ts';
import { agenda, events, meetings } from './events.ts';
import { lists } from './lists-sheet.ts';
import { attendees, contacts, team } from './people.ts';
import { locations, traffic } from './places.ts';
import { policies } from './policies.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { summary } from './summary.ts';
import { targets } from './targets.ts';
import { versions } from './versions.ts';

/** In the order of their tabs. */
const TABLES = {
  targets,
  policies,
  versions,
  contacts,
  attendees,
  team,
  events,
  agenda,
  meetings,
  locations,
  traffic,
  lists,
  inbox,
  memory,
  log,
} as const;

export type TableKey = keyof typeof TABLES;
export const TABLE_KEYS = Object.keys(TABLES) as TableKey[];

type ColumnOf<K extends TableKey> = (typeof TABLES)[K]['columns'][number];

/** A row's cells by column key; what is absent is unknown. Typed by the columns of the table. */
export type CellsOf<K extends TableKey> = {
  [C in ColumnOf<K> as C['key']]?: ValueOf<C['type']> | undefined;
};

export const tableOf = (key: TableKey): Table => TABLES[key];

const tables: readonly Table[] = Object.values(TABLES);
const visible: readonly Sheet[] = [summary, ...tables.filter(({ hidden }) => !hidden), checklist, settings];

/** Rows are counted by the first column, which every row has. */
const counted = (sheet: Sheet): { counted: string } | Record<string, never> => {
  const first = sheet.kind === 'table' ? sheet.columns[0] : undefined;
  return first ? { counted: `MAX(0,COUNTA({${sheet.key}.${first.key}})-1)` } : {};
};

export const SHEETS: readonly Sheet[] = [
  start(visible.map((sheet) => ({ ...sheet, ...counted(sheet) }))),
  ...visible,
  ...tables.filter(({ hidden }) => hidden),
];

export const sheetOf = (key: string): Sheet => {
  const sheet = SHEETS.find((one) => one.key === key);
  if (!sheet) throw new Error(`No sheet has the key ${key}`);
  return sheet;
};
