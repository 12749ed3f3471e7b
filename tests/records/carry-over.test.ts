import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver } from '../../src/records/carry-over.ts';
import {
  addRow,
  asKept,
  correctField,
  correctRow,
  evidenceOfRow,
  type Reviewed,
} from '../../src/records/correction.ts';
import type { Clause } from '../../src/records/policy.ts';

type Of<K extends Reviewed['kind']> = Extract<Reviewed, { kind: K }>;
type Row = Record<string, unknown>;

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
  quote: 'The ratio of traffic must stay within 2:1.',
  confidence: 0.9,
  rule: 'ratio',
  ...more,
});
const policy = (...clauses: Clause[]): Of<'policy'> => ({
  kind: 'policy',
  record: { general: null, language: 'en', text: clauses.map(({ quote }) => quote).join('\n'), clauses },
});
/** The first clause of a kept policy, changed by hand. */
const corrected = (read: Of<'policy'>, part: Partial<Clause<'traffic-ratio'>>): Of<'policy'> =>
  asKept(correctRow(read, 'clauses', 0, { ...read.record.clauses[0], ...part } as Row));
const said = ({ record }: Of<'policy'>) =>
  record.clauses.map(({ stance, value, quote }) => [
    stance,
    (value as { max?: number } | undefined)?.max,
    quote,
  ]);

describe('a known page that is read again', () => {
  test('keeps what was corrected by hand and offers what it says now', () => {
    const kept = correctField(network(), 'name', 'Example Networks');
    const again = carryOver(kept, network('Example Ltd'));
    expect(again.record.name).toBe('Example Networks');
    expect(again.evidence?.name?.from).toBe('hand');
    expect(again.asRead?.name?.value).toBe('Example Ltd');
  });

  test('is the evidence again where it has come to agree', () => {
    const kept = correctField(network(), 'name', 'Example Networks');
    const again = carryOver(kept, network('Example Networks'));
    expect(again).toEqual(network('Example Networks'));
  });

  test('keeps a value that was taken away by hand away', () => {
    const kept = correctField(network('Example', { aka: 'Exa' }), 'aka', undefined);
    const again = carryOver(kept, network('Example', { aka: 'Exa' }));
    expect(again.record.aka).toBeUndefined();
    expect(again.asRead?.aka?.value).toBe('Exa');
  });

  test('takes over nothing that was merely read', () => {
    expect(carryOver(network('Old'), network('New'))).toEqual(network('New'));
  });

  test('keeps a corrected row, by the key that the page gives it', () => {
    const kept = correctRow(people('Ana', 'Ben'), 'people', 0, {
      name: 'Anna',
      organization: 'Example',
      asns: [64500],
    });
    const again = carryOver(kept, people('Zoe', 'Ana'));
    expect(again.record.people.map(({ name }) => name)).toEqual(['Zoe', 'Anna']);
  });

  test('leaves a struck-out clause out, and a new one in', () => {
    const kept = asKept({ ...policy(clause(), clause({ quote: 'Other.' })), leftOut: { clauses: [0] } });
    const again = carryOver(kept, policy(clause({ quote: 'New.' }), clause()));
    expect(again.leftOut).toEqual({ clauses: [1] });
  });

  test('of another kind is left alone', () => {
    expect(carryOver(correctField(network(), 'name', 'X'), people('Ana'))).toEqual(people('Ana'));
  });

  test('carried twice is carried once', () => {
    const kept = correctField(
      correctRow(people('Ana', 'Ben'), 'people', 1, { name: 'Benno', asns: [] }),
      'title',
      'Guests',
    );
    const once = carryOver(kept, people('Ana', 'Ben'));
    expect(carryOver(asKept(once), people('Ana', 'Ben'))).toEqual(once);
  });
});

