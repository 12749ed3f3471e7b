/** A list over several pages is one list: in the notebook, and in the workbook's roster. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBook } from '../../src/book/make-book.ts';
import { type CaptureOf, SCHEMA_VERSION } from '../../src/records/capture.ts';
import { correctField, correctRow, type Reviewed } from '../../src/records/correction.ts';
import { joinPages, partsOf } from '../../src/records/joined.ts';
import { captureKey } from '../../src/records/keys.ts';
import type { Person } from '../../src/records/people.ts';

type Listed = CaptureOf<'people'>;
type People = Extract<Reviewed, { kind: 'people' }>;
const LIST = 'https://forum.example/attendees';

const personOf = (who: number): Person => ({
  name: `Person ${who}`,
  organization: `Organisation ${who % 7}`,
  asns: who % 3 === 0 ? [64496 + (who % 16)] : [],
  ...(who % 5 === 0 ? { email: `person${who}@example.net` } : {}),
});

let made = 0;
/** @param minute at which it is read */
const page = (
  number: number,
  people: Person[],
  minute: number,
  more: Partial<Listed['record']> = {},
): Listed => ({
  id: `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  schemaVersion: SCHEMA_VERSION,
  capturedAt: new Date(Date.UTC(2026, 10, 21, 8, minute)).toISOString(),
  source: {
    url: number === 1 ? LIST : `${LIST}?page=${number}`,
    title: 'Attendees',
    reader: 'people',
    textHash: '',
  },
  kind: 'people',
  record: { title: 'Attendees', event: 'Example Forum 7', people, part: { list: LIST, number }, ...more },
});

const inNotebook = (readings: readonly Listed[]): string[] =>
  (joinPages(readings)?.whole ?? readings.at(-1))?.record.people.map(({ name = '' }) => name) ?? [];
const inBook = (captures: readonly Listed[]): string[] =>
  makeBook(captures, { today: '2026-11-21' }).rows.attendees.map(({ cells }) => cells.name ?? '');
const sortedNames = (names: readonly string[]): string[] => [...names].sort();

/** A list of so many people on pages of so many, and the pages in the order in which they are kept, some more than once. */
const readings = fc
  .record({ size: fc.integer({ min: 2, max: 60 }), perPage: fc.integer({ min: 1, max: 25 }) })
  .filter(({ size, perPage }) => size > perPage)
  .chain(({ size, perPage }) => {
    const numbers = Array.from({ length: Math.ceil(size / perPage) }, (_, i) => i + 1);
    return fc.record({
      size: fc.constant(size),
      perPage: fc.constant(perPage),
      order: fc
        .tuple(
          fc.shuffledSubarray(numbers, { minLength: numbers.length }),
          fc.array(fc.constantFrom(...numbers), { maxLength: 6 }),
        )
        .chain(([all, again]) =>
          fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }),
        ),
    });
  });
const people = (size: number, perPage: number, number: number): Person[] =>
  Array.from({ length: size }, (_, who) => personOf(who)).slice((number - 1) * perPage, number * perPage);

test('whatever the order in which pages are kept, and however often, nobody is there twice and nobody is lost', () => {
  fc.assert(
    fc.property(readings, ({ size, perPage, order }) => {
      const kept = order.map((number, minute) => page(number, people(size, perPage, number), minute));
      const everybody = sortedNames(Array.from({ length: size }, (_, who) => `Person ${who}`));
      expect(new Set(kept.map(captureKey)).size).toBe(1);
      expect(sortedNames(inNotebook(kept))).toEqual(everybody);
      expect(sortedNames(inBook(kept))).toEqual(everybody);
    }),
  );
});

test('a list that changes between the readings of its pages is the same in the notebook and the book', () => {
  const shifting = fc.array(
    fc.record({
      number: fc.integer({ min: 1, max: 3 }),
      who: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(shifting, (read) => {
      const kept = read.map(({ number, who }, minute) => page(number, who.map(personOf), minute));
      expect(sortedNames(inNotebook(kept))).toEqual(sortedNames(inBook(kept)));
    }),
  );
});

describe('corrections', () => {
  const first = page(1, [personOf(1), personOf(2)], 0);
  const second = page(2, [personOf(2), personOf(3)], 1);
  const joined = joinPages([second, first]);
  if (!joined) throw new Error('two pages are a list');
  const { whole } = joined;

  test('of a row go to every page that it stands on, and to no other', () => {
    const row = { ...whole.record.people[1], title: 'Peering Coordinator' };
    const [one, other] = partsOf(joined, correctRow(whole as People, 'people', 1, row));
    for (const [part, position] of [
      [one, 1],
      [other, 0],
    ] as const) {
      expect(part?.record.people[position]).toEqual(row);
      expect(Object.values(part?.evidence ?? {})).toContainEqual(expect.objectContaining({ from: 'hand' }));
    }
    const [, untouched] = partsOf(joined, correctRow(whole as People, 'people', 0, { ...row, name: 'Else' }));
    expect(untouched).toBe(second);
  });

  test('of the event’s name go for all pages, and for one that is read later', () => {
    const corrected = partsOf(joined, correctField(whole as People, 'event', 'Forum 7'));
    expect(corrected.map(({ record }) => record.event)).toEqual(['Forum 7', 'Forum 7']);
    const third = page(3, [personOf(4)], 2);
    expect(joinPages([...corrected, third])?.whole.record.event).toBe('Forum 7');
  });

  test('a row that is struck out goes from every page that it stands on, and comes back', () => {
    const without = partsOf(joined, { ...(whole as People), leftOut: { people: [1] } });
    expect(without.map(({ record }) => record.people.map(({ name }) => name))).toEqual([
      ['Person 1'],
      ['Person 3'],
    ]);
    expect(partsOf(joined, whole as People)).toEqual([first, second]);
  });

  test('a corrected row is the same row on both pages', () => {
    const renamed = correctRow(whole as People, 'people', 1, { ...personOf(2), name: 'Another Name' });
    expect(inNotebook(partsOf(joined, renamed))).toEqual(['Person 1', 'Another Name', 'Person 3']);
  });
});

test('a page that was kept before its list was known to have others is counted once', () => {
  const { part: _part, ...before } = page(2, [personOf(3)], 0).record;
  const old = { ...page(2, [personOf(3)], 0), record: before };
  expect(inBook([old, page(1, [personOf(1)], 1), page(2, [personOf(3)], 2)])).toEqual([
    'Person 1',
    'Person 3',
  ]);
});

test('pages that a script shows under one address are pages all the same', () => {
  const kept = [1, 2].map((number) => ({
    ...page(number, [personOf(number)], number),
    source: { ...page(1, [], 0).source },
  }));
  expect(inNotebook(kept)).toEqual(['Person 1', 'Person 2']);
  expect(inBook(kept)).toEqual(['Person 1', 'Person 2']);
});
