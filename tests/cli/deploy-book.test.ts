/** Deploying against the stand-in, with Google's own client. */
import { google } from 'googleapis';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Deployed, deployBook } from '../../src/cli/deploy/deploy-book.ts';
import { remedyFor } from '../../src/cli/deploy/remedies.ts';
import { SCOPES } from '../../src/cli/deploy/sign-in.ts';
import { type Fault, GoogleStandIn } from '../google/rest/server.ts';
import type { Spreadsheet } from '../google/store.ts';

vi.setConfig({ testTimeout: 60_000 });

let standIn: GoogleStandIn;
let rootUrl: string;
let remembered: Partial<Deployed> | undefined;
let told: string[];

beforeEach(async () => {
  standIn = new GoogleStandIn();
  rootUrl = await standIn.listen();
  remembered = undefined;
  told = [];
});
afterEach(() => standIn.close());

interface As {
  email?: string;
  scopes?: readonly string[];
  title?: string;
  at?: string;
}

function deploy(
  previous?: Partial<Deployed>,
  { email = 'ana@example.net', scopes = SCOPES, title = 'Plan', at }: As = {},
) {
  const auth = new google.auth.OAuth2();
  auth.setCredentials({ access_token: standIn.oauth.issue(email, scopes) });
  const progress = (step: string) => void told.push(step);
  return deployBook({ auth, rootUrl: at ?? rootUrl, progress }, title, previous, async (made) => {
    remembered = made;
  });
}

const remedy = async (run: Promise<unknown>): Promise<string> =>
  remedyFor(
    await run.then(
      () => new Error('it went through'),
      (failure) => failure,
    ),
    'Kept.',
  ).message;

const only = (): Spreadsheet => {
  expect(standIn.store.spreadsheets.size).toBe(1);
  return [...standIn.store.spreadsheets.values()][0]!;
};

describe('a second run', () => {
  test('renews the script and leaves the sheet alone', async () => {
    const first = await deploy();
    only().named('Targets')!.enter(1, 2, { stringValue: 'met' });
    standIn.store.projects.get(first.scriptId)!.files = [];
    expect(await deploy(remembered)).toEqual(first);
    expect(only().named('Targets')!.at(1, 2)?.value).toEqual({ stringValue: 'met' });
    expect(standIn.store.projects.get(first.scriptId)!.files.map(({ name }) => name)).toEqual([
      'appsscript',
      'Template',
      'Plan',
      'Trip',
      'Copy',
      'Repair',
      'Code',
    ]);
  });

  test('keeps the files that the team added to the script', async () => {
    const { scriptId } = await deploy();
    const project = standIn.store.projects.get(scriptId)!;
    project.files.push({ name: 'Ours', type: 'SERVER_JS', source: 'function hello() {}' });
    await deploy(remembered);
    expect(project.files.find(({ name }) => name === 'Ours')?.source).toBe('function hello() {}');
  });

  test('does not put an older script in place of a newer one', async () => {
    const { scriptId } = await deploy();
    const project = standIn.store.projects.get(scriptId)!;
    const code = project.files.find(({ name }) => name === 'Code')!;
    code.source = code.source.replace(/\d+\.\d+\.\d+/, '99.0.0');
    const before = structuredClone(project.files);
    expect(await remedy(deploy(remembered))).toContain('already runs a newer script (99.0.0');
    expect(project.files).toEqual(before);
  });

  test('says what to do where the sheet is of an earlier template, and touches none that is newer', async () => {
    const { scriptId } = await deploy();
    const mark = only().metadata.find(({ metadataKey }) => metadataKey === 'templateVersion')!;
    const known = Number(mark.metadataValue);
    mark.metadataValue = '0.5';
    await deploy(remembered);
    expect(told.at(-1)).toContain('choose Meet-Me, Upgrade');
    mark.metadataValue = String(known + 1);
    standIn.store.projects.get(scriptId)!.files = [];
    expect(await remedy(deploy(remembered))).toContain(`a newer Meet-Me Sheet (template ${known + 1}`);
    expect(standIn.store.projects.get(scriptId)!.files).toEqual([]);
  });

  test('binds a new script where somebody deleted it', async () => {
    const { scriptId } = await deploy();
    standIn.store.projects.delete(scriptId);
    const again = await deploy(remembered);
    expect(again.scriptId).not.toBe(scriptId);
    expect(standIn.store.projects.get(again.scriptId)!.files).toHaveLength(7);
    expect(remembered).toEqual(again);
  });

  test('names each of its steps before it takes it', async () => {
    await deploy();
    expect(told).toEqual([
      'Looking for a spreadsheet that was left half made …',
      'Making the spreadsheet “Plan” …',
      'Looking at its sheets …',
      'Laying out its sheets …',
      'Binding the script to it …',
      'Uploading the script …',
    ]);
    told.length = 0;
    await deploy(remembered);
    expect(told).toEqual([
      'Looking for the spreadsheet of the last run …',
      'Looking at its sheets …',
      'Looking at its script …',
      'Renewing the script …',
    ]);
  });
});

