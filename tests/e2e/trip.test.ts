/** Our people, their sessions and their calendars, planned in the notebook alone. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, expect, test } from 'vitest';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { trip } from '../../src/ui/strings/trip.ts';
import { downloaded } from './downloaded.ts';
import { addToTeam, filledNotebook } from './filled-notebook.ts';
import { by, click, press, sees } from './gestures.ts';
import { startSession } from './session.ts';

const folder = await mkdtemp(join(tmpdir(), 'meet-me-trip-'));
const session = startSession({ downloads: folder });
afterAll(() => rm(folder, { recursive: true }));

test('people are added, choose sessions, and get a calendar each', async () => {
  const notebook = await filledNotebook(session.chromium, folder);

  await press(notebook, words.shelves.team);
  await sees(notebook, trip.team.none);
  await addToTeam(notebook, 'Ana Example', 'Bo Example');
  await press(notebook, trip.team.remove('Bo Example'));
  await press(notebook, words.undo);
  await notebook.waitForSelector(`::-p-aria(${trip.team.remove('Bo Example')})`);

  await press(notebook, words.shelves.agenda);
  const box = await notebook.waitForSelector('::-p-xpath(//input[@type="checkbox"])');
  const label = await box?.evaluate((input) => input.getAttribute('aria-label'));
  await click(by(notebook, 'checkbox', label ?? ''));
  // Ticked it is at once; that it is taken down shows in its row.
  await notebook.waitForSelector('tr.chosen');
  await press(notebook, trip.calendar.of('Ana Example'));

  const [calendar] = await downloaded(folder, '.ics');
  const events = new ICAL.Component(ICAL.parse(await readFile(calendar ?? '', 'utf8')))
    .getAllSubcomponents('vevent')
    .map((part) => new ICAL.Event(part));
  expect(events.map(({ summary }) => trip.agenda.goes('Ana Example', summary))).toContain(label);

  await notebook.reload();
  await notebook.waitForFunction(() => document.querySelector('input[type=checkbox]:checked') !== null);
});
