/**
 * `npm run demo`: a coordinator's morning, played through a real Chromium on the fictional site, with the team's sheet on a
 * stand-in for Google. Every step is checked against what the site was written from; the workbook, a calendar and pictures
 * of it all are left in `demo/`.
 */
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../../tests/e2e/chromium.ts';
import { downloaded } from '../../tests/e2e/downloaded.ts';
import { by, click, keep, press, reviewing, sees, stored, write } from '../../tests/e2e/gestures.ts';
import { errorCells, printedPages, shownSheets } from '../../tests/office/libreoffice.ts';
import { LOW_TIDE } from '../../tests/site/event.ts';
import { KETTLE, NETWORKS, OURS } from '../../tests/site/networks.ts';
import { serveSite } from '../../tests/site/serve.ts';
import { shortfall, valuesOf } from '../../tests/site/shortfall.ts';
import { CAKE, SITE, type Visit } from '../../tests/site/site.ts';
import { formatAsn } from '../records/asn.ts';
import { sideBySide } from './demo/pictures.ts';
import { openTeamSheet } from './demo/team-sheet.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'demo');
const WORKBOOK = join(FOLDER, 'plan.xlsx');
const CALENDAR = join(FOLDER, 'calendar.ics');
const picture = (name: string) => join(FOLDER, `${name}.png`);

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
await using site = await serveSite();
await using sheet = await openTeamSheet();
await using chromium = await launchChromium({ site, google: sheet.host, downloads: FOLDER });

let failed = 0;

await step('Connect the team’s sheet', () => sheet.connect(chromium));
for (const visit of Object.values<Visit>(SITE)) await step(`Read ${visit.address}`, () => readPage(visit));
await step(`Keep ${CAKE.address} as a note`, keepNote);
await step('Open the notebook', openNotebook);
await step('Look into the sheet', () => withNotebook((page) => sheet.receive(page)));
await step('Open the sheet, and let its script run', async () => sheet.merge());
await step('See in the notebook what became of it', () => withNotebook((page) => sheet.told(page)));
await step('Let a colleague write into the sheet', async () => sheet.editByHand());
await step(`Read ${SITE.kettle.address} again, which changed`, () => sheet.readAgain(chromium, site));
await step('Take a picture of the sheet', () => sheet.draw(chromium.browser, picture('sheet')));
await step('Say who of us goes where', () => withNotebook(planTrip));
await step('Export the workbook', exportWorkbook);
await step('Open it in LibreOffice', openWorkbook);
await step('Take pictures of it', drawWorkbook);

console.log(failed ? `\n${failed} of the steps failed.` : `\nThe workbook and the pictures are in ${FOLDER}`);
process.exitCode = failed ? 1 : 0;

/** One line a step: what was done, and what was checked. After a step that fails the others go on. */
async function step(what: string, act: () => Promise<string>): Promise<void> {
  try {
    console.log(`✓ ${what}: ${await act()}.`);
  } catch (error) {
    failed++;
    console.log(`✗ ${what}: ${error instanceof Error ? error.message : error}`);
  }
}

function check(truth: boolean, otherwise: string): void {
  if (!truth) throw new Error(otherwise);
}

async function readPage(visit: Visit): Promise<string> {
  const { address, says } = visit;
  const did: string[] = [];
  const tab = await chromium.open(address);
  let panel: Page;
  if (visit === SITE.lemming) {
    await chromium.extension.triggerAction(tab);
    await chromium.killWorker();
    panel = await chromium.panel();
    did.push('the worker was killed over the click');
  } else {
    panel = await chromium.press(tab);
  }
  const { items } = await reviewing(panel, address);
  const shown = shortfall(visit, items.find(({ listed }) => !listed)?.record);
  check(shown.length === 0, shown.join('; '));
  did.push(`all ${valuesOf(visit)} values are as the page says`);

  if (visit === SITE.ours) {
    await press(panel, 'This is our network');
    did.push('chosen as our network');
  }
  if (visit === SITE.kettle) {
    await write(panel, 'Organisation', 'Kettle & Wire Co-operative');
    await sees(panel, `The page says: ${KETTLE.organization}`);
    did.push('the organisation corrected');
  }
  if (visit === SITE.lemmingPolicy) {
    await tab.screenshot({ path: picture('policy-page') });
    await panel.screenshot({ path: picture('policy-panel') });
    await sideBySide(
      chromium.browser,
      [
        { png: picture('policy-page'), width: 640, height: 618 },
        { png: picture('policy-panel'), width: 360, height: 618 },
      ],
      picture('panel'),
    );
    await tab.bringToFront();
    did.push('pictures taken');
  }
  await keep(panel, `Keep ${says.kind}`);
  const kept = (await stored(panel, 'captures')).find(
    ({ capture }) => capture.source.url === address,
  )?.capture;
  check(kept?.kind === says.kind, 'it is not in the notebook');
  if (visit === SITE.kettle) check(kept?.evidence?.organization?.from === 'hand', 'the correction was lost');
  else check(shortfall(visit, kept?.record).length === 0, 'the notebook holds something else');
  await chromium.closeTabs();
  return [...did, 'kept'].join(', ');
}

