/** The management copy as a spreadsheet of its own: made once, refreshed in place, and nothing in it that should not leave. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Book } from '../../src/book/book.ts';
import { workedOut } from '../../src/book/engine/work-out.ts';
import { managementCopy } from '../../src/book/management.ts';
import { keyInNote } from '../../src/book/template/header-note.ts';
import { copyRequests, newCopy } from '../../src/outlets/google/management.ts';
import { anyBook } from '../book/any-book.ts';
import { withText } from '../book/with-text.ts';
import { plainOf } from '../google/entered.ts';
import { batchUpdate, createSpreadsheet, describe as describeSpreadsheet } from '../google/rest/sheets.ts';
import { Refusal, type Spreadsheet, Store } from '../google/store.ts';
import { inSheet, typed } from './forum.ts';
import type { SharedBook } from './shared-book.ts';

vi.setConfig({ testTimeout: 60_000 });

const DRIVE_FILE = 'https://www.googleapis.com/auth/drive.file';
const RUNS = Number(process.env.MEET_ME_RUNS ?? 25);

let book: SharedBook;
beforeEach(() => {
  book = inSheet();
});

const made = (): Spreadsheet[] =>
  [...book.store.spreadsheets.values()].filter(({ id }) => id !== book.spreadsheet.id);
const make = () => book.script.run('makeManagementCopy');
const shown = () => parseHTML(book.script.dialogs.at(-1)?.html ?? '').document;
const words = () => shown().body.textContent?.replace(/\s+/g, ' ') ?? '';
const link = () => shown().querySelector('a[href^="https://docs.google.com"]')?.getAttribute('href');

/** Everything that stands in a sheet, by row. */
const values = (spreadsheet: Spreadsheet, title: string) =>
  (spreadsheet.named(title)?.cells ?? []).map((line) =>
    Array.from(line ?? [], (cell) => (cell?.value ? plainOf(cell.value) : '')),
  );
const targets = () => {
  const [header = [], ...rows] = values(made()[0]!, 'Targets');
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
};

