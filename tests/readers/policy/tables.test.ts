/** What no row of the tables may do, whatever it reads. */
import { expect, test } from 'vitest';
import { GENERAL } from '../../../src/readers/policy/clauses/general.ts';
import { OPERATIONAL } from '../../../src/readers/policy/clauses/operational.ts';
import { DROPPED, TECHNICAL } from '../../../src/readers/policy/clauses/technical.ts';
import type { Rule } from '../../../src/readers/policy/rule.ts';

/** As many as a line with a gap may have on one side of it. */
const MOST_BESIDE_A_GAP = 7;

/** A gap parts its whole line: in "one|two ~~ three|four" it stands between two choices, and excludes neither "one" nor "four". */
const splitLists = (not: string): string[] =>
  not
    .split('\n')
    .filter((line) =>
      line
        .split(/ ~~? /)
        .some(
          (part, _, parts) =>
            parts.length > 1 && part !== DROPPED && part.split('|').length > MOST_BESIDE_A_GAP,
        ),
    );

const rows = [OPERATIONAL, TECHNICAL, GENERAL].flatMap((table) =>
  Object.entries(table).flatMap(([id, rules]) =>
    (rules as readonly Rule[]).map(
      ({ name, not }) => [`${id}/${name}`, typeof not === 'string' ? not : ''] as const,
    ),
  ),
);

test.each(rows)('%s: what it excludes is no list that a gap has split', (_, not) => {
  expect(splitLists(not)).toEqual([]);
});

test('a list that a gap has split is found out', () => {
  expect(splitLists('one|two|three|four|five|six|seven|eight ~~ nine|ten')).toHaveLength(1);
  expect(splitLists('one|two|three|four|five|six|seven\neight ~~ nine|ten')).toEqual([]);
});
