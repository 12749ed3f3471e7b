/** The template in Google's form, put into the strict stand-in by Google's own client. */
import { google } from 'googleapis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnLetters } from '../../../src/book/column-letters.ts';
import { keyInNote } from '../../../src/book/template/header-note.ts';
import { SHEETS } from '../../../src/book/template/index.ts';
import { deployBook } from '../../../src/cli/deploy/deploy-book.ts';
import { GoogleStandIn } from '../../google/rest/server.ts';
import type { Spreadsheet } from '../../google/store.ts';

let standIn: GoogleStandIn;
let made: Spreadsheet;

beforeAll(async () => {
  standIn = new GoogleStandIn();
  const rootUrl = await standIn.listen();
  const auth = new google.auth.OAuth2();
  const scopes = [
    'https://www.googleapis.com/auth/drive.file',
    'https://www.googleapis.com/auth/script.projects',
  ];
  auth.setCredentials({ access_token: standIn.oauth.issue('ana@example.net', scopes) });
  const { spreadsheetId } = await deployBook({ auth, rootUrl, progress: () => {} }, 'Plan');
  made = standIn.store.spreadsheets.get(spreadsheetId)!;
});
afterAll(() => standIn.close());

test('every sheet is there, in its order, hidden where it should be', () => {
  expect(made.tabs.map(({ title, hidden }) => [title, hidden])).toEqual(
    SHEETS.map((sheet) => [sheet.title, sheet.kind === 'table' && sheet.hidden === true]),
  );
});

test.each(SHEETS.flatMap((sheet) => (sheet.kind === 'table' ? [[sheet.title, sheet] as const] : [])))(
  '%s has its headers, notes and keys',
  (title, sheet) => {
    const tab = made.named(title)!;
    sheet.columns.forEach((column, i) => {
      expect(tab.at(0, i)?.value).toEqual({ stringValue: column.header });
      expect(keyInNote(tab.at(0, i)?.note ?? '')).toBe(column.key);
    });
    expect(tab.frozenRows).toBe(1);
    expect(tab.furniture.protections.every(({ warningOnly }) => warningOnly)).toBe(true);
  },
);

test.each(SHEETS.flatMap((sheet) => (sheet.kind === 'page' ? [[sheet.title, sheet] as const] : [])))(
  '%s has its cells, formulas and names',
  (title, page) => {
    const tab = made.named(title)!;
    for (const { at, text, value, formula, name, tick, only } of page.cells) {
      if (only === 'xlsx') continue;
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(at)!;
      const column = Array.from({ length: 60 }, (_, i) => columnLetters(i)).indexOf(letters);
      const cell = tab.at(Number(row) - 1, column);
      if (formula) expect(cell?.value).toHaveProperty('formulaValue');
      else if (value !== undefined) expect(cell?.value).toEqual({ numberValue: value });
      else if (text) expect(cell?.value).toEqual({ stringValue: text });
      if (tick) {
        expect(cell?.value).toEqual({ boolValue: false });
        expect(cell?.validation).toMatchObject({ condition: { type: 'BOOLEAN' } });
      }
      if (name) expect(made.namedRanges.map((range) => range.name)).toContain(`${page.key}_${name}`);
    }
  },
);

test('formulas part their arguments so that every locale reads them', () => {
  for (const tab of made.tabs) {
    for (const line of tab.cells) {
      for (const cell of line ?? []) {
        if (!cell?.value || !('formulaValue' in cell.value)) continue;
        expect(cell.value.formulaValue.replace(/"[^"]*"/g, '')).not.toContain(',');
        expect(cell.value.formulaValue.replace(/"[^"]*"/g, '')).not.toMatch(/\d\.\d/);
      }
    }
  }
});

test('the script is bound to it, with the least scopes', () => {
  const [project] = [...standIn.store.projects.values()];
  expect(project?.parentId).toBe(made.id);
  const manifest = JSON.parse(project!.files.find(({ name }) => name === 'appsscript')!.source);
  expect(manifest.oauthScopes).toEqual([
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/script.scriptapp',
    'https://www.googleapis.com/auth/drive.file',
  ]);
});
