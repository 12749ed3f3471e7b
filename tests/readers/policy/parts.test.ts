/** The small parts that the rules stand on. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { type Block, blocksOf } from '../../../src/readers/page/blocks.ts';
import { anchorOf } from '../../../src/readers/policy/anchor.ts';
import { asnsOf, emailsIn } from '../../../src/readers/policy/identity.ts';
import { needsOf, phrase } from '../../../src/readers/policy/phrase.ts';
import { readClauses } from '../../../src/readers/policy/read-clauses.ts';
import { normal, sentencesOf } from '../../../src/readers/policy/sentences.ts';
import { daysIn, prefixCounts, prefixLengths, ratesIn } from '../../../src/readers/policy/values.ts';
import { FOREIGN, WordIndex } from '../../../src/readers/policy/word-index.ts';
import { growth, MOST } from '../../growth.ts';

test.each([
  ['at least 500 mbps', [500]],
  ['500 mb / 2 gb', [500, 2000]],
  ['0.5 gbit/s', [500]],
  ['10ge', [10_000]],
  ['2x10g', [10_000]],
  ['nx100g', [100_000]],
  ['10gpbs p95', [10_000]],
  ['9.95 gbps (oc-192)', [9950, 9953]],
  ['gigabit ethernet', [1000]],
  ['500 mo / 2 go', [500, 2000]],
  ['a ratio of 3 to 1', []],
  ['5 m of cable', []],
  ['100g-lr4', [100_000]],
  ['within 1 month', []],
])('rates in “%s”', (text, rates) => {
  expect(ratesIn(text).map(({ mbps }) => mbps)).toEqual(rates);
});

test.each([
  ['/24 (ipv4) or /48 (ipv6)', { v4: 24, v6: 48 }],
  ['ipv4 prefix length longer than /24', { v4: 24 }],
  ['>/24 ipv4, >/48 ipv6', { v4: 24, v6: 48 }],
  ['between /8 - /24', { v4: 24 }],
  ['ipv6 /32 or shorter', { v6: 32 }],
  ['192.0.2.0/24', {}],
  ['2001:db8::/32', {}],
])('prefix lengths in “%s”', (text, lengths) => {
  expect(prefixLengths(text)).toEqual(lengths);
});

test.each([
  ['50 (ipv4) / 100 (ipv6)', { v4: 50, v6: 100 }],
  ['ipv4: 25, ipv6: 100', { v4: 25, v6: 100 }],
  ['max-prefix (v6): 1000 (soft), warning at 800', { v6: 1000 }],
  ['1,000 (ipv4) and 200 (ipv6)', { v4: 1000, v6: 200 }],
  ['as64500:as-example (100 prefixes max)', { v4: 100 }],
  ['110% of your prefixes', {}],
])('prefix counts in “%s”', (text, counts) => {
  expect(prefixCounts(text)).toEqual(counts);
});

test.each([
  ["30 days' notice", 30],
  ['three months', 90],
  ['ninety (90) days', 90],
  ['two weeks', 14],
  ['some day', undefined],
])('days in “%s”', (text, days) => {
  expect(daysIn(text)).toBe(days);
});

test.each([
  ['peering@example.net', ['peering@example.net']],
  ['peering [at] example [dot] net', ['peering@example.net']],
  ['noc(at)example.org', ['noc@example.org']],
  ['peering at example dot net', ['peering@example.net']],
  ['peering_a_t_example.com', ['peering@example.com']],
  ['we peer at example sites. dot', []],
  ['look at logo@2x.png', []],
  ['[email protected]', []],
])('addresses in “%s”', (text, emails) => {
  expect(emailsIn(text)).toEqual(emails);
});

test.each([
  ['no|not ~ traffic', 'we do not ask for traffic', true],
  ['no|not ~ traffic', 'not this; traffic that', false],
  ['announc*', 'announcements', true],
  ['route', 'routers', false],
  ['as ?set', 'as-set', true],
  ['as set', 'asset', false],
  ['推奨', 'を推奨します', true],
  ['a b\nc d', 'c d', true],
])('the phrase “%s” in “%s”: %s', (words, text, matches) => {
  expect(phrase(words).test(text)).toBe(matches);
});

test.each([
  ['no|not', ['no', 'not']],
  ['announc*|volumes?', ['announc*', 'volume', 'volumes']],
  ['no|not ~ traffic', [[['no', 'not'], ['traffic']]]],
  ['paid peering\nmd5', [[['paid'], ['peering']], 'md5']],
  ['the policy', ['policy']],
  ['(public|private) peering', [[['public', 'private'], ['peering']]]],
  ['(very )?odd', ['odd']],
  ['(re)?count|odd', undefined],
  ['fib(er|re)s?', ['fib*']],
  ['no(?! doubt)', ['no']],
  ['route ?servers?', ['routeserver', 'routeservers', [['route'], ['server', 'servers']]]],
  ['# ~ %|percent', [[['#'], ['%', 'percent']]]],
  ['d?dos', ['dos', 'ddos']],
  ['24x7', ['24']],
  ['拠点', [FOREIGN]],
  ['[\\p{L}]*verkehr', undefined],
])('the phrase “%s” tells the words without which no text matches it', (words, needs) => {
  expect(needsOf(words)).toEqual(needs);
});

test.each([
  ['no|not ~ traffic|volumes?', 'not a volume', true],
  ['no|not ~ traffic|volumes?', 'a notice of volumes', false],
  ['no|not ~ traffic|volumes?', 'not of interest', false],
  ['port* ~ link*\nmd5', 'md5', true],
  ['port* ~ link*\nmd5', 'ports', false],
  ['%|percent', '85percent', true],
  ['%|percent', '85 perch', false],
  ['@|at', 'noc@popcorn.example', true],
  ['24', 'a noc24x7', true],
  ['24', '240', false],
  ['#', 'md5', true],
  ['#', 'none', false],
  ['拠点', '2 拠点', true],
  ['拠点', 'two places', false],
  ['(re)?count', 'any', true],
  ['(to |^)(decline|refuse) ~ networks', 'decline such networks', true],
  ['(to |^)(decline|refuse) ~ networks', 'decline others', false],
])('a pattern that needs “%s” may match “%s”: %s', (words, text, may) => {
  const index = new WordIndex();
  const other = index.add(['other']);
  const pattern = index.add(needsOf(words));
  for (const number of [other, pattern]) index.watch(number);
  index.look(text);
  expect(index.mayMatch(pattern, text)).toBe(may);
  const called: number[] = [];
  index.eachCalled((number) => called.push(number));
  expect(called.filter((number) => number !== other)).toEqual(may ? [pattern] : []);
  expect(index.mayMatch(pattern, `${text} `)).toBe(true);
});

test('a short quote is the link itself, a long one its ends, and what directives part by is encoded', () => {
  expect(anchorOf(['24x7 NOC, staffed & well-known'])).toBe(
    '#:~:text=24x7%20NOC%2C%20staffed%20%26%20well%2Dknown',
  );
  const words = Array.from({ length: 40 }, (_, i) => `word${i}`);
  expect(anchorOf([words.join(' ')])).toBe(
    '#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39',
  );
  expect(anchorOf(['MD5'], 'Which passwords do you use')).toBe('#:~:text=passwords%20do%20you%20use-,MD5');
});

test('a quote out of several blocks is given by its first and its last, for a browser seeks each within one', () => {
  expect(anchorOf(['NOC', 'required', '24x7'])).toBe('#:~:text=NOC,24x7');
  const anchors = (body: string) => {
    const { document } = parseHTML(`<html><body>${body}</body></html>`);
    return readClauses(sentencesOf(blocksOf(document))).map(({ anchor }) => anchor);
  };
  expect(anchors('<dl><dt>MD5</dt><dd>Required on all sessions</dd></dl>')).toEqual([
    '#:~:text=MD5,Required%20on%20all%20sessions',
  ]);
  expect(
    anchors(
      '<table><tr><th>No MD5x</th><td>or other tricks</td></tr><tr><th>MD5</th><td>Required</td></tr></table>',
    ),
  ).toEqual(['#:~:text=MD5,Required']);
  expect(
    anchors(
      '<table><tr><th>What is MD5</th><td>is told below</td></tr><tr><th>MD5</th><td>Required</td></tr></table>',
    ),
  ).toEqual(['#:~:text=is%20told%20below-,MD5,Required']);
  expect(
    anchors(
      '<p>MD5 is old.</p><table><tr><th>What</th><th>We ask</th></tr><tr><td>MD5</td><td>Required</td></tr></table>',
    ),
  ).toEqual(['#:~:text=We%20ask-,MD5,Required']);
  expect(anchors('<p>Suggested prefix limits:</p><ul><li>IPv4 100</li><li>IPv6 200</li></ul>')).toEqual([
    '#:~:text=Suggested%20prefix%20limits%3A,IPv6%20200',
  ]);
});

test('any quote makes a link that can be decoded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (quote) => {
      expect(() => decodeURIComponent(anchorOf([quote]))).not.toThrow();
    }),
  );
});

test('what rules see is lower case, in plain signs, without Markdown', () => {
  expect(normal('**Peers** can’t use “24×7” [NOCs](https://example.net/noc) – isn’t it?')).toBe(
    'peers cannot use "24x7" nocs - is not it?',
  );
});

test('a heading without an end is not read anew for each number below it', () => {
  const read = (heading: string) => {
    const block = {
      kind: 'paragraph',
      text: 'AS64500 peers',
      headings: [heading],
      stems: [heading],
    } as const;
    const blocks = Array.from({ length: heading.length / 20 }, () => block as unknown as Block);
    return asnsOf({ title: '', site: '', address: '', links: [], blocks });
  };
  expect(growth('Peering of the large house ', read)).toBeLessThan(MOST);
});
