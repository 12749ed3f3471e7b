/**
 * The template as Google takes it: one `spreadsheets.create` and one `batchUpdate`, from the same declaration as the .xlsx.
 * Shapes: developers.google.com/sheets/api/reference/rest/v4/spreadsheets
 */
import type { sheets_v4 } from 'googleapis';
import { columnIndex, formulaOf, listRange, position } from '../../book/formulas.ts';
import { withSemicolons } from '../../book/locale.ts';
import type { Column, Page, PageCell, Sheet, Table, Value } from '../../book/template/declare.ts';
import { headerNote } from '../../book/template/header-note.ts';
import { SHEETS, sheetOf } from '../../book/template/index.ts';
import { LISTS } from '../../book/template/lists.ts';
import { bodyLook, cellFormat, googleColumnFormat, headerLook } from '../../book/template/look.ts';
import {
  COLOURS,
  type Colour,
  FONT,
  FORMATS,
  type Look,
  TEXT,
  TONES,
  type Tone,
} from '../../book/template/style.ts';
import { TEMPLATE_VERSION } from '../../book/template/version.ts';

type Request = sheets_v4.Schema$Request;
type CellData = sheets_v4.Schema$CellData;
type GridRange = sheets_v4.Schema$GridRange;

/** Rows that a new table has. More are added as they are needed; ten million cells are all that a spreadsheet may have. */
const TABLE_ROWS = 1000;

/** Sheets get their position as id, so that a request can name a sheet that the same call makes. */
const idOf = (sheet: Sheet): number => SHEETS.indexOf(sheet);

/** @param title of the spreadsheet */
export const newSpreadsheet = (title: string): sheets_v4.Schema$Spreadsheet => ({
  properties: { title, locale: 'en_GB' },
  sheets: SHEETS.map((sheet) => ({ properties: sheetProperties(sheet) })),
});

const sheetProperties = (sheet: Sheet): sheets_v4.Schema$SheetProperties => {
  const { rows, columns } = sizeOf(sheet);
  return {
    sheetId: idOf(sheet),
    title: sheet.title,
    ...(sheet.kind === 'table' && sheet.hidden ? { hidden: true } : {}),
    ...(sheet.tab
      ? { tabColorStyle: colour(TONES[sheet.tab].font === 'ink' ? 'accent' : TONES[sheet.tab].font) }
      : {}),
    gridProperties: {
      rowCount: rows,
      columnCount: columns,
      ...(sheet.kind === 'table'
        ? { frozenRowCount: 1, frozenColumnCount: sheet.frozenColumns }
        : { hideGridlines: true }),
    },
  };
};

function sizeOf(sheet: Sheet): { rows: number; columns: number } {
  if (sheet.kind === 'table') return { rows: TABLE_ROWS, columns: sheet.columns.length };
  const places = sheet.cells.map(({ at, across = 1 }) => ({ ...position(at), across }));
  return {
    rows: Math.max(...places.map(({ row }) => row)) + 6,
    columns: Math.max(sheet.widths.length, ...places.map(({ column, across }) => column + across)),
  };
}

/** Everything that a new spreadsheet needs beside its sheets. */
export const templateRequests = (): Request[] => [
  ...SHEETS.flatMap((sheet) => (sheet.kind === 'table' ? tableRequests(sheet) : pageRequests(sheet))),
  metadata('templateVersion', String(TEMPLATE_VERSION), { spreadsheet: true }),
];

const metadata = (
  metadataKey: string,
  metadataValue: string,
  location: sheets_v4.Schema$DeveloperMetadataLocation,
): Request => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataKey, metadataValue, visibility: 'DOCUMENT', location },
  },
});

