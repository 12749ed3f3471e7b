import type { sheets_v4 } from 'googleapis';
import { columnLetters } from '../../google/a1.ts';
import { plainOf } from '../../google/entered.ts';
import type { Cell, Spreadsheet, Tab } from '../../google/store.ts';
import { type BookFacts, condition, type Look, type SheetFacts, sameFormula } from './facts.ts';

type GridRange = sheets_v4.Schema$GridRange;
type ColorStyle = sheets_v4.Schema$ColorStyle;

export const factsOfGoogle = (spreadsheet: Spreadsheet): BookFacts => ({
  sheets: spreadsheet.tabs.map((tab) => sheetFacts(tab, spreadsheet)),
  names: Object.fromEntries(
    spreadsheet.namedRanges.map(({ name, range }) => [
      name,
      `${spreadsheet.tab(Number(range.sheetId)).title}!${corner(range as GridRange)}`,
    ]),
  ),
});

const hex = ({ rgbColor }: ColorStyle = {}): string | undefined =>
  rgbColor &&
  [rgbColor.red, rgbColor.green, rgbColor.blue]
    .map((part) =>
      Math.round((part ?? 0) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();

const corner = ({ startRowIndex, startColumnIndex }: GridRange): string =>
  `${columnLetters(startColumnIndex ?? 0)}${(startRowIndex ?? 0) + 1}`;

const ranged = (range: GridRange): string =>
  `${corner(range)}:${columnLetters((range.endColumnIndex ?? 1) - 1)}${range.endRowIndex}`;

function sheetFacts(tab: Tab, spreadsheet: Spreadsheet): SheetFacts {
  const isTable = tab.frozenRows > 0;
  const cells = tab.cells.flatMap((line, row) =>
    (line ?? []).flatMap((cell, column) =>
      cell ? [[`${columnLetters(column)}${row + 1}`, cell] as const] : [],
    ),
  );
  const dressed = cells.filter(([at, { format }]) => format && (!isTable || /^[A-Z]+[12]$/.test(at)));
  const { furniture } = tab;
  const closed = [...tab.hiddenColumns].sort((one, other) => one - other);
  const grouped = furniture.columnGroups.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, offset) => from + offset),
  );
  const pick = <T>(of: (cell: Cell) => T | undefined, from = cells): Record<string, T> =>
    Object.fromEntries(
      from.flatMap(([at, cell]) => {
        const value = of(cell);
        return value === undefined ? [] : [[at, value]];
      }),
    );
  return {
    title: tab.title,
    hidden: tab.hidden,
    tab: hex(tab.tabColor as ColorStyle | undefined),
    frozen: [tab.frozenRows, tab.frozenColumns],
    gridLines: tab.gridlines,
    widths: [...tab.columnWidths]
      .sort(([one], [other]) => one - other)
      .map(([, px]) => Math.round((px - 10) / 7.2)),
    heights: Object.fromEntries(
      [...tab.rowHeights].map(([row, px]) => [String(row + 1), Math.round((px * 3) / 4)]),
    ),
    folded: closed.filter((column) => grouped.includes(column)),
    values: pick(({ value }) => (value && !('formulaValue' in value) ? plainOf(value) : undefined)),
    formulas: pick(({ value }) =>
      value && 'formulaValue' in value ? sameFormula(value.formulaValue) : undefined,
    ),
    links: pick((cell) => {
      const id = /^#gid=(\d+)$/.exec(formatOf(cell).textFormat?.link?.uri ?? '')?.[1];
      return id === undefined ? undefined : spreadsheet.tab(Number(id)).title;
    }),
    notes: pick(({ note }) => note),
    looks: pick(lookOf, dressed),
    numberFormats: pick((cell) => formatOf(cell).numberFormat?.pattern ?? undefined, dressed),
    dropDowns: pick(
      dropDownOf,
      cells.filter(([at]) => !isTable || /^[A-Z]+2$/.test(at)),
    ),
    conditions: furniture.conditionalFormats.flatMap((rule) => conditionsOf(rule)).sort(),
    band: bandOf(tab),
    merges: furniture.merges.map((range) => ranged(range as GridRange)).sort(),
    filter: filterOf(tab),
    charts: furniture.charts.map((chart) => chartOf(chart, tab)),
  };
}

