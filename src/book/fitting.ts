/** Holds what the targets' policies ask against our own network, as PeeringDB shows it. */
import { type Fit, fit as judged, type Verdict } from '../planning/fit.ts';
import { profileFromNetwork } from '../records/profile.ts';
import type { Judge } from './verdict-cells.ts';

export const fitting: Judge = (targets, demands, places, ours) => {
  const verdicts = new Map<string, Verdict>();
  const fits = new Map<number, Fit>();
  const profile = ours && profileFromNetwork(ours);
  for (const { cells } of profile ? targets : []) {
    const { asn = 0, trafficNow, growth } = cells;
    const demanded = demands.get(asn);
    if (!demanded || !profile) continue;
    const their = places.theirs(asn);
    const result = judged(
      {
        asn,
        otherAsns: demanded.otherAsns && [...demanded.otherAsns],
        clauses: demanded.clauses.map(({ clause }) => clause),
      },
      profile,
      {
        ours: places.ours,
        theirs: their && { ...their, asn },
        trafficWithThemMbps: trafficNow,
        growth24: growth === undefined ? undefined : (1 + growth) ** 2,
      },
    );
    fits.set(asn, result);
    demanded.clauses.forEach(({ row }, position) => {
      const verdict = result.clauses[position];
      if (verdict) verdicts.set(row, verdict);
    });
  }
  return { verdicts, fits };
};
