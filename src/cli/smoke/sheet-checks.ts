/** What the template, the push and the deployment take for granted, asked of the scratch spreadsheet from outside. */
import { SHEETS, tableOf } from '../../book/template/index.ts';
import { templateRequests } from '../../outlets/google/template.ts';
import { brief, type Check, type Found, type Live, same } from './check.ts';
import { COPY_CHECK } from './copy-check.ts';

const TEMPLATE = 'src/outlets/google/template';
const PUSH = 'src/outlets/google/push.ts';

const idOf = (key: string): number => SHEETS.findIndex((sheet) => sheet.key === key);
const INBOX = idOf('inbox');

const textRow = (...texts: string[]) => ({
  values: texts.map((stringValue) => ({ userEnteredValue: { stringValue } })),
});
const append = (live: Live, rows: object[], sheetId = INBOX) =>
  batch(live, [{ appendCells: { sheetId, rows, fields: 'userEnteredValue' } }]);
const batch = ({ sheets, spreadsheetId }: Live, requests: object[]) =>
  sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests }, fields: 'spreadsheetId' });

async function read(
  { sheets, spreadsheetId }: Live,
  range: string,
  valueRenderOption = 'UNFORMATTED_VALUE',
): Promise<unknown[][]> {
  const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range, valueRenderOption });
  return data.values ?? [];
}

const inboxIds = async (live: Live): Promise<string[]> =>
  (await read(live, 'Inbox!A2:A')).map(([id]) => String(id ?? ''));

const statusOf = async (asked: Promise<unknown>): Promise<{ status: number; message: string }> =>
  asked.then(
    () => ({ status: 200, message: '' }),
    (error) => ({
      status: Number(error.response?.status ?? error.status ?? 0),
      message: String(error.message),
    }),
  );

/** What a spreadsheet would take for something else, were it typed. */
const ODD_TEXTS = [
  '=1+1',
  '+49 30 1',
  '-5',
  '@x',
  '007',
  '1-2',
  '1e5',
  'TRUE',
  "'x",
  '4 Aug 2026',
  '#N/A',
  ' a ',
];

const DAY = 46238; // 4 August 2026

/** A row of Traffic by whom, month, in and out; its spare rows hold formulas already. */
const trafficRow = (live: Live, rowIndex: number) =>
  batch(live, [
    {
      updateCells: {
        start: { sheetId: idOf('traffic'), rowIndex, columnIndex: 0 },
        rows: [{ values: [{ userEnteredValue: { numberValue: 64500 } }] }],
        fields: 'userEnteredValue',
      },
    },
    {
      updateCells: {
        start: { sheetId: idOf('traffic'), rowIndex, columnIndex: 2 },
        rows: [{ values: [DAY, 100, 1300].map((numberValue) => ({ userEnteredValue: { numberValue } })) }],
        fields: 'userEnteredValue',
      },
    },
  ]);

const kinds = (kind: string): number =>
  templateRequests().filter((request) => (request as Record<string, unknown>)[kind]).length;