const formatOf = ({ format = {} }: Cell) => format as sheets_v4.Schema$CellFormat;

function lookOf(cell: Cell): Look {
  const {
    textFormat = {},
    backgroundColorStyle,
    horizontalAlignment,
    verticalAlignment,
    ...more
  } = formatOf(cell);
  return {
    size: textFormat.fontSize ?? 10,
    bold: textFormat.bold ?? false,
    italic: textFormat.italic ?? false,
    colour: hex(textFormat.foregroundColorStyle) ?? '',
    ground: hex(backgroundColorStyle),
    align: horizontalAlignment?.toLowerCase(),
    valign: { TOP: 'top', MIDDLE: 'center', BOTTOM: 'bottom' }[verticalAlignment ?? ''] ?? 'bottom',
    wrap: more.wrapStrategy === 'WRAP',
    ruled: more.borders?.bottom !== undefined,
  };
}

function dropDownOf({ validation }: Cell): string | undefined {
  const rule = validation as sheets_v4.Schema$DataValidationRule | undefined;
  if (rule?.condition?.type !== 'ONE_OF_RANGE' || !rule.showCustomUi) return undefined;
  const range = rule.condition.values?.[0]?.userEnteredValue?.slice(1);
  return `${range} ${rule.strict ? 'strict' : 'loose'}`;
}

function conditionsOf(rule: unknown): string[] {
  const { ranges = [], booleanRule } = rule as sheets_v4.Schema$ConditionalFormatRule;
  const value = booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '';
  const when = booleanRule?.condition?.type === 'TEXT_EQ' ? `“${value}”` : sameFormula(value);
  const { textFormat, backgroundColorStyle } = booleanRule?.format ?? {};
  return ranges.map((range) =>
    condition(corner(range), when, hex(textFormat?.foregroundColorStyle), hex(backgroundColorStyle)),
  );
}

function bandOf({ furniture }: Tab): string | undefined {
  const [banding] = furniture.bandings as unknown as sheets_v4.Schema$BandedRange[];
  return hex(banding?.rowProperties?.secondBandColorStyle);
}

function filterOf({ furniture }: Tab): string | undefined {
  const { range } = (furniture.basicFilter ?? {}) as sheets_v4.Schema$BasicFilter;
  return range && ranged(range).replace(/\d+/g, '');
}

function chartOf(given: unknown, tab: Tab): SheetFacts['charts'][number] {
  const { spec = {}, position } = given as sheets_v4.Schema$EmbeddedChart;
  const { domains = [], series = [], headerCount } = spec.basicChart ?? {};
  const source = (data: sheets_v4.Schema$ChartData | undefined): GridRange =>
    data?.sourceRange?.sources?.[0] ?? {};
  const below = (range: GridRange): string =>
    ranged({ ...range, startRowIndex: (range.startRowIndex ?? 0) + (headerCount ?? 0) });
  const { anchorCell, widthPixels, heightPixels } = position?.overlayPosition ?? {};
  return {
    title: spec.title ?? '',
    categories: below(source(domains[0]?.domain)),
    series: series.map((one) => {
      const range = source(one.series);
      return {
        name: String(plainOf(tab.at(range.startRowIndex ?? 0, range.startColumnIndex ?? 0)?.value)),
        values: below(range),
        colour: hex(one.colorStyle) ?? '',
      };
    }),
    at: corner({ startRowIndex: anchorCell?.rowIndex ?? 0, startColumnIndex: anchorCell?.columnIndex ?? 0 }),
    pixels: [widthPixels ?? 0, heightPixels ?? 0],
  };
}
