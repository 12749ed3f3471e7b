import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesIn, type Piece, textDiff } from '../../src/records/text-diff.ts';
import { growth, MOST } from '../growth.ts';

const words = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
/** The text that the pieces make without those of a kind. */
const without = (kind: Piece[0], pieces: readonly Piece[]) =>
  words(pieces.flatMap(([what, text]) => (what === kind ? [] : [text])).join(' '));

const lines = fc
  .array(
    fc.array(fc.constantFrom('peers', 'must', 'may', 'exchange', '2', '5', 'Gbps', ' '), { maxLength: 6 }),
    {
      maxLength: 8,
    },
  )
  .map((rows) => rows.map((row) => row.join(' ')).join('\n'));

describe('a comparison of two texts', () => {
  test('takes out and puts in no more than the words that changed', () => {
    expect(
      textDiff(
        'Peers must exchange\n2 Gbps.\nMD5 is optional.',
        'Peers must exchange\n5 Gbps.\nMD5 is optional.',
      ),
    ).toEqual([
      ['same', 'Peers must exchange'],
      ['out', '2'],
      ['in', '5'],
      ['same', 'Gbps.\nMD5 is optional.'],
    ]);
  });

  test('tells a new line from a changed one', () => {
    expect(textDiff('One.\nThree.', 'One.\nTwo.\nThree.')).toEqual([
      ['same', 'One.'],
      ['in', 'Two.'],
      ['same', 'Three.'],
    ]);
  });

  test('finds nothing where only white space differs', () => {
    expect(
      textDiff('A  NOC\u00a0is\n\nneeded.', 'A NOC is\nneeded. ').every(([what]) => what === 'same'),
    ).toBe(true);
  });

  test('loses no word of either text and invents none', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const pieces = textDiff(before, after);
        expect(without('in', pieces)).toBe(words(before));
        expect(without('out', pieces)).toBe(words(after));
        for (const [at, [what]] of pieces.entries()) expect(pieces[at + 1]?.[0]).not.toBe(what);
      }),
    );
  });

  test('takes as few words as there are, found by trying all', () => {
    const few = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(few, few, (before, after) => {
        const same = textDiff(before.join(' '), after.join(' ')).flatMap(([what, text]) =>
          what === 'same' ? text.split(/\s+/) : [],
        );
        expect(same).toHaveLength(longestCommon(before, after));
      }),
    );
  });

  test('of two long texts with nothing in common takes time in proportion, with the one out and the other in', () => {
    const numbered = (word: string, text: string) => text.replace(/w/g, () => `${word}${count++}`);
    let count = 0;
    const changed = (text: string) => textDiff(numbered('old', text), numbered('new', text));
    expect(changed('w '.repeat(40_000)).map(([what]) => what)).toEqual(['out', 'in']);
    expect(growth('w ', changed)).toBeLessThan(MOST);
  });
});

test('only the changes, with the words around them', () => {
  const pieces = textDiff('a b c d e f OLD g h i j k l', 'a b c d e f NEW g h i j k l');
  expect(changesIn(pieces, 2)).toEqual([
    ['same', '… e f'],
    ['out', 'OLD'],
    ['in', 'NEW'],
    ['same', 'g h …'],
  ]);
});

function longestCommon(one: readonly string[], other: readonly string[]): number {
  const [first, ...rest] = one;
  if (first === undefined) return 0;
  const without = longestCommon(rest, other);
  const at = other.indexOf(first);
  return at < 0 ? without : Math.max(without, 1 + longestCommon(rest, other.slice(at + 1)));
}
