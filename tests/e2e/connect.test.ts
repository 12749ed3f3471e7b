/** Connecting a sheet, as people do it: in the settings, in Google's window, and when something is wrong with either. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test, vi } from 'vitest';
import type { ConnectProblem } from '../../src/ui/google/connect.ts';
import { sheet as words } from '../../src/ui/strings/sheet.ts';
import { certificate } from '../google/rest/certificate.ts';
import { GoogleStandIn } from '../google/rest/server.ts';
import { SharedBook } from '../script/shared-book.ts';
import { launchChromium } from './chromium.ts';
import { press, sees, write } from './gestures.ts';
import {
  ANA,
  answerGoogle,
  beginConnecting,
  CLIENT,
  connectSheet,
  letIn,
  PLAN,
  startGoogleSession,
} from './google.ts';

const session = startGoogleSession();

const begin = (clientId?: string) => beginConnecting(session.chromium, clientId);
const connected = () => connectSheet(session.chromium, PLAN);

/** What the extension has stored of a connection. */
const stored = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('meet-me-sheet');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('settings').objectStore('settings').get('connection');
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result ?? null);
          };
        };
      }),
  );
const heldTokens = (page: Page) => page.evaluate(async () => Object.keys(await chrome.storage.session.get()));
const asked = (line: RegExp) => session.google.log.filter((entry) => line.test(entry.line)).length;

test('consent and a picked sheet connect, and the test goes the whole way', async () => {
  const settings = await connected();
  await sees(settings, words.connected(ANA));
  expect(await stored(settings)).toEqual({
    clientId: CLIENT,
    spreadsheetId: session.book.spreadsheet.id,
    title: PLAN,
    account: ANA,
  });
  await press(settings, words.test);
  await sees(settings, words.works);
  for (const step of Object.values(words.steps)) await sees(settings, step);
  expect(session.book.rows('Inbox')).toMatchObject([{ kind: 'probe' }]);
  session.book.script.run('onOpen', {}, 'simple trigger');
  expect(session.book.script.toasts).toEqual([]);
});

const other = (title: string) => session.google.store.create(title, ANA).addTab('Sheet1');

test.each<[ConnectProblem, () => void, Parameters<typeof answerGoogle>[1]]>([
  ['consent-refused', () => {}, { cancels: true, picks: [PLAN] }],
  ['closed', () => {}, { closes: true }],
  ['wrong-scope', () => {}, { unticks: true, picks: [PLAN] }],
  ['nothing-picked', () => {}, { picks: [] }],
  ['several-picked', () => other('Holidays'), { picks: [PLAN, 'Holidays'] }],
  ['not-ours', () => other('Holidays'), { picks: ['Holidays'] }],
  [
    'foreign',
    () => {
      const { oauth } = session.google;
      const honest = oauth.authorize.bind(oauth);
      vi.spyOn(oauth, 'authorize').mockImplementationOnce((query) => {
        query.set('state', 'forged');
        return honest(query);
      });
    },
    { picks: [PLAN] },
  ],
])('%s: it is said, and nothing is connected', async (problem, happen, choice) => {
  happen();
  const settings = await begin();
  await answerGoogle(session.chromium.browser, choice);
  await sees(settings, words.problem[problem].what);
  await sees(settings, words.nothingChanged);
  expect(await stored(settings)).toBe(null);
  expect(await heldTokens(settings)).toEqual([]);
});

const fault = (on: RegExp, what: Partial<GoogleStandIn['faults'][number]>, times = 9) =>
  void session.google.faults.push({ on, times, ...what });

test('a client that Google does not know is told from Google that cannot be reached', async () => {
  const unknown = await begin('999-zzz.apps.googleusercontent.com');
  await sees(unknown, words.problem['unknown-client'].what);
  fault(/./, { loseReply: true });
  await press(unknown, words.connect);
  await sees(unknown, words.problem.offline.what);
});

test('what is no client id is told at once, and Google is not asked', async () => {
  const settings = await begin('my client');
  await sees(settings, words.client.notOne);
  await write(settings, words.client.label, 'GOCSPX-abcdefgh');
  await press(settings, words.connect);
  await sees(settings, words.client.secret);
  expect(asked(/oauth2/)).toBe(0);
});

test('the address to register is shown, and is the one that is used', async () => {
  const { chromium, google } = session;
  const settings = await chromium.ownPage('options.html');
  const [uri = ''] = google.oauth.clients.get(CLIENT)?.redirectUris ?? [];
  await sees(settings, uri);
});

