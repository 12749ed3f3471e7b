/** A page of the template: its cells where they stand, with their looks, names, drop-downs and charts. */
import type { sheets_v4 } from 'googleapis';
import { formulaOf, position } from '../../../book/formulas.ts';
import { withSemicolons } from '../../../book/locale.ts';
import type { Page, PageCell, Value } from '../../../book/template/declare.ts';
import { cellLook } from '../../../book/template/look.ts';
import { barChart } from './chart.ts';
import { formatted, pixelsHigh, pixelsWide } from './format.ts';
import { dropDown, sized, tickBox, tones } from './rules.ts';

type Request = sheets_v4.Schema$Request;
type CellData = sheets_v4.Schema$CellData;
type GridRange = sheets_v4.Schema$GridRange;

/** @param idOf the id of a sheet by its key: what a link in a cell leads to */
export function pageRequests(page: Page, idOf: (key: string) => number): Request[] {
  const sheetId = idOf(page.key);
  const cells = page.cells.filter(({ only }) => only !== 'xlsx');
  const range = ({ at, across = 1 }: PageCell): GridRange => {
    const { row, column } = position(at);
    return {
      sheetId,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: column,
      endColumnIndex: column + across,
    };
  };
  return [
    ...cells.map((cell): Request => {
      const { row, column } = position(cell.at);
      const values: CellData[] = [pageCell(cell, page, idOf)];
      const format = values[0]?.userEnteredFormat;
      for (let covered = 1; covered < (cell.across ?? 1); covered++)
        values.push(format ? { userEnteredFormat: format } : {});
      return {
        updateCells: {
          start: { sheetId, rowIndex: row, columnIndex: column },
          rows: [{ values }],
          fields: 'userEnteredValue,userEnteredFormat,note',
        },
      };
    }),
    ...cells.flatMap((cell) =>
      (cell.across ?? 1) > 1 ? [{ mergeCells: { range: range(cell), mergeType: 'MERGE_ALL' } }] : [],
    ),
    ...cells.flatMap((cell) => (cell.list ? [dropDown(range(cell), cell.list, true)] : [])),
    ...cells.flatMap((cell) => (cell.tick ? [tickBox(range(cell))] : [])),
    ...cells.flatMap((cell) => tones(cell.tones, range(cell))),
    ...cells.flatMap((cell) =>
      cell.name
        ? [
            {
              addNamedRange: {
                namedRange: { name: `${page.key}_${cell.name}`, range: range({ ...cell, across: 1 }) },
              },
            },
          ]
        : [],
    ),
    ...page.widths.map((characters, index) => sized(sheetId, 'COLUMNS', index, pixelsWide(characters))),
    ...Object.entries(page.heights ?? {}).map(([row, points]) =>
      sized(sheetId, 'ROWS', Number(row) - 1, pixelsHigh(points)),
    ),
    ...(page.charts ?? []).map((chart) => barChart(chart, page, sheetId)),
  ];
}

function pageCell(cell: PageCell, page: Page, idOf: (key: string) => number): CellData {
  const link = cell.leadsTo === undefined ? {} : { link: { uri: `#gid=${idOf(cell.leadsTo)}` } };
  const format = formatted(cellLook(cell));
  return {
    ...(cell.formula === undefined
      ? entered(cell.value ?? cell.text)
      : { userEnteredValue: { formulaValue: `=${withSemicolons(formulaOf(cell.formula, page)(0))}` } }),
    userEnteredFormat: { ...format, textFormat: { ...format.textFormat, ...link } },
    ...(cell.help ? { note: cell.help } : {}),
  };
}

const entered = (value: Value | undefined): CellData =>
  value === undefined
    ? {}
    : { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } };
