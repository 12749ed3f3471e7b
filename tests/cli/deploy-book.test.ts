/** Deploying against the stand-in, with Google's own client. */
import { google } from 'googleapis';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Deployed, deployBook } from '../../src/cli/deploy/deploy-book.ts';
import { remedyFor } from '../../src/cli/deploy/remedies.ts';
import { SCOPES } from '../../src/cli/deploy/sign-in.ts';
import { GoogleStandIn } from '../google/rest/server.ts';

let standIn: GoogleStandIn;
let rootUrl: string;
let remembered: Partial<Deployed> | undefined;

beforeEach(async () => {
  standIn = new GoogleStandIn();
  rootUrl = await standIn.listen();
  remembered = undefined;
});
afterEach(() => standIn.close());

function deploy(previous?: Partial<Deployed>) {
  const auth = new google.auth.OAuth2();
  auth.setCredentials({ access_token: standIn.oauth.issue('ana@example.net', SCOPES) });
  return deployBook({ auth, rootUrl, progress: () => {} }, 'Plan', previous, async (made) => {
    remembered = made;
  });
}

test('a second run renews the script and leaves the sheet alone', async () => {
  const first = await deploy();
  const spreadsheet = standIn.store.spreadsheets.get(first.spreadsheetId)!;
  spreadsheet.named('Targets')!.enter(1, 2, { stringValue: 'met' });
  standIn.store.projects.get(first.scriptId)!.files = [];
  expect(await deploy(remembered)).toEqual(first);
  expect(standIn.store.spreadsheets.size).toBe(1);
  expect(spreadsheet.named('Targets')!.at(1, 2)?.value).toEqual({ stringValue: 'met' });
  expect(standIn.store.projects.get(first.scriptId)!.files.map(({ name }) => name)).toEqual([
    'appsscript',
    'Template',
    'Plan',
    'Code',
  ]);
});

test('a run that stopped at the script goes on from there', async () => {
  standIn.scriptApiOn = false;
  const error = await deploy().catch((failure) => failure);
  expect(remedyFor(error, '').message).toContain('script.google.com/home/usersettings');
  standIn.scriptApiOn = true;
  await deploy(remembered);
  expect(standIn.store.spreadsheets.size).toBe(1);
  expect(standIn.store.projects.size).toBe(1);
});

test('a spreadsheet whose sheets could not be laid out is not taken for the team’s', async () => {
  standIn.faults.push({ on: /:batchUpdate$/, status: 403, times: 9 });
  await expect(deploy()).rejects.toThrow();
  expect(remembered).toBeUndefined();
});

test('a sheet that is gone says so', async () => {
  const error = await deploy({ spreadsheetId: 'gone', scriptId: 'gone' }).catch((failure) => failure);
  expect(remedyFor(error, '').message).toContain('--new');
});

test.each([
  [new Error('getaddrinfo ENOTFOUND sheets.googleapis.com'), 'network'],
  [new Error('invalid_grant'), 'sign in'],
  [new Error('Google Sheets API has not been used in project 1 before'), 'Enable the Google Sheets API'],
  [new Error('Error 400: admin_policy_enforced'), 'administrator'],
  [new Error('something new'), 'Google answered: something new'],
])('%s has its remedy', (error, words) => {
  expect(remedyFor(error, 'Nothing was changed.').message).toContain(words);
});
