/** What a collector exported, imported in the notebook: its columns confirmed, remembered, and a month taken back. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { paper } from '../../src/ui/strings/paper.ts';
import { traffic } from '../../src/ui/strings/traffic.ts';
import { OURS } from '../site/networks.ts';
import { filledNotebook } from './filled-notebook.ts';
import { by, click, pick, press, sees, stored } from './gestures.ts';
import { startAfresh, startSession } from './session.ts';

const folder = await mkdtemp(join(tmpdir(), 'meet-me-traffic-'));
const session = startSession();
afterEach(() => startAfresh(session.chromium));
afterAll(() => rm(folder, { recursive: true }));

const LIST =
  'asn;name;in;out\n64501;Example, Inc.;1,281;0,024\n64502;Sample;16,065;1,000\n65000;Lab;0,5;0,5\n';

test('a list is imported, its unit said by the user and known the next time', async () => {
  const file = join(folder, 'traffic-2026-10.csv');
  await writeFile(file, LIST);
  const notebook = await session.chromium.ownPage('notebook.html');
  await press(notebook, `${words.shelves.traffic} 0`);
  const open = async () => {
    await press(notebook, traffic.open);
    const [chooser] = await Promise.all([notebook.waitForFileChooser(), press(notebook, traffic.choose)]);
    await chooser.accept([file]);
    await notebook.waitForSelector(`::-p-aria(${traffic.column('name')})`);
  };
  await open();
  await sees(notebook, traffic.missing.unit);
  await pick(notebook, traffic.unit, 'Gbps');
  await sees(notebook, traffic.summary('2026-10', 2, '17.3 Gbps', '1.02 Gbps'));
  await notebook.setViewport({ width: 1200, height: 900 });
  if (process.env.PICTURES) await notebook.screenshot({ path: join(process.env.PICTURES, 'traffic.png') });
  await press(notebook, traffic.keep);
  await sees(notebook, 'traffic-2026-10.csv');
  expect((await stored(notebook, 'captures')).map(({ capture }) => capture.record)).toMatchObject([
    {
      month: '2026-10',
      counts: 'own',
      rows: [
        { asn: 64501, name: 'Example, Inc.', inMbps: 1281, outMbps: 24 },
        { asn: 64502, inMbps: 16_065, outMbps: 1000 },
      ],
      apart: { inMbps: 500, outMbps: 500 },
    },
  ]);

  await open();
  await sees(notebook, traffic.known);
  await sees(notebook, traffic.replaces('2026-10'));
  await sees(notebook, traffic.summary('2026-10', 2, '17.3 Gbps', '1.02 Gbps'));
  await press(notebook, traffic.cancel);
});

test('a unit that cannot be is asked about before it is kept, and told on the page for management after', async () => {
  const file = join(folder, 'traffic-2026-11.csv');
  await writeFile(file, 'asn,in Gbps\n64501,400000\n64502,3\nIn all,,400003\n');
  const notebook = await filledNotebook(session.chromium, folder, { ourNetwork: OURS });
  await press(notebook, `${words.shelves.traffic} 0`);
  await press(notebook, traffic.open);
  const [chooser] = await Promise.all([notebook.waitForFileChooser(), press(notebook, traffic.choose)]);
  await chooser.accept([file]);
  await sees(notebook, 'AS64501 would have 400 Tbps');
  await sees(notebook, traffic.odd(1));
  await press(notebook, traffic.keep);
  await press(notebook, words.shelves.papers);
  await click(by(notebook, 'tab', paper.summary));
  await sees(notebook, 'more traffic with a target than any two networks are known to exchange');
});
