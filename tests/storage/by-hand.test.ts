import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { allByHand, fillIn, fillRows, takeOut } from '../../src/storage/by-hand.ts';

test('cells are filled in one by one, none lost to another that is written at the same time', async () => {
  await Promise.all([
    fillIn('team', 'a', { name: 'Ana Example' }),
    fillIn('team', 'a', { cards: 50 }),
    fillIn('events', 'forum', { going: 'yes' }),
  ]);
  expect(await allByHand()).toMatchObject({
    team: { a: { name: 'Ana Example', cards: 50 } },
    events: { forum: { going: 'yes' } },
  });
});

test('what is taken out is put back as it was', async () => {
  await fillIn('team', 'b', { name: 'Bo Example', events: 2 });
  const cells = await takeOut('team', 'b');
  expect((await allByHand()).team?.b).toBeUndefined();
  await fillIn('team', 'b', cells);
  expect((await allByHand()).team?.b).toEqual({ name: 'Bo Example', events: 2 });
  expect(await fillIn('team', 'b', { events: undefined })).toEqual({ events: 2 });
});

test('several rows are filled in together, and undone together', async () => {
  await fillIn('meetings', 'old', { asn: 64501, start: '09:00' });
  const before = await fillRows('meetings', {
    old: { asn: undefined, start: undefined },
    new: { asn: 64502 },
  });
  expect((await allByHand()).meetings).toEqual({ new: { asn: 64502 } });
  await fillRows('meetings', before);
  expect((await allByHand()).meetings).toEqual({ old: { asn: 64501, start: '09:00' } });
});

test('two who choose a session at the same time both go', async () => {
  const alsoGoes = (name: string) =>
    fillIn('agenda', 'welcome', ({ whoGoes = '' }) => ({ whoGoes: whoGoes + name }));
  await Promise.all([alsoGoes('Ana '), alsoGoes('Bo ')]);
  expect((await allByHand()).agenda?.welcome).toEqual({ whoGoes: 'Ana Bo ' });
});