describe('a first run that stopped half-way is taken up again, without a second spreadsheet', () => {
  const whole = () => {
    expect(only().namedRanges.length).toBeGreaterThan(0);
    expect(only().metadata.filter(({ metadataKey }) => metadataKey === 'templateVersion')).toHaveLength(1);
    const [project, ...others] = [...standIn.store.projects.values()];
    expect(others).toEqual([]);
    expect(project?.files).toHaveLength(7);
  };

  test.each<[string, Fault]>([
    ['the layout', { on: /:batchUpdate$/, status: 403 }],
    ['the answer to the layout', { on: /:batchUpdate$/, loseReply: true }],
    ['the script', { on: /^POST \/v1\/projects$/, status: 403 }],
    ['the upload', { on: /^PUT \/v1\/projects/, status: 503, times: 9 }],
  ])('at %s', async (_what, fault) => {
    standIn.faults.push(fault);
    await expect(deploy()).rejects.toThrow();
    standIn.faults.length = 0;
    await deploy(remembered);
    whole();
  });

  test('where even the answer to its making was lost', async () => {
    standIn.faults.push({ on: /^POST \/v4\/spreadsheets$/, loseReply: true });
    await expect(deploy(undefined, { title: "Ana's \\ plan" })).rejects.toThrow();
    expect(remembered).toBeUndefined();
    await deploy(undefined, { title: "Ana's \\ plan" });
    whole();
  });

  test('a script whose binding was never confirmed stays empty, and it is told that it may be there', async () => {
    standIn.faults.push({ on: /^POST \/v1\/projects$/, loseReply: true });
    await expect(deploy()).rejects.toThrow();
    expect(told.at(-1)).toContain('Google did not say whether it bound a script');
    const { scriptId } = await deploy(remembered);
    expect(
      [...standIn.store.projects.values()].map((one) => [one.scriptId === scriptId, one.files.length]),
    ).toEqual([
      [false, 0],
      [true, 7],
    ]);
  });

  test('where Google refused to bind one there is none, and nothing is said of it', async () => {
    standIn.faults.push({ on: /^POST \/v1\/projects$/, status: 403 });
    await expect(deploy()).rejects.toThrow();
    expect(told.at(-1)).toBe('Binding the script to it …');
  });

  test('but a whole one of the same name is another team’s', async () => {
    const first = await deploy();
    const second = await deploy();
    expect(second.spreadsheetId).not.toBe(first.spreadsheetId);
  });
});