async function keepNote(): Promise<string> {
  const panel = await chromium.press(await chromium.open(CAKE.address));
  await reviewing(panel, CAKE.address);
  await write(panel, 'Network (ASN)', formatAsn(KETTLE.asn));
  await keep(panel, 'Keep note');
  await panel.close();
  await chromium.closeTabs();
  return `no reader knows it, so its text went to ${formatAsn(KETTLE.asn)}`;
}

async function openNotebook(): Promise<string> {
  const notebook = await chromium.ownPage('notebook.html');
  await press(notebook, 'Plan');
  for (const { asn, name } of NETWORKS) if (asn !== OURS.asn) await sees(notebook, name);
  await notebook.screenshot({ path: picture('notebook') });
  return `the plan names all ${NETWORKS.length - 1} targets, and not ourselves`;
}

async function withNotebook(act: (notebook: Page) => Promise<string>): Promise<string> {
  const [notebook] = (await chromium.browser.pages()).filter((page) => page.url().includes('/notebook.html'));
  if (!notebook) throw new Error('the notebook is not open');
  await notebook.bringToFront();
  return act(notebook);
}

/** One of us, the first session of the forum, and the calendar with it. */
async function planTrip(notebook: Page): Promise<string> {
  const name = 'Ines Tide';
  await press(notebook, 'Team');
  await press(notebook, 'Add a person');
  await notebook.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
  await notebook.keyboard.type(name);
  await by(notebook, 'button', `Remove ${name}`).wait();
  await press(notebook, 'Who goes where');
  const [first] = LOW_TIDE.sessions;
  await click(by(notebook, 'checkbox', `${name} goes to ${first?.title}`));
  await notebook.waitForSelector('tr.chosen');
  await press(notebook, `Calendar of ${name}`);
  const [file = ''] = await downloaded(FOLDER, '.ics');
  await rename(file, CALENDAR);
  const calendar = await readFile(CALENDAR, 'utf8');
  check(calendar.includes(`SUMMARY:${first?.title}`), 'the session is not in the calendar');
  return `${name} goes to “${first?.title}”, and has it in calendar.ics`;
}

async function exportWorkbook(): Promise<string> {
  await withNotebook(async (notebook) => {
    await press(notebook, 'Export workbook');
    return '';
  });
  const [file = ''] = await downloaded(FOLDER, '.xlsx');
  await rename(file, WORKBOOK);
  return `${basename(file)} arrived among the downloads`;
}

async function openWorkbook(): Promise<string> {
  const sheets = await shownSheets(WORKBOOK);
  const errors = errorCells(sheets);
  check(errors.length === 0, `cells that could not be worked out: ${errors.join(', ')}`);
  const targets = sheets.get('Targets')?.slice(1) ?? [];
  const asns = targets.map(([asn]) => Number(asn));
  for (const { asn } of NETWORKS)
    check(asn === OURS.asn || asns.includes(asn), `${asn} is not among the targets`);
  check(!asns.includes(OURS.asn), 'we are among our own targets');
  return `${sheets.size} sheets, ${targets.length} targets, no error in any cell`;
}

async function drawWorkbook(): Promise<string> {
  const folder = join(FOLDER, 'pages');
  await mkdir(folder);
  const pages = await printedPages(WORKBOOK, folder);
  const summary = pages.find(({ sheet }) => sheet === 'Summary');
  const targets = pages.find(({ sheet }) => sheet === 'Targets');
  if (!summary || !targets) throw new Error('Summary or Targets was not printed');
  await sideBySide(chromium.browser, [{ png: targets.png, width: 1_200, height: 180 }], picture('workbook'));
  await sideBySide(chromium.browser, [{ png: summary.png, width: 620, height: 780 }], picture('summary'));
  return `${pages.length} printed pages`;
}
