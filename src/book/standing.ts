/** What is known of each target, gathered from the sheets that tell of it: what the rank and its reasons are worked out from. */
import {
  contactLadder,
  couldIntroduce,
  introducers,
  introducerWords,
  type Sought,
} from '../planning/introductions.ts';
import { bestPlace, commonMetrosWith } from '../planning/places.ts';
import type { Standing } from '../planning/rank.ts';
import { formatAsn } from '../records/asn.ts';
import { folded } from '../records/text.ts';
import type { ByNetwork } from './attending.ts';
import type { KnownPlaces } from './common-places.ts';
import { placeCells } from './common-places.ts';
import type { PlanningSettings } from './planning-settings.ts';
import type { CellsOf } from './template/index.ts';
import { growthOf, in24Months, movable, type TrafficByTarget } from './traffic-of.ts';
import type { TypedRow } from './typed-rows.ts';

export interface Known {
  places: KnownPlaces;
  /** Whether our own network is set: without it no place is common. */
  weAreKnown: boolean;
  traffic: TrafficByTarget;
  /** Everybody on the list of an event to come, by AS number those who attend, and those who were at events before. */
  attendees: readonly TypedRow<'attendees'>[];
  byNetwork: ByNetwork;
  earlier: ByNetwork;
  /** By AS number: the roles of the contacts that they publish. */
  contacts: ReadonlyMap<number, readonly TypedRow<'contacts'>[]>;
  /** By AS number: others that count for this target. */
  counted: ReadonlyMap<number, readonly number[]>;
  targets: readonly TypedRow<'targets'>[];
  settings: PlanningSettings;
}

export interface Stood {
  standing: Standing;
  /** What follows for the row, before it is ranked. */
  cells: CellsOf<'targets'>;
}

/** Stages in which we exchange traffic with them, or are about to. */
const PEERING = ['agreed', 'configuring', 'live'];

/** @returns what gathers one target after the other; what they share is looked up once */
export function standings(known: Known): (cells: CellsOf<'targets'>, clauses: Standing['clauses']) => Stood {
  const { places, traffic, settings } = known;
  const metrosWith = commonMetrosWith(places.ours);
  const sought = ({ asn = 0, network }: CellsOf<'targets'>): Sought => ({
    asn,
    ...(network ? { name: network } : {}),
    exchanges: new Map((places.theirs(asn)?.ports ?? []).map(({ ixId, ixName }) => [ixId, ixName])),
  });
  const peers = new Map(
    known.targets
      .filter(({ cells: { stage = '', asn = 0 } }) => PEERING.includes(stage) && known.byNetwork.has(asn))
      .map(({ cells }) => [cells.asn ?? 0, sought(cells)]),
  );
  const helpers = known.attendees
    .map(({ cells }) => cells)
    .filter((cells) => (cells.name || cells.event) && couldIntroduce(cells, peers))
    .map((cells) => ({ ...cells, name: cells.name ?? cells.organisation }));
  return (cells, clauses) => {
    const { asn = 0 } = cells;
    const people = known.byNetwork.get(asn) ?? [];
    const common = known.weAreKnown ? places.common(asn) : undefined;
    const seen = traffic.of(asn);
    const now = cells.trafficNow ?? seen.now;
    const growth = growthOf(cells.growth, seen.growth, settings, traffic.growth);
    const moving = movable(now, seen.behind);
    const in24 = in24Months(moving, growth);
    const found = helpers.length > 0 ? introducers(sought(cells), helpers, peers) : [];
    const theirs = places.theirs(asn);
    const metros = theirs ? metrosWith(theirs) : [];
    const best = common && bestPlace(common, metros, in24);
    const before = known.earlier.get(asn) ?? [];
    const spoken = [...before, ...people].filter(({ cells: { spokeWith } }) => spokeWith);
    const ways = {
      attending: people.flatMap(({ cells: { name } }) =>
        name ? [{ name, metAt: metAtOf(name, before) }] : [],
      ),
      introducers: found,
      contacts: (known.contacts.get(asn) ?? []).map(({ cells: { role = '' } }) => role),
    };
    const certain = found.filter(({ as }) => as !== 'consultant').length + (cells.introducedBy ? 1 : 0);
    return {
      standing: {
        asn,
        policy: cells.policy,
        exchangesNow: common?.exchanges.length,
        facilitiesNow: common?.facilities.length,
        placesSoon: common && common.exchangesSoon.length + common.facilitiesSoon.length,
        attending: people.length,
        trafficMbps: moving,
        traffic24Mbps: in24,
        trafficBand: cells.trafficBand,
        clauses,
        introductions: certain,
        metBefore: spoken.length > 0,
        metro: metros[0],
        cost: cells.cost,
        stage: cells.stage,
        nextOn: cells.nextOn,
      },
      cells: {
        ...(common ? placeCells(common) : {}),
        bestPlace: best && `${best.name}${best.when === 'soon' ? ', soon' : ''}${WHY[best.why]}`,
        metros: metros.join(' · ') || undefined,
        metAt:
          spoken
            .map(({ cells }) => metWords(cells))
            .filter(isFirst)
            .join(' · ') || undefined,
        ladder: laddered(contactLadder(ways)),
        countsToo: known.counted.get(asn)?.map(formatAsn).join(', '),
        attends: namesOf(people),
        attending: people.length,
        // A figure that a person typed is not said again: it would be taken for the machine's own.
        trafficNow: seen.now,
        trafficBehind: seen.behind,
        growthSeen: seen.growth,
        introducers: introducerWords(found.slice(0, MOST_NAMED)) || undefined,
      },
    };
  };
}

const isFirst = <T>(value: T, index: number, all: readonly T[]): boolean => all.indexOf(value) === index;

/** Where one of us spoke with the person of that name, at an event that is over. */
const metAtOf = (name: string, before: readonly TypedRow<'attendees'>[]): string | undefined =>
  before.find(({ cells }) => cells.spokeWith && folded(cells.name ?? '') === folded(name))?.cells.event;

/** "Spring Forum: Tara Example with Ana". */
const metWords = ({ event, name, organisation, spokeWith }: CellsOf<'attendees'>): string =>
  `${event ? `${event}: ` : ''}${name ?? organisation ?? ''} with ${spokeWith}`;

/** "1. Tara Example, who attends  2. their Policy contact". */
const laddered = (rungs: readonly string[]): string | undefined =>
  rungs
    .slice(0, MOST_NAMED)
    .map((rung, index) => `${index + 1}. ${rung}`)
    .join('  ') || undefined;

/** More names than this help nobody to choose. */
const MOST_NAMED = 5;

const WHY = { private: ' (private)', 'same campus': '', public: '', 'same metro': ' (same town)' } as const;

const namesOf = (people: readonly TypedRow<'attendees'>[]): string | undefined =>
  people.map(({ cells: { name, organisation } }) => name ?? organisation).join(', ') || undefined;
