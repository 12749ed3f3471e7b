/**
 * Whom to meet first: value times likelihood, within bands. Those who are easy come first, as a newcomer to peering forums is
 * well advised; within a band, whoever is worth most for the chance of getting it. Every part is shown, and a better part never
 * puts anybody further back.
 */
import { TRAFFIC_BANDS } from '../records/rate.ts';
import { savingAMonth } from './savings.ts';

/** The bands, the first to meet first. */
export const EASE = ['low-hanging fruit', 'worth the effort', 'not known', 'long shot', 'not now'] as const;
export type Ease = (typeof EASE)[number];

/** What is known about a target; a figure that is absent is unknown, not nought. */
export interface Standing {
  asn: number;
  /** PeeringDB's word: Open, Selective, Restrictive or No. */
  policy?: string | undefined;
  exchangesNow?: number | undefined;
  facilitiesNow?: number | undefined;
  placesSoon?: number | undefined;
  /** A town where both are, in whatever houses. */
  metro?: string | undefined;
  attending: number;
  /** What the transit bill would count of our traffic with them today, Mbit/s. */
  trafficMbps?: number | undefined;
  /** The same in 24 months. */
  traffic24Mbps?: number | undefined;
  trafficBand?: string | undefined;
  /** How many clauses of their policy we meet, miss, and cannot judge. */
  clauses?: { met: number; unmet: number; unknown: number } | undefined;
  /** How many people could introduce us, or are asked to. */
  introductions?: number | undefined;
  /** Whether one of us has spoken with one of them. */
  metBefore?: boolean | undefined;
  /** What peering with them costs us a month. */
  cost?: number | undefined;
  stage?: string | undefined;
  /** `2027-01-31`: until when they declined. */
  nextOn?: string | undefined;
}

export const PARTS = ['policy', 'places', 'fit', 'attending', 'introduction', 'metBefore', 'size'] as const;
export type Part = (typeof PARTS)[number];

/** How much each part counts beside the others. */
export type Weights = Readonly<Record<Part, number>>;
export const WEIGHTS: Weights = {
  policy: 3,
  places: 3,
  fit: 2,
  attending: 2,
  introduction: 1,
  metBefore: 1,
  size: 1,
};

export interface RankContext {
  /** For one Mbit/s a month; absent or nought: value is told in Mbit/s. */
  transitPrice?: number | undefined;
  weights?: Partial<Weights> | undefined;
  /** `2026-11-21`. */
  today?: string | undefined;
  /** What a network of which no traffic is known may at most be taken for, Mbit/s: the middle one of those that are known. */
  priorAtMost?: number | undefined;
}

export interface Ranked {
  ease: Ease;
  /** 0 to 1, each; 0.5 where nothing is known. */
  parts: Readonly<Record<Part, number>>;
  /** 0 to 1: the parts by their weights. */
  likelihood: number;
  /** Money a month, or Mbit/s where no transit price is known; never below nought. */
  value: number;
  /** The value rests on the band that they state of all their traffic, not on ours. */
  isPrior: boolean;
  score: number;
  /** Whose turn it is, by band: 0 comes first. */
  turn: number;
  /** The lower bound of the band that they state, Mbit/s. */
  band: number;
  /** AS numbers of the same organisation whose scores are part of this one (`together.ts`). */
  standsFor?: readonly number[];
  /** The one of the same organisation that comes first, where this is another. */
  countedWith?: number;
}

export function ranked(standing: Standing, context: RankContext = {}): Ranked {
  const parts = partsOf(standing);
  const likelihood = weighed(parts, context.weights);
  const known = standing.traffic24Mbps ?? standing.trafficMbps;
  const isPrior = known === undefined;
  const band = bandOf(standing);
  const ease = easeOf(standing, context.today);
  const mbps = known ?? Math.min(PRIOR_SHARE * band, context.priorAtMost ?? Number.POSITIVE_INFINITY);
  const { transitPrice = 0 } = context;
  const value = Math.max(0, transitPrice > 0 ? savingAMonth(mbps, transitPrice, standing.cost ?? 0) : mbps);
  return {
    ease,
    parts,
    likelihood,
    value,
    isPrior,
    score: value * likelihood,
    turn: turnOf(standing, ease),
    band,
  };
}

