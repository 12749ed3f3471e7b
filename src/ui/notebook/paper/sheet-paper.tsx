/** A page of the workbook, all values, laid out as there: cells on a grid, words in their colours, bars for its charts. */
import { position } from '../../../book/formulas.ts';
import { serialDay } from '../../../book/serial.ts';
import type { BarChart, CellType, Page, PageCell } from '../../../book/template/declare.ts';
import { formatRate } from '../../../records/rate.ts';
import { formatCount, formatDay } from '../../format.ts';

export function SheetPaper({ page }: { page: Page }) {
  const values = new Map(page.cells.map((cell) => [cell.at, cell.value ?? cell.text]));
  return (
    <article
      class="paper sheet-paper"
      aria-label={page.title}
      style={{ gridTemplateColumns: page.widths.map((width) => `minmax(0, ${width}fr)`).join(' ') }}
    >
      {page.cells
        .filter(({ text, value }) => text || value !== undefined)
        .map((cell) => (
          <Cell key={cell.at} cell={cell} />
        ))}
      {page.charts?.map((chart) => (
        <Bars key={chart.title} chart={chart} values={values} />
      ))}
    </article>
  );
}

function Cell({ cell: { at, style, across = 1, text, value, type = 'text', tones } }: { cell: PageCell }) {
  const { column, row } = position(at);
  const tone = text === undefined ? undefined : tones?.[text];
  const Tag = style === 'headline' ? 'h2' : style === 'section' ? 'h3' : 'p';
  return (
    <Tag
      class={`of-${style} ${tone ?? ''}`}
      dir="auto"
      style={{ gridRow: row + 1, gridColumn: `${column + 1} / span ${across}` }}
    >
      {value === undefined ? text : shown(value, type)}
    </Tag>
  );
}

/** As the workbook's number formats show it. */
function shown(value: number, type: CellType): string {
  switch (type) {
    case 'rate':
      return formatRate(value);
    case 'date':
      return formatDay(serialDay(value) ?? String(value));
    case 'percent':
      return `${Math.round(value * 100)} %`;
    case 'asn':
      return String(value);
    case 'price':
      return value.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 4 });
    case 'money':
      return formatCount(Math.round(value));
    default:
      return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  }
}

function Bars({
  chart,
  values,
}: {
  chart: BarChart;
  values: ReadonlyMap<string, string | number | undefined>;
}) {
  const categories = cellsOf(chart.categories);
  const series = chart.series.map(({ name, values: range, tone }) => ({
    name,
    tone,
    amounts: cellsOf(range).map((at) => Number(values.get(at)) || 0),
  }));
  const most = Math.max(...series.flatMap(({ amounts }) => amounts));
  const [from, to] = chart.over.split(':').map(position);
  // Without an amount there is nothing to compare.
  if (!from || !to || !(most > 0)) return null;
  // Each stands in the row of its figure, or else says itself what it is.
  const isBeside = to.row - from.row <= categories.length + 1;
  const gridColumn = `${from.column + 1} / ${to.column + 2}`;
  return (
    <figure
      class={isBeside ? 'bars beside' : 'bars'}
      style={{ gridRow: `${from.row + 1} / ${to.row + 2}`, gridColumn }}
    >
      <figcaption style={{ gridRow: from.row + 1, gridColumn }}>
        {chart.title} {/* One colour needs no key. */}
        {(series.length > 1 ? series : []).map(({ name, tone }) => (
          <span key={name} class="key">
            <i class={tone} /> {name}
          </span>
        ))}
      </figcaption>
      {/* The figures stand in the table beside it. */}
      <div class="rows" aria-hidden="true">
        {categories.map((at, index) => (
          <div key={at} class="bar" style={{ gridRow: position(at).row + 1, gridColumn }}>
            {!isBeside && <span>{values.get(at)}</span>}
            {series.map(({ name, tone, amounts }) => (
              <i key={name} class={tone} style={{ inlineSize: `${(100 * (amounts[index] ?? 0)) / most}%` }} />
            ))}
          </div>
        ))}
      </div>
    </figure>
  );
}

/** `A10:A19` → its cells, downwards. */
function cellsOf(range: string): string[] {
  const [, letters = '', first, last] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
  const cells: string[] = [];
  for (let row = Number(first); row <= Number(last); row++) cells.push(letters + row);
  return cells;
}
