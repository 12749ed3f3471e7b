/** The smoke test against the stand-in: what Google is believed to do holds there, and what it would do otherwise is seen. */
import { google } from 'googleapis';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SCOPES } from '../../src/cli/deploy/sign-in.ts';
import { resultText } from '../../src/cli/smoke/check.ts';
import { runSmoke } from '../../src/cli/smoke/run-smoke.ts';
import { asTyped, type Entered } from '../google/entered.ts';
import { type Fault, GoogleStandIn } from '../google/rest/server.ts';
import { BoundScript } from '../google/script/runtime.ts';
import type { Spreadsheet } from '../google/store.ts';

vi.setConfig({ testTimeout: 60_000 });

const TITLE = 'Smoke 2026-08-04';
let standIn: GoogleStandIn;
let rootUrl: string;
let told: string[];

beforeEach(async () => {
  standIn = new GoogleStandIn();
  standIn.requestsPerMinute = 120; // 60 reads and 60 writes
  rootUrl = await standIn.listen();
  told = [];
});
afterEach(() => standIn.close());

const scratch = (): Spreadsheet => [...standIn.store.spreadsheets.values()][0]!;

/** What a live spreadsheet shows where nothing here computes. */
const LIVE: Record<string, string | number> = {
  'Traffic!F2 UNFORMATTED_VALUE': 1300,
  'Traffic!G2 UNFORMATTED_VALUE': 1.3,
  'Traffic!A2 FORMATTED_VALUE': 'AS64500',
  'Traffic!C2 FORMATTED_VALUE': '4 Aug 2026',
  'Traffic!D2 FORMATTED_VALUE': '100 Mbps',
  'Traffic!E2 FORMATTED_VALUE': '1.3 Gbps',
};

interface Play {
  /** Done to the stand-in once the spreadsheet is there. */
  change?: (spreadsheet: Spreadsheet) => void;
  shows?: Record<string, string | number>;
  /** Before the person opens it. */
  beforeOpening?: () => void;
  opens?: boolean;
  faults?: Fault[];
}

async function smoke({ change, shows = LIVE, beforeOpening, opens = true, faults = [] }: Play = {}) {
  const auth = new google.auth.OAuth2();
  auth.setCredentials({ access_token: standIn.oauth.issue('ana@example.net', SCOPES) });
  standIn.faults.push(...faults, {
    on: /:batchUpdate$/,
    first: () => {
      scratch().shows = (at, render) => shows[`${at} ${render}`];
      change?.(scratch());
    },
  });
  return runSmoke({
    auth,
    rootUrl,
    title: TITLE,
    tell: (line) => void told.push(line),
    async waitForOpening(_url, attempt) {
      if (!opens) return false;
      if (attempt > 1) return attempt < 4;
      beforeOpening?.();
      const [project] = [...standIn.store.projects.values()];
      const file = (wanted: string) => project!.files.find(({ name }) => name === wanted)!.source;
      new BoundScript(standIn.store, scratch(), file('Probe'), file('appsscript')).run(
        'onOpen',
        { authMode: 'LIMITED' },
        'simple trigger',
      );
      return true;
    },
  });
}

const failing = ({ results }: Awaited<ReturnType<typeof smoke>>): string[] =>
  results.filter(({ held }) => held !== true).map(({ claim }) => claim);

test('every claim holds, each is told with what was seen, and it ends in the bin', async () => {
  const outcome = await smoke();
  expect(failing(outcome), told.join('\n')).toEqual([]);
  expect(outcome.results.length).toBeGreaterThan(25);
  for (const { seen } of outcome.results) expect(seen).not.toBe('');
  expect(told.filter((line) => line.startsWith('✓'))).toHaveLength(outcome.results.length);
  expect(scratch().trashed).toBe(false);
  await outcome.trash();
  expect([...standIn.store.spreadsheets.values()].every(({ trashed }) => trashed)).toBe(true);
});

test('it stays within what Google allows in a minute', async () => {
  await smoke();
  const writes = standIn.log.filter(({ line }) => /:batchUpdate|^POST \/v4\/spreadsheets$/.test(line));
  const reads = standIn.log.filter(({ line }) => /^GET \/v4/.test(line));
  expect(writes.length).toBeLessThanOrEqual(55);
  expect(reads.length).toBeLessThanOrEqual(55);
});

test('a layout that Google refuses ends it there, in Google’s words', async () => {
  standIn.faults.push({ on: /:batchUpdate$/, status: 400, message: 'Invalid requests[7].addChart: no' });
  const outcome = await smoke();
  expect(failing(outcome)).toEqual(['The whole layout is accepted in one request']);
  expect(told.at(-1)).toContain('Invalid requests[7].addChart: no');
  expect(told.at(-1)).toContain('Look at src/outlets/google/template/');
});

