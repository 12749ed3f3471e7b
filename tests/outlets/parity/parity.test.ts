/** The .xlsx and the Google form of the template say the same: each is read back by a reader of its own and compared. */
import { expect, test } from 'vitest';
import { makeBook } from '../../../src/book/make-book.ts';
import { SHEETS } from '../../../src/book/template/index.ts';
import { TEMPLATE_VERSION } from '../../../src/book/template/version.ts';
import { newSpreadsheet, templateRequests } from '../../../src/outlets/google/template.ts';
import { writeWorkbook } from '../../../src/outlets/xlsx.ts';
import { columnLetters, parseA1 } from '../../google/a1.ts';
import { batchUpdate, createSpreadsheet } from '../../google/rest/sheets.ts';
import { Store } from '../../google/store.ts';
import { readWorkbook } from '../read-xlsx.ts';
import { type BookFacts, FACETS, type SheetFacts } from './facts.ts';
import { factsOfGoogle } from './facts-of-google.ts';
import { factsOfXlsx } from './facts-of-xlsx.ts';

const today = '2026-08-04';

type Requests = ReturnType<typeof templateRequests>;
type Made = ReturnType<typeof newSpreadsheet>;

function madeAtGoogle(change: (requests: Requests, made: Made) => void = () => {}) {
  const store = new Store();
  const [made, requests] = structuredClone([newSpreadsheet('Plan'), templateRequests()] as const);
  change(requests, made);
  createSpreadsheet(store, { email: 'ana@example.net', scopes: new Set() }, made);
  const [spreadsheet] = [...store.spreadsheets.values()];
  if (!spreadsheet) throw new Error('nothing was made');
  batchUpdate(spreadsheet, { requests });
  return spreadsheet;
}

/** A time of day is text in Google, so that what is typed stays what it is. */
const TIMES = new Set(
  SHEETS.flatMap((sheet) =>
    sheet.kind === 'table'
      ? sheet.columns.flatMap(({ type }, i) =>
          type === 'time' ? [`${sheet.title}!${columnLetters(i)}2`] : [],
        )
      : [],
  ),
);

/** Cells that only one of the two has: what is said of them is no one else's. */
const APART = new Set(
  SHEETS.flatMap((sheet) =>
    sheet.kind === 'page'
      ? sheet.cells.flatMap(({ at, across = 1, only }) => {
          const { top = 0, left = 0 } = parseA1(at) ?? {};
          return only
            ? Array.from({ length: across }, (_, i) => `${sheet.title}!${columnLetters(left + i)}${top + 1}`)
            : [];
        })
      : [],
  ),
);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function common({ sheets, names }: BookFacts): BookFacts {
  return {
    names: Object.fromEntries(Object.entries(names).filter(([, at]) => !APART.has(at))),
    sheets: sheets.map((sheet) => {
      const kept = Object.entries(sheet).map(([facet, value]) => {
        if (Array.isArray(value) && facet === 'merges')
          return [
            facet,
            value.filter((range) => !APART.has(`${sheet.title}!${String(range).split(':')[0]}`)),
          ];
        if (!isRecord(value)) return [facet, value];
        return [
          facet,
          Object.fromEntries(
            Object.entries(value).filter(
              ([at]) =>
                !APART.has(`${sheet.title}!${at}`) &&
                !(facet === 'numberFormats' && TIMES.has(`${sheet.title}!${at}`)),
            ),
          ),
        ];
      });
      return Object.fromEntries(kept) as SheetFacts;
    }),
  };
}

const google = factsOfGoogle(madeAtGoogle());
const xlsx = factsOfXlsx(readWorkbook(await writeWorkbook(makeBook([], { today }))));

test.each(FACETS)('%s', (facet) => {
  const [here, there] = [common(xlsx), common(google)];
  expect(there.sheets.length).toBe(here.sheets.length);
  here.sheets.forEach((sheet, i) => {
    expect(there.sheets[i]?.[facet], sheet.title).toEqual(sheet[facet]);
  });
});

test('names', () => {
  expect(common(google).names).toEqual(common(xlsx).names);
  expect(Object.keys(google.names)).toContain('settings_ourAsn');
});

type Change = (requests: Requests, made: Made) => void;

const first = <T>(items: readonly (T | null | undefined)[] | undefined): T => {
  const found = items?.find((item) => item);
  if (!found) throw new Error('there is nothing to change');
  return found;
};
const dropped =
  (kind: keyof Requests[number]): Change =>
  (requests) => {
    const at = requests.findIndex((request) => request[kind]);
    if (at < 0) throw new Error(`no ${kind}`);
    requests.splice(at, 1);
  };
const properties = (made: Made, at: number) => made.sheets?.[at]?.properties ?? {};
/** Of the first cell that has it. */
const cellWith = (requests: Requests, has: (cell: Cell) => boolean): Cell =>
  first(
    requests
      .flatMap(({ updateCells }) => updateCells?.rows?.flatMap(({ values }) => values ?? []) ?? [])
      .filter(has),
  );
type Cell = NonNullable<
  NonNullable<NonNullable<Requests[number]['updateCells']>['rows']>[number]['values']
>[number];

