import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, EXCEL_LIMIT, looksLikeFormula, typedText } from '../../src/book/safe-cell.ts';

const anyText = fc.string({ unit: 'binary' });

/** UTF-8 has no halves of surrogate pairs: they come back as another character. */
const isWellFormed = (text: string) =>
  new TextDecoder().decode(new TextEncoder().encode(text)) === text.replace(/^\ufeff/, '');

test('no text begins like a formula once it is made safe to type', () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '', ' '), anyText),
      ([sign, rest]) => {
        expect(looksLikeFormula(typedText(sign + rest))).toBe(false);
      },
    ),
  );
});

test('ordinary text stays as it is', () => {
  for (const text of ['Example Net', 'a=b', '1-2', 'Größe – 例', 'two\nlines', '']) {
    expect(typedText(cellText(text, EXCEL_LIMIT))).toBe(text);
  }
});

test('what XML forbids is taken out, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const text = String.fromCharCode(...units);
      const clean = cellText(text, EXCEL_LIMIT);
      expect(isWellFormed(clean)).toBe(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be gone
      expect(clean).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(cellText(clean, EXCEL_LIMIT)).toBe(clean);
    }),
  );
  expect(cellText('a\u0000b\ud800c\ud83d\ude00', EXCEL_LIMIT)).toBe('abc\ud83d\ude00');
});

test('a cut shows, keeps whole characters and fits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 200 }), fc.integer({ min: 0, max: 300 }), (limit, emoji) => {
      const text = '\ud83d\ude00'.repeat(emoji);
      const cut = cellText(text, limit);
      expect(cut.length).toBeLessThanOrEqual(limit);
      expect(isWellFormed(cut)).toBe(true);
      if (text.length > limit) expect(cut).toContain(`[cut here: ${text.length} characters in all]`);
      else expect(cut).toBe(text);
    }),
  );
});
