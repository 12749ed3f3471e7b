import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { correctField, correctRow } from '../../../src/records/correction.ts';
import { forgetEverything } from '../../../src/storage/forget.ts';
import { allCaptures, keepCaptures } from '../../../src/storage/notebook.ts';
import { NotebookState } from '../../../src/ui/notebook/state.ts';
import { captured } from './captures.ts';

const ours = captured('network', { asn: 64500, name: 'Ours', ports: [] }, { at: '2026-01-05T00:00:00Z' });
const theirs = captured('network', { asn: 64501, name: 'Theirs', ports: [] }, { at: '2026-01-04T00:00:00Z' });
const earlier = captured('network', { asn: 64501, name: 'Once', ports: [] }, { at: '2025-01-04T00:00:00Z' });
const forum = captured(
  'event',
  { name: 'Forum', sessions: [], fees: [], deadlines: [] },
  { at: '2026-01-03T00:00:00Z', url: 'https://forum.example/' },
);

const shown = (state: NotebookState) => state.hits.value.entries.map(({ key }) => key);
const entry = (state: NotebookState, key: string) => state.entries.value.find((one) => one.key === key)!;
const typed = (state: NotebookState, name: string) =>
  state.correct(correctField(state.reviewed.value!, 'name', name));

let state: NotebookState;
beforeEach(async () => {
  await forgetEverything();
  await keepCaptures([ours, theirs, earlier, forum]);
  state = new NotebookState();
  await state.read();
});

test('kinds are counted by thing, not by reading', () => {
  expect(state.counts.value).toMatchObject({ network: 2, event: 1, policy: 0 });
});

test('a shelf shows its kind, and the search works within it', () => {
  expect(shown(state)).toEqual(['network:AS64500', 'network:AS64501', 'event:forum.example']);
  state.show('network');
  expect(shown(state)).toEqual(['network:AS64500', 'network:AS64501']);
  state.query.value = 'ours';
  expect(shown(state)).toEqual(['network:AS64500']);
});

test('a link opens the record it names, on a shelf that holds it', () => {
  state.show('event');
  expect(state.openKey('network:AS64501')).toBe(true);
  expect(state.opened.value?.capture).toEqual(theirs);
  expect(state.shelf.value).toBe('network');
  expect(state.openKey('network:AS64511')).toBe(false);
});

describe('correcting', () => {
  beforeEach(() => {
    state.openKey('network:AS64501');
  });

  test('shows at once, is told as saved when it is on disk, and is marked as a hand’s', async () => {
    typed(state, 'Theirs, corrected');
    expect(state.saving.value).toBe('saving');
    expect(state.opened.value?.entry.capture.record).toMatchObject({ name: 'Theirs, corrected' });
    await state.flush();
    expect(state.saving.value).toBe('saved');
    const [stored] = (await allCaptures()).filter(({ id }) => id === theirs.id);
    expect(stored).toMatchObject({
      record: { name: 'Theirs, corrected' },
      evidence: { name: { from: 'hand' } },
      correctedAt: expect.stringMatching(/Z$/),
    });
  });

  test('is written by itself after a pause', async () => {
    typed(state, 'A');
    typed(state, 'AB');
    await expect.poll(() => state.saving.value).toBe('saved');
    expect((await allCaptures()).map(({ record }) => (record as { name: string }).name)).toContain('AB');
  });

  test('can be undone, and then no correction is left', async () => {
    typed(state, 'AB');
    await state.flush();
    await state.undo();
    expect(await allCaptures()).toContainEqual(theirs);
    expect(state.reviewed.value).toEqual(theirs);
    expect(state.canUndo.value).toBe(false);
    expect(state.notice.value?.text).toBe('Undone: Corrected Theirs.');
  });

  test('survives that another surface writes meanwhile', async () => {
    typed(state, 'AB');
    await keepCaptures([captured('network', { asn: 64510, name: 'New' })]);
    await state.read();
    expect(state.opened.value?.capture.record).toMatchObject({ name: 'AB' });
    expect(state.saving.value).toBe('saving');
    await state.flush();
    expect(await allCaptures()).toHaveLength(5);
  });

  test('of the number that makes the key keeps the record open under its new key', async () => {
    state.correct(correctField(state.reviewed.value!, 'asn', 64502));
    expect(state.opened.value?.entry.key).toBe('network:AS64502');
    await state.flush();
    expect(entry(state, 'network:AS64501').capture).toEqual(earlier);
  });

  test('what is no record is not written, said, and still there to be put right', async () => {
    typed(state, 'AB');
    state.correct(correctField(state.reviewed.value!, 'asn', 0));
    await state.flush();
    expect(state.saving.value).toBe('failed');
    expect(state.notice.value).toMatchObject({ tone: 'error', text: expect.stringContaining('not saved') });
    expect(await allCaptures()).toContainEqual(theirs);
    state.correct(correctField(state.reviewed.value!, 'asn', 64501));
    await state.flush();
    expect(state.saving.value).toBe('saved');
  });

  test('two flushes at once write, and remember, once', async () => {
    typed(state, 'AB');
    await Promise.all([state.flush(), state.flush()]);
    await state.undo();
    expect(state.canUndo.value).toBe(false);
  });
});

