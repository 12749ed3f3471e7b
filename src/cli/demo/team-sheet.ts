/** The team's sheet in the demo: Google's stand-in on loopback, the book as it is deployed, and the script that comes with it. */
import type { Browser, Page } from 'puppeteer-core';
import type { Chromium } from '../../../tests/e2e/chromium.ts';
import { keep, press, reviewing, sees, stored } from '../../../tests/e2e/gestures.ts';
import { connectSheet, letIn, PLAN } from '../../../tests/e2e/google.ts';
import { certificate } from '../../../tests/google/rest/certificate.ts';
import { GoogleStandIn } from '../../../tests/google/rest/server.ts';
import { SharedBook } from '../../../tests/script/shared-book.ts';
import { KETTLE, NETWORKS, OURS } from '../../../tests/site/networks.ts';
import { networkPage } from '../../../tests/site/peeringdb.ts';
import type { Served } from '../../../tests/site/serve.ts';
import { SITE } from '../../../tests/site/site.ts';
import { sheetOf } from '../../book/template/index.ts';
import { drawTable } from './pictures.ts';

/** What a colleague writes into the row of a target: the stage is theirs alone, the policy was filled in from the page. */
const BY_HAND = { stage: 'contacted', owner: 'Bo', policy: 'Open to us, said on the phone' } as const;
/** What the page says the next time. */
const NEWER = { ...KETTLE, trafficBand: '5-10Tbps', policy: { ...KETTLE.policy, general: 'Restrictive' } };

const SHOWN = ['asn', 'network', 'stage', 'owner', 'policy', 'exchangesNow', 'trafficBand', 'review'];

export interface TeamSheet extends AsyncDisposable {
  /** `127.0.0.1:40123` */
  host: string;
  /** Each does one thing, checks it, and tells what it checked. @throws where it is not so */
  connect(chromium: Chromium): Promise<string>;
  receive(panel: Page): Promise<string>;
  merge(): string;
  told(notebook: Page): Promise<string>;
  editByHand(): string;
  readAgain(chromium: Chromium, site: Served): Promise<string>;
  draw(browser: Browser, path: string): Promise<string>;
}

export async function openTeamSheet(): Promise<TeamSheet> {
  const google = new GoogleStandIn();
  const book = new SharedBook(google.store);
  const { host } = new URL(await google.listen(certificate()));
  /** Of captures; a row that only tried the way is none. */
  const inbox = () => book.rows('Inbox').filter(({ captureId, kind }) => captureId && kind !== 'probe');
  const statuses = () => inbox().map(({ status = '' }) => status);
  const runScript = () => book.script.run('onOpen', {}, 'simple trigger');
  const rowOf = (asn: number) => {
    const row = book.rows('Targets').findIndex((target) => target.asn === asn);
    if (row < 0) throw new Error(`AS${asn} is not in the sheet`);
    return row;
  };
  const target = () => book.rows('Targets')[rowOf(KETTLE.asn)] ?? {};

  return {
    host,
    async connect(chromium) {
      letIn(google, chromium);
      const settings = await connectSheet(chromium, PLAN);
      await press(settings, 'Test the connection');
      await sees(settings, 'Everything works.');
      await settings.close();
      return 'consent given, the sheet picked, a row written and read back';
    },

    async receive(panel) {
      const kept = (await stored(panel, 'captures')).length;
      const sent = () => new Set(inbox().map(({ captureId }) => captureId));
      await until(() => sent().size >= kept);
      if (sent().size !== kept) throw new Error(`${sent().size} of ${kept} captures arrived`);
      const requests = google.log.filter(({ line }) => /:batchUpdate$/.test(line)).length;
      return `all ${kept} captures are in its Inbox, in ${requests} requests`;
    },

    merge() {
      book.setting('ourAsn', { numberValue: OURS.asn });
      runScript();
      const waiting = statuses().filter((status) => status !== 'merged' && status !== 'review');
      if (waiting.length > 0)
        throw new Error(`not merged: ${waiting.map((status) => status || 'pending').join(', ')}`);
      const asns = new Set(book.rows('Targets').map(({ asn }) => asn));
      for (const { asn } of NETWORKS)
        if (asn !== OURS.asn && !asns.has(asn)) throw new Error(`AS${asn} is not among the targets`);
      return `${statuses().length} captures merged, ${asns.size} targets, ${book.rows('Policies').length} clauses, ${book.rows('Attendees').length} attendees`;
    },

    async told(notebook) {
      // Whoever looks again at once is told what was known: so often Google is not asked.
      const states = async () => new Set((await stored(notebook, 'outbox')).map(({ state }) => state));
      await until(async () => {
        await notebook.reload();
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        return [...(await states())].join() === 'merged';
      });
      await notebook.locator('::-p-text(All records)').click();
      await sees(notebook, 'merged ');
      return 'it says “merged” of every one';
    },

    editByHand() {
      const row = rowOf(KETTLE.asn);
      for (const [key, stringValue] of Object.entries(BY_HAND))
        book.type('Targets', row, key, { stringValue });
      return `Bo writes “${BY_HAND.policy}” over what was read of ${KETTLE.name}`;
    },

    async readAgain(chromium, site) {
      const { address } = SITE.kettle;
      site.put(address, networkPage(NEWER, 'next').text);
      const panel = await chromium.press(await chromium.open(address));
      await reviewing(panel, address);
      const before = statuses().length;
      await keep(panel, 'Keep network');
      await until(() => statuses().length > before);
      runScript();
      const { trafficBand, review = '', ...row } = target();
      for (const [key, value] of Object.entries(BY_HAND))
        if (row[key] !== value) throw new Error(`${key} was overwritten with “${row[key]}”`);
      if (trafficBand !== NEWER.trafficBand) throw new Error(`the traffic is still “${trafficBand}”`);
      if (!String(review).includes(NEWER.policy.general)) throw new Error(`“Needs review” says “${review}”`);
      if (statuses().at(-1) !== 'review') throw new Error(`the capture is “${statuses().at(-1)}”`);
      const merged = JSON.stringify(target());
      runScript();
      if (JSON.stringify(target()) !== merged) throw new Error('a second run changed something');
      return `what Bo wrote stayed, the new value is offered under “Needs review”, and the traffic, which nobody had touched, is the new one`;
    },

    async draw(browser, path) {
      const sheet = sheetOf('targets');
      if (sheet.kind !== 'table') throw new Error('Targets is no table');
      const columns = SHOWN.flatMap((key) => sheet.columns.filter((column) => column.key === key));
      const rows = book.rows('Targets').map((row) =>
        columns.map(({ key }) => ({
          text: String(row[key] ?? ''),
          marked: row.asn === KETTLE.asn && Object.hasOwn(BY_HAND, key),
        })),
      );
      await drawTable(
        browser,
        columns.map(({ header, owner }) => ({ text: header, marked: owner === 'human' })),
        rows,
        path,
      );
      return `${rows.length} rows, and Bo’s cells among them`;
    },

    [Symbol.asyncDispose]: () => google.close(),
  };
}

/** @throws where it does not come true within 30 seconds */
async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await isTrue()); ) {
    if (Date.now() > end) throw new Error('it did not happen within 30 seconds');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
