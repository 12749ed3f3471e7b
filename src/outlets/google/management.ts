/**
 * The management copy as a spreadsheet of its own. What is asked of Google makes its sheets what they should be, whatever became
 * of them meanwhile, so the first time and every time after are the same request, carried out whole or not at all. Values are
 * sent as what they are, text or number, and nothing is taken for a formula.
 */
import type { sheets_v4 } from 'googleapis';
import type { Row } from '../../book/book.ts';
import { asCellHolds } from '../../book/cell-limit.ts';
import type { ManagementCopy } from '../../book/management.ts';
import { daySerial, timeSerial } from '../../book/serial.ts';
import type { Column, Table, Value } from '../../book/template/declare.ts';
import { ROW_PIXELS } from './template/format.ts';
import { pageRequests } from './template/page.ts';
import { sheetProperties } from './template/sheet.ts';
import { tableLook } from './template/table.ts';

type Request = sheets_v4.Schema$Request;
type Present = sheets_v4.Schema$Sheet;

/** What has to be known of the copy before it is refreshed: `fields` of `spreadsheets.get`. */
export const COPY_FIELDS =
  'sheets(properties(sheetId,title),conditionalFormats,bandedRanges.bandedRangeId,charts.chartId)';

/** @param like locale and time zone: the book's own */
export const newCopy = (
  title: string,
  like: { locale: string; timeZone: string },
  { sheets }: ManagementCopy,
): sheets_v4.Schema$Spreadsheet => ({
  properties: { title, ...like },
  sheets: sheets.map((sheet, id) => ({ properties: sheetProperties(sheet, id) })),
});

/**
 * Sheets are known by their titles: what others added on sheets of their own stays.
 * @param present the sheets that are there
 */
export function copyRequests({ sheets, rows }: ManagementCopy, present: readonly Present[]): Request[] {
  const taken = new Set(present.map(({ properties }) => properties?.sheetId ?? 0));
  return sheets.flatMap((sheet, index) => {
    const there = present.find(({ properties }) => isCalled(properties?.title, sheet.title));
    const id = there?.properties?.sheetId ?? freeId(taken);
    const written = rows[sheet.key] ?? [];
    const height = Math.max(written.length + 1, 2);
    const properties = sheetProperties(sheet, id, height);
    return [
      ...(there
        ? [resized(properties), ...emptied(id, there)]
        : [{ addSheet: { properties: { ...properties, index } } }]),
      ...(sheet.kind === 'page'
        ? [evenRows(id, properties), ...pageRequests(sheet, () => id)]
        : [...tableLook(sheet, id, height), ...rowsOf(sheet, id, written)]),
    ];
  });
}

/** Google does not let two sheets be called alike but for capitals. */
const isCalled = (title: string | null | undefined, wanted: string): boolean =>
  title?.toLowerCase() === wanted.toLowerCase();

function freeId(taken: Set<number>): number {
  let id = 0;
  while (taken.has(id)) id++;
  taken.add(id);
  return id;
}

const resized = ({ hidden, title, ...properties }: sheets_v4.Schema$SheetProperties): Request => ({
  updateSheetProperties: { properties, fields: 'tabColorStyle,gridProperties' },
});

/** Cells, their looks and whatever lies over them. Google moves the rules up as one of them goes, so the first goes each time. */
const emptied = (sheetId: number, { conditionalFormats, bandedRanges, charts }: Present): Request[] => [
  { clearBasicFilter: { sheetId } },
  ...(charts ?? []).map(({ chartId }) => ({ deleteEmbeddedObject: { objectId: chartId ?? null } })),
  ...(bandedRanges ?? []).map(({ bandedRangeId }) => ({
    deleteBanding: { bandedRangeId: bandedRangeId ?? null },
  })),
  ...(conditionalFormats ?? []).map(() => ({ deleteConditionalFormatRule: { sheetId, index: 0 } })),
  { unmergeCells: { range: { sheetId } } },
  { updateCells: { range: { sheetId }, fields: 'userEnteredValue,userEnteredFormat,note,dataValidation' } },
];

/** A page of an older template may have had its high rows elsewhere. */
const evenRows = (sheetId: number, { gridProperties }: sheets_v4.Schema$SheetProperties): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: gridProperties?.rowCount ?? 1 },
    properties: { pixelSize: ROW_PIXELS },
    fields: 'pixelSize',
  },
});

const rowsOf = ({ columns }: Table, sheetId: number, rows: readonly Row[]): Request[] =>
  rows.length === 0
    ? []
    : [
        {
          updateCells: {
            start: { sheetId, rowIndex: 1, columnIndex: 0 },
            rows: rows.map(({ cells }) => ({
              values: columns.map((column) => entered(column, (cells as Cells)[column.key])),
            })),
            fields: 'userEnteredValue',
          },
        },
      ];

type Cells = Readonly<Record<string, Value | undefined>>;

/** What is no finite number is left out. */
function entered({ type }: Column, value: Value | undefined): sheets_v4.Schema$CellData {
  if (value === undefined || value === '') return {};
  const number = typeof value === 'number' ? value : serial(type, value);
  if (number === undefined) return { userEnteredValue: { stringValue: String(asCellHolds(value)) } };
  return Number.isFinite(number) ? { userEnteredValue: { numberValue: number } } : {};
}

const serial = (type: Column['type'], text: string): number | undefined =>
  type === 'date' ? daySerial(text) : type === 'time' ? timeSerial(text) : undefined;