describe('the first time', () => {
  test('it is made, with the book’s sheets, and linked to', () => {
    make();
    const [copy] = made();
    expect(made()).toHaveLength(1);
    expect(copy?.title).toBe('Copy of Plan, for management');
    expect(copy?.tabs.map(({ title }) => title)).toEqual(['Summary', 'Checklist', 'Targets', 'Events']);
    expect(link()).toBe(`https://docs.google.com/spreadsheets/d/${copy?.id}/edit`);
    expect(words()).toMatch(/The copy is made.*nobody else sees it until you share it/);
    expect(targets()[0]).toMatchObject({ ASN: 64501, Network: 'Alpha & Söhne <AS>', Stage: 'researched' });
  });

  test('it looks like the book: widths, heights, formats, bands, chart, frozen header, no lines on pages', () => {
    make();
    const [copy] = made();
    for (const title of ['Summary', 'Checklist']) {
      const [mine, theirs] = [copy!.named(title)!, book.tab(title)];
      expect(mine.gridlines).toBe(false);
      expect(theirs.columnWidths).toEqual(new Map([...theirs.columnWidths, ...mine.columnWidths]));
      expect(new Map([...mine.rowHeights, ...theirs.rowHeights])).toEqual(mine.rowHeights);
      expect(mine.furniture.charts).toHaveLength(theirs.furniture.charts.length);
      expect(mine.at(0, 0)?.format).toEqual(theirs.at(0, 0)?.format);
    }
    const mine = copy!.named('Targets')!;
    expect([mine.frozenRows, mine.furniture.bandings.length]).toEqual([1, 1]);
    const saving = mine.cells[0]!.findIndex((cell) => keyInNote(cell?.note ?? '') === 'saving');
    expect(mine.at(1, saving)?.format).toEqual(
      book.tab('Targets').at(1, book.column('Targets', 'saving'))?.format,
    );
  });

  test('asks for nothing before the item is chosen, and then for its own files alone', () => {
    book.script.withheld.add(DRIVE_FILE);
    for (const handler of ['onOpen', 'processInboxNow', 'proposeMeetings', 'saveCalendars'])
      expect(() =>
        book.script.run(handler, undefined, handler === 'onOpen' ? 'simple trigger' : 'menu'),
      ).not.toThrow();
    make();
    expect(made()).toEqual([]);
    expect(shown().querySelector('a.main')?.getAttribute('href')).toMatch(/^https:\/\/script\.google\.com\//);
    expect(words()).toContain('the files that it makes itself, and no other of yours');
    expect(shown().querySelector('a[download$=".xlsx"]')).not.toBeNull();
    book.script.withheld.clear();
    make();
    expect(made()).toHaveLength(1);
  });
});

describe('on request again', () => {
  test('the same spreadsheet says what the book says now, and when it did before', () => {
    make();
    const id = made()[0]?.id;
    typed(book, 'targets', 0, 'stage', 'contacted');
    book.script.clock += 86_400_000;
    make();
    expect(made().map((one) => one.id)).toEqual([id]);
    expect(targets()[0]?.Stage).toBe('contacted');
    expect(words()).toMatch(/The copy is refreshed.*2 Sep 2026 [\d:]+; the time before, 1 Sep 2026/);
    expect(words()).toContain('Its link and whom it is shared with are as they were');
  });

  test('is a second time what it was the first, whatever people did to its sheets', () => {
    make();
    const [copy] = made();
    const state = () =>
      JSON.stringify(describeSpreadsheet(copy!)).replace(/"(chart|bandedRange)Id":\d+/g, '');
    const before = [state(), ...copy!.tabs.map(({ title }) => values(copy!, title))];
    const summary = copy!.named('Summary')!;
    summary.enter(3, 1, { formulaValue: '=IMPORTRANGE("x";"y")' });
    summary.furniture.merges.push({ sheetId: summary.id, startRowIndex: 0, endRowIndex: 9 });
    summary.furniture.charts = [];
    const list = copy!.named('Targets')!;
    list.insertRows(1, 40);
    list.insertColumns(0, 3);
    list.enter(5, 0, { stringValue: 'scribble' });
    list.furniture.conditionalFormats.pop();
    list.furniture.basicFilter = undefined;
    copy!.tabs = copy!.tabs.filter(({ title }) => title !== 'Events');
    make();
    expect([state(), ...copy!.tabs.map(({ title }) => values(copy!, title))]).toEqual(before);
  });

  test('leaves alone what others added on sheets of their own', () => {
    make();
    const [copy] = made();
    copy!.addTab('Our questions').enter(0, 0, { stringValue: 'Why these?' });
    copy!.named('Checklist')!.title = 'Old lights';
    make();
    expect(copy!.tabs.map(({ title }) => title).sort()).toEqual(
      ['Checklist', 'Events', 'Old lights', 'Our questions', 'Summary', 'Targets'].sort(),
    );
    expect(values(copy!, 'Our questions')).toEqual([['Why these?']]);
    expect(words()).toContain('sheets that others added');
  });

  test('a copy in the bin is left there, and a new one made, which is said', () => {
    make();
    made()[0]!.trashed = true;
    make();
    expect(made()).toHaveLength(2);
    expect(words()).toContain('lies in the bin. This is a new one');
    expect(link()).toContain(made()[1]?.id);
    expect(book.script.alerts).toEqual([]);
  });

  test.each([
    ['a colleague’s', () => (book.script.user = 'ben@example.net')],
    ['one that was deleted', () => book.store.spreadsheets.delete(made()[0]!.id)],
  ])('%s is not replaced without asking', (_whose, happens) => {
    book.spreadsheet.access.set('ben@example.net', 'writer');
    make();
    const [before] = made();
    happens();
    const left = made().length;
    book.script.answer = 'NO';
    make();
    expect(book.script.alerts.at(-1)).toContain(`https://docs.google.com/spreadsheets/d/${before?.id}/edit`);
    expect(book.script.dialogs).toHaveLength(1);
    expect(made()).toHaveLength(left);
    book.script.answer = 'YES';
    make();
    expect(made()).toHaveLength(left + 1);
    expect(words()).toContain('could not be reached. This is a new one');
  });

  test('a copy of the book makes one of its own', () => {
    make();
    const other = book.copied();
    other.script.run('makeManagementCopy');
    expect(other.script.dialogs.at(-1)?.html).toContain('The copy is made');
    expect(made()).toHaveLength(3);
  });
});

describe('where Google refuses', () => {
  const QUOTA =
    "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user'.";
  const OFF =
    'Google Sheets API has not been used in project 1 before or it is disabled. Enable it by visiting …';
  test.each([
    [429, 'rateLimitExceeded', QUOTA, /Google is busy.*Try again in a minute/],
    [403, 'accessNotConfigured', OFF, /switched off for this script.*npx meet-me deploy/],
    [403, 'forbidden', 'The caller does not have permission', /Your account may not make or change/],
    [400, 'badRequest', 'Invalid requests[0]', /Google refused the copy: .*Invalid requests\[0\]/],
    [503, 'backendError', 'The service is currently unavailable.', /Google is busy/],
  ])('%i %s is told with what to do, and the file is offered', (code, reason, message, told) => {
    make();
    const before = values(made()[0]!, 'Targets');
    typed(book, 'targets', 0, 'stage', 'contacted');
    book.script.faults.push({
      on: 'sheets.spreadsheets.batchUpdate',
      refusal: new Refusal(code, 'X', message, reason),
    });
    make();
    expect(words()).toMatch(told);
    expect(shown().querySelector('a[download$=".xlsx"]')).not.toBeNull();
    expect(values(made()[0]!, 'Targets')).toEqual(before);
    book.script.faults.length = 0;
    make();
    expect(targets()[0]?.Stage).toBe('contacted');
  });

  test('a script without the services says where to add them', () => {
    book.script.withoutServices = true;
    make();
    expect(words()).toContain('add “Google Sheets API” and “Drive API” under Services');
    expect(made()).toEqual([]);
  });

  test('cut short anywhere, the next run makes good, and none is left behind twice', () => {
    const { calls } = inSheet().script.run('makeManagementCopy');
    // Before it, nothing but reading.
    const first = calls.indexOf('sheets.spreadsheets.create') + 1;
    expect(first).toBeGreaterThan(1);
    for (let cutAt = first; cutAt < calls.length; cutAt++) {
      book = inSheet();
      book.script.run('makeManagementCopy', undefined, 'menu', { cutAt });
      make();
      // Between the making and the remembering there is no call in which it could be cut.
      const isLost = calls[cutAt - 1] === 'Properties.setProperty';
      expect(made().length, `cut at ${calls[cutAt - 1]}`).toBeLessThanOrEqual(isLost ? 2 : 1);
      expect(values(made().at(-1)!, 'Targets').length).toBeGreaterThan(1);
    }
  });
});

test('whatever stands in the book: no formula, no column that is not named, no address, no telephone number', () => {
  const allowed = new Set(
    managementCopy(EMPTY(), workedOut(EMPTY())).sheets.flatMap((sheet) =>
      sheet.kind === 'table' ? sheet.columns.map(({ key }) => `${sheet.key}.${key}`) : [],
    ),
  );
  // What Summary says in its sentences.
  for (const named of ['team.name', 'events.feeCurrency']) allowed.add(named);
  fc.assert(
    fc.property(anyBook, contact, (any, secret) => {
      const content = copied(marked(any, secret, allowed));
      for (const { cells, columns } of content.tabs) {
        expect(columns).toBeLessThanOrEqual(40);
        for (const cell of cells.flat()) {
          if (!cell?.value) continue;
          expect(cell.value).not.toHaveProperty('formulaValue');
          const value = String(plainOf(cell.value));
          expect(value).not.toContain('NOT-NAMED');
          expect(value).not.toContain(secret);
        }
      }
      const headers = content.named('Targets')?.cells[0]?.map((cell) => keyInNote(cell?.note ?? ''));
      expect(headers?.every((key) => allowed.has(`targets.${key}`))).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

const EMPTY = (): Book => fc.sample(anyBook, { numRuns: 1, seed: 1 })[0]!;

const contact = fc.oneof(
  fc
    .tuple(fc.stringMatching(/^[a-z][a-z.+-]{0,10}[a-z]$/), fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z]$/))
    .map(([name, host]) => `${name}@${host}.example`),
  fc.stringMatching(/^\+[1-9]\d{1,2} \d{2,3} \d{5,7}$/),
);

/** Text that may leave holds somebody's contact; whatever may not is marked. */
const marked = (book: Book, secret: string, allowed: ReadonlySet<string>): Book =>
  withText(book, (place) => (allowed.has(place) ? `Ask ${secret}, twice.` : 'NOT-NAMED'));

/** As Google gets it. */
function copied(from: Book): Spreadsheet {
  const store = new Store();
  const sent = <T>(body: T): T => JSON.parse(JSON.stringify(body));
  const copy = managementCopy(from, workedOut(from));
  const like = { locale: 'en_GB', timeZone: 'Etc/UTC' };
  const caller = { email: 'ana@example.net', scopes: new Set([DRIVE_FILE]) };
  createSpreadsheet(store, caller, sent(newCopy('Copy', like, copy)));
  const [spreadsheet] = store.spreadsheets.values();
  const present = spreadsheet!.tabs.map(({ id, title }) => ({ properties: { sheetId: id, title } }));
  batchUpdate(spreadsheet!, sent({ requests: copyRequests(copy, present) }));
  return spreadsheet!;
}
