/** An agenda with a page a day, and the venue on a third: one event in the notebook, in whatever order they are kept. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notebook } from '../../src/ui/strings/notebook.ts';
import { pages } from '../../src/ui/strings/pages.ts';
import { panel as panelWords } from '../../src/ui/strings/panel.ts';
import { record } from '../../src/ui/strings/record.ts';
import { type Served, serveSite } from '../site/serve.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { by, choose, click, keep, press, reviewing, sees, stored, write } from './gestures.ts';

const EVENT = 'Example Harbour Forum 9';
const agendaOf = (day: number) => `http://harbour.example/agenda/day-${day}`;
const VENUE = 'http://harbour.example/venue';
const { event: words } = pages;
const DAYS = ['Monday, 12 October 2026', 'Tuesday, 13 October 2026'];
const TALKS = [
  ['Welcome to the harbour', 'Ports of the north', 'Routing by the tide'],
  ['Lighthouses and looking glasses', 'Salt water and optics'],
];

let site: Served;
let chromium: Chromium;

beforeAll(async () => {
  site = await serveSite();
  site.put(agendaOf(1), pageOf(1, TALKS[0] ?? []));
  site.put(agendaOf(2), pageOf(2, TALKS[1] ?? []));
  site.put(
    VENUE,
    `<title>${EVENT}</title><h1>${EVENT}</h1><p>12–13 October 2026</p><h2>Venue</h2>
      <p>Example Dock House<br>Quay 4<br>12345 Exampleton<br>Germany</p>`,
  );
  chromium = await launchChromium({ site, dark: process.env.DARK !== undefined });
});
afterAll(async () => {
  await chromium[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
});

function pageOf(number: number, talks: readonly string[]): string {
  const days = [1, 2].map((day) =>
    day === number ? `<b>Day ${day}</b>` : `<a href="${agendaOf(day)}">Day ${day}</a>`,
  );
  const rows = talks.map((talk, hour) => `<tr><td>${9 + hour}:00 – ${9 + hour}:45<td>${talk}`);
  return `<title>${EVENT}</title><h1>${EVENT}</h1><p>${days.join(' ')}</p><h2>${DAYS[number - 1]}</h2>
    <table><tr><th>Time<th>Title</tr>${rows.join('')}</table>`;
}

async function read(address: string, tab?: Page): Promise<Page> {
  const panel = await chromium.press(tab ?? (await chromium.open(address)));
  await reviewing(panel, address);
  return panel;
}
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};
const kept = async (page: Page) =>
  (await stored(page, 'captures')).flatMap(({ capture }) => (capture.kind === 'event' ? [capture] : []));

test('days and venue kept one after the other are one event, corrected as one, and read again one by one', async () => {
  let panel = await read(agendaOf(2));
  await sees(panel, `${words.is()}: ${words.first}.`);
  await keep(panel, panelWords.foot.keepOne('event'));
  panel = await read(agendaOf(1));
  await sees(panel, `${words.is()}: ${words.kept(2)}.`);
  await shot(panel, 'agenda-day');
  await keep(panel, panelWords.foot.keepOne('event'));

  // From day to day in the same tab.
  await press(panel, words.next);
  await chromium.browser.waitForTarget((target) => target.url() === agendaOf(2));

  // Nothing but its name and days speaks for the venue's page: it is asked about.
  panel = await read(VENUE);
  await sees(panel, words.join);
  await shot(panel, 'agenda-likely');
  await press(panel, words.join);
  await sees(panel, words.kept(5));
  await keep(panel, panelWords.foot.keepOne('event'));

  const page = await chromium.ownPage('notebook.html');
  await page.setViewport({ width: 1400, height: 900 });
  await choose(page, EVENT);
  await sees(page, words.sources(3));
  const venue = await by(page, 'textbox', record.event.venue).waitHandle();
  expect(await venue.evaluate((box) => (box as HTMLInputElement).value)).toBe('Example Dock House');
  await shot(page, 'agenda-days');
  await write(page, record.event.city, 'Corrected City');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await kept(page)).map(({ record: { city } }) => city))
    .toEqual(['Corrected City', 'Corrected City', 'Corrected City']);

  // A talk of the first day is another now: nothing happens to the second.
  site.put(agendaOf(1), pageOf(1, ['Welcome to the harbour', 'Ports of the south']));
  panel = await read(agendaOf(1));
  await sees(panel, 'Ports of the south');
  await keep(panel, panelWords.foot.keepOne('event'));
  await page.bringToFront();
  await sees(page, notebook.detail.readings(4));
  await press(page, notebook.detail.showCurrent);
  await click(by(page, 'tab', '12 Oct 2026'));
  await sees(page, 'Ports of the south');
  expect(await page.evaluate(() => document.body.textContent)).not.toContain('Routing by the tide');
  await click(by(page, 'tab', '13 Oct 2026'));
  await sees(page, 'Salt water and optics');

  // What was said of the venue's page is remembered, and can be taken back.
  panel = await read(VENUE);
  await sees(panel, words.kept(4));
  await press(panel, words.apart);
  await sees(panel, words.join);
});
