/** Where we and others plan to be, filled in in the notebook: it counts as common soon, and goes wherever the plan goes. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { gains, planned as say } from '../../src/ui/strings/gains.ts';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { paper } from '../../src/ui/strings/paper.ts';
import { readWorkbook, sheetNamed } from '../outlets/read-xlsx.ts';
import { OURS } from '../site/networks.ts';
import { BUNKER } from '../site/places.ts';
import { downloaded } from './downloaded.ts';
import { filledNotebook } from './filled-notebook.ts';
import { by, click, pick, press, sees, write } from './gestures.ts';
import { startSession } from './session.ts';
import { violations } from './violations.ts';

const folder = await mkdtemp(join(tmpdir(), 'meet-me-places-'));
const session = startSession({ downloads: folder });
afterAll(() => rm(folder, { recursive: true }));

test('a place is planned by number, dated, undone, and stands in plan, workbook and on our own page', async () => {
  const notebook = await filledNotebook(session.chromium, folder, { ourNetwork: OURS });
  await notebook.setViewport({ width: 1440, height: 900 });
  await press(notebook, words.shelves.plan);
  await click(by(notebook, 'tab', gains.tab));

  // Where targets are and we are not: one press plans it, one takes it back.
  await press(notebook, gains.planPlace(BUNKER.name));
  await by(notebook, 'button', say.removeOf(say.us, BUNKER.name)).wait();
  await notebook.waitForFunction(
    (soon) => document.querySelector('.gains')?.textContent?.includes(soon),
    {},
    gains.soon,
  );
  await press(notebook, words.undo);
  await by(notebook, 'button', gains.planPlace(BUNKER.name)).wait();

  const place = (text: string) => write(notebook, say.place, text, 'combobox');
  await place('12345');
  await press(notebook, say.add);
  await sees(notebook, say.noNumber('12345'));
  await place(String(BUNKER.facId));
  await press(notebook, say.add);
  await sees(notebook, say.added(say.us, BUNKER.name));
  await place(BUNKER.name.toUpperCase());
  await press(notebook, say.add);
  await sees(notebook, say.already(say.us, BUNKER.name));
  await write(notebook, say.of(say.opens, BUNKER.name), '1 Mar 2027');
  await pick(notebook, say.whose, '64503');
  await place('Harbour Loft');
  await press(notebook, say.add);
  await sees(notebook, say.byName('Kettle & Wire', 'Harbour Loft'));
  expect(await violations(notebook)).toEqual([]);

  await click(by(notebook, 'tab', words.plan.places));
  await notebook.waitForSelector(`::-p-xpath(//*[@role="columnheader"][contains(., "${BUNKER.name}")])`);

  await press(notebook, words.exportWorkbook);
  const [file] = await downloaded(folder, '.xlsx');
  const { cells } = sheetNamed(readWorkbook(await readFile(file ?? '')), 'Locations');
  const written = [...cells.values()].map(({ value }) => value);
  expect(written.filter((value) => value === 'planned')).toHaveLength(2);
  expect(written).toContain('Harbour Loft');

  await press(notebook, words.shelves.papers);
  await click(by(notebook, 'tab', paper.ours));
  await sees(notebook, `${BUNKER.name} ${BUNKER.city}, ${BUNKER.country} ◔ ${paper.our.from('1 Mar 2027')}`);
});