describe('a policy that is read again', () => {
  const first = 'The ratio of traffic must stay within 2:1.';
  const reworded = 'The ratio of traffic has to stay within 2:1 at all times.';

  test('keeps the stance that a person gave a clause, also where the page has other words for it', () => {
    const kept = corrected(policy(clause()), { stance: 'preferred' });
    const again = carryOver(kept, policy(clause({ quote: reworded })));
    expect(said(again)).toEqual([['preferred', 2, reworded]]);
    const name = evidenceOfRow(again, 'clauses', again.record.clauses[0] as unknown as Row);
    expect(again.evidence?.[name]?.from).toBe('hand');
    expect(again.asRead?.[name]?.value).toMatchObject({ stance: 'required', quote: reworded });
  });

  test('takes over a figure that the page changed and no person did, beside the stance that a person gave', () => {
    const kept = corrected(policy(clause()), { stance: 'preferred' });
    expect(
      said(
        carryOver(
          kept,
          policy(clause({ quote: 'The ratio of traffic must stay within 3:1.', value: { max: 3 } })),
        ),
      ),
    ).toEqual([['preferred', 3, 'The ratio of traffic must stay within 3:1.']]);
  });

  test('shows both where no clause has nearly the same words', () => {
    const kept = corrected(policy(clause()), { stance: 'preferred' });
    const other = clause({ quote: 'Balance is a virtue.', value: undefined });
    expect(said(carryOver(kept, policy(other)))).toEqual([
      ['required', undefined, 'Balance is a virtue.'],
      ['preferred', 2, first],
    ]);
  });

  test('shows both where two clauses have', () => {
    const kept = corrected(policy(clause()), { stance: 'preferred' });
    const twice = policy(
      clause({ quote: `In Europe ${first}`, value: { max: 4 } }),
      clause({ quote: `In Asia ${first}`, value: { max: 5 } }),
    );
    expect(said(carryOver(kept, twice)).map(([stance]) => stance)).toEqual([
      'required',
      'required',
      'preferred',
    ]);
  });

  test('strikes out again what was struck out, in other words too, and nothing else', () => {
    const kept = asKept({ ...policy(clause()), leftOut: { clauses: [0] } });
    const again = carryOver(
      kept,
      policy(clause({ quote: 'No ratio is known.' }), clause({ quote: reworded })),
    );
    expect(again.leftOut).toEqual({ clauses: [1] });
  });

  test('remembers what was struck out while the page does not say it', () => {
    const kept = asKept({ ...policy(clause()), leftOut: { clauses: [0] } });
    const without = asKept(carryOver(kept, policy()));
    expect(carryOver(without, policy(clause())).leftOut).toEqual({ clauses: [0] });
  });

  test('does not strike out again what a person took back', () => {
    const kept = asKept({ ...policy(clause()), leftOut: { clauses: [0] } });
    const takenBack = asKept({
      ...carryOver(kept, policy(clause({ quote: reworded }))),
      leftOut: { clauses: [] },
    });
    expect(carryOver(takenBack, policy(clause({ quote: reworded }))).leftOut).toBeUndefined();
  });

  describe('with a clause that a person added', () => {
    const added = clause({
      quote: 'We like balance, say two to one.',
      rule: 'hand',
      stance: 'preferred',
    }) as unknown as Row;
    const kept = asKept(addRow(policy(clause()), 'clauses', added, String(added.quote)));

    test('keeps it', () => {
      const again = carryOver(kept, policy(clause()));
      expect(said(again)).toEqual(said(kept));
      expect(carryOver(asKept(again), policy(clause()))).toEqual(again);
    });

    test('keeps it where its words are gone, too', () => {
      expect(said(carryOver(kept, policy()))).toEqual([['preferred', 2, added.quote]]);
    });

    test('has it once where the reader has come to find it, as the person had it', () => {
      const found = clause({ quote: String(added.quote), stance: 'required', rule: 'ratio' });
      expect(said(carryOver(kept, policy(clause(), found)))).toEqual([
        ['required', 2, first],
        ['preferred', 2, added.quote],
      ]);
    });

    test('does not take the clause that was read beside it for it', () => {
      const beside = clause({ quote: String(added.quote), scope: { region: 'asia' } });
      const both = asKept(addRow(policy(beside), 'clauses', added, String(added.quote)));
      expect(said(carryOver(both, policy(beside)))).toEqual(said(both));
    });

    test('forgets it when it was struck out', () => {
      const struck = asKept({ ...kept, leftOut: { clauses: [1] } });
      expect(said(carryOver(struck, policy(clause())))).toEqual([['required', 2, first]]);
    });

    test('lets it be corrected, and keeps the correction', () => {
      const refined = asKept(correctRow(kept, 'clauses', 1, { ...added, stance: 'optional' }));
      expect(
        refined.evidence?.[evidenceOfRow(refined, 'clauses', refined.record.clauses[1] as unknown as Row)]
          ?.from,
      ).toBe('selection');
      expect(said(carryOver(refined, policy(clause())))[1]).toEqual(['optional', 2, added.quote]);
    });
  });

  test('holds every clause that a person corrected or added, whatever became of the page', () => {
    const quote = fc.constantFrom(first, reworded, `${first} ${reworded}`, 'Balance is a virtue.', '2:1', '');
    const clauses = fc.array(
      fc.record({ quote, stance: fc.constantFrom('required' as const, 'stated' as const) }).map(clause),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(clauses, quote, clauses, (before, own, after) => {
        const read = policy(clause(), ...before);
        const hand = { stance: 'not-required', quote: own, rule: 'hand', id: 'traffic-ratio', confidence: 1 };
        const kept = asKept(
          addRow(
            correctRow(read, 'clauses', 0, { ...clause(), stance: 'refused' } as unknown as Row),
            'clauses',
            hand,
            own,
          ),
        );
        const stances = carryOver(kept, policy(...after)).record.clauses.map(({ stance }) => stance);
        // What is added in the words of a clause is that clause, corrected.
        if (own !== first) expect(stances).toContain('refused');
        expect(stances).toContain('not-required');
        expect(stances.length).toBeGreaterThanOrEqual(after.length);
      }),
    );
  });
});