/** In this order: later ones find what earlier ones wrote. */
export const SHEET_CHECKS: readonly Check[] = [
  {
    claim: 'The sheets stand in the order, under the names and with the ids that were asked for',
    where: `${TEMPLATE}.ts (newSpreadsheet)`,
    async ask({ sheets, spreadsheetId }) {
      const { data } = await sheets.spreadsheets.get({
        spreadsheetId,
        fields: 'properties.locale,sheets.properties(sheetId,title,hidden)',
      });
      return same(
        [
          data.properties?.locale,
          ...(data.sheets ?? []).map(({ properties: one }) => [
            one?.sheetId,
            one?.title,
            one?.hidden ?? false,
          ]),
        ],
        [
          'en_GB',
          ...SHEETS.map(({ title, ...sheet }, id) => [id, title, 'hidden' in sheet && sheet.hidden === true]),
        ],
      );
    },
  },
  {
    claim: 'Names, rules, warnings, bands, filters and the chart are there as they were sent',
    where: `${TEMPLATE}/`,
    async ask({ sheets, spreadsheetId }) {
      const { data } = await sheets.spreadsheets.get({
        spreadsheetId,
        fields:
          'namedRanges.name,sheets(conditionalFormats.booleanRule.condition.type,protectedRanges.warningOnly,bandedRanges.bandedRangeId,filterViews.title,charts.chartId,basicFilter.range)',
      });
      const all = data.sheets ?? [];
      const count = (of: (sheet: (typeof all)[number]) => number | undefined) =>
        all.reduce((sum, sheet) => sum + (of(sheet) ?? 0), 0);
      return same(
        {
          names: data.namedRanges?.length ?? 0,
          rules: count((sheet) => sheet.conditionalFormats?.length),
          warnings: count((sheet) => sheet.protectedRanges?.filter(({ warningOnly }) => warningOnly).length),
          bands: count((sheet) => sheet.bandedRanges?.length),
          views: count((sheet) => sheet.filterViews?.length),
          charts: count((sheet) => sheet.charts?.length),
          filters: count((sheet) => (sheet.basicFilter ? 1 : 0)),
        },
        {
          names: kinds('addNamedRange'),
          rules: kinds('addConditionalFormatRule'),
          warnings: kinds('addProtectedRange'),
          bands: kinds('addBanding'),
          views: kinds('addFilterView'),
          charts: kinds('addChart'),
          filters: kinds('setBasicFilter'),
        },
      );
    },
  },
  {
    claim: 'Text that is appended stays the text that it is',
    where: `${PUSH} (asRowData)`,
    async ask(live) {
      await append(
        live,
        ODD_TEXTS.map((text, i) => textRow(`text-${i}`, text)),
      );
      return same(
        (await read(live, 'Inbox!B2:B')).map(([text]) => text),
        ODD_TEXTS,
      );
    },
  },
  {
    claim:
      'Rows are appended below the last value without a gap, whatever looks and drop-downs the empty rows have',
    where: `${PUSH} (appendCells)`,
    async ask(live) {
      await append(live, [textRow('below')]);
      const ids = await inboxIds(live);
      return same([ids.indexOf('below'), ids.includes('')], [ODD_TEXTS.length, false]);
    },
  },
  {
    claim: 'What was appended is there when it is read back at once',
    where: `${PUSH} (readArrivals)`,
    async ask(live) {
      let seen = 0;
      for (let i = 0; i < 5; i++) {
        await append(live, [textRow(`again-${i}`)]);
        if ((await inboxIds(live)).includes(`again-${i}`)) seen += 1;
      }
      return { held: seen === 5, seen: `${seen} of 5` };
    },
  },
  {
    claim: 'Five who append at the same moment lose nothing of each other',
    where: `${PUSH} (a lost row is sent again, because it is read back)`,
    async ask(live) {
      await Promise.all([0, 1, 2, 3, 4].map((i) => append(live, [textRow(`together-${i}`)])));
      const there = (await inboxIds(live)).filter((id) => id.startsWith('together-'));
      return { held: there.length === 5, seen: `${there.length} of 5 are there` };
    },
  },
  {
    claim: 'A request of several parts is carried out whole or not at all',
    where: 'src/cli/deploy/deploy-book.ts (the layout), src/outlets/google/push.ts (a capture in parts)',
    async ask(live) {
      const { status, message } = await statusOf(
        batch(live, [
          { appendCells: { sheetId: INBOX, rows: [textRow('half')], fields: 'userEnteredValue' } },
          { appendCells: { sheetId: 987_654, rows: [textRow('half')], fields: 'userEnteredValue' } },
        ]),
      );
      const isThere = (await inboxIds(live)).includes('half');
      return {
        held: status === 400 && !isThere,
        seen: `${status}, the first part is ${isThere ? '' : 'not '}there (${message})`,
      };
    },
  },
  {
    claim: 'A cell holds 50,000 characters, and one more is refused instead of cut',
    where: 'src/book/inbox-rows.ts (captures in parts), apps-script/cell-writer.ts',
    async ask(live) {
      const whole = await statusOf(append(live, [textRow('long', 'x'.repeat(50_000))]));
      const more = await statusOf(append(live, [textRow('longer', 'x'.repeat(50_001))]));
      return same([whole.status, more.status], [200, 400]);
    },
  },
  {
    claim: 'A full sheet grows when rows are appended',
    where: `${PUSH} (appendCells), ${TEMPLATE}/table.ts (TABLE_ROWS)`,
    async ask(live) {
      await append(
        live,
        Array.from({ length: 1000 }, (_, i) => textRow(`many-${i}`)),
      );
      const there = (await inboxIds(live)).filter((id) => id.startsWith('many-'));
      return { held: there.length === 1000, seen: `${there.length} of 1,000 are there` };
    },
  },
  {
    claim: 'The template’s formulas work out, with semicolons between their arguments',
    where: `${TEMPLATE}/table.ts (formulaRows), src/book/locale.ts`,
    async ask(live) {
      await trafficRow(live, 1);
      return same((await read(live, 'Traffic!F2'))[0]?.[0], 1300);
    },
  },
  {
    claim: 'Rates, AS numbers and days are shown as people say them',
    where: 'src/book/template/style.ts (FORMATS)',
    async ask(live) {
      const [row = []] = await read(live, 'Traffic!A2:E2', 'FORMATTED_VALUE');
      return same([row[0], ...row.slice(2)], ['AS64500', '4 Aug 2026', '100 Mbps', '1.3 Gbps']);
    },
  },
  {
    claim: 'No formula of the empty book ends in an error',
    where: 'src/book/template (the sheet that is named)',
    async ask(live) {
      const wrong: string[] = [];
      for (const { title } of SHEETS.filter(({ kind }) => kind === 'page')) {
        for (const cell of (await read(live, title, 'FORMATTED_VALUE')).flat()) {
          if (/^#(REF|NAME|VALUE|N\/A|DIV|NUM|ERROR)/.test(String(cell))) wrong.push(`${title}: ${cell}`);
        }
      }
      return { held: wrong.length === 0, seen: wrong.length ? brief(wrong) : 'none' };
    },
  },
  {
    claim: 'A spreadsheet that writes a decimal comma takes the same formulas',
    where: 'src/book/locale.ts',
    async ask(live) {
      const locale = (to: string) =>
        batch(live, [{ updateSpreadsheetProperties: { properties: { locale: to }, fields: 'locale' } }]);
      await locale('de_DE');
      try {
        await batch(live, [
          {
            updateCells: {
              start: { sheetId: idOf('traffic'), rowIndex: 1, columnIndex: 6 },
              rows: [{ values: [{ userEnteredValue: { formulaValue: '=IF(E2>1000;ROUND(E2/1000;1);0)' } }] }],
              fields: 'userEnteredValue',
            },
          },
        ]);
        return same((await read(live, 'Traffic!F2:G2'))[0], [1300, 1.3]);
      } finally {
        await locale('en_GB');
      }
    },
  },
  {
    claim: 'A column takes its key with it when somebody inserts another before it',
    where: `${TEMPLATE}/rules.ts (metadata)`,
    async ask(live) {
      const { sheets, spreadsheetId } = live;
      const { columns, key } = tableOf('targets');
      const stage = columns.findIndex((column) => column.key === 'stage');
      await batch(live, [
        {
          insertDimension: {
            range: { sheetId: idOf(key), dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
            inheritFromBefore: false,
          },
        },
      ]);
      const { data } = await sheets.spreadsheets.developerMetadata.search({
        spreadsheetId,
        requestBody: {
          dataFilters: [
            { developerMetadataLookup: { metadataKey: 'column', metadataValue: `${key}.stage` } },
          ],
        },
      });
      const places = data.matchedDeveloperMetadata?.map(
        ({ developerMetadata }) => developerMetadata?.location?.dimensionRange?.startIndex,
      );
      return same(places, [stage + 1]);
    },
  },
  {
    claim: 'What is wrong can be told from the answer: no such spreadsheet, no such sheet, no valid sign-in',
    where: 'src/outlets/google/problem.ts',
    async ask({ sheets, asNobody, spreadsheetId }) {
      const nowhere = await statusOf(sheets.spreadsheets.get({ spreadsheetId: `${'0'.repeat(43)}A` }));
      const noSheet = await statusOf(sheets.spreadsheets.values.get({ spreadsheetId, range: 'Outbox!A1' }));
      const nobody = await statusOf(asNobody.spreadsheets.get({ spreadsheetId }));
      const found = same([nowhere.status, noSheet.status, nobody.status], [404, 400, 401]);
      const isWorded = /parse range/i.test(noSheet.message);
      return { held: found.held && isWorded, seen: `${found.seen}; “${noSheet.message}”` };
    },
  },
  {
    claim:
      'A spreadsheet is found by its name among those of this client, and says whether it may be changed',
    where: 'src/cli/deploy/deploy-book.ts (halfMade), src/outlets/google/push.ts (checkSheet)',
    async ask({ drive, spreadsheetId, title }) {
      const { data: list } = await drive.files.list({
        q: `mimeType = 'application/vnd.google-apps.spreadsheet' and name = '${title}' and trashed = false`,
        fields: 'files(id)',
      });
      const { data: file } = await drive.files.get({
        fileId: spreadsheetId,
        fields: 'name,trashed,capabilities/canEdit',
      });
      return same(
        [
          list.files?.map(({ id }) => id === spreadsheetId),
          file.name,
          file.trashed,
          file.capabilities?.canEdit,
        ],
        [[true], title, false, true],
      );
    },
  },
  {
    claim: 'Drive tells whose account it is, without a scope of its own',
    where: 'src/outlets/google/look.ts (account), src/outlets/google/authorize.ts (login_hint)',
    async ask({ drive }) {
      const { data } = await drive.about.get({ fields: 'user(emailAddress)' });
      const address = data.user?.emailAddress ?? '';
      // It is personal: that it was told is enough for a report.
      return { held: address.includes('@'), seen: address ? 'an address was told' : 'no address was told' };
    },
  },
  {
    claim: 'A copy keeps names, warnings and the version of the template',
    where: 'apps-script/repair.ts (what a copy loses, Set up or repair brings back)',
    async ask({ sheets, drive, spreadsheetId, title }) {
      const { data: copy } = await drive.files.copy({
        fileId: spreadsheetId,
        requestBody: { name: `${title}, copy` },
        fields: 'id',
      });
      const fileId = copy.id ?? '';
      try {
        const { data } = await sheets.spreadsheets.get({
          spreadsheetId: fileId,
          fields: 'developerMetadata.metadataKey,namedRanges.name,sheets.protectedRanges.warningOnly',
        });
        return same(
          [
            data.namedRanges?.length,
            data.sheets?.reduce((sum, one) => sum + (one.protectedRanges?.length ?? 0), 0),
            data.developerMetadata?.map(({ metadataKey }) => metadataKey),
          ],
          [kinds('addNamedRange'), kinds('addProtectedRange'), ['templateVersion']],
        );
      } finally {
        await drive.files.update({ fileId, requestBody: { trashed: true } });
      }
    },
  },
  COPY_CHECK,
  {
    claim: 'In the bin it can still be read and written, and Drive alone tells that it lies there',
    where: 'src/outlets/google/push.ts (checkSheet), apps-script/copy-spreadsheet.ts (lookAt)',
    async ask(live): Promise<Found> {
      const { drive, spreadsheetId: fileId } = live;
      await drive.files.update({ fileId, requestBody: { trashed: true } });
      try {
        const written = await statusOf(append(live, [textRow('from the bin')]));
        const { data } = await drive.files.get({ fileId, fields: 'trashed' });
        return same([written.status, data.trashed], [200, true]);
      } finally {
        await drive.files.update({ fileId, requestBody: { trashed: false } });
      }
    },
  },
];
