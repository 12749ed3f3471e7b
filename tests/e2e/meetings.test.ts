/** Meetings as a small team makes them: with those whom it chooses, told why somebody got none, and by hand. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { Book } from '../../src/book/book.ts';
import { makeBook } from '../../src/book/make-book.ts';
import { common } from '../../src/ui/strings/common.ts';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { paper } from '../../src/ui/strings/paper.ts';
import { planning } from '../../src/ui/strings/planning.ts';
import { capturesOfSite } from '../site/captures.ts';
import { LOW_TIDE } from '../site/event.ts';
import { OURS } from '../site/networks.ts';
import { filledNotebook } from './filled-notebook.ts';
import { by, click, pick, press, sees, write } from './gestures.ts';
import { startAfresh, startSession } from './session.ts';

const { meetings: say } = planning;
const folder = await mkdtemp(join(tmpdir(), 'meet-me-meetings-'));
const session = startSession();
afterEach(() => startAfresh(session.chromium));
afterAll(() => rm(folder, { recursive: true }));

/** One of us goes to the forum. */
async function goingAlone(bookSettings: Book['settings'] = {}, captures = capturesOfSite()): Promise<Page> {
  const { events } = makeBook(captures, { today: '2026-11-21' }).rows;
  const forum = events.find(({ cells }) => cells.name === LOW_TIDE.name)?.key ?? '';
  const team = { ana: { name: 'Ana Example', going: 'yes' } };
  const settings = {
    ourNetwork: OURS,
    byHand: { team, events: { [forum]: { going: 'yes' } } },
    bookSettings,
  };
  const notebook = await filledNotebook(session.chromium, folder, settings, captures);
  await notebook.setViewport({ width: 1440, height: 900 });
  await press(notebook, words.shelves.meetings);
  return notebook;
}

const met = (notebook: Page): Promise<(string | null)[]> =>
  notebook.$$eval('.cards > li', (cards) => cards.map((card) => card.getAttribute('aria-label')));

test('those whom the team chooses get the meetings, and who got none is told with the reason', async () => {
  // Five hours: the second day's afternoon alone has as much.
  const notebook = await goingAlone({ meetingLength: 300 });
  await pick(notebook, say.whom, 'chosen');
  await notebook.waitForSelector(`::-p-aria(${say.propose})`);
  for (const name of ['Kettle & Wire', 'Quietly Fibre']) {
    await click(notebook.locator(`::-p-xpath(//*[@class="choose"]//label[contains(., "${name}")]//input)`));
  }
  await press(notebook, say.propose);
  await sees(notebook, say.without(1));
  await click(by(notebook, 'tab', '14 Apr 2027'));
  await notebook.waitForSelector('.cards > li');
  const [one = ''] = await met(notebook);
  const other = one === 'Kettle & Wire' ? 'Quietly Fibre' : 'Kettle & Wire';
  expect(await met(notebook)).toEqual([one]);
  expect(await notebook.$eval('.unmet', (list) => list.textContent)).toBe(
    `${other}: ${say.unmet['others are worth more']}`,
  );
});

test('a meeting that is added by hand stands in its day, and no proposal moves it', async () => {
  const notebook = await goingAlone();
  await press(notebook, say.add);
  await notebook.waitForSelector('.cards > li');
  await pick(notebook, say.field(say.target, say.someone), '64505');
  const field = (column: string) => say.field(column, 'Quietly Fibre');
  await write(notebook, field('From'), '12:00');
  await write(notebook, field('To'), '12:30');
  await write(notebook, field('Who of us'), 'Ana Example');
  const lane = () => notebook.$$eval('.timeline .lane .meeting', (all) => all.map((one) => one.textContent));
  await expect.poll(lane).toEqual(['12:00–12:30Quietly Fibre proposed']);

  await press(notebook, common.dismiss);
  await press(notebook, say.propose);
  await sees(notebook, 'Proposed: ');
  await notebook.reload();
  await press(notebook, words.shelves.meetings);
  await notebook.waitForSelector('.cards > li');
  const ofQuietly = await notebook.$$eval('.cards > li[aria-label="Quietly Fibre"] p:first-child', (cards) =>
    cards.map((card) => card.textContent),
  );
  expect(ofQuietly).toHaveLength(1);
  expect(ofQuietly[0]).toMatch(/^12:00–12:30 Quietly Fibre/);
  expect(
    await notebook.$$eval('.timeline .meeting', (all) => new Set(all.map((one) => one.textContent)).size),
  ).toBe((await met(notebook)).length);
});

test('an agenda without times is told, and all of its hours are offered', async () => {
  const untimed = capturesOfSite().map((capture) => {
    if (capture.kind !== 'event') return capture;
    const sessions = capture.record.sessions.map(({ start, end, ...session }) => session);
    return { ...capture, record: { ...capture.record, sessions } };
  });
  const notebook = await goingAlone({}, untimed);
  await sees(notebook, say.untimed(['2027-04-13', '2027-04-14']));
  await press(notebook, say.propose);
  await notebook.waitForSelector('.cards > li');
  expect(await notebook.$eval('.cards > li', (card) => card.textContent)).toMatch(/^09:00–09:30/);
});

test('without our own network nothing is claimed of common places, and the way to say it is offered', async () => {
  const notebook = await filledNotebook(session.chromium, folder);
  await press(notebook, words.shelves.papers);
  await sees(notebook, paper.brief.noUs);
  expect(await notebook.$eval('.opening p', (opening) => opening.textContent)).not.toContain('share');
  await press(notebook, words.shelves.meetings);
  await sees(notebook, say.steps.noUs);
  await press(notebook, say.steps.toUs);
  await sees(notebook, words.plan.noUs.title);
});
