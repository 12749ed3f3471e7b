/** Why a target stands where it stands: one sentence for people, and its parts for whoever wants to check. */
import { formatAsn } from '../records/asn.ts';
import { formatRate } from '../records/rate.ts';
import { PARTS, type Part, type RankContext, type Ranked, type Standing, WEIGHTS } from './rank.ts';

/**
 * "Open policy, 2 exchanges in common, 3 of them attend: 82 % likely; 1.3 Gbps today, 2 Gbps in 24 months, worth 1,200 EUR a
 * month."
 */
export function whyOf(
  standing: Standing,
  { likelihood, value, isPrior, ease, standsFor = [], countedWith }: Ranked,
  { transitPrice = 0, currency = '' }: RankContext & { currency?: string | undefined } = {},
): string {
  const {
    trafficMbps,
    traffic24Mbps,
    trafficBand,
    clauses,
    placesSoon = 0,
    attending,
    introductions = 0,
  } = standing;
  const reasons = [
    standing.policy ? `${standing.policy} policy` : 'policy unknown',
    placesWords(standing),
    placesSoon > 0 && `${placesSoon} more soon`,
    clauses && clausesWords(clauses),
    attending > 0 && `${attending} of them ${attending > 1 ? 'attend' : 'attends'}`,
    standing.metBefore && 'we have met before',
    introductions > 0 && `${introductions} ${introductions > 1 ? 'people' : 'person'} could introduce us`,
  ].filter(Boolean);
  const worth = transitPrice > 0 && !isPrior && `worth ${amount(value)}${currency && ` ${currency}`} a month`;
  const traffic = trafficMbps
    ? [
        `${formatRate(trafficMbps)} today`,
        traffic24Mbps !== undefined &&
          traffic24Mbps !== trafficMbps &&
          `${formatRate(traffic24Mbps)} in 24 months`,
        worth,
      ]
    : [
        trafficMbps === 0
          ? 'no traffic with us'
          : trafficBand && `traffic with us unknown, they state ${trafficBand} in all`,
      ];
  const organisation =
    standsFor.length > 0
      ? `stands for ${numbers(standsFor)} of the same organisation too`
      : countedWith !== undefined && `${formatAsn(countedWith)} of the same organisation comes first`;
  const told = [...traffic, organisation].filter(Boolean).join(', ');
  const sentence = `${reasons.join(', ')}: ${Math.round(likelihood * 100)} % likely${told && `; ${told}`}.`;
  return ease === 'not now' || standing.stage === 'live' ? `${putOff(standing)}; ${sentence}` : sentence;
}

const putOff = ({ stage, nextOn }: Standing): string =>
  stage === 'live'
    ? 'Live already'
    : stage === 'parked'
      ? 'Parked'
      : nextOn
        ? `Declined until ${nextOn}`
        : 'Declined';

/** More than two would fill the sentence. */
const numbers = (asns: readonly number[]): string =>
  asns.length > 2 ? `${asns.length} others` : asns.map(formatAsn).join(' and ');

const LABELS: Readonly<Record<Part, string>> = {
  policy: 'policy',
  places: 'common places',
  fit: 'our fit',
  attending: 'attending',
  introduction: 'introduction',
  metBefore: 'met before',
  size: 'size',
};

/** "policy 100 % × 3 · common places 75 % × 3 · …": the parts of the likelihood, each with its weight. */
export const partsWords = ({ parts }: Ranked, weights: RankContext['weights'] = {}): string =>
  PARTS.map(
    (part) => `${LABELS[part]} ${Math.round(parts[part] * 100)} % × ${weights[part] ?? WEIGHTS[part]}`,
  ).join(' · ');

/** 1,234 and 12.5: two figures after the point only where the amount is small. */
const amount = (value: number): string =>
  value >= 100
    ? String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',')
    : String(Math.round(value * 100) / 100);

function clausesWords({ met, unmet, unknown }: NonNullable<Standing['clauses']>): string {
  const asked = met + unmet + unknown;
  if (asked === 0) return '';
  return `we meet ${met} of ${asked} ${asked > 1 ? 'clauses' : 'clause'}${unknown > 0 ? ` (${unknown} unknown)` : ''}`;
}

function placesWords({ exchangesNow: exchanges, facilitiesNow: facilities, metro }: Standing): string {
  if (exchanges === undefined || facilities === undefined) return '';
  if (exchanges + facilities === 0)
    return `nowhere in common${metro ? `, though both in ${metro.replace(/,.*/, '')}` : ''}`;
  const places = [
    exchanges > 0 && `${exchanges} exchange${exchanges > 1 ? 's' : ''}`,
    facilities > 0 && `${facilities} ${facilities > 1 ? 'facilities' : 'facility'}`,
  ];
  return `${places.filter(Boolean).join(' and ')} in common`;
}
