/** docs/sheets.md is made from the template. After a change: `npx vitest run tests/book/sheets-reference.test.ts -u`. */
import { expect, test } from 'vitest';
import type { CellType, Column, Page, Table } from '../../src/book/template/declare.ts';
import { SHEETS } from '../../src/book/template/index.ts';
import { LISTS } from '../../src/book/template/lists.ts';

const HOLDS: Readonly<Record<CellType, string>> = {
  text: 'text',
  url: 'address',
  email: 'e-mail',
  number: 'number',
  rate: 'rate, in Mbit/s',
  money: 'amount',
  price: 'price',
  percent: 'percentage',
  ratio: 'ratio to 1',
  hours: 'hours',
  asn: 'AS number',
  date: 'day',
  time: 'time of day',
};
const FILLED_BY = { machine: 'read', human: 'you', formula: 'formula' } as const;

const inTable = (text: string): string => text.replace(/\|/g, '\\|');

const holds = ({ type, list }: Pick<Column, 'type' | 'list'>): string =>
  list && LISTS[list].length <= 10 ? LISTS[list].join(' · ') : list ? 'one of a list' : HOLDS[type];

const columnRow = (column: Column): string =>
  `| ${column.header}${column.folded ? ' +' : ''} | \`${column.key}\` | ${FILLED_BY[column.owner]} | ${inTable(holds(column))} | ${inTable(column.help)}${column.formula ? ` \`=${inTable(column.formula)}\`` : ''} |`;

const tableSection = ({ title, hidden, purpose, columns }: Table): string =>
  [
    `## ${title}${hidden ? ' (hidden)' : ''}`,
    purpose,
    [
      '| Column | Key | Filled by | Holds | What it is |',
      '| --- | --- | --- | --- | --- |',
      ...columns.map(columnRow),
    ].join('\n'),
  ].join('\n\n');

const pageSection = ({ title, purpose, cells, key }: Page): string => {
  const entries = cells.filter(({ style }) => style === 'entry' || style === 'given');
  const beside = new Map(
    cells.flatMap(({ at, style, text }) => (style === 'label' || style === 'hint' ? [[at, text]] : [])),
  );
  const rows = entries.map(
    ({ at, name, style, type = 'text', list, formula, help = beside.get(at.replace('B', 'C')) ?? '' }) =>
      `| ${beside.get(at.replace('B', 'A'))} | \`${key}.${name}\` | ${formula ? 'formula' : style === 'given' ? 'read' : 'you'} | ${inTable(holds({ type, ...(list ? { list } : {}) }))} | ${help} |`,
  );
  return [
    `## ${title}`,
    purpose,
    ...(rows.length
      ? [
          [
            '| Setting | Key | Filled by | Holds | What it is |',
            '| --- | --- | --- | --- | --- |',
            ...rows,
          ].join('\n'),
        ]
      : []),
  ].join('\n\n');
};

const INTRODUCTION = `# The sheets and their columns

Made from the template (\`src/book/template\`), which the .xlsx, the Google sheet and the script share.

A column is filled by what was *read*, by *you*, or by a *formula*. What you wrote is never overwritten. Columns marked + are
folded behind the first ten; the button above the columns opens them. Rows are found by their key, so sort, filter and insert as you like.

In formulas, \`[stage]\` is the same row's cell and \`{targets.stage}\` a whole column or a cell of Settings, Summary or Checklist.`;

test('docs/sheets.md says what the template says', async () => {
  const sections = SHEETS.map((sheet) => (sheet.kind === 'table' ? tableSection(sheet) : pageSection(sheet)));
  await expect(`${[INTRODUCTION, ...sections].join('\n\n')}\n`).toMatchFileSnapshot('../../docs/sheets.md');
});
