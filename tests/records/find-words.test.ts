import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWords, hasWords } from '../../src/records/find-words.ts';

test('words are found whatever white space parts them', () => {
  const text = 'Peers\nmust have\u00a0a NOC.\nThey must answer.';
  const [spot, none] = findWords(text, ['Peers must have a NOC.', 'Peers may']);
  expect(text.slice(spot?.start, spot?.end)).toBe('Peers\nmust have\u00a0a NOC.');
  expect(none).toBeUndefined();
});

test('no words are nowhere', () => {
  expect(findWords('Some text.', ['', ' \n'])).toEqual([undefined, undefined]);
});

test('what was cut out of a text is found in it, and what is found has the same letters', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\u200b', 'é', '💡'), maxLength: 30 });
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (whole, from, length) => {
      const quote = whole.slice(from, from + length);
      const letters = (part: string) => part.replace(/[\s\u200b]+/g, '');
      if (letters(quote) === '') return;
      const [spot] = findWords(whole, [quote]);
      expect(letters(whole.slice(spot?.start, spot?.end))).toBe(letters(quote));
      expect(hasWords(whole, quote.replace(/\s/g, ' \n'))).toBe(true);
    }),
  );
});
