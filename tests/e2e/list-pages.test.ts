/** A list over three pages, read one after the other: one list in the notebook, whatever the order. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../src/records/people.ts';
import { list as words } from '../../src/ui/strings/list.ts';
import { notebook } from '../../src/ui/strings/notebook.ts';
import { pages as pagesWords } from '../../src/ui/strings/pages.ts';
import { panel as panelWords } from '../../src/ui/strings/panel.ts';
import { ATTENDEES } from '../site/attendees.ts';
import { type Served, serveSite } from '../site/serve.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { choose, click, keep, press, reviewing, rowOf, sees, stored, write } from './gestures.ts';

const part = pagesWords.people;
const LIST = 'http://forum.example/everybody';
const PER_PAGE = 10;
const addressOf = (number: number) => (number === 1 ? LIST : `${LIST}?page=${number}`);
const pages = [1, 2, 3].map((number) => ATTENDEES.slice((number - 1) * PER_PAGE, number * PER_PAGE));

let site: Served;
let chromium: Chromium;

beforeAll(async () => {
  site = await serveSite();
  for (const [index, people] of pages.entries()) site.put(addressOf(index + 1), pageOf(index + 1, people));
  chromium = await launchChromium({ site, dark: process.env.DARK !== undefined });
});
afterAll(async () => {
  await chromium[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
});

function pageOf(number: number, people: readonly Person[]): string {
  const links = [1, 2, 3].map((other) =>
    other === number ? `<b>${other}</b>` : `<a href="${addressOf(other)}">${other}</a>`,
  );
  const rows = people.map(
    ({ name, organization, title }) => `<tr><td>${[name, organization, title].join('<td>')}`,
  );
  return `<title>Attendees (${number}/3)</title><h1>Attendees</h1>
    <table><tr><th>Name<th>Company<th>Job title</tr>${rows.join('')}</table><p>${links.join(' ')}</p>`;
}

async function read(number: number, tab?: Page): Promise<Page> {
  const panel = await chromium.press(tab ?? (await chromium.open(addressOf(number))));
  await reviewing(panel, addressOf(number));
  return panel;
}
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};
const kept = async (page: Page) =>
  (await stored(page, 'captures')).flatMap(({ capture }) => (capture.kind === 'people' ? [capture] : []));

test('pages kept one after the other are one list, corrected as one, and kept again harmlessly', async () => {
  let panel = await read(2);
  await sees(panel, `${part.is({ number: 2, of: 3 })}: ${part.first}.`);
  await keep(panel, panelWords.foot.keepOne('people'));

  // On to the next page, in the same tab.
  await press(panel, part.next);
  await chromium.browser.waitForTarget((tab) => tab.url() === addressOf(3));
  const tab = (await chromium.browser.pages()).find((one) => one.url() === addressOf(3)) as Page;
  panel = await read(3, tab);
  await sees(panel, `${part.is({ number: 3, of: 3 })}: ${part.kept(10)}.`);
  await shot(panel, 'list-part');
  await keep(panel, panelWords.foot.keepOne('people'));
  panel = await read(1);
  await sees(panel, part.kept(15));
  await keep(panel, panelWords.foot.keepOne('people'));

  const page = await chromium.ownPage('notebook.html');
  await page.setViewport({ width: 1400, height: 900 });
  await choose(page, 'Attendees');
  await sees(page, part.sources(3));
  await sees(page, 'Page 3: 5 rows');
  await shot(page, 'list-pages-detail');
  await press(page, words.open);
  await sees(page, words.count(25, 25, 0));
  await shot(page, 'list-pages');

  // A correction goes to the page that the row stands on, and stays when that page is read again.
  const name = ATTENDEES[12]?.name ?? '';
  await click(rowOf(page, name));
  await write(page, 'Name', 'Corrected Name');
  await page.keyboard.press('Enter');
  await expect
    .poll(
      async () =>
        (await kept(page)).find(({ source }) => source.url === addressOf(2))?.record.people[2]?.name,
    )
    .toBe('Corrected Name');
  expect((await kept(page)).filter(({ correctedAt }) => correctedAt)).toHaveLength(1);

  // Somebody was added in front of page 2, so that it is another page to the reader.
  const late = { name: 'Lately Added', organization: 'Late Net', asns: [], title: 'Engineer' };
  site.put(addressOf(2), pageOf(2, [late, ...(pages[1] ?? [])]));
  panel = await read(2);
  await sees(panel, 'Lately Added');
  await keep(panel, panelWords.foot.keepOne('people'));
  await page.bringToFront();
  await sees(page, words.count(26, 26, 0));
  await sees(page, 'Corrected Name');
  expect((await kept(page)).length).toBe(4);
  await press(page, words.back);
  await sees(page, notebook.detail.readings(4));
});
