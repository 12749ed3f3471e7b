import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/planning/fit.ts';
import type { Clause } from '../../../src/records/policy.ts';
import { type ComparedPolicy, compared } from '../../../src/ui/notebook/compare/compare.ts';
import { compareCsv } from '../../../src/ui/notebook/compare/compare-csv.ts';

const clause = (id: Clause['id'], more: object = {}): Clause =>
  ({ id, stance: 'required', quote: `About ${id}.`, confidence: 0.9, rule: 'test', ...more }) as Clause;
const policy = (name: string, clauses: Clause[], unmet: Clause['id'][] = []): ComparedPolicy => ({
  key: `policy:${name}`,
  name,
  record: { general: null, language: 'en', text: '', clauses },
  verdicts: clauses.map(
    ({ id, stance }): Verdict => ({
      id,
      stance,
      state: unmet.includes(id) ? 'unmet' : 'met',
      asks: id,
      sentence: id,
    }),
  ),
});

const popcorn = policy('Popcorn', [clause('irr'), clause('nda')], ['nda']);
const lemming = policy('=Lemming', [
  clause('irr', { quote: 'In other words.' }),
  clause('traffic-ratio', { value: { max: 2 } }),
  clause('traffic-ratio', { value: { max: 3 }, scope: { region: 'Asia' } }),
]);

describe('policies side by side', () => {
  const groups = compared([popcorn, lemming]);

  test('have a row for every clause that one of them has, by group, in the order in which policies are read', () => {
    expect(groups.map(({ group, rows }) => [group, rows.map(({ id }) => id)])).toEqual([
      ['operational', ['traffic-ratio']],
      ['technical', ['irr']],
      ['general', ['nda']],
    ]);
  });

  test('differ where they ask for other things, not where they use other words', () => {
    expect(
      Object.fromEntries(groups.flatMap(({ rows }) => rows.map(({ id, differs }) => [id, differs]))),
    ).toEqual({
      'traffic-ratio': true,
      irr: false,
      nda: true,
    });
  });

  test('tell which clauses we miss somewhere', () => {
    expect(groups.flatMap(({ rows }) => rows.filter(({ missed }) => missed).map(({ id }) => id))).toEqual([
      'nda',
    ]);
  });

  test('hold every clause of each policy once', () => {
    const told = groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[1] ?? []));
    expect(new Set(told.map(({ clause }) => clause))).toEqual(new Set(lemming.record.clauses));
    expect(told).toHaveLength(lemming.record.clauses.length);
  });

  test('leave as CSV with figures, verdicts and words, and no name becomes a formula', () => {
    const rows = groups.flatMap((group) => group.rows);
    const csv = compareCsv([popcorn, lemming], rows);
    expect(csv).toContain('"required, at most 2 [met]\nrequired, at most 3 (Asia) [met]"');
    expect(csv).toContain('About nda.');
    expect(csv).not.toMatch(/(^|,)"?=Lemming/m);
  });
});
