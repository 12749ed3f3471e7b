/** Pages that mean harm, or are merely enormous: text stays text, and nothing hangs. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { panel as words } from '../../src/ui/strings/panel.ts';
import { html } from '../site/html.ts';
import { KETTLE } from '../site/networks.ts';
import { networkPage } from '../site/peeringdb.ts';
import { by, keep, sees, showing } from './gestures.ts';
import { startSession } from './session.ts';

const session = startSession();

/** @returns the panel, which shows what was read */
async function clickOn(address: string, body: string): Promise<Page> {
  session.site.put(address, body);
  const panel = await session.chromium.press(await session.chromium.open(address));
  await showing(panel, address);
  return panel;
}

/** What markup would leave behind, had a name been taken for it. */
const foreign = (page: Page) =>
  page.evaluate(() => ({
    elements: document.querySelectorAll('img[src="x"], script:not([src])').length,
    title: document.title,
  }));

test('script in a name is shown and kept as text', async () => {
  const name = '<img src=x onerror="document.title=1"><script>document.title=2</script>"\'=1+1';
  const panel = await clickOn('http://bad.example/script', networkPage({ ...KETTLE, name }, 'next').text);
  await by(panel, 'heading', `AS64503 ${name}`).wait();
  await keep(panel, words.foot.keepOne('network'));
  expect(await foreign(panel)).toEqual({ elements: 0, title: 'Meet-Me Sheet' });
  const notebook = await session.chromium.ownPage('notebook.html');
  await sees(notebook, name);
  expect(await foreign(notebook)).toEqual({ elements: 0, title: expect.stringContaining('Meet-Me Sheet') });
});

test('right-to-left text and characters that cannot be seen do no harm', async () => {
  const name = 'شبكة \u202eAbc\u202c\u0000\u0007 \u200bKettle';
  const panel = await clickOn('http://bad.example/rtl', networkPage({ ...KETTLE, name }, 'classic').text);
  await sees(panel, 'AS64503 شبكة');
});

test('a page of 5 MB is read', async () => {
  const day = '<p>Nothing of interest happened on this day, and it was written down at length.</p>';
  const panel = await clickOn(
    'http://bad.example/large',
    `<title>Chronicle of AS64510</title>${day.repeat(62_000)}`,
  );
  await sees(panel, 'AS64510');
});

test('a table of 50,000 rows is read, reviewed and kept', async () => {
  const rows = Array.from(
    { length: 50_000 },
    (_, i) =>
      html`<tr><td>Person Number${i}</td><td>Company ${i % 900}</td><td>AS${64_496 + (i % 16)}</td></tr>`,
  );
  const page = html`<title>Attendees</title><h1>Attendees</h1><table><tr><th>Name</th><th>Company</th><th>ASN</th></tr>${rows}</table>`;
  const panel = await clickOn('http://bad.example/crowd', page.text);
  await sees(panel, '50,000 people');
  await keep(panel, words.foot.keepOne('people'));
});

test('a policy of one endless line is read', async () => {
  const line = 'Peers must register their routes in an IRR and we do not require a contract, '.repeat(15_000);
  const panel = await clickOn(
    'http://bad.example/endless',
    `<title>Peering policy of AS64511</title><p>We have an open peering policy. ${line}</p>`,
  );
  await sees(panel, 'AS64511');
});

test('elements nested ten thousand deep are read', async () => {
  const panel = await clickOn(
    'http://bad.example/deep',
    `<title>AS64509 below</title>${'<div>'.repeat(10_000)}<p>deep</p>`,
  );
  await sees(panel, 'AS64509');
});
