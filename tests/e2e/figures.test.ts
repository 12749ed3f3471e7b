/** Figures that do not go together, in the notebook: said on the page for management and beside the plan, and nothing else breaks. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { paper } from '../../src/ui/strings/paper.ts';
import { planning } from '../../src/ui/strings/planning.ts';
import { trip } from '../../src/ui/strings/trip.ts';
import { OURS } from '../site/networks.ts';
import { filledNotebook } from './filled-notebook.ts';
import { by, click, pick, press, sees, write } from './gestures.ts';
import { startSession } from './session.ts';

const folder = await mkdtemp(join(tmpdir(), 'meet-me-figures-'));
const session = startSession();
afterAll(() => rm(folder, { recursive: true }));

test('a ticket in another currency and a transit price of nought are said, and no figure is an error', async () => {
  const notebook = await filledNotebook(session.chromium, folder, {
    ourNetwork: OURS,
    byHand: {
      team: { ana: { name: 'Ana Example', going: 'yes' } },
      targets: { 64501: { trafficNow: 13_000 } },
    },
    bookSettings: { currency: 'USD', transitPrice: 0, travel: 100 },
  });
  await notebook.setViewport({ width: 1200, height: 1400 });
  await press(notebook, words.shelves.agenda);
  await pick(notebook, trip.agenda.weGo, 'yes');
  await press(notebook, words.shelves.papers);
  await click(by(notebook, 'tab', paper.summary));
  await sees(notebook, 'the ticket is in another currency than this book and left out: put it into Settings');
  await sees(notebook, 'the transit price is nought or no number, so no saving can be told');
  await sees(notebook, 'for a trip of 100 USD.');
  const shown = await notebook.$eval('main', (main) => main.textContent);
  expect(shown).not.toMatch(/NaN|Infinity|undefined|#(DIV|N\/A|REF|VALUE|NAME|NUM)/);
  if (process.env.PICTURES) await notebook.screenshot({ path: join(process.env.PICTURES, 'figures.png') });

  await press(notebook, words.shelves.plan);
  await click(by(notebook, 'tab', planning.assumptions.tab));
  await write(notebook, 'Currency', '€');
  await write(notebook, 'Transit price', '0.5');
  await press(notebook, words.shelves.papers);
  await click(by(notebook, 'tab', paper.summary));
  await sees(notebook, 'about 6,500 € a month, for a trip of 350 €.');
});
