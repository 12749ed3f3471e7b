/** A deployed book with its compiled script, and the people who work in it. No network: the store is used directly. */
import { type InboxRow, toInbox } from '../../src/book/inbox-rows.ts';
import { keyInNote } from '../../src/book/template/header-note.ts';
import { buildScript } from '../../src/cli/build-script.ts';
import { newSpreadsheet, templateRequests } from '../../src/outlets/google/template.ts';
import type { Capture, Kind, RecordOf } from '../../src/records/capture.ts';
import { type Entered, plainOf } from '../google/entered.ts';
import { batchUpdate, createSpreadsheet } from '../google/rest/sheets.ts';
import { BoundScript } from '../google/script/runtime.ts';
import { type Spreadsheet, Store, type Tab } from '../google/store.ts';

const { files, manifest } = await buildScript();
/** As Google loads it: one after another, into one scope. */
const SCRIPT = files.map(({ source }) => source).join('\n');
const ANA = { email: 'ana@example.net', scopes: new Set<string>() };

const TEMPLATE = deployed();
/** With hardly an empty row: a thousand of them are much to copy, some thousand times. */
const SMALL = withRows(12);

function withRows(empty: number): Spreadsheet {
  const small = TEMPLATE.copy('small');
  for (const tab of small.tabs)
    tab.deleteRows(tab.lastRow() + empty, Math.max(0, tab.rows - tab.lastRow() - empty));
  return small;
}

function deployed(): Spreadsheet {
  const store = new Store();
  // Google gets JSON: what is undefined never arrives.
  const sent = <T>(body: T): T => JSON.parse(JSON.stringify(body));
  const { spreadsheetId } = createSpreadsheet(store, ANA, sent(newSpreadsheet('Plan'))) as {
    spreadsheetId: string;
  };
  const spreadsheet = store.spreadsheets.get(spreadsheetId)!;
  batchUpdate(spreadsheet, sent({ requests: templateRequests() }));
  return spreadsheet;
}

export class SharedBook {
  readonly store: Store;
  readonly spreadsheet: Spreadsheet;
  script: BoundScript;

  /** @param store where others shall reach the book too */
  constructor(store = new Store(), template = TEMPLATE) {
    this.store = store;
    this.spreadsheet = template.copy(this.store.newId('1S'));
    this.store.spreadsheets.set(this.spreadsheet.id, this.spreadsheet);
    this.script = new BoundScript(this.store, this.spreadsheet, SCRIPT, manifest);
  }

  /** For some thousand runs: few empty rows, and a script that is loaded once. */
  static small(): SharedBook {
    const book = new SharedBook(new Store(), SMALL);
    book.script.staysLoaded = true;
    return book;
  }

  send(...captures: Capture[]): void {
    this.append(captures.flatMap(toInbox));
  }

  append(sent: readonly InboxRow[]): void {
    const rows = sent.map((row) => ({
      values: Object.values(row).map((stringValue) => ({ userEnteredValue: { stringValue } })),
    }));
    const sheetId = this.tab('Inbox').id;
    batchUpdate(this.spreadsheet, {
      requests: [{ appendCells: { sheetId, rows, fields: 'userEnteredValue' } }],
    });
  }

  /** "Make a copy": the same content, and a script of its own without properties and triggers. */
  copied(): SharedBook {
    return new SharedBook(this.store, this.spreadsheet);
  }

  tab(title: string): Tab {
    const tab = this.spreadsheet.named(title);
    if (!tab) throw new Error(`no sheet ${title}`);
    return tab;
  }

  /** A person deletes a sheet; the names of its cells go with it. */
  remove(title: string): void {
    const tab = this.tab(title);
    const { spreadsheet } = this;
    spreadsheet.tabs = spreadsheet.tabs.filter((other) => other !== tab);
    spreadsheet.namedRanges = spreadsheet.namedRanges.filter(({ range }) => range.sheetId !== tab.id);
  }

  column(title: string, key: string): number {
    const column = this.tab(title).cells[0]?.findIndex((cell) => keyInNote(cell?.note ?? '') === key) ?? -1;
    if (column < 0) throw new Error(`no column ${key} in ${title}`);
    return column;
  }

  /** Rows as records by column key; formulas as their text. */
  rows(title: string): Record<string, string | number | boolean>[] {
    const tab = this.tab(title);
    const keys = tab.cells[0]?.map((cell) => keyInNote(cell?.note ?? '')) ?? [];
    return tab.cells.slice(1, tab.lastRow()).map((line) =>
      Object.fromEntries(
        keys.flatMap((key, i) => {
          const value = line?.[i]?.value;
          return key && value
            ? [[key, 'formulaValue' in value ? value.formulaValue : plainOf(value)] as const]
            : [];
        }),
      ),
    );
  }

  /** How many cells of a column hold a formula. */
  formulas(title: string, key: string): number {
    const column = this.column(title, key);
    return this.tab(title).cells.filter(
      (line) => line?.[column]?.value && 'formulaValue' in line[column].value,
    ).length;
  }

  /** What a person types into a cell of the n-th row below the header. */
  type(title: string, row: number, key: string, value: Entered | undefined): void {
    this.tab(title).enter(row + 1, this.column(title, key), value);
  }

  setting(name: string, value: Entered): void {
    const range = this.spreadsheet.namedRanges.find((one) => one.name === `settings_${name}`)!.range;
    this.tab('Settings').enter(Number(range.startRowIndex), Number(range.startColumnIndex), value);
  }

  status(): string[] {
    return this.rows('Inbox').map(({ status }) => String(status ?? ''));
  }
}

let made = 0;

/** @param second of the day at which it was read */
export function capture<K extends Kind>(kind: K, record: RecordOf<K>, second = made): Capture {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    schemaVersion: 1,
    capturedAt: new Date(Date.UTC(2026, 8, 1, 0, 0, second)).toISOString(),
    source: { url: `https://example.net/${kind}`, title: kind, reader: 'test', textHash: '00000000000000' },
    kind,
    record,
  } as Capture;
}
