/**
 * The text of a traffic file → one table with named columns, whatever tool wrote it: separated values with or without a header,
 * JSON lists of objects, Akvorado's graphs, nfdump's statistics.
 */

export interface TrafficTable {
  columns: string[];
  rows: string[][];
  /** What parts the columns; empty where the file is no separated text. */
  separator: string;
  /** The tool whose form it is, where that is sure. */
  tool?: string;
  /** What is wrong with single lines: how many had another number of columns. */
  oddLines: number;
}

/** More rows than any month of any network; beyond it a file is raw flows and is to be added up first. */
export const MOST_ROWS = 2_000_000;

/** @returns undefined where nothing in the text looks like a table with figures */
export function tableOf(text: string): TrafficTable | undefined {
  const plain = text.replace(/^\ufeff/, '');
  const table =
    (/^\s*[[{]/.test(plain) ? fromJson(plain) : undefined) ?? fromNfdump(plain) ?? fromSeparated(plain);
  return table && withMonthsBelow(table);
}

const MONTH = /^(20\d\d-(0[1-9]|1[0-2])|(0?[1-9]|1[0-2])[/.]20\d\d)$/;

/** A column a month becomes a line a month. */
function withMonthsBelow(table: TrafficTable): TrafficTable {
  const { columns, rows } = table;
  const isMonth = columns.map((column) => MONTH.test(column));
  if (!isMonth.includes(true)) return table;
  const others = <C>(cells: readonly C[]): C[] => cells.filter((_, column) => !isMonth[column]);
  return {
    ...table,
    columns: [...others(columns), 'month', 'traffic'],
    rows: rows.flatMap((row) =>
      columns.flatMap((month, column) =>
        isMonth[column] && row[column] ? [[...others(row), month, row[column]]] : [],
      ),
    ),
  };
}

/** Akvorado's `graph/line`, a list of objects, or an object a line (pmacct's print plugin, Elasticsearch). */
function fromJson(text: string): TrafficTable | undefined {
  const parsed = parseJson(text) ?? text.split('\n').flatMap((line) => parseJson(line) ?? []);
  if (isGraph(parsed)) return fromGraph(parsed);
  const list = Array.isArray(parsed)
    ? parsed
    : Object.values(parsed as object).find((value) => Array.isArray(value) && isObject(value[0]));
  const objects = (Array.isArray(list) ? list : []).filter(isObject);
  if (objects.length === 0) return undefined;
  const columns = [...new Set(objects.slice(0, 1000).flatMap((one) => Object.keys(one)))];
  return {
    columns,
    rows: objects.map((one) => columns.map((column) => cellText(one[column]))),
    separator: '',
    oddLines: 0,
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const cellText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

interface Graph {
  rows: string[][];
  average?: number[];
  max?: number[];
  '95th'?: number[];
  t?: string[];
  axis?: number[];
}

const isGraph = (value: unknown): value is Graph =>
  isObject(value) &&
  Array.isArray(value.rows) &&
  value.rows.length > 0 &&
  value.rows.every((row) => Array.isArray(row)) &&
  (Array.isArray(value['95th']) || Array.isArray(value.average));

/** Every second axis is the other direction, drawn below the line; its figures are of the same networks. */
function fromGraph(graph: Graph): TrafficTable {
  const { rows, axis = [] } = graph;
  const time = graph.t?.[0] ?? '';
  return {
    columns: ['network', 'direction', 'average bps', 'max bps', '95th bps', 'time'],
    rows: rows.map((dimensions, index) => [
      dimensions.join(' '),
      axis[index] === 2 ? 'out' : 'in',
      cellText(graph.average?.[index]),
      cellText(graph.max?.[index]),
      cellText(graph['95th']?.[index]),
      time,
    ]),
    separator: '',
    tool: 'Akvorado',
    oddLines: 0,
  };
}

const NFDUMP_LINE =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?)\s+([\d.]+)\s+\S+\s+(\d+)\s+[\d.]+(?:\s*[KMGT])?(?:\(\s*[\d.]+\))?\s+[\d.]+(?:\s*[KMGT])?(?:\(\s*[\d.]+\))?\s+([\d.]+(?:\s*[KMGT])?)(?:\(\s*[\d.]+\))?\s/i;

/** `nfdump -s srcas/bytes` and `-s dstas/bytes`, as it prints them: a block for each, with a line that names the direction. */
function fromNfdump(text: string): TrafficTable | undefined {
  const rows: string[][] = [];
  let direction = '';
  let span = 0;
  for (const line of text.split(/\r?\n/)) {
    const heading = /\b(src|dst)\s*as\b/i.exec(line)?.[1]?.toLowerCase();
    if (heading) direction = heading === 'src' ? 'in' : 'out';
    const [, first = '', duration = '', asn = '', bytes = ''] = NFDUMP_LINE.exec(line) ?? [];
    if (!asn) continue;
    rows.push([asn, direction, bytes, first]);
    span = Math.max(span, Number(duration));
  }
  if (rows.length === 0) return undefined;
  return {
    columns: ['as', 'direction', 'bytes', 'first seen', 'duration'],
    rows: rows.map((row) => [...row, String(span)]),
    separator: '',
    tool: 'nfdump',
    oddLines: 0,
  };
}

const SEPARATORS = ['\t', ';', '|', ','];

function fromSeparated(text: string): TrafficTable | undefined {
  const sample = text.split(/\r?\n/, 40).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const separator = SEPARATORS.map((mark) => ({ mark, width: steadyWidth(sample, mark) })).sort(
    (one, other) => other.width - one.width,
  )[0];
  const lines =
    separator && separator.width > 1
      ? separated(text, separator.mark)
      : text.split(/\r?\n/).map((line) => line.trim().split(/\s{2,}|\s+(?=[\d.,]+(?:\s|$))/));
  const filled = lines.filter(
    (cells) => cells.some((cell) => cell.trim() !== '') && !(cells[0] ?? '').startsWith('#'),
  );
  // A title may stand above the header; the table begins where lines have as many cells as most of them.
  const width = commonWidth(filled);
  if (width < 2) return undefined;
  const begin = filled.findIndex((cells) => cells.length === width);
  const [first = [], ...rest] = filled.slice(begin).map((cells) => cells.map((cell) => cell.trim()));
  const isTitle = (cell: string): boolean =>
    MONTH.test(cell) || (/[a-z]/i.test(cell) && !/^as\s*\d+$/i.test(cell));
  const headed = first.filter(isTitle).length * 2 >= first.length;
  const rows = headed ? rest : [first, ...rest];
  const tidy = rows.filter((cells) => cells.length === width);
  if (tidy.length === 0) return undefined;
  return {
    columns: headed ? first : first.map((_, index) => `column ${index + 1}`),
    rows: tidy.slice(0, MOST_ROWS),
    separator: separator && separator.width > 1 ? separator.mark : ' ',
    oddLines: begin + rows.length - tidy.length,
  };
}

/** How many cells the mark makes of nearly every line; 0 where it makes now this many, now that. */
function steadyWidth(lines: readonly string[], mark: string): number {
  const widths = lines.map((line) => separated(line, mark)[0]?.length ?? 0);
  const width = commonWidth(widths.map((length) => ({ length })));
  return widths.filter((one) => one === width).length * 3 >= widths.length * 2 ? width : 0;
}

function commonWidth(lines: readonly { length: number }[]): number {
  const counts = new Map<number, number>();
  for (const { length } of lines) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}

/** RFC 4180, with any mark between cells. A quote that is never closed is a sign like any other. */
function separated(text: string, mark: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  const cell = new RegExp(
    `("(?:[^"]|""){0,4000}"|[^${mark}\\r\\n]*)(${mark === '|' ? '\\|' : mark}|\\r?\\n|\\r|$)`,
    'y',
  );
  while (cell.lastIndex < text.length) {
    const [, value = '', end = ''] = cell.exec(text) ?? [];
    cells.push(value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1).replace(/""/g, '"') : value);
    if (end === mark) {
      if (cell.lastIndex === text.length) cells.push('');
      continue;
    }
    lines.push(cells);
    cells = [];
  }
  if (cells.length > 0) lines.push(cells);
  return lines;
}