function tableRequests(table: Table): Request[] {
  const sheetId = idOf(table);
  const columns = table.columns.map((column, index) => ({ column, index }));
  const body = (index: number): GridRange => ({
    sheetId,
    startRowIndex: 1,
    endRowIndex: TABLE_ROWS,
    startColumnIndex: index,
    endColumnIndex: index + 1,
  });
  const whole: GridRange = { sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: columns.length };
  const below: GridRange = { ...whole, startRowIndex: 1, endRowIndex: TABLE_ROWS };
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
        cell: { userEnteredFormat: formatted(bodyLook(column), googleColumnFormat(column)) },
        fields: 'userEnteredFormat',
      },
    })),
    ...formulaRows(table),
    ...(table.key === 'lists' ? [listWords(sheetId)] : []),
    ...columns.map(({ column, index }) => width(sheetId, index, column.width)),
    ...folds(table).flatMap(([from, to]): Request[] => {
      const range = { sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: to };
      return [
        { addDimensionGroup: { range } },
        { updateDimensionProperties: { range, properties: { hiddenByUser: true }, fields: 'hiddenByUser' } },
      ];
    }),
    ...columns.flatMap(({ column, index }) =>
      column.list ? [dropDown(body(index), column.list, column.owner === 'human')] : [],
    ),
    ...columns.flatMap(({ column, index }) => conditions(column, table, body(index))),
    {
      addBanding: {
        bandedRange: {
          range: below,
          rowProperties: { firstBandColorStyle: colour('paper'), secondBandColorStyle: colour('shade') },
        },
      },
    },
    ...(table.hidden
      ? []
      : [{ setBasicFilter: { filter: { range: { ...whole, endRowIndex: TABLE_ROWS } } } }]),
    protection({ ...whole, endRowIndex: 1 }, 'Headers tell the script which column is which.'),
    ...(table.hidden ? [protection({ sheetId }, 'The book’s own machinery works here.')] : []),
    ...columns.map(({ column, index }) =>
      metadata('column', `${table.key}.${column.key}`, {
        dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
      }),
    ),
    ...(table.views ?? []).map(({ title, when }) => ({
      addFilterView: {
        filter: {
          title,
          range: { ...whole, endRowIndex: TABLE_ROWS },
          filterSpecs: when.map(({ column, equals }) => ({
            columnIndex: columnIndex(table, column),
            filterCriteria: {
              condition:
                equals === undefined
                  ? { type: 'NOT_BLANK' }
                  : { type: 'TEXT_EQ', values: [{ userEnteredValue: equals }] },
            },
          })),
        },
      },
    })),
  ];
}

const headerCell = (column: Column): CellData => ({
  userEnteredValue: { stringValue: column.header },
  userEnteredFormat: formatted(headerLook(column)),
  note: headerNote(column),
});

/** Spare rows carry the formulas already; further rows get theirs from the script. */
function formulaRows(table: Table): Request[] {
  const rows = table.spareRows ?? 0;
  if (rows === 0) return [];
  return table.columns.flatMap(({ formula }, index) => {
    if (formula === undefined) return [];
    const resolved = formulaOf(formula, table);
    return [
      {
        updateCells: {
          start: { sheetId: idOf(table), rowIndex: 1, columnIndex: index },
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
    const last = runs.at(-1);
    if (last && last[1] === index) last[1] = index + 1;
    else runs.push([index, index + 1]);
  });
  return runs;
}

function pageRequests(page: Page): Request[] {
  const sheetId = idOf(page);
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
      const values: CellData[] = [pageCell(cell, page)];
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
    ...page.widths.map((characters, index) => width(sheetId, index, characters)),
    ...(page.charts ?? []).map((chart) => barChart(chart, sheetId)),
  ];
}

function pageCell(cell: PageCell, page: Page): CellData {
  const look: Look = TEXT[cell.style];
  const link = cell.leadsTo === undefined ? {} : { link: { uri: `#gid=${idOf(sheetOf(cell.leadsTo))}` } };
  const format = formatted(look, cellFormat(cell));
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

const dropDown = (range: GridRange, list: keyof typeof LISTS, strict: boolean): Request => ({
  setDataValidation: {
    range,
    rule: {
      condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: `=${listRange(list)}` }] },
      showCustomUi: true,
      strict,
    },
  },
});

/** Google shows a box in a cell that may be true or false, and needs the cell to be one of the two. */
const tickBox = (range: GridRange): Request => ({
  repeatCell: {
    range,
    cell: {
      userEnteredValue: { boolValue: false },
      dataValidation: { condition: { type: 'BOOLEAN' }, strict: true },
    },
    fields: 'userEnteredValue,dataValidation',
  },
});

function conditions({ tones: words, flag }: Column, table: Table, range: GridRange): Request[] {
  if (!flag) return tones(words, range);
  const formula = `=${withSemicolons(formulaOf(flag.when, table)(1))}`;
  return [
    ...tones(words, range),
    rule(range, { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] }, flag.tone),
  ];
}

