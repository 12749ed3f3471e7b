/** Holds what the targets' policies ask against our own network: its PeeringDB record, and what we told of it beside that. */

import type { Places } from '../planning/colocation.ts';
import { type Fit, fit as judged, type Verdict } from '../planning/fit.ts';
import { type Profile, profileFromNetwork } from '../records/profile.ts';
import type { Folded } from './fold.ts';
import { exchangesOfNetwork, facilitiesOfNetwork } from './rows/location.ts';
import type { Judge } from './verdict-cells.ts';

/** @param told what stands above the record */
export const fitting =
  (told: Profile | undefined): Judge =>
  (targets, folded, places, ours) => {
    const verdicts = new Map<string, Verdict>();
    const fits = new Map<number, Fit>();
    if (!ours) return { verdicts, fits };
    const profile = { ...profileFromNetwork(ours), ...told };
    const ourPlaces = readInWhole(ours.asn, places.ours, folded);
    for (const { cells } of targets) {
      const { asn = 0, trafficNow, growth } = cells;
      const demanded = folded.demands.get(asn);
      if (!demanded) continue;
      const their = places.theirs(asn);
      const result = judged(
        {
          asn,
          otherAsns: demanded.otherAsns && [...demanded.otherAsns],
          clauses: demanded.clauses.map(({ clause }) => clause),
        },
        profile,
        {
          ours: ourPlaces,
          theirs: their && { ...readInWhole(asn, their, folded), asn },
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

/** An exchange's page tells of one port, not where else the network is: such a list does not bound how many places we share. */
const readInWhole = (asn: number, { ports, facilities }: Places, { isKnown }: Folded): Places => ({
  ports: isKnown(exchangesOfNetwork(asn)) ? ports : undefined,
  facilities: isKnown(facilitiesOfNetwork(asn)) ? facilities : undefined,
});