describe('deleting', () => {
  test('takes every reading, moves on to the next row, and undo brings them back', async () => {
    state.openKey('network:AS64501');
    await state.remove(entry(state, 'network:AS64501'));
    expect(await allCaptures()).toEqual([forum, ours]);
    expect([state.opened.value, state.current.value]).toEqual([undefined, 'event:forum.example']);
    expect(state.notice.value?.text).toBe('Deleted Theirs with 1 other reading of it.');
    await state.undo();
    expect(await allCaptures()).toEqual([earlier, forum, theirs, ours]);
  });

  test('of the reading that is open leaves the record open at another', async () => {
    state.openKey('network:AS64501');
    await state.removeReading(entry(state, 'network:AS64501'), theirs);
    expect(state.opened.value?.capture).toEqual(earlier);
  });

  test('writes a correction that is still on its way before it deletes', async () => {
    state.openKey('network:AS64501');
    typed(state, 'AB');
    await state.remove(entry(state, 'network:AS64501'));
    await state.undo();
    expect((await allCaptures()).map(({ record }) => (record as { name: string }).name)).toContain('AB');
  });
});

test('a change from elsewhere is read again', async () => {
  const stop = state.follow();
  await keepCaptures([captured('network', { asn: 64510, name: 'New' })]);
  await expect.poll(() => state.counts.value.network).toBe(3);
  stop();
});

test('our own network is chosen once and told', async () => {
  await state.thisIsUs(64500);
  expect(state.ours.value).toEqual(ours.record);
  expect(state.notice.value?.text).toContain('Ours is your network');
});

describe('a list over two pages', () => {
  const address = 'https://forum.example/attendees';
  const pageOf = (number: number, names: readonly string[]) =>
    captured(
      'people',
      { people: names.map((name) => ({ name, asns: [] })), part: { list: address, number } },
      { at: `2026-01-0${number}T00:00:00Z`, url: `${address}?page=${number}` },
    );
  const first = pageOf(1, ['Ada', 'Bo']);
  const second = pageOf(2, ['Cy']);
  const listed = () => {
    const reviewed = state.reviewed.value;
    if (reviewed?.kind !== 'people') throw new Error('no list is open');
    return reviewed;
  };
  const names = () => listed().record.people.map(({ name }) => name);
  const onDisk = async () =>
    (await allCaptures()).flatMap((one) =>
      one.kind === 'people' ? [one.record.people.map(({ name }) => name)] : [],
    );
  const rename = (position: number, name: string | undefined) =>
    state.correct(correctRow(listed(), 'people', position, { ...(name ? { name } : {}), asns: [] }));

  beforeEach(async () => {
    await keepCaptures([second, first]);
    await state.read();
    expect(state.openLink(second.id)).toBe(true);
  });

  test('is one record, found by the words of any page', () => {
    expect(state.counts.value.people).toBe(1);
    expect(names()).toEqual(['Ada', 'Bo', 'Cy']);
    state.query.value = 'Cy';
    expect(shown(state)).toEqual(['people:forum.example/attendees']);
  });

  test('is corrected keystroke by keystroke, each row on its page, and all of it is undone', async () => {
    rename(2, undefined);
    rename(2, 'C');
    rename(2, 'Cyd');
    expect(names()).toEqual(['Ada', 'Bo', 'Cyd']);
    await state.flush();
    await state.read();
    rename(0, 'Adele');
    await state.flush();
    expect(await onDisk()).toEqual([['Adele', 'Bo'], ['Cyd']]);
    await state.undo();
    await state.undo();
    expect(await onDisk()).toEqual([['Ada', 'Bo'], ['Cy']]);
  });

  test('loses a row that is struck out, and has it back where it is not', async () => {
    const whole = listed();
    state.correct({ ...whole, leftOut: { people: [1] } });
    await state.flush();
    expect(await onDisk()).toEqual([['Ada'], ['Cy']]);
    state.correct({ ...listed(), leftOut: {} });
    await state.flush();
    expect(await onDisk()).toEqual([['Ada', 'Bo'], ['Cy']]);
  });

  test('shows a page that is kept while it is open', async () => {
    rename(0, 'Adele');
    await state.flush();
    await keepCaptures([pageOf(3, ['Di'])]);
    await state.read();
    expect(names()).toEqual(['Adele', 'Bo', 'Cy', 'Di']);
  });
});
