import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asKept,
  correctField,
  correctRow,
  correctRows,
  evidenceOfRow,
  type Reviewed,
} from '../../src/records/correction.ts';
import type { Clause } from '../../src/records/policy.ts';

type Of<K extends Reviewed['kind']> = Extract<Reviewed, { kind: K }>;

const network = (name = 'Example', more: object = {}): Of<'network'> => ({
  kind: 'network',
  record: { asn: 64500, name, ...more },
  evidence: { name: { from: 'selector', where: 'h1', snippet: name } },
});
const people = (...names: string[]): Of<'people'> => ({
  kind: 'people',
  record: { people: names.map((name) => ({ name, organization: 'Example', asns: [64500] })) },
});
const clause = (more: Partial<Clause<'traffic-ratio'>> = {}): Clause => ({
  id: 'traffic-ratio',
  stance: 'required',
  value: { max: 2 },
  quote: 'Ratio of 2:1.',
  confidence: 0.9,
  rule: 'ratio',
  ...more,
});
const policy = (...clauses: Clause[]): Of<'policy'> => ({
  kind: 'policy',
  record: { general: null, language: 'en', text: '', clauses },
});

describe('a field', () => {
  test('that is corrected says so, and what the page says stays at hand', () => {
    const next = correctField(network(), 'name', 'Example Networks');
    expect(next.record.name).toBe('Example Networks');
    expect(next.evidence?.name).toEqual({ from: 'hand', snippet: 'Example' });
    expect(next.asRead?.name).toEqual({
      value: 'Example',
      evidence: { from: 'selector', where: 'h1', snippet: 'Example' },
    });
  });

  test('that is set back to the page’s value is as if it had never been corrected', () => {
    const read = network();
    const back = correctField(correctField(correctField(read, 'name', 'A'), 'name', 'B'), 'name', 'Example');
    expect(back).toEqual({ ...read, asRead: {} });
  });

  test('that was corrected before, in the notebook, does not pass for the page’s own value', () => {
    const { asRead: _gone, ...kept } = correctField(network(), 'name', 'Once');
    const again: Reviewed = correctField(kept, 'name', 'Twice');
    expect(again.asRead).toEqual({});
  });

  test('inside another is reached by its path, also where there was none', () => {
    const next = correctField(network(), 'policy.general', 'Open');
    expect(next.record.policy).toEqual({ general: 'Open' });
    expect(correctField(next, 'policy.general', undefined).record.policy).toEqual({});
  });

  test('that was read is not changed by a correction: the reading itself stays as it was', () => {
    const read = network();
    const before = structuredClone(read);
    correctField(read, 'name', 'Other');
    expect(read).toEqual(before);
  });

  test('whatever is typed, the way back leads to the page’s value', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.string(), { nil: undefined }), { maxLength: 6 }), (typed) => {
        let now = network();
        for (const value of typed) now = correctField(now, 'aka', value);
        const offered = now.asRead?.aka;
        const back = offered ? correctField(now, 'aka', offered.value) : now;
        expect(back.record).toEqual(network().record);
        expect(back.evidence).toEqual(network().evidence);
      }),
    );
  });
});

describe('a row', () => {
  test('keeps the name of its evidence when its key is corrected, twice', () => {
    const read = people('Ana', 'Ben');
    const once = correctRow(read, 'people', 0, { name: 'Anna', organization: 'Example', asns: [64500] });
    const twice = correctRow(once, 'people', 0, { name: 'Anneke', organization: 'Example', asns: [64500] });
    const row = twice.record.people[0] as unknown as Record<string, unknown>;
    expect(evidenceOfRow(twice, 'people', row)).toBe(
      evidenceOfRow(read, 'people', { ...read.record.people[0] }),
    );
    expect(Object.keys(twice.evidence ?? {})).toHaveLength(1);
    expect(Object.values(twice.asRead ?? {})[0]?.value).toEqual(read.record.people[0]);
  });

  test('that is set back leaves no correction', () => {
    const read = people('Ana');
    const corrected = correctRow(read, 'people', 0, { name: 'Anna', asns: [] });
    expect(correctRow(corrected, 'people', 0, { ...read.record.people[0] })).toEqual({
      ...read,
      evidence: {},
      asRead: {},
    });
  });

  test('outside the list changes nothing', () => {
    expect(correctRow(people('Ana'), 'people', 7, {})).toEqual(people('Ana'));
  });
});

describe('what is kept', () => {
  test('has no row that was left out, and no note of what the page says', () => {
    const corrected = correctField(people('Ana', 'Ben', 'Cem'), 'title', 'Guests');
    const kept = asKept({ ...corrected, leftOut: { people: [0, 2] } });
    expect(kept.record.people.map(({ name }) => name)).toEqual(['Ben']);
    expect(kept).not.toHaveProperty('leftOut');
    expect(kept).not.toHaveProperty('asRead');
  });

  test('remembers that a clause was struck out, and of no other list what was not chosen', () => {
    expect(
      Object.keys(asKept({ ...policy(clause()), leftOut: { clauses: [0] } }).evidence ?? {}),
    ).toHaveLength(1);
    expect(asKept({ ...people('Ana'), leftOut: { people: [0] } }).evidence).toEqual({});
  });
});

test('many rows corrected at once are each as if it had been corrected alone', () => {
  const list: Of<'people'> = {
    kind: 'people',
    record: {
      people: [
        { name: 'Ada', organization: 'Example', asns: [] },
        { name: 'Ben', organization: 'Example', asns: [] },
        { name: 'Cem', organization: 'Example', asns: [] },
      ],
    },
    evidence: {},
  };
  const after = new Map([
    [0, { name: 'Ada A', asns: [] }],
    [2, { name: 'Cem C', asns: [64500] }],
  ]);
  const oneByOne = [...after].reduce<Reviewed>((now, [at, row]) => correctRow(now, 'people', at, row), list);
  expect(correctRows(list, 'people', after)).toEqual(oneByOne);
  const back = new Map([0, 2].map((at) => [at, { ...list.record.people[at]! }]));
  expect(correctRows(oneByOne, 'people', back)).toMatchObject({
    record: list.record,
    evidence: {},
    asRead: {},
  });
});