/**
 * Each makes the stand-in do what the claim says that Google does not. A row is one run: those in it do not touch each other.
 */
const OTHERWISE: readonly Readonly<Record<string, Play>>[] = [
  {
    'shown as people say them': { shows: { 'Traffic!E2 FORMATTED_VALUE': '1300 Mbps' } },
    'formulas work out': { shows: { 'Traffic!F2 UNFORMATTED_VALUE': '#ERROR!' } },
    'decimal comma': { shows: { 'Traffic!G2 UNFORMATTED_VALUE': 0 } },
    'ends in an error': { shows: { 'Summary!A1 FORMATTED_VALUE': '#REF!' } },
    'read back at once': { shows: { 'Inbox!A16 UNFORMATTED_VALUE': '' } },
    'told from the answer': { faults: [{ on: /values\/Outbox/, status: 404 }] },
    'whose account it is': { faults: [{ on: /about$/, status: 403 }] },
    'found by its name': { faults: [{ on: /^GET \/drive\/v3\/files$/, status: 403 }] },
    'copy keeps': {
      change(sheet) {
        const copy = sheet.copy.bind(sheet);
        sheet.copy = (id) => Object.assign(copy(id), { namedRanges: [] });
      },
    },
    'has Google’s services': {
      beforeOpening() {
        for (const { files } of standIn.store.projects.values())
          for (const one of files) if (one.name === 'appsscript') one.source = '{}';
      },
    },
    'management copy is made': { faults: [{ on: /values\/Targets!A2:B2/, status: 404 }] },
    'developer metadata': {
      beforeOpening() {
        scratch().metadata = [];
      },
    },
    'moved with its column': {
      beforeOpening() {
        for (const cell of scratch().named('Targets')!.cells[0]!) if (cell) delete cell.note;
      },
    },
    'All names of the book': { beforeOpening: () => void scratch().namedRanges.splice(50) },
  },
  {
    'stays the text that it is': { change: (sheet) => entering(sheet, (text) => asTyped(text, false)) },
    'whole or not at all': {
      change(sheet) {
        const tab = sheet.tab.bind(sheet);
        sheet.tab = (id) => tab(id === 987_654 ? 0 : id);
      },
    },
    'takes its key with it': {
      faults: [
        {
          on: /developerMetadata:search$/,
          first() {
            for (const { location } of scratch().metadata) if (location.column) location.column.index = 2;
          },
        },
      ],
    },
    'can tell': { opens: false },
  },
  {
    'instead of cut': {
      change: (sheet) => entering(sheet, (text) => ({ stringValue: text.slice(0, 50_000) })),
    },
    'without a gap': {
      change(sheet) {
        const inbox = sheet.named('Inbox')!;
        const lastRow = inbox.lastRow.bind(inbox);
        inbox.lastRow = () => lastRow() + (lastRow() > 1 ? 1 : 0);
      },
    },
    'grows when rows are appended': {
      change(sheet) {
        Object.defineProperty(sheet.named('Inbox'), 'rows', { get: () => 1000, set: () => {} });
      },
    },
    'stored word for word': {
      faults: [
        {
          on: /^GET \/v1\/projects/,
          first() {
            for (const { files } of standIn.store.projects.values())
              for (const file of files) file.source += ' ';
          },
        },
      ],
    },
  },
];

const together = (plays: readonly Play[]): Play => ({
  change: (sheet) => {
    for (const { change } of plays) change?.(sheet);
  },
  shows: Object.assign({ ...LIVE }, ...plays.map(({ shows }) => shows)),
  faults: plays.flatMap(({ faults = [] }) => faults),
  beforeOpening: () => {
    for (const { beforeOpening } of plays) beforeOpening?.();
  },
  opens: plays.every(({ opens = true }) => opens),
});

/** Typed text reaches the Inbox as something else. */
function entering(sheet: Spreadsheet, as: (text: string) => Entered): void {
  const inbox = sheet.named('Inbox')!;
  const enter = inbox.enter.bind(inbox);
  inbox.enter = (row, column, value) =>
    enter(row, column, value && 'stringValue' in value ? as(value.stringValue) : value);
}

test.each(OTHERWISE)('a Google that does otherwise is seen, claim by claim', async (group) => {
  const failed = failing(await smoke(together(Object.values(group))));
  const expected = Object.keys(group);
  for (const claim of expected) {
    expect(
      failed.some((one) => one.includes(claim)),
      `${claim}; failed: ${failed.join('; ')}`,
    ).toBe(true);
  }
  expect(failed.filter((one) => !expected.some((claim) => one.includes(claim)))).toEqual([]);
});

test('what does not hold says where to look', () => {
  const text = resultText({ claim: 'It holds', where: 'src/a.ts', held: false, seen: 'it did not' });
  expect(text).toBe('✗ It holds\n    it did not\n    Look at src/a.ts, and report it.');
});
