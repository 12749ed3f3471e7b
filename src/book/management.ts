/**
 * The management copy: what leaves the team. Values only, so that it says the same wherever it is opened, and of the tables these
 * columns alone: a column that comes later stays at home until it is named here. No contacts, no people but our own, no notes;
 * and where somebody typed an address or a telephone number into a column that leaves, that is left out of it.
 */
import type { Book, Row } from './book.ts';
import type { WorkedOut } from './engine/work-out.ts';
import { position } from './formulas.ts';
import type { Column, Page, PageCell, Sheet, Table, Value } from './template/declare.ts';
import { sheetOf, type TableKey } from './template/index.ts';

const TABLES = {
  targets: [
    'asn',
    'network',
    'stage',
    'owner',
    'policy',
    'exchangesNow',
    'facilitiesNow',
    'rank',
    'ease',
    'why',
    'trafficNow',
    'traffic24',
    'cost',
    'saving',
    'breakEven',
    'goal',
    'nextStep',
    'nextOn',
  ],
  events: ['name', 'start', 'end', 'city', 'country', 'going', 'deadlines', 'fees', 'url'],
} as const satisfies Partial<Record<TableKey, readonly string[]>>;

export interface ManagementCopy {
  /** The page that is printed. */
  readonly summary: Page;
  readonly sheets: readonly Sheet[];
  /** Rows of its tables; what formulas worked out stands among their cells. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

export function managementCopy(book: Book, results: WorkedOut): ManagementCopy {
  const tables = Object.entries(TABLES).map(([key, columns]) => [key as TableKey, columns] as const);
  const summary = valuesOfPage(sheetOf('summary') as Page, results);
  return {
    summary,
    sheets: [
      summary,
      valuesOfPage(sheetOf('checklist') as Page, results),
      ...tables.map(([key, columns]) => valuesOfTable(sheetOf(key) as Table, columns)),
    ],
    rows: Object.fromEntries(tables.map(([key, columns]) => [key, rowsOf(book, key, columns, results)])),
  };
}

/** Only what is printed: what stands beside it explains the formulas to the team. */
function valuesOfPage(page: Page, results: WorkedOut): Page {
  const [, last = ''] = page.print?.area.split(':') ?? [];
  const { column: lastColumn } = position(last);
  return {
    ...page,
    widths: last ? page.widths.slice(0, lastColumn + 1) : page.widths,
    cells: page.cells
      .filter(({ at }) => !last || position(at).column <= lastColumn)
      .map(({ name, formula, text, value, leadsTo, list, help, ...cell }): PageCell => {
        const shown = formula === undefined ? (value ?? text) : results.cell(page.key, cell.at);
        return {
          ...cell,
          ...(typeof shown === 'number'
            ? { value: shown }
            : shown === undefined
              ? {}
              : { text: withoutContacts(shown) }),
        };
      }),
  };
}

function valuesOfTable(table: Table, keys: readonly string[]): Table {
  const { spareRows, views, ...rest } = table;
  return {
    ...rest,
    columns: keys.map((key): Column => {
      const { formula, list, initial, flag, folded, ...column } = columnOf(table, key);
      return column;
    }),
  };
}

function rowsOf(book: Book, table: TableKey, keys: readonly string[], results: WorkedOut): Row[] {
  const columns = keys.map((key) => columnOf(sheetOf(table) as Table, key));
  const worked = new Map(
    columns.flatMap(({ key, formula }) => (formula ? [[key, results.column(table, key)] as const] : [])),
  );
  return (book.rows[table] as readonly Row[]).map(({ key, cells }, row): Row => {
    const value = (column: string): Value | undefined =>
      worked.get(column)?.[row] ?? (cells as Readonly<Record<string, Value | undefined>>)[column];
    return {
      key,
      cells: Object.fromEntries(
        keys.flatMap((column) => {
          const shown = value(column);
          if (shown === undefined || shown === '') return [];
          return [[column, typeof shown === 'string' ? withoutContacts(shown) : shown]];
        }),
      ),
    };
  });
}

const EMAIL =
  /(?:mailto:)?[^\s@<>()[\]{},;:"]{1,64}@(?:[^\s@<>()[\]{},;:"/.]{1,63}\.){1,8}[^\s@<>()[\]{},;:"/.]{2,24}/gu;
/** As people write it for others abroad: a plus, the country, the number. */
const TELEPHONE = /(?:tel:)?\+\d[\d ()./\u00a0-]{5,20}\d/g;
const LEFT_OUT = '(left out)';

const withoutContacts = (text: string): string =>
  /[@+]/.test(text) ? text.replace(EMAIL, LEFT_OUT).replace(TELEPHONE, LEFT_OUT) : text;

/** @throws where the list names a column that the template does not have */
function columnOf(table: Table, key: string): Column {
  const column = table.columns.find((one) => one.key === key);
  if (!column) throw new Error(`${table.title} has no column ${key}`);
  return column;
}
