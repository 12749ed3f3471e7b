import { expect, test } from 'vitest';
import type { CaptureOf } from '../../src/records/capture.ts';
import { compare } from '../../src/ui/strings/compare.ts';
import { notebook as notebookWords } from '../../src/ui/strings/notebook.ts';
import { panel as words } from '../../src/ui/strings/panel.ts';
import { record } from '../../src/ui/strings/record.ts';
import { by, click, keep, pick, press, reviewing, sees, stored } from './gestures.ts';
import { startSession } from './session.ts';

const session = startSession();
const say = record.addClause;

const page = (...items: string[]) =>
  `<!doctype html><title>Peering policy</title><h1>Peering policy of Lamp Post Networks (AS64506)</h1>
   <p>We have a selective peering policy. To peer with us:</p><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

const RATIO = 'You must keep the ratio of traffic within 3:1.';
const NOC = 'A NOC that is staffed 24x7 is preferred.';
const TRAFFIC = 'You must exchange at least 1 Gbps of traffic with us.';
const ABOVE = 'Every Gbps of traffic is welcome.';
const MISSED = 'Bring cake to the first meeting, and sign here, here and there.';

const policiesKept = async (): Promise<CaptureOf<'policy'>[]> =>
  (await stored(await session.chromium.panel(), 'captures')).flatMap(({ capture }) =>
    capture.kind === 'policy' ? [capture] : [],
  );

/** Selects the words of one list item, as a person does with the mouse. */
const select = (tab: Awaited<ReturnType<typeof session.chromium.open>>, text: string) =>
  tab.evaluate((wanted) => {
    const item = [...document.querySelectorAll('li')].findLast((one) => one.textContent?.includes(wanted));
    if (!item?.firstChild) throw new Error(`no item says ${wanted}`);
    const at = item.textContent?.indexOf(wanted) ?? 0;
    getSelection()?.setBaseAndExtent(item.firstChild, at, item.firstChild, at + wanted.length);
  }, text);

test('a clause is added by selecting its words, survives the page’s rewording, and what the page changed is told', async () => {
  const address = 'http://lamp.example/peering';
  const { chromium, site } = session;
  site.put(address, page(ABOVE, RATIO, NOC, TRAFFIC, MISSED));
  const tab = await chromium.open(address);
  const panel = await chromium.press(tab);
  await reviewing(panel, address);

  await press(panel, say.take);
  await sees(panel, say.nothing);
  await select(tab, 'sign here, here and there');
  await press(panel, say.take);
  await sees(panel, 'sign here, here and there');
  await press(panel, say.add);
  await sees(panel, say.needsClause);
  await pick(panel, say.clause, 'contract');
  await press(panel, say.add);
  // The same words stand further up: the link has those before them, too.
  await select(tab, 'Gbps of traffic');
  await press(panel, say.take);
  await pick(panel, say.clause, 'port-capacity');
  await press(panel, say.add);
  // A stance that the reader got wrong.
  await pick(panel, record.policy.stance(record.clauses['noc-24x7']), 'required');
  await keep(panel, words.foot.keepOne('policy'));

  const [first] = await policiesKept();
  expect(first?.record.clauses).toContainEqual({
    id: 'contract',
    stance: 'required',
    quote: 'sign here, here and there',
    anchor: '#:~:text=sign%20here%2C%20here%20and%20there',
    confidence: 1,
    rule: 'hand',
  });
  expect(first?.record.clauses.find(({ id }) => id === 'port-capacity')?.anchor).toBe(
    '#:~:text=exchange%20at%20least%201-,Gbps%20of%20traffic',
  );

  // The page says more now, and in other words.
  site.put(
    address,
    page(
      ABOVE,
      'You must keep the ratio of traffic within 2:1.',
      'A NOC that is staffed 24x7 is much preferred.',
      TRAFFIC,
      'All routes must be registered in an IRR.',
      MISSED,
    ),
  );
  await tab.reload();
  await chromium.press(tab);
  await sees(panel, record.changed.inTheText);
  await sees(panel, '1 stricter, 1 new');
  const { items } = await reviewing(panel, address);
  const read = items.find(({ kind }) => kind === 'policy')?.record as CaptureOf<'policy'>['record'];
  expect(read.clauses.find(({ id }) => id === 'noc-24x7')).toMatchObject({
    stance: 'required',
    quote: 'A NOC that is staffed 24x7 is much preferred.',
  });
  expect(read.clauses.find(({ id }) => id === 'contract')).toMatchObject({ rule: 'hand' });

  await keep(panel, words.foot.keepOne('policy'));
  expect(await policiesKept()).toHaveLength(2);
});

test('a page that may not be looked at any more says what to do, and what was changed stays', async () => {
  const address = 'http://lamp.example/lost';
  const { chromium, site } = session;
  site.put(address, page(RATIO, NOC));
  const tab = await chromium.open(address);
  const panel = await chromium.press(tab);
  await reviewing(panel, address);
  await pick(panel, record.policy.stance(record.clauses['noc-24x7']), 'required');
  // The right that a click brings ends where the tab goes to another site, and stays ended on the way back.
  site.put('http://blog.example/elsewhere', '<title>Elsewhere</title>');
  await tab.goto('http://blog.example/elsewhere');
  await tab.goto(address);
  await select(tab, RATIO);
  await press(panel, words.drafts.open('Peering policy'));
  await press(panel, say.take);
  await sees(panel, say.notInFront);

  await chromium.press(tab);
  await press(panel, say.take);
  await by(panel, 'combobox', say.clause).wait();
  expect((await stored(panel, 'drafts')).find(({ page }) => page.url === address)?.edited).toBe(true);
});

test('the policies of the notebook stand side by side, and a cell opens to the words', async () => {
  const { chromium, site } = session;
  const [one, other] = ['http://lamp.example/one', 'http://lamp.example/other'];
  site.put(one, page(RATIO, NOC));
  site.put(other, page(RATIO, TRAFFIC).replaceAll('Lamp Post Networks (AS64506)', 'Curtain Rail (AS64507)'));
  for (const address of [one, other]) {
    const panel = await chromium.press(await chromium.open(address));
    await reviewing(panel, address);
    await keep(panel, words.foot.keepOne('policy'));
  }
  const notebook = await chromium.ownPage('notebook.html');
  await press(notebook, notebookWords.shelves.compare);
  const names = ['AS64507 Curtain Rail', 'AS64506 Lamp Post Networks'];
  for (const name of names) await by(notebook, 'button', compare.open(name)).wait();
  const rows = () =>
    notebook.$$eval('.side-by-side tbody tr:not(.group) > th', (heads) =>
      heads.map((head) => head.textContent),
    );
  expect(await rows()).toContain(record.clauses['traffic-ratio']);

  await click(by(notebook, 'checkbox', compare.onlyDifferent));
  expect(await rows()).not.toContain(record.clauses['traffic-ratio']);
  expect(await rows()).toContain(record.clauses['traffic-volume']);

  // By keyboard: the words of a cell.
  await notebook.focus(
    `.side-by-side summary[title="${compare.words(record.clauses['traffic-volume'], names[0] ?? '')}"]`,
  );
  await notebook.keyboard.press('Enter');
  await notebook.locator(`::-p-xpath(//details[@open]//q[text()="${TRAFFIC}"])`).wait();

  await press(notebook, compare.open(names[1] ?? ''));
  await sees(notebook, notebookWords.detail.fingerprint);
});

test('by keyboard alone a clause is struck out, and Undo takes it back', async () => {
  const address = 'http://lamp.example/keys';
  const { chromium, site } = session;
  site.put(address, page(RATIO, NOC));
  const panel = await chromium.press(await chromium.open(address));
  await reviewing(panel, address);
  const leftOut = async () => {
    const draft = (await stored(panel, 'drafts')).find(({ page }) => page.url === address);
    return draft?.items[0]?.leftOut?.clauses ?? [];
  };
  const first = '.clauses input[type=checkbox]';
  await panel.locator(first).wait();
  await panel.focus(first);
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Space');
  await expect.poll(leftOut).toEqual([1]);
  // The next step of Undo begins where one has paused.
  await press(panel, words.foot.undo);
  await sees(panel, words.status.undoneEdit);
  await expect.poll(leftOut).toEqual([]);
});
