/** A bar chart over cells of its own page. Its series are named by the cells above their values. */
import type { sheets_v4 } from 'googleapis';
import { position } from '../../../book/formulas.ts';
import type { BarChart, Page } from '../../../book/template/declare.ts';
import { colour, groundOf, pixelsHigh, pixelsWide, ROW_PIXELS } from './format.ts';

type GridRange = sheets_v4.Schema$GridRange;

export function barChart(
  { title, categories, series, over }: BarChart,
  page: Page,
  sheetId: number,
): sheets_v4.Schema$Request {
  const source = (range: string) => ({
    sourceRange: { sources: [withHeader(area(range, sheetId))] },
  });
  const { from, to } = corners(over);
  return {
    addChart: {
      chart: {
        spec: {
          title,
          altText: title,
          basicChart: {
            chartType: 'BAR',
            legendPosition: 'BOTTOM_LEGEND',
            headerCount: 1,
            domains: [{ domain: source(categories) }],
            series: series.map(({ values, tone }) => ({
              series: source(values),
              targetAxis: 'BOTTOM_AXIS',
              colorStyle: colour(groundOf(tone)),
            })),
          },
        },
        position: {
          overlayPosition: {
            anchorCell: { sheetId, rowIndex: from.row, columnIndex: from.column },
            widthPixels: sum(from.column, to.column, (column) => pixelsWide(page.widths[column] ?? 10)),
            heightPixels: sum(from.row, to.row, (row) => {
              const points = page.heights?.[row + 1];
              return points === undefined ? ROW_PIXELS : pixelsHigh(points);
            }),
          },
        },
      },
    },
  };
}

const sum = (from: number, to: number, of: (index: number) => number): number =>
  Array.from({ length: to - from + 1 }, (_, offset) => of(from + offset)).reduce((all, one) => all + one, 0);

const withHeader = (range: GridRange): GridRange => ({
  ...range,
  startRowIndex: (range.startRowIndex ?? 1) - 1,
});

function area(range: string, sheetId: number): GridRange {
  const { from, to } = corners(range);
  return {
    sheetId,
    startRowIndex: from.row,
    endRowIndex: to.row + 1,
    startColumnIndex: from.column,
    endColumnIndex: to.column + 1,
  };
}

function corners(range: string) {
  const [first = 'A1', last = first] = range.split(':');
  return { from: position(first), to: position(last) };
}
