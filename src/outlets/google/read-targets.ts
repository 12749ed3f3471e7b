/**
 * The team's rows of the networks that it could peer with, for a page that is about one of them. The notes on the headers tell
 * which column is which, so that people may rename and move them.
 */
import { columnLetters } from '../../book/column-letters.ts';
import { serialDay } from '../../book/serial.ts';
import { keyInNote } from '../../book/template/header-note.ts';
import { formatAsn, parseAsn } from '../../records/asn.ts';
import { call, type Session } from './call.ts';
import { GoogleProblem } from './problem.ts';

/** Of the sheet Targets. */
const TITLE = 'Targets';
const KEYS = ['asn', 'stage', 'owner', 'nextStep', 'nextOn', 'lastContact'] as const;
const DAYS: ReadonlySet<string> = new Set(['nextOn', 'lastContact']);

export interface TargetRow {
  /** `AS64500`. */
  key: string;
  stage?: string;
  owner?: string;
  nextStep?: string;
  /** ISO 8601 day, or what a person typed instead of one. */
  nextOn?: string;
  lastContact?: string;
}

/** Where columns stand by their keys, counted from 0. */
export type Columns = Readonly<Record<string, number>>;

/**
 * One request where the columns stand where they stood before, else two.
 * @param before where they stood when they were last read
 * @throws GoogleProblem; `damaged` where there is no such sheet
 */
export async function readTargets(
  session: Session,
  spreadsheetId: string,
  before: Columns = {},
): Promise<{ rows: TargetRow[]; columns: Columns }> {
  // A column that was deleted since may have been the last: then its range lies beyond the grid.
  const first = await read(session, spreadsheetId, before).catch((error) => {
    if (!(error instanceof GoogleProblem) || error.kind !== 'damaged') throw error;
    return read(session, spreadsheetId, {});
  });
  const isRead = KEYS.every((key) => first.columns[key] === before[key]);
  return isRead ? first : read(session, spreadsheetId, first.columns);
}

interface Grid {
  startColumn?: number;
  rowData?: { values?: { note?: string; effectiveValue?: Value }[] }[];
}
type Value = { stringValue?: string; numberValue?: number };

async function read(session: Session, spreadsheetId: string, columns: Columns) {
  const letters = Object.values(columns).map((column) => columnLetters(column));
  const ranges = ['1:1', ...letters.map((letter) => `${letter}:${letter}`)];
  const query = ranges.map((range) => `ranges=${TITLE}!${range}`).join('&');
  const fields = 'sheets.data(startColumn,rowData.values(note,effectiveValue))';
  const url = `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheetId}?${query}&fields=${fields}`;
  const answer = (await call(session, 'GET', url)) as { sheets?: { data?: Grid[] }[] } | undefined;
  const [headers, ...grids] = answer?.sheets?.[0]?.data ?? [];
  return { rows: rowsOf(grids, columns), columns: columnsOf(headers) };
}

function columnsOf(headers: Grid | undefined): Columns {
  const columns: Record<string, number> = {};
  for (const [at, { note = '' }] of (headers?.rowData?.[0]?.values ?? []).entries()) {
    const key = keyInNote(note);
    if (key && (KEYS as readonly string[]).includes(key)) columns[key] ??= at;
  }
  return columns;
}

function rowsOf(grids: readonly Grid[], columns: Columns): TargetRow[] {
  const cells = new Map(grids.map(({ startColumn = 0, rowData = [] }) => [startColumn, rowData]));
  const at = (key: string, row: number): Value | undefined =>
    cells.get(columns[key] ?? -1)?.[row]?.values?.[0]?.effectiveValue;
  const count = cells.get(columns.asn ?? -1)?.length ?? 0;
  const rows: TargetRow[] = [];
  for (let row = 1; row < count; row++) {
    const { numberValue, stringValue } = at('asn', row) ?? {};
    const asn = parseAsn(String(numberValue ?? stringValue ?? ''));
    if (asn === undefined) continue;
    const target: Record<string, string> = { key: formatAsn(asn) };
    for (const key of KEYS) {
      const text = key === 'asn' ? '' : textOf(at(key, row), DAYS.has(key));
      if (text) target[key] = text;
    }
    rows.push(target as unknown as TargetRow);
  }
  return rows;
}

function textOf({ stringValue, numberValue }: Value = {}, isDay: boolean): string {
  if (numberValue === undefined) return stringValue?.trim() ?? '';
  return (isDay ? serialDay(numberValue) : undefined) ?? String(numberValue);
}
