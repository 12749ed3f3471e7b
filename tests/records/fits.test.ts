import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { CAPTURES } from '../../src/records/capture.ts';
import { byName } from '../../src/records/fields.ts';
import { isCapture as fits, fitsOf } from '../../src/records/fits.ts';
import { manyCaptures } from '../bench/book.ts';
import { capturesOfSite } from '../site/captures.ts';

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

test('what fits is to zod what it is already', () => {
  const captures = [...manyCaptures(2), ...capturesOfSite()];
  const some = fc.oneof(...captures.map(spoilt));
  fc.assert(
    fc.property(some, (one) => {
      if (!fits(one)) return;
      expect(CAPTURES[one.kind].safeParse(one)).toEqual({ success: true, data: one });
    }),
    { numRuns: Number(process.env.MEET_ME_RUNS ?? 1000) },
  );
});

test.each<[string, z.ZodMiniType, unknown, boolean]>([
  ['what zod would take away', z.object({ a: z.string() }), { a: '', b: 1 }, false],
  [
    'what is named like something every object has',
    z.object({ a: z.string() }),
    { a: '', toString: 1 },
    false,
  ],
  ['what any field may hold', z.looseObject({ a: z.string() }), { a: '', b: { c: null } }, true],
  ['a field that no copy has', z.looseObject({}), JSON.parse('{"__proto__":{}}'), false],
  ['a field that is left out', z.object({ a: z.optional(z.string()) }), {}, true],
  ['a field that is missing', z.object({ a: z.string() }), {}, false],
  ['a list where a record is meant', byName(z.string()), [], false],
  ['a record of something else', byName(z.string()), { a: 1 }, false],
  ['a record', byName(z.string()), { a: '' }, true],
  ['one word of several', z.literal(['a', null]), null, true],
  ['another word', z.literal(['a', null]), 'b', false],
  ['a number that is none', z.number(), Number.NaN, false],
  ['one check of several', z.number().check(z.int(), z.lte(3)), 4, false],
  ['what is another value to zod', z.pipe(z.string(), z.transform(Number)), '1', false],
])('%s', (_, schema, value, expected) => {
  expect(fitsOf(schema)(value)).toBe(expected);
});