test('the test of the connection stops at what is wrong, and says it', async () => {
  const settings = await connected();
  session.book.spreadsheet.access.set(ANA, 'reader');
  await press(settings, words.test);
  await sees(settings, words.problem['read-only'].what);
  await sees(settings, words.nothingLost);
  const stoppedAt = await settings.$$eval('.tested .unmet', (signs) =>
    signs.map(({ textContent }) => textContent),
  );
  expect(stoppedAt).toEqual([`✗ ${words.failed(words.steps.editable)}`]);
});

test('who withdrew the access is told so, and is not asked in a window that nobody opened', async () => {
  const settings = await connected();
  session.google.oauth.revokeGrant(ANA);
  await press(settings, words.test);
  await sees(settings, words.problem['signed-out'].what);
});

test('a token that ran out is renewed without a window', async () => {
  const settings = await connected();
  session.google.oauth.expireAll();
  session.google.log.length = 0;
  const windows: string[] = [];
  session.chromium.browser.on('targetcreated', (target) => windows.push(target.url()));
  await press(settings, words.test);
  await sees(settings, words.works);
  expect(asked(/oauth2/)).toBe(1);
  expect(windows).toEqual([]);
});

test('somebody else who is signed in is not taken for the account that was connected', async () => {
  const settings = await connected();
  session.google.oauth.expireAll();
  session.google.oauth.person = { email: 'bo@example.net', consents: true, picks: [] };
  await press(settings, words.test);
  await sees(settings, words.problem['signed-out'].what);
});

test('another sheet takes the place of the first; one that is not well does not', async () => {
  const second = new SharedBook(session.google.store);
  second.spreadsheet.title = 'Second';
  other('Holidays');
  const settings = await connected();
  await press(settings, words.change);
  await answerGoogle(session.chromium.browser, { picks: ['Holidays'] });
  await sees(settings, words.stays(PLAN));
  await press(settings, words.change);
  await answerGoogle(session.chromium.browser, { picks: ['Second'] });
  await sees(settings, words.done('Second'));
  expect(await stored(settings)).toMatchObject({ spreadsheetId: second.spreadsheet.id });
});

test('disconnecting withdraws the access and forgets the sheet', async () => {
  const settings = await connected();
  await press(settings, words.disconnect);
  await press(settings, words.disconnecting.act);
  await sees(settings, words.disconnecting.done);
  expect(asked(/POST \/revoke/)).toBe(1);
  expect(await stored(settings)).toBe(null);
  expect(await heldTokens(settings)).toEqual([]);
  // Whoever comes back is asked for consent again.
  const { oauth } = session.google;
  const [redirectUri = ''] = oauth.clients.get(CLIENT)?.redirectUris ?? [];
  const silently = { prompt: 'none', response_type: 'token', scope: 'x', client_id: CLIENT };
  const { headers } = oauth.authorize(new URLSearchParams({ ...silently, redirect_uri: redirectUri }));
  expect(headers?.location).toContain('interaction_required');
});

test('disconnecting without a network forgets the sheet and says what is left to do', async () => {
  const settings = await connected();
  fault(/./, { loseReply: true });
  await press(settings, words.disconnect);
  await press(settings, words.disconnecting.act);
  await sees(settings, words.disconnecting.notTold);
  expect(await stored(settings)).toBe(null);
});

test('no token reaches the disk', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  const google = new GoogleStandIn();
  const book = new SharedBook(google.store);
  const { host } = new URL(await google.listen(certificate()));
  const chromium = await launchChromium({ google: host, profile });
  letIn(google, chromium);
  const settings = await connectSheet(chromium, PLAN);
  await press(settings, words.test);
  await sees(settings, words.works);
  expect(await heldTokens(settings)).toEqual(['token']);
  await chromium.browser.close();
  await google.close();

  // The browser's last helpers may still be tidying up.
  const files = globSync(join(profile, '**', '*')).filter((path) =>
    statSync(path, { throwIfNoEntry: false })?.isFile(),
  );
  const holding = (text: string) =>
    files.filter((path) => {
      const bytes = existsSync(path) ? readFileSync(path) : Buffer.of();
      return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
    });
  expect(holding(book.spreadsheet.id).length).toBeGreaterThan(0);
  expect(holding('ya29.')).toEqual([]);
  await rm(profile, { recursive: true, force: true });
});
