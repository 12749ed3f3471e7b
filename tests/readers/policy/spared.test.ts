/** A look at a text's words spares patterns that cannot match it; it must spare none that does. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Phrase } from '../../../src/readers/policy/phrase.ts';
import { normal } from '../../../src/readers/policy/sentences.ts';

const made: Phrase[] = [];
vi.mock(import('../../../src/readers/policy/phrase.ts'), async (original) => {
  const phrases = await original();
  const kept =
    <Parameters extends unknown[]>(make: (...given: Parameters) => Phrase) =>
    (...given: Parameters) => {
      const phrase = make(...given);
      made.push(phrase);
      return phrase;
    };
  return { ...phrases, phrase: kept(phrases.phrase), spared: kept(phrases.spared) };
});
await import('../../../src/readers/policy/policy-reader.ts');
const { lookAt } = await import('../../../src/readers/policy/phrase.ts');

/** The pattern without what looks around, of which no text can be made, and with words that stand apart, as they do on pages. */
function plain({ source: pattern, flags }: RegExp): RegExp {
  const source = pattern.replace(/\[\^[^\]]*\]\{0,\d+\}\??/g, '(?: |, | of the | 24 )').replaceAll(' ?', ' ');
  let found = '';
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '\\') {
      const pair = source.slice(at, ++at + 1);
      if (pair !== '\\b') found += pair;
    } else if (/^\(\?<?[!=]/.test(source.slice(at, at + 4))) at = closing(source, at);
    else found += source[at];
  }
  return new RegExp(`^(?:${found})$`, flags);
}

function closing(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '(') depth++;
    else if (source[at] === ')' && --depth === 0) return at;
  }
  return source.length;
}

const BEFORE = ['', 'the ', 'peers must not, ', '7 '];
const AFTER = ['', '.', ' peers', ', and 24'];

test.each(made.map((phrase) => [phrase.pattern.source.slice(0, 60), phrase] as const))(
  'a look at a text changes no answer of %s',
  (_, phrase) => {
    const text = fc
      .tuple(fc.constantFrom(...BEFORE), fc.stringMatching(plain(phrase.pattern)), fc.constantFrom(...AFTER))
      .map((parts) => normal(parts.join('')));
    let matched = 0;
    fc.assert(
      fc.property(text, (words) => {
        lookAt(words);
        const matches = phrase.pattern.test(words);
        if (matches) matched++;
        expect(phrase.test(words)).toBe(matches);
      }),
    );
    expect(matched).toBeGreaterThan(0);
  },
);
