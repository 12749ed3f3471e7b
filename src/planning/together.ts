/**
 * Targets of one organisation in the rank. Whoever speaks for one of them mostly speaks for all, so one talk may win them all; but
 * two rows that both counted the traffic of both would count it twice, and call for two meetings. So the one that comes first by
 * itself stands for the others: its score is the sum of theirs, each by how likely it is itself, and theirs stay as they are.
 * Who is live, parked or declined has nothing to add, and of whom no traffic is known adds none.
 *
 * A better part still never puts a target further back: it raises the target's own score, and with it the sum that it counts in;
 * and where it makes the target the first of its organisation, the sum is larger than what it had.
 */
import { byRank, EASE, type Placed, type Ranked } from './rank.ts';

/** @param siblings by AS number: the others of its organisation, as `organisations.ts` tells them */
export function together(
  placed: readonly Placed[],
  siblings: ReadonlyMap<number, readonly number[]>,
): Placed[] {
  const open = new Map<number, Placed>();
  for (const one of placed)
    if (siblings.has(one.standing.asn) && canBeWon(one)) open.set(one.standing.asn, one);
  const changed = new Map<number, Ranked>();
  const seen = new Set<number>();
  for (const [asn, others] of siblings) {
    if (seen.has(asn)) continue;
    for (const one of [asn, ...others]) seen.add(one);
    const [first, ...rest] = [asn, ...others].flatMap((one) => open.get(one) ?? []).sort(byRank);
    if (!first) continue;
    const lead = first.standing.asn;
    for (const { standing, ranked } of rest) changed.set(standing.asn, { ...ranked, countedWith: lead });
    const known = rest.filter(({ ranked }) => !ranked.isPrior && ranked.score > 0);
    if (known.length === 0) continue;
    const score = known.reduce((sum, { ranked }) => sum + ranked.score, first.ranked.score);
    changed.set(lead, { ...first.ranked, score, standsFor: known.map(({ standing }) => standing.asn) });
  }
  return placed.map((one) => {
    const ranked = changed.get(one.standing.asn);
    return ranked ? { ...one, ranked } : one;
  });
}

/** Neither live nor put off. */
const canBeWon = ({ ranked }: Placed): boolean => ranked.turn < EASE.indexOf('not now');
