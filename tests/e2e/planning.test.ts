/** The plan as the team makes it in the notebook: stages and next steps, meetings, and a pack of briefs. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { paper } from '../../src/ui/strings/paper.ts';
import { planning } from '../../src/ui/strings/planning.ts';
import { trip } from '../../src/ui/strings/trip.ts';
import { readWorkbook, sheetNamed } from '../outlets/read-xlsx.ts';
import { OURS } from '../site/networks.ts';
import { downloaded } from './downloaded.ts';
import { addToTeam, filledNotebook } from './filled-notebook.ts';
import { by, choose, click, pick, press, sees, write } from './gestures.ts';
import { startSession } from './session.ts';
import { violations } from './violations.ts';

const { meetings: say, ours, bars } = planning;
const folder = await mkdtemp(join(tmpdir(), 'meet-me-planning-'));
const session = startSession({ downloads: folder });
afterAll(() => rm(folder, { recursive: true }));

test('stages, next steps and meetings are planned, and go into plan, workbook, calendar and briefs', async () => {
  const notebook = await filledNotebook(session.chromium, folder);
  await choose(notebook, OURS.name);
  await press(notebook, words.us.choose);

  await notebook.setViewport({ width: 1440, height: 900 });

  await press(notebook, words.shelves.team);
  await sees(notebook, trip.team.none);
  await addToTeam(notebook, 'Ana Example', 'Bo Example');
  await press(notebook, words.shelves.meetings);
  await sees(notebook, say.steps.noEvent);
  await press(notebook, say.steps.toAgenda);
  await pick(notebook, trip.agenda.weGo, 'yes');

  await press(notebook, words.shelves.meetings);
  await press(notebook, say.propose);
  await notebook.waitForSelector('.cards > li');
  expect(await violations(notebook)).toEqual([]);

  // Accepted, moved by the menu, fixed, cancelled: each with the keyboard's or the pointer's own controls.
  await press(notebook, say.accept('Popcorn Delivery'));
  await sees(notebook, say.accepted('Popcorn Delivery'));
  await press(notebook, say.asked('Popcorn Delivery'));
  await sees(notebook, say.nowAsked('Popcorn Delivery'));
  const mover = say.moveLabel('Quietly Fibre');
  const slot = await by(notebook, 'combobox', mover)
    .map((menu) => [...(menu as HTMLSelectElement).options].at(-1)?.text ?? '')
    .wait();
  await pick(notebook, mover, slot);
  await sees(notebook, 'Moved the meeting with Quietly Fibre');
  await press(notebook, say.cancel('Kettle & Wire'));
  await sees(notebook, say.cancelled('Kettle & Wire'));
  await press(notebook, words.undo);
  await by(notebook, 'button', say.cancel('Kettle & Wire')).wait();
  await press(notebook, say.propose);
  const standing = await meetingOf(notebook, 'Popcorn Delivery');
  await notebook.waitForFunction(() =>
    /Nothing to change|Proposed/.test(document.querySelector('.notices')?.textContent ?? ''),
  );
  // What was accepted stays where it is.
  expect(await meetingOf(notebook, 'Popcorn Delivery')).toBe(standing);

  // Two at one time are pointed out; what came of a meeting is written where it stands.
  await click(notebook.locator('::-p-xpath(//li[@aria-label="Kettle & Wire"]//summary)'));
  await write(notebook, say.field('From', 'Kettle & Wire'), '10:50');
  await write(notebook, say.field('To', 'Kettle & Wire'), '11:10');
  await sees(
    notebook,
    say.overlap('Ana Example', '10:45–11:15 Popcorn Delivery', '10:50–11:10 Kettle & Wire'),
  );
  await write(notebook, say.field('Outcome', 'Kettle & Wire'), 'They will send a traffic matrix.');
  await pick(notebook, say.field(say.state, 'Kettle & Wire'), 'held');

  // What meetings say of targets is offered, and taken over at a press.
  const { stages } = planning;
  await click(notebook.locator(`::-p-text(${stages.title(2)})`));
  await sees(notebook, 'candidate → met');
  await sees(notebook, 'candidate → contacted');
  expect(await violations(notebook)).toEqual([]);
  await press(notebook, stages.press);
  await sees(notebook, stages.done(2));
  await notebook.waitForFunction((title) => !document.body.textContent?.includes(title), {}, stages.title(2));

  await press(notebook, words.shelves.plan);
  await notebook.waitForSelector('.plan .grid.tall .line');
  await click(by(notebook, 'tab', planning.assumptions.tab));
  await write(notebook, 'Transit price', '0.5');
  await click(by(notebook, 'tab', words.plan.targets));
  await sees(notebook, '500');
  expect(await violations(notebook)).toEqual([]);
  await choose(notebook, 'Popcorn Delivery');
  await pick(notebook, 'Stage', 'contacted');
  await write(notebook, 'Next step', 'Send the traffic graph');
  await write(notebook, 'Next date', '1 Nov 2020');
  await sees(notebook, bars.overdueCount(1));
  expect(await violations(notebook)).toEqual([]);
  await pick(notebook, 'Stage', 'declined until');
  // The plan is worked out anew, which fills the fields beside it anew.
  await notebook.waitForFunction(() =>
    document.querySelector('.grid .body')?.textContent?.includes('declined until'),
  );
  await write(notebook, 'Next date', '1 Nov 2099');
  await sees(notebook, bars.declined(1));
  await notebook.waitForFunction(
    () => !document.querySelector('.grid .body')?.textContent?.includes('Popcorn Delivery'),
  );
  await click(by(notebook, 'checkbox', bars.declined(1)));
  await notebook.waitForFunction(() =>
    document.querySelector('.grid .body')?.textContent?.includes('Popcorn Delivery'),
  );
  await press(notebook, words.undo);
  await sees(notebook, ours.undone);
  await notebook.waitForFunction(
    (label) => !document.body.textContent?.includes(label),
    {},
    bars.declined(1),
  );
  await write(notebook, 'Next step', 'Send the traffic graph');
  await sees(notebook, ours.saved);

  await press(notebook, words.exportWorkbook);
  const [file] = await downloaded(folder, '.xlsx');
  const workbook = readWorkbook(await readFile(file ?? ''));
  const written = (name: string) => [...sheetNamed(workbook, name).cells.values()].map(({ value }) => value);
  expect(written('Targets')).toContain('Send the traffic graph');
  expect(written('Meetings')).toEqual(
    expect.arrayContaining(['asked', 'held', 'They will send a traffic matrix.']),
  );

  await press(notebook, words.shelves.meetings);
  await press(notebook, trip.calendar.of('Ana Example'));
  const [calendar] = await downloaded(folder, '.ics');
  const titles = new ICAL.Component(ICAL.parse(await readFile(calendar ?? '', 'utf8')))
    .getAllSubcomponents('vevent')
    .map((part) => new ICAL.Event(part).summary);
  expect(titles.some((title) => title.startsWith('Meet Popcorn Delivery'))).toBe(true);

  await press(notebook, words.shelves.papers);
  await sees(notebook, paper.brief.opening);
  await pick(notebook, paper.brief.target, 'Ana Example');
  await notebook.waitForFunction(() => document.querySelectorAll('article').length > 1);
  await sees(notebook, 'Send the traffic graph');
});

/** The first line of a meeting's card: when, whom, who of us. */
const meetingOf = (page: Page, name: string): Promise<string | undefined> =>
  page.evaluate(
    (wanted) => document.querySelector(`.cards > li[aria-label="${wanted}"] p`)?.textContent,
    name,
  );
