/** A policy that is a PDF, in the browser's own viewer: the panel reads it as it reads the page. */
import { expect, test } from 'vitest';
import { panel as words } from '../../src/ui/strings/panel.ts';
import { writePdf } from '../readers/pdf/write-pdf.ts';
import { SITE } from '../site/site.ts';
import { reviewing, sees, stored } from './gestures.ts';
import { startSession } from './session.ts';

const session = startSession();
const ADDRESS = 'http://papers.example/policy.pdf';

test('what a page says is read from its print too', async () => {
  const { chromium, site } = session;
  const page = await chromium.open(SITE.popcornPolicy.address);
  const print = await page.pdf({ format: 'A4' });
  const onPage = await reviewing(await chromium.press(page), SITE.popcornPolicy.address);

  site.put(ADDRESS, print, 'application/pdf');
  const panel = await chromium.press(await chromium.open(ADDRESS));
  const onPrint = await reviewing(panel, ADDRESS);
  const said = ({ items }: typeof onPage) =>
    items.flatMap(({ kind, record }) =>
      kind === 'policy'
        ? [
            record.asn,
            record.general,
            ...record.clauses.map(({ id, stance, value }) => JSON.stringify([id, stance, value])).sort(),
          ]
        : [],
    );
  expect(said(onPrint)).toEqual(said(onPage));
  expect(said(onPrint).length).toBeGreaterThan(5);
});

test.each([
  ['pictures of pages', writePdf([[]]), 'pdf-scanned'],
  ['half a file', writePdf([[{ x: 72, y: 72, text: 'Peers' }]]).slice(0, 90), 'pdf-broken'],
] as const)('%s: what happened, that nothing was lost, and what to do', async (_, bytes, problem) => {
  const { chromium, site } = session;
  const address = `http://papers.example/${problem}.pdf`;
  site.put(address, bytes, 'application/pdf');
  const panel = await chromium.press(await chromium.open(address));
  const { what, todo } = words.troubles[problem];
  await sees(panel, what);
  await sees(panel, words.nothingChanged);
  await sees(panel, todo);
  expect((await stored(panel, 'drafts')).filter(({ page }) => page.url === address)).toEqual([]);
});
