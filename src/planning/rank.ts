/**
 * Whom to meet first. Those who are easy come first, as a newcomer to peering forums is well advised; among equals those with
 * more traffic, then those who attend, then those with more places in common.
 */
import { formatRate, TRAFFIC_BANDS } from '../records/rate.ts';

export type Ease = 'low-hanging fruit' | 'worth the effort' | 'not known' | 'long shot';

/** What is known about a target; a figure that is absent is unknown, not nought. */
export interface Standing {
  asn: number;
  /** PeeringDB's word: Open, Selective, Restrictive or No. */
  policy?: string | undefined;
  exchangesNow?: number | undefined;
  facilitiesNow?: number | undefined;
  placesSoon?: number | undefined;
  attending: number;
  /** What we exchange today, Mbit/s. */
  trafficMbps?: number | undefined;
  trafficBand?: string | undefined;
}

/** Likelihood in a word, from their policy and the places we share. Without our own network no place is known. */
export function easeOf({ policy, exchangesNow, facilitiesNow, placesSoon = 0 }: Standing): Ease {
  if (policy === 'Restrictive' || policy === 'No') return 'long shot';
  if (exchangesNow === undefined || facilitiesNow === undefined) return 'not known';
  const together = exchangesNow + facilitiesNow > 0;
  if (policy === 'Open') return together ? 'low-hanging fruit' : 'worth the effort';
  if (policy === 'Selective') return together || placesSoon > 0 ? 'worth the effort' : 'long shot';
  return 'not known';
}

/** The reasons in one line: "Open policy · 2 exchanges in common · 3 of them attend". */
export function whyOf(standing: Standing): string {
  const {
    policy,
    exchangesNow,
    facilitiesNow,
    placesSoon = 0,
    attending,
    trafficMbps,
    trafficBand,
  } = standing;
  return [
    policy ? `${policy} policy` : 'policy unknown',
    placesWords(exchangesNow, facilitiesNow),
    placesSoon > 0 && `${placesSoon} more soon`,
    attending > 0 && `${attending} of them attend`,
    trafficMbps ? `${formatRate(trafficMbps)} today` : trafficBand && `they state ${trafficBand} in all`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function placesWords(exchanges: number | undefined, facilities: number | undefined): string {
  if (exchanges === undefined || facilities === undefined) return '';
  if (exchanges + facilities === 0) return 'nowhere in common';
  const places = [
    exchanges > 0 && `${exchanges} exchange${exchanges > 1 ? 's' : ''}`,
    facilities > 0 && `${facilities} ${facilities > 1 ? 'facilities' : 'facility'}`,
  ];
  return `${places.filter(Boolean).join(' and ')} in common`;
}

const EASIEST_FIRST: readonly Ease[] = ['low-hanging fruit', 'worth the effort', 'not known', 'long shot'];

/** Sorts the first to meet first; the AS number settles what is left. */
export function byRank(one: Standing, other: Standing): number {
  return (
    EASIEST_FIRST.indexOf(easeOf(one)) - EASIEST_FIRST.indexOf(easeOf(other)) ||
    (other.trafficMbps ?? 0) - (one.trafficMbps ?? 0) ||
    Number(other.attending > 0) - Number(one.attending > 0) ||
    placesOf(other) - placesOf(one) ||
    (other.placesSoon ?? 0) - (one.placesSoon ?? 0) ||
    bandOf(other) - bandOf(one) ||
    one.asn - other.asn
  );
}

const placesOf = ({ exchangesNow = 0, facilitiesNow = 0 }: Standing): number => exchangesNow + facilitiesNow;

const bandOf = ({ trafficBand = '' }: Standing): number => TRAFFIC_BANDS[trafficBand] ?? 0;
