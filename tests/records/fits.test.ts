import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { capture } from '../../src/records/capture.ts';
import { fitsOf } from '../../src/records/fits.ts';
import { manyCaptures } from '../bench/book.ts';
import { capturesOfSite } from '../site/captures.ts';

const fits = fitsOf(capture);

test('captures of every kind fit as they are', () => {
  const captures = [...manyCaptures(9), ...capturesOfSite()];
  for (const one of captures) expect([one.kind, fits(one)]).toEqual([one.kind, true]);
});

const other = fc.oneof(
  fc.anything(),
  fc.constantFrom('', null, -1, 0.5, 1e99, {}, [], '2026-13-01', 'network', 'policy'),
);

/** Something else in the place of one value, however deep inside, or a field more. */
function spoilt(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return other;
  const changed = Object.entries(value).map(([name, inner]) =>
    spoilt(inner).map((another) => withField(value, name, another)),
  );
  const more = fc
    .tuple(fc.constantFrom('more', '__proto__', 'constructor', 'toString'), other)
    .map(([name, inner]) => (Array.isArray(value) ? [...value, inner] : withField(value, name, inner)));
  return fc.oneof(other, more, ...changed);
}

function withField(value: object, name: string, inner: unknown): object {
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const field = { value: inner, enumerable: true, configurable: true, writable: true };
  return Object.defineProperty(copy, name, field);
}

test('what fits is to valibot what it is already', () => {
  const captures = [...manyCaptures(2), ...capturesOfSite()];
  const some = fc.oneof(...captures.map(spoilt));
  fc.assert(
    fc.property(some, (one) => {
      if (!fits(one)) return;
      expect(v.safeParse(capture, one)).toMatchObject({ success: true, output: one });
    }),
    { numRuns: Number(process.env.MEET_ME_RUNS ?? 1000) },
  );
});

test.each<[string, v.GenericSchema, unknown, boolean]>([
  ['what valibot would take away', v.object({ a: v.string() }), { a: '', b: 1 }, false],
  [
    'what is named like something every object has',
    v.object({ a: v.string() }),
    { a: '', toString: 1 },
    false,
  ],
  ['what any field may hold', v.looseObject({ a: v.string() }), { a: '', b: { c: null } }, true],
  ['a field that no copy has', v.looseObject({}), JSON.parse('{"__proto__":{}}'), false],
  ['a field that is left out', v.object({ a: v.optional(v.string()) }), {}, true],
  ['a field that is missing', v.object({ a: v.string() }), {}, false],
  ['a list where a record is meant', v.record(v.string(), v.string()), [], false],
  ['a number that is none', v.number(), Number.NaN, false],
  ['one check of several', v.pipe(v.number(), v.integer(), v.maxValue(3)), 4, false],
  ['what is another value to valibot', v.pipe(v.string(), v.transform(Number)), '1', false],
])('%s', (_, schema, value, expected) => {
  expect(fitsOf(schema)(value)).toBe(expected);
});
