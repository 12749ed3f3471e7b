/** A policy → a row for the whole and a row a clause in Policies, and its word in Targets where the ASN is known. */
import type { CaptureOf } from '../../records/capture.ts';
import { captureKey, clauseKey } from '../../records/keys.ts';
import { CLAUSES, type Clause } from '../../records/policy.ts';
import { isWebAddress } from '../../records/url.ts';
import type { Demands, PatchOf, Reading } from '../book.ts';
import { asked } from './asked.ts';
import { provenance } from './provenance.ts';
import { scopeWords } from './scope-words.ts';

/** @param ourAsn our own policy makes us no target */
export function policyReading(capture: CaptureOf<'policy'>, ourAsn?: number): Reading {
  const { record, source, evidence } = capture;
  const { asn, network, general, clauses } = record;
  const policy = captureKey(capture);
  const from = provenance(capture);
  const word = general ? general.charAt(0).toUpperCase() + general.slice(1) : undefined;
  const page = isWebAddress(source.url) ? source.url : undefined;
  const row = (key: string, cells: PatchOf<'policies'>['cells']): PatchOf<'policies'> => ({
    sheet: 'policies',
    key,
    within: [policy],
    cells: { asn, network, ...cells, key, ...from },
  });
  const keyed = keyedClauses(policy, clauses);
  return {
    patches: [
      row(`${policy}|overall`, {
        clause: 'overall',
        stance: 'stated',
        asks: word ?? 'no stance in one word',
        link: page,
      }),
      ...keyed.map(({ row: key, clause }) =>
        row(key, {
          clause: clause.id,
          group: CLAUSES[clause.id],
          stance: clause.stance,
          asks: asked(clause),
          scope: scopeWords(clause.scope),
          quote: clause.quote,
          confidence: confidenceWord(clause),
          link: page && clause.anchor ? page.replace(/#.*$/, '') + clause.anchor : page,
        }),
      ),
      ...(asn === undefined || asn === ourAsn
        ? []
        : [
            {
              ...target(asn, { network, policy: word, policyUrl: page, ...from }),
              byHand: evidence?.general?.from === 'hand' ? ['policy'] : [],
            },
          ]),
    ],
    complete: [policy],
    ...(asn === undefined ? {} : { demands: { asn, otherAsns: record.otherAsns, clauses: keyed } }),
  };
}

/** A clause that a policy says twice for one scope is two rows. */
function keyedClauses(policy: string, clauses: readonly Clause[]): Demands['clauses'] {
  const seen = new Map<string, number>();
  return clauses.map((clause) => {
    const same = clauseKey(policy, clause);
    const times = (seen.get(same) ?? 0) + 1;
    seen.set(same, times);
    return { row: times > 1 ? `${same}|${times}` : same, clause };
  });
}

const target = (asn: number, cells: PatchOf<'targets'>['cells']): PatchOf<'targets'> => ({
  sheet: 'targets',
  key: String(asn),
  cells: { asn, ...cells },
  mentioned: ['network'],
});

const confidenceWord = ({ confidence, rule }: Clause): string =>
  rule === 'hand' ? 'by hand' : confidence >= 0.8 ? 'sure' : confidence >= 0.5 ? 'likely' : 'guess';
