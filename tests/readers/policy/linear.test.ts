/** No page can make a rule slow: each is tried on texts made of its own words, which is where a pattern loses its way. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/readers/page/blocks.ts';
import { networkNameOf, PATTERNS } from '../../../src/readers/policy/network-name.ts';
import { Phrase, patternOf } from '../../../src/readers/policy/phrase.ts';
import { RULES, readClauses } from '../../../src/readers/policy/read-clauses.ts';
import { sentencesOf } from '../../../src/readers/policy/sentences.ts';
import { growth, MOST } from '../../growth.ts';

/** Words that a pattern looks for, without its signs. */
const wordsOf = (source: string): string[] => source.match(/[a-z0-9ß-ɏ\u3040-\u9fff]{1,20}/g) ?? ['a'];

/** What a hostile page would be made of, for one pattern: each is repeated without end. */
function adversaries(pattern: RegExp, notation = ''): string[] {
  const all = wordsOf(pattern.source);
  /** Of each line of the notation what comes before its first gap, and what comes after: half of a match, over and over. */
  const halves = notation
    .split('\n')
    .flatMap((line) => line.split(/ ~~? /))
    .map((part) => wordsOf(part).join(' '));
  return [
    ...new Set([
      `${all.join(' ')} 10 gbps 2:1 /24 24 7 % @ `,
      all.join(''),
      '1',
      ...halves.map((half) => `${half} `),
    ]),
  ];
}

const patternsOf = ({ says, also, not, words }: (typeof RULES)[number]) =>
  [says, also, not].flatMap((pattern, i) =>
    pattern
      ? [[pattern instanceof Phrase ? pattern.pattern : pattern, i === 0 ? words : undefined] as const]
      : [],
  );

describe('every pattern of every rule takes time in proportion to the text', () => {
  test.each(RULES.map((rule) => [`${rule.id}/${rule.name}`, rule] as const))(
    '%s',
    (_, rule) => {
      for (const [pattern, notation] of patternsOf(rule))
        for (const once of adversaries(pattern, notation))
          expect(growth(once, (text) => pattern.test(text))).toBeLessThan(MOST);
    },
    60_000,
  );
});

test('a rule that is not linear is found out', () => {
  const open = /(?:\b(?:no|not)\b)[^;]*?(?:\bminimum\b)/;
  const [, , , ...halves] = adversaries(open, 'no|not ~ minimum');
  const isFoundOut = () => halves.some((once) => growth(once, (text) => open.test(text)) > MOST);
  // `growth` takes the least of what it measures, so that a linear rule is never blamed; noise may spare one that is not.
  expect(Array.from({ length: 6 }).some(isFoundOut)).toBe(true);
  const bounded = patternOf('no|not ~ minimum');
  for (const once of adversaries(bounded, 'no|not ~ minimum'))
    expect(growth(once, (text) => bounded.test(text))).toBeLessThan(MOST);
}, 60_000);

/** What a name may be made of, and what stands about one. */
const NAMES = [
  'A',
  'Lantern ',
  'A of and 1 & ',
  'A. ',
  "A’s-.&'",
  'Ö(',
  '(AS0',
  'AS0 (A, ',
  'AS0 - A ',
  'The A, a, ',
  'A (a ',
  '© a',
  'name: as ',
];
test.each(PATTERNS.map((pattern) => [pattern.source.slice(-60), pattern] as const))(
  'a pattern for the name of a network takes time in proportion to the text: …%s',
  (_, pattern) => {
    const words = wordsOf(pattern.source).filter((word) => word.length > 1);
    const said = [...words, words.join(' ')].map((word) => ` A ${word}`);
    for (const once of [...NAMES, ...said, ...NAMES.map((name) => `${name}${words.join(' ')} `)])
      expect(growth(once, (text) => pattern.test(text))).toBeLessThan(MOST);
  },
  60_000,
);

test('no text keeps the name of a network long', () => {
  for (const once of NAMES) {
    const read = (text: string) => {
      const block: Block = { kind: 'paragraph', text, headings: [], stems: [] };
      return networkNameOf({ title: text, site: text, address: text, blocks: [block], links: [] }, 0, [text]);
    };
    expect(growth(once, read)).toBeLessThan(MOST);
  }
}, 60_000);

test('the whole of reading takes time in proportion to the text', () => {
  const once = `${RULES.map(({ says }) => `${wordsOf(says.pattern.source).slice(0, 30).join(' ')} 10 gbps 2:1 /24`).join(' ')}. `;
  const block = (text: string): Block => ({
    kind: 'paragraph',
    text,
    headings: ['Peering policy'],
    stems: [],
  });
  expect(growth(once, (text) => readClauses(sentencesOf([block(text)])))).toBeLessThan(MOST);
}, 60_000);