describe('what can be done is told exactly', () => {
  test('the Apps Script API is switched off in the user’s settings', async () => {
    standIn.scriptApiOn = false;
    expect(await remedy(deploy())).toContain(
      'Switch it on at https://script.google.com/home/usersettings, wait a minute',
    );
  });

  test.each([
    ['Google Sheets API', /^POST \/v4/, 'sheets.googleapis.com'],
    ['Google Drive API', /^GET \/drive/, 'drive.googleapis.com'],
    ['Apps Script API', /^POST \/v1\/projects$/, 'script.googleapis.com'],
  ])('the %s is not enabled in the project', async (name, on, host) => {
    const place = `https://console.developers.google.com/apis/api/${host}/overview?project=12345`;
    standIn.faults.push({
      on,
      status: 403,
      reason: 'accessNotConfigured',
      message: `${name} has not been used in project 12345 before or it is disabled. Enable it by visiting ${place} then retry.`,
    });
    expect(await remedy(deploy())).toContain(
      `${name} is not enabled in the Cloud project of your client. Enable it at ${place},`,
    );
  });

  test('a scope that was not granted', async () => {
    expect(await remedy(deploy(undefined, { scopes: [SCOPES[0]] }))).toContain(
      'leave every box on its page ticked',
    );
  });

  test('a sign-in that ended', async () => {
    standIn.faults.push({ on: /^POST \/v1\/projects$/, first: () => standIn.oauth.expireAll() });
    expect(await remedy(deploy())).toContain('no longer accepts the sign-in');
  });

  test.each([
    ['requests', { status: 429, reason: 'rateLimitExceeded' }],
    ['scripts', { status: 403, reason: 'userRateLimitExceeded' }],
  ])('too many %s', async (_what, fault) => {
    standIn.faults.push({ on: /^POST \/v1\/projects$/, times: 9, ...fault });
    expect(await remedy(deploy())).toContain('Google asks us to slow down');
  });

  test('a fault of Google’s', async () => {
    standIn.faults.push({ on: /^POST \/v1\/projects$/, status: 503, times: 9 });
    expect(await remedy(deploy())).toContain('a fault of its own');
  });

  test('no network', async () => {
    expect(await remedy(deploy(undefined, { at: 'http://127.0.0.1:9/' }))).toContain(
      'Google cannot be reached',
    );
  });

  test('a spreadsheet in the bin', async () => {
    await deploy();
    only().trashed = true;
    const words = await remedy(deploy(remembered));
    expect(words).toContain('“Plan” is in the bin');
    expect(words).toContain('https://drive.google.com/drive/trash');
    expect(words).toContain('--new');
  });

  test('a spreadsheet that is gone, or somebody else’s', async () => {
    await deploy();
    for (const run of [
      deploy({ spreadsheetId: 'gone', scriptId: 'gone' }),
      deploy(remembered, { email: 'bo@example.net' }),
    ]) {
      const words = await remedy(run);
      expect(words).toContain('belongs to another account');
      expect(words).toContain('--new');
    }
  });

  test('a spreadsheet that may only be read', async () => {
    await deploy();
    only().access.set('bo@example.net', 'reader');
    only().openedWithApp.add('bo@example.net');
    expect(await remedy(deploy(remembered, { email: 'bo@example.net' }))).toContain(
      'You may only read the spreadsheet “Plan”',
    );
  });

  test('a script that may not be changed', async () => {
    const { scriptId } = await deploy();
    const files = standIn.store.projects.get(scriptId)!.files;
    standIn.faults.push({
      on: /^PUT \/v1\/projects/,
      status: 403,
      message: 'The caller does not have permission',
    });
    expect(await remedy(deploy(remembered))).toContain('You may not change the sheet’s script');
    expect(standIn.store.projects.get(scriptId)!.files).toEqual(files);
  });

  test.each([
    ['getaddrinfo ENOTFOUND sheets.googleapis.com', 'Check the network'],
    ['invalid_grant', 'sign in'],
    ['invalid_client', 'Download its file again'],
    ['redirect_uri_mismatch', 'not of the type “Desktop app”'],
    ['Error 400: admin_policy_enforced', 'administrator'],
    ["The user's Drive storage quota has been exceeded. storageQuotaExceeded", 'Drive is full'],
    ['something new', 'Google answered: something new'],
  ])('%s', (message, words) => {
    const { message: told } = remedyFor(new Error(message), 'Kept.');
    expect(told).toContain(words);
    expect(told).toMatch(/\nKept\.$/);
  });
});
