/** The charts of a page: made anew where one of that title is missing. */
import { position } from '../src/book/formulas.ts';
import type { BarChart, Page } from '../src/book/template/declare.ts';
import { COLOURS, TONES, type Tone } from '../src/book/template/style.ts';
import { pixels, pixelsHigh } from './look.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** @returns how many it made */
export function restoreCharts(sheet: Sheet, page: Page): number {
  if (!page.charts) return 0;
  const titles = sheet.getCharts().map((chart) => String(chart.getOptions()?.get('title') ?? ''));
  const missing = page.charts.filter(({ title }) => !titles.includes(title));
  for (const chart of missing) sheet.insertChart(built(sheet, page, chart));
  return missing.length;
}

function built(sheet: Sheet, page: Page, { title, categories, series, over }: BarChart) {
  const { from, to } = corners(over);
  const chart = sheet
    .newChart()
    .asBarChart()
    .setColors(series.map(({ tone }) => groundOf(tone)))
    .addRange(withHeader(sheet, categories));
  for (const { values } of series) chart.addRange(withHeader(sheet, values));
  return chart
    .setNumHeaders(1)
    .setOption('title', title)
    .setOption('legend', { position: 'bottom' })
    .setOption(
      'width',
      sum(from.column, to.column, (column) => pixels(page.widths[column] ?? 10)),
    )
    .setOption(
      'height',
      sum(from.row, to.row, (row) => heightOf(page.heights?.[row + 1])),
    )
    .setPosition(from.row + 1, from.column + 1, 0, 0)
    .build();
}

/** Google's own height of a row, in pixels. */
const ROW = 21;
const heightOf = (points: number | undefined): number => (points === undefined ? ROW : pixelsHigh(points));

const groundOf = (tone: Tone): string =>
  `#${COLOURS[TONES[tone].font === 'ink' ? 'accent' : TONES[tone].font]}`;

const sum = (from: number, to: number, of: (index: number) => number): number =>
  Array.from({ length: to - from + 1 }, (_, offset) => of(from + offset)).reduce((all, one) => all + one, 0);

/** The series are named by the cells above their values. */
function withHeader(sheet: Sheet, range: string): GoogleAppsScript.Spreadsheet.Range {
  const { from, to } = corners(range);
  return sheet.getRange(from.row, from.column + 1, to.row - from.row + 2, to.column - from.column + 1);
}

function corners(range: string) {
  const [first = 'A1', last = first] = range.split(':');
  return { from: position(first), to: position(last) };
}