const tones = (words: Readonly<Record<string, Tone>> | undefined, range: GridRange): Request[] =>
  Object.entries(words ?? {}).map(([word, tone]) =>
    rule(range, { type: 'TEXT_EQ', values: [{ userEnteredValue: word }] }, tone),
  );

const rule = (range: GridRange, condition: sheets_v4.Schema$BooleanCondition, tone: Tone): Request => {
  const { font, ground } = TONES[tone];
  return {
    addConditionalFormatRule: {
      rule: {
        ranges: [range],
        booleanRule: {
          condition,
          format: {
            textFormat: { foregroundColorStyle: colour(font) },
            ...(ground ? { backgroundColorStyle: colour(ground) } : {}),
          },
        },
      },
      index: 0,
    },
  };
};

/** Warns and lets through: people may have their reasons. */
const protection = (range: GridRange, description: string): Request => ({
  addProtectedRange: { protectedRange: { range, description, warningOnly: true } },
});

/** Characters, as the template counts, in pixels. */
const width = (sheetId: number, index: number, characters: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
    properties: { pixelSize: Math.round(characters * 7.2) + 10 },
    fields: 'pixelSize',
  },
});

function barChart(
  { title, categories, series, over }: NonNullable<Page['charts']>[number],
  sheetId: number,
): Request {
  const source = (range: string) => ({ sourceRange: { sources: [area(range, sheetId)] } });
  const { startRowIndex: rowIndex = 0, startColumnIndex: columnIndex = 0, endRowIndex } = area(over, sheetId);
  return {
    addChart: {
      chart: {
        spec: {
          title,
          basicChart: {
            chartType: 'BAR',
            legendPosition: 'BOTTOM_LEGEND',
            domains: [{ domain: source(categories) }],
            series: series.map(({ values, tone }) => ({
              series: source(values),
              targetAxis: 'BOTTOM_AXIS',
              colorStyle: colour(TONES[tone].font === 'ink' ? 'accent' : TONES[tone].font),
            })),
          },
        },
        position: {
          overlayPosition: {
            anchorCell: { sheetId, rowIndex, columnIndex },
            widthPixels: 700,
            heightPixels: ((endRowIndex ?? 0) - (rowIndex ?? 0)) * 21,
          },
        },
      },
    },
  };
}

function area(range: string, sheetId: number): GridRange {
  const [from = 'A1', to = from] = range.split(':');
  const [first, last] = [position(from), position(to)];
  return {
    sheetId,
    startRowIndex: first.row,
    endRowIndex: last.row + 1,
    startColumnIndex: first.column,
    endColumnIndex: last.column + 1,
  };
}

const colour = (name: Colour): sheets_v4.Schema$ColorStyle => {
  const [red, green, blue] = [0, 2, 4].map(
    (at) => Number.parseInt(COLOURS[name].slice(at, at + 2), 16) / 255,
  );
  return { rgbColor: { red: red ?? 0, green: green ?? 0, blue: blue ?? 0 } };
};

/** Google wants to be told what kind of format it is. */
const kindOf = (pattern: string): string =>
  pattern === FORMATS.text
    ? 'TEXT'
    : pattern === FORMATS.date
      ? 'DATE'
      : pattern.endsWith('%')
        ? 'PERCENT'
        : 'NUMBER';

const formatted = (look: Look, pattern?: string): sheets_v4.Schema$CellFormat => ({
  ...(pattern ? { numberFormat: { type: kindOf(pattern), pattern } } : {}),
  ...(look.ground ? { backgroundColorStyle: colour(look.ground) } : {}),
  ...(look.align ? { horizontalAlignment: look.align.toUpperCase() } : {}),
  verticalAlignment: { top: 'TOP', center: 'MIDDLE', bottom: 'BOTTOM' }[look.valign ?? 'top'],
  wrapStrategy: look.wrap ? 'WRAP' : 'CLIP',
  ...(look.ruled ? { borders: { bottom: { style: 'SOLID', colorStyle: colour('line') } } } : {}),
  textFormat: {
    fontSize: look.size ?? FONT.size,
    foregroundColorStyle: colour(look.colour ?? 'ink'),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
  },
});
