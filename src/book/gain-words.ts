/** What stands beside the places where going would gain something, in the notebook and over the sheet. */
import type { GainKind } from '../planning/gains.ts';
import { formatRate } from '../records/rate.ts';

export const GAIN_WORDS = {
  lead: 'Places where targets are and we are not. Gained: our traffic with those whom we share no working place with today. A campus or a town counts all its places together.',
  none: 'No target is anywhere that we are not.',
  kinds: {
    metro: 'Towns',
    campus: 'Campuses',
    facility: 'Facilities',
    exchange: 'Exchanges',
  } satisfies Record<GainKind, string>,
  place: 'Place',
  where: 'Where',
  targets: 'Targets',
  traffic: 'Traffic with them',
  gained: 'Gained',
  soon: 'we arrive soon',
} as const;

export const GAIN_KINDS = Object.keys(GAIN_WORDS.kinds) as GainKind[];

/** Without any traffic that is known there, nothing can be said of what is gained either. */
export const trafficThere = (mbps: number): string => (mbps === 0 ? 'not known' : formatRate(mbps));
export const gainedThere = (mbps: number, newMbps: number): string =>
  mbps > 0 && newMbps === 0 ? 'nothing new' : trafficThere(newMbps);