/** For each facet, one change to what Google is sent. */
const CHANGES: Record<(typeof FACETS)[number], Change> = {
  title: (_, made) => {
    properties(made, 3).title = 'Rules';
  },
  hidden: (_, made) => {
    properties(made, 3).hidden = true;
  },
  tab: (_, made) => {
    delete properties(made, 0).tabColorStyle;
  },
  frozen: (_, made) => {
    Object.assign(properties(made, 2).gridProperties ?? {}, { frozenColumnCount: 0 });
  },
  gridLines: (_, made) => {
    Object.assign(properties(made, 0).gridProperties ?? {}, { hideGridlines: false });
  },
  widths: dropped('updateDimensionProperties'),
  heights: (requests) => {
    const rows = requests.find(
      ({ updateDimensionProperties: one }) => one?.range?.dimension === 'ROWS',
    )?.updateDimensionProperties;
    Object.assign(rows?.properties ?? {}, { pixelSize: 99 });
  },
  folded: dropped('addDimensionGroup'),
  values: (requests) => {
    cellWith(requests, ({ userEnteredValue }) => Boolean(userEnteredValue?.stringValue)).userEnteredValue = {
      stringValue: 'x',
    };
  },
  formulas: (requests) => {
    cellWith(requests, ({ userEnteredValue }) => Boolean(userEnteredValue?.formulaValue)).userEnteredValue = {
      formulaValue: '=1',
    };
  },
  links: (requests) => {
    const cell = cellWith(requests, ({ userEnteredFormat }) => Boolean(userEnteredFormat?.textFormat?.link));
    Object.assign(cell.userEnteredFormat?.textFormat ?? {}, { link: { uri: '#gid=9' } });
  },
  notes: (requests) => {
    delete cellWith(requests, ({ note, userEnteredFormat }) =>
      Boolean(note && userEnteredFormat?.textFormat?.bold),
    ).note;
  },
  looks: (requests) => {
    const cell = cellWith(requests, ({ userEnteredFormat }) => Boolean(userEnteredFormat?.textFormat?.bold));
    delete cell.userEnteredFormat?.textFormat?.bold;
  },
  numberFormats: (requests) => {
    const format = first(requests.map(({ repeatCell }) => repeatCell?.cell?.userEnteredFormat));
    format.numberFormat = { type: 'NUMBER', pattern: '0.000' };
  },
  dropDowns: (requests) => {
    Object.assign(first(requests.map(({ setDataValidation }) => setDataValidation?.rule)), { strict: false });
  },
  conditions: dropped('addConditionalFormatRule'),
  band: dropped('addBanding'),
  merges: dropped('mergeCells'),
  filter: dropped('setBasicFilter'),
  charts: (requests) => {
    const { spec } = first(requests.map(({ addChart }) => addChart?.chart));
    const [one, other] = spec?.basicChart?.series ?? [];
    Object.assign(one ?? {}, { series: other?.series });
  },
};

test.each(FACETS)('a difference in %s would be seen, and in nothing that it does not touch', (facet) => {
  const changed = common(factsOfGoogle(madeAtGoogle(CHANGES[facet])));
  const differing = FACETS.filter(
    (one) =>
      JSON.stringify(changed.sheets.map((sheet) => sheet[one])) !==
      JSON.stringify(common(google).sheets.map((sheet) => sheet[one])),
  );
  expect(differing).toContain(facet);
  // A chart is drawn over rows, and named by cells; a link names a sheet.
  expect(differing.filter((one) => one !== 'charts' && one !== 'links' && one !== facet)).toEqual([]);
});

/** Excel knows no warning, no filter with a name and no tick box in a cell; Google knows no page to print. */
test('what only Google can do is there', () => {
  const spreadsheet = madeAtGoogle();
  for (const sheet of SHEETS) {
    const tab = spreadsheet.named(sheet.title);
    const { protections = [], filterViews = [] } = tab?.furniture ?? {};
    expect(protections.map(({ warningOnly }) => warningOnly)).toEqual(
      sheet.kind === 'page' ? [] : sheet.hidden ? [true, true] : [true],
    );
    if (sheet.kind === 'page') continue;
    expect(protections[0]?.range).toMatchObject({ startRowIndex: 0, endRowIndex: 1 });
    expect(filterViews.map(({ title }) => title)).toEqual((sheet.views ?? []).map(({ title }) => title));
    const keys = spreadsheet.metadata.flatMap(({ location, metadataValue }) =>
      location.column?.sheetId === tab?.id ? [[location.column?.index, metadataValue]] : [],
    );
    expect(keys).toEqual(sheet.columns.map(({ key }, i) => [i, `${sheet.key}.${key}`]));
  }
  expect(spreadsheet.metadata.find(({ location }) => location.spreadsheet)).toMatchObject({
    metadataKey: 'templateVersion',
    metadataValue: String(TEMPLATE_VERSION),
  });
});

test('the .xlsx protects nothing: there it would refuse instead of warning', async () => {
  const { sheets } = readWorkbook(await writeWorkbook(makeBook([], { today })));
  for (const { xml, name } of sheets) expect(xml, name).not.toContain('<sheetProtection');
});
