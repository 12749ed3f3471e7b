import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded, oneLine, textHash } from '../../src/records/text.ts';

test('one line has no control characters, no doubled or outer white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = oneLine(text);
      expect(line).toBe(oneLine(line));
      expect(line).not.toMatch(/^\s|\s$|\s\s|\p{Cc}|[\u200b\ufeff]/u);
    }),
  );
});

test('no-break and zero-width spaces do not tell names apart', () => {
  expect(oneLine(' Example\u00a0Networks\u200b\n Ltd ')).toBe('Example Networks Ltd');
});

test.each([
  ['Müller & Söhne', 'muller sohne'],
  ['EXAMPLE-NET', 'example net'],
  ['例え-ガイド', '例え ガイド'],
  ['हिन्दी', 'हिन्दी'],
])('%s folds to "%s"', (name, fold) => {
  expect(folded(name)).toBe(fold);
});

test('a hash has fourteen digits, is the same for the same text and another for another', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(textHash(one)).toMatch(/^[0-9a-f]{14}$/);
      expect(textHash(one) === textHash(other)).toBe(one === other);
    }),
  );
});
