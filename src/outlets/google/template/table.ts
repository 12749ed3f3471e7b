/** A table of the template: its columns with headers, notes and keys, and an empty body that is ready to be filled. */
import type { sheets_v4 } from 'googleapis';
import { columnIndex, formulaOf } from '../../../book/formulas.ts';
import { withSemicolons } from '../../../book/locale.ts';
import type { Column, FilterView, Table } from '../../../book/template/declare.ts';
import { headerNote } from '../../../book/template/header-note.ts';
import { LISTS } from '../../../book/template/lists.ts';
import { bodyLook, headerLook } from '../../../book/template/look.ts';
import { HEADER_HEIGHT } from '../../../book/template/style.ts';
import { colour, formatted, pixelsHigh, pixelsWide } from './format.ts';
import { dropDown, metadata, protection, rule, sized, tones } from './rules.ts';
import { TABLE_ROWS } from './sheet.ts';

type Request = sheets_v4.Schema$Request;
type CellData = sheets_v4.Schema$CellData;
type GridRange = sheets_v4.Schema$GridRange;

export function tableRequests(table: Table, sheetId: number): Request[] {
  const columns = table.columns.map((column, index) => ({ column, index }));
  const whole = wholeOf(table, sheetId, TABLE_ROWS);
  return [
    ...tableLook(table, sheetId, TABLE_ROWS),
    ...formulaRows(table, sheetId),
    ...(table.key === 'lists' ? [listWords(sheetId)] : []),
    ...folds(table).flatMap(([from, to]) =>
      folded({ sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: to }),
    ),
    ...columns.flatMap(({ column, index }) =>
      column.list
        ? [dropDown(bodyOf(sheetId, index, TABLE_ROWS), column.list, column.owner === 'human')]
        : [],
    ),
    protection({ ...whole, endRowIndex: 1 }, 'Headers tell the script which column is which.'),
    ...(table.hidden ? [protection({ sheetId }, 'The book’s own machinery works here.')] : []),
    ...columns.map(({ column, index }) =>
      metadata('column', `${table.key}.${column.key}`, {
        dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
      }),
    ),
    ...(table.views ?? []).map((view) => filterView(view, table, whole)),
  ];
}

/**
 * What makes it look like itself: headers with their notes, formats, widths, colours for words, bands, the filter.
 * @param rows of the sheet, its header among them
 */
export function tableLook(table: Table, sheetId: number, rows: number): Request[] {
  const columns = table.columns.map((column, index) => ({ column, index }));
  const body = (index: number): GridRange => bodyOf(sheetId, index, rows);
  const whole = wholeOf(table, sheetId, rows);
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: table.columns.map(headerCell) }],
        fields: 'userEnteredValue,userEnteredFormat,note',
      },
    },
    ...columns.map(({ column, index }) => ({
      repeatCell: {
        range: body(index),
        cell: { userEnteredFormat: formatted(bodyLook(column, 'google')) },
        fields: 'userEnteredFormat',
      },
    })),
    sized(sheetId, 'ROWS', 0, pixelsHigh(HEADER_HEIGHT)),
    ...columns.map(({ column, index }) => sized(sheetId, 'COLUMNS', index, pixelsWide(column.width))),
    ...columns.flatMap(({ column, index }) => conditions(column, table, body(index))),
    {
      addBanding: {
        bandedRange: {
          range: { ...whole, startRowIndex: 1 },
          rowProperties: { firstBandColorStyle: colour('paper'), secondBandColorStyle: colour('shade') },
        },
      },
    },
    ...(table.hidden ? [] : [{ setBasicFilter: { filter: { range: whole } } }]),
  ];
}

const wholeOf = ({ columns }: Table, sheetId: number, rows: number): GridRange => ({
  sheetId,
  startRowIndex: 0,
  endRowIndex: rows,
  startColumnIndex: 0,
  endColumnIndex: columns.length,
});

const bodyOf = (sheetId: number, index: number, rows: number): GridRange => ({
  sheetId,
  startRowIndex: 1,
  endRowIndex: rows,
  startColumnIndex: index,
  endColumnIndex: index + 1,
});

const headerCell = (column: Column): CellData => ({
  userEnteredValue: { stringValue: column.header },
  userEnteredFormat: formatted(headerLook(column)),
  note: headerNote(column),
});

/** Spare rows carry the formulas already; further rows get theirs from the script. */
function formulaRows(table: Table, sheetId: number): Request[] {
  const rows = table.spareRows ?? 0;
  if (rows === 0) return [];
  return table.columns.flatMap(({ formula }, index) => {
    if (formula === undefined) return [];
    const resolved = formulaOf(formula, table);
    return [
      {
        updateCells: {
          start: { sheetId, rowIndex: 1, columnIndex: index },
          rows: Array.from({ length: rows }, (_, row) => ({
            values: [{ userEnteredValue: { formulaValue: `=${withSemicolons(resolved(row + 1))}` } }],
          })),
          fields: 'userEnteredValue',
        },
      },
    ];
  });
}

function listWords(sheetId: number): Request {
  const lists = Object.values(LISTS);
  const longest = Math.max(...lists.map((words) => words.length));
  return {
    updateCells: {
      start: { sheetId, rowIndex: 1, columnIndex: 0 },
      rows: Array.from({ length: longest }, (_, row) => ({
        values: lists.map((words) =>
          words[row] === undefined ? {} : { userEnteredValue: { stringValue: words[row] } },
        ),
      })),
      fields: 'userEnteredValue',
    },
  };
}

/** Runs of columns behind the fold. */
function folds(table: Table): [from: number, to: number][] {
  const runs: [number, number][] = [];
  table.columns.forEach(({ folded }, index) => {
    if (!folded) return;
    const last = runs[runs.length - 1];
    if (last && last[1] === index) last[1] = index + 1;
    else runs.push([index, index + 1]);
  });
  return runs;
}

/** Grouped, and closed when the book is opened. */
const folded = (range: sheets_v4.Schema$DimensionRange): Request[] => [
  { addDimensionGroup: { range } },
  { updateDimensionProperties: { range, properties: { hiddenByUser: true }, fields: 'hiddenByUser' } },
];

function conditions({ tones: words, flag }: Column, table: Table, range: GridRange): Request[] {
  if (!flag) return tones(words, range);
  const formula = `=${withSemicolons(formulaOf(flag.when, table)(1))}`;
  return [
    ...tones(words, range),
    rule(range, { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] }, flag.tone),
  ];
}

const filterView = ({ title, when }: FilterView, table: Table, range: GridRange): Request => ({
  addFilterView: {
    filter: {
      title,
      range,
      filterSpecs: when.map(({ column, equals, without }) => ({
        columnIndex: columnIndex(table, column),
        filterCriteria: {
          condition:
            equals !== undefined
              ? { type: 'TEXT_EQ', values: [{ userEnteredValue: equals }] }
              : without !== undefined
                ? { type: 'TEXT_NOT_CONTAINS', values: [{ userEnteredValue: without }] }
                : { type: 'NOT_BLANK' },
        },
      })),
    },
  },
});