/** A thousandth of what they state of all their traffic: little enough that a known traffic nearly always outweighs it. */
const PRIOR_SHARE = 0.001;

/** Likelihood in a word, from their policy and the places we share. Without our own network no place is known. */
export function easeOf(standing: Standing, today?: string): Ease {
  const { policy, exchangesNow, facilitiesNow, placesSoon = 0 } = standing;
  if (isPutOff(standing, today)) return 'not now';
  if (policy === 'Restrictive' || policy === 'No') return 'long shot';
  if (exchangesNow === undefined || facilitiesNow === undefined) return 'not known';
  const together = exchangesNow + facilitiesNow > 0;
  if (policy === 'Open') return together ? 'low-hanging fruit' : 'worth the effort';
  if (policy === 'Selective') return together || placesSoon > 0 ? 'worth the effort' : 'long shot';
  return 'not known';
}

/** Parked, or declined until a day that has not come. */
const isPutOff = ({ stage, nextOn }: Standing, today: string | undefined): boolean =>
  stage === 'parked' || (stage === 'declined until' && (!nextOn || !today || nextOn > today));

const POLICIES: Readonly<Record<string, number>> = { Open: 1, Selective: 0.6, Restrictive: 0.15, No: 0 };
const UNKNOWN = 0.5;

function partsOf(standing: Standing): Ranked['parts'] {
  const {
    policy = '',
    exchangesNow,
    facilitiesNow,
    placesSoon = 0,
    attending,
    clauses,
    introductions = 0,
  } = standing;
  const places = (exchangesNow ?? 0) + (facilitiesNow ?? 0);
  const judged = clauses ? clauses.met + clauses.unmet + clauses.unknown : 0;
  return {
    policy: POLICIES[policy] ?? UNKNOWN,
    // The first common place is what matters; each further one halves what is missing.
    places:
      exchangesNow === undefined || facilitiesNow === undefined
        ? UNKNOWN
        : places > 0
          ? 1 - 0.25 * 0.5 ** (places - 1)
          : placesSoon > 0
            ? 0.6
            : standing.metro
              ? 0.3
              : 0,
    fit: clauses && judged > 0 ? (clauses.met + clauses.unknown * UNKNOWN) / judged : UNKNOWN,
    attending: attending === 0 ? 0 : 1 - 0.2 * 0.5 ** (attending - 1),
    introduction: introductions > 0 ? 1 : 0,
    metBefore: standing.metBefore ? 1 : 0,
    size: sizePart(standing),
  };
}

/** The largest networks are the hardest to win: up to 100 Gbit/s none is too large, at 10 Tbit/s and more all are. */
function sizePart(standing: Standing): number {
  const band = TRAFFIC_BANDS[standing.trafficBand ?? ''];
  return band === undefined ? UNKNOWN : Math.min(1, Math.max(0, (7 - Math.log10(Math.max(band, 1))) / 2));
}

function weighed(parts: Ranked['parts'], weights: Partial<Weights> = {}): number {
  let sum = 0;
  let all = 0;
  for (const part of PARTS) {
    const weight = Math.max(0, weights[part] ?? WEIGHTS[part]);
    sum += weight * parts[part];
    all += weight;
  }
  return all > 0 ? sum / all : UNKNOWN;
}

export interface Placed {
  standing: Standing;
  ranked: Ranked;
}

/** Sorts the first to meet first; the AS number settles what is left. */
export function byRank(
  { standing: one, ranked: its }: Placed,
  { standing: other, ranked: others }: Placed,
): number {
  return (
    its.turn - others.turn ||
    others.score - its.score ||
    others.likelihood - its.likelihood ||
    (other.placesSoon ?? 0) - (one.placesSoon ?? 0) ||
    others.band - its.band ||
    one.asn - other.asn
  );
}

/** Who is won already comes after all who can be won, and before those who do not want to be. */
const turnOf = ({ stage }: Standing, ease: Ease): number =>
  ease === 'not now' ? EASE.length : stage === 'live' ? EASE.length - 1 : EASE.indexOf(ease);

const bandOf = ({ trafficBand = '' }: Standing): number => TRAFFIC_BANDS[trafficBand] ?? 0;
