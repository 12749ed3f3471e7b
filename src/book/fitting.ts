/** Holds what the targets' policies ask against our own network, as Settings and Locations tell of it. */
import type { Places } from '../planning/colocation.ts';
import { type Fit, fit as judged, type Verdict } from '../planning/fit.ts';
import type { Folded } from './fold.ts';
import type { OurProfile } from './our-profile.ts';
import { exchangesOfNetwork, facilitiesOfNetwork } from './rows/location.ts';
import type { CellsOf } from './template/index.ts';
import { rowsOf } from './typed-rows.ts';
import type { Judge } from './verdict-cells.ts';

/** @param profileOf what our rows of Locations, and whatever else is told of us, make of our network */
export const fitting =
  (profileOf: (ourLocations: readonly CellsOf<'locations'>[]) => OurProfile): Judge =>
  (targets, folded, places, ours) => {
    const verdicts = new Map<string, Verdict>();
    const fits = new Map<number, Fit>();
    if (!ours) return { verdicts, fits };
    const ourLocations = rowsOf(folded, 'locations')
      .map(({ cells }) => cells)
      .filter(({ whose }) => whose === 'ours');
    const { profile, places: ourPlaces } = profileOf(ourLocations);
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
