/** What follows from the rows that were read: who attends, where we meet, how easy it will be, whom to meet first. */
import { median } from '../planning/growth.ts';
import { countedOnce, siblings } from '../planning/organisations.ts';
import { byRank, ranked } from '../planning/rank.ts';
import { together } from '../planning/together.ts';
import { partsWords, whyOf } from '../planning/why.ts';
import { formatAsn } from '../records/asn.ts';
import type { Network } from '../records/network.ts';
import { attending, overBy } from './attending.ts';
import type { Worth } from './book.ts';
import { knownPlaces } from './common-places.ts';
import type { Folded } from './fold.ts';
import { metAt, wentTo } from './past.ts';
import type { PlanningSettings } from './planning-settings.ts';
import { exchangesOfNetwork, facilitiesOfNetwork } from './rows/location.ts';
import { lines } from './rows/words.ts';
import { standings } from './standing.ts';
import { type CellsOf, tableOf } from './template/index.ts';
import { billingOf, type TrafficByTarget, trafficByTarget } from './traffic-of.ts';
import { groupBy, rowsOf, type TypedRow } from './typed-rows.ts';
import { fitCells, type Judge, verdictCells } from './verdict-cells.ts';

export interface Concluded {
  targets: TypedRow<'targets'>[];
  policies: TypedRow<'policies'>[];
  attendees: TypedRow<'attendees'>[];
  events: TypedRow<'events'>[];
  /** Growth a year of all our traffic, where six months of it are known. */
  growthSeen?: number | undefined;
  worth: ReadonlyMap<number, Worth>;
}

export interface Means {
  /** Holds policies against our network; where it would be too large to come along, nothing is judged. */
  judge?: Judge | undefined;
  settings?: PlanningSettings | undefined;
  /** `2026-11-21`: until when somebody declined is measured by it. */
  today?: string | undefined;
}

/**
 * @param ours undefined while our own network is not set: then no place is known to be common
 */
export function concluded(
  folded: Folded,
  ours: Network | undefined,
  { judge = () => ({ verdicts: new Map(), fits: new Map() }), settings = {}, today }: Means = {},
): Concluded {
  const targets = rowsOf(folded, 'targets');
  const events = rowsOf(folded, 'events');
  const isOver = overBy(today, events);
  const { attendees, byNetwork, earlier } = attending(rowsOf(folded, 'attendees'), targets, ours, isOver);
  // Before the first event nothing was held, and the sheet of meetings need not be read.
  const hasBegun = today !== undefined && events.some(({ cells: { start } }) => start && start <= today);
  const held = {
    events,
    agenda: rowsOf(folded, 'agenda'),
    meetings: hasBegun ? rowsOf(folded, 'meetings') : [],
  };
  const went = today ? wentTo(held, today) : undefined;
  const names = new Map(targets.map(({ cells }) => [cells.asn, cells.network]));
  const isRead = (asn: number): boolean =>
    folded.isKnown(exchangesOfNetwork(asn)) || folded.isKnown(facilitiesOfNetwork(asn));
  const known = knownPlaces(rowsOf(folded, 'locations'), isRead);
  const counted = countedOnce(
    new Map(
      targets.flatMap(({ cells: { asn = 0 } }) => {
        const others = folded.demands.get(asn)?.otherAsns;
        return others ? [[asn, others] as const] : [];
      }),
    ),
    (asn) => names.has(asn) || asn === ours?.asn,
  );
  const otherAsns = (asn: number) => counted.get(asn) ?? [];
  const { verdicts, fits } = judge(
    withTraffic(targets, trafficByTarget(rowsOf(folded, 'traffic'), otherAsns, ASKED_AS), settings),
    folded,
    known,
    ours,
  );
  const policies = rowsOf(folded, 'policies').map(({ key, cells }) => ({
    key,
    cells: {
      ...cells,
      network: names.get(cells.asn) ?? cells.network,
      ...verdictCells(verdicts.get(key)),
    },
  }));
  const clauses = groupBy(
    policies.filter(({ cells }) => cells.clause !== 'overall'),
    ({ cells }) => cells.asn,
  );

  const traffic = trafficByTarget(rowsOf(folded, 'traffic'), otherAsns, billingOf(settings.billing));
  const stood = standings({
    places: known,
    weAreKnown: ours !== undefined,
    traffic,
    attendees: attendees.filter(({ cells }) => !isOver(cells.event)),
    byNetwork,
    earlier,
    contacts: groupBy(rowsOf(folded, 'contacts'), ({ cells }) => cells.asn),
    counted,
    targets,
    settings,
  });
  const initial = initialCells();
  const gathered = targets.map(({ key, cells }) => {
    const { asn = 0 } = cells;
    const fit = fits.get(asn);
    const judged = { ...cells, ...(fit ? fitCells(fit) : {}) };
    const met = metAt(asn, held, [...(byNetwork.get(asn) ?? []), ...(earlier.get(asn) ?? [])]);
    const { standing, cells: found } = stood(judged, clausesOf(judged));
    return {
      key,
      judged,
      standing: met.length > 0 ? { ...standing, metBefore: true } : standing,
      cells: { ...found, metAt: lines(met) },
    };
  });
  const owned = gathered.map(
    ({ standing: { asn, trafficMbps }, judged: { organisation, organisationId } }) => ({
      asn,
      trafficMbps,
      organisation,
      organisationId,
    }),
  );
  const ofOne = siblings(owned);
  const inAll = organisationCells(owned, ofOne);
  const traffics = gathered.flatMap(({ standing }) => standing.trafficMbps || []);
  const context = {
    ...settings,
    today,
    ...(traffics.length > 0 ? { priorAtMost: median(traffics) } : {}),
  };
  const alone = gathered.map(({ standing }) => ({ standing, ranked: ranked(standing, context) }));
  const placed = together(alone, ofOne).map(({ standing, ranked: rank }, i) => {
    const { key = '', judged = {}, cells = {} } = gathered[i] ?? {};
    const row: TypedRow<'targets'> = {
      key,
      cells: {
        ...initial,
        ...judged,
        ...cells,
        ...inAll.get(standing.asn),
        clauses: clauses.get(standing.asn)?.length,
        ease: rank.ease,
        why: whyOf(standing, rank, context),
        likelihood: Math.round(rank.likelihood * 1000) / 1000,
        parts: partsWords(rank, settings.weights),
      },
    };
    return { row, standing, ranked: rank };
  });
  placed.sort(byRank);
  return {
    targets: placed.map(({ row: { key, cells } }, position) => ({
      key,
      cells: { ...cells, rank: position + 1 },
    })),
    policies,
    attendees,
    events: events.map(({ key, cells }) => ({ key, cells: { ...cells, went: went?.get(key)?.join(', ') } })),
    growthSeen: traffic.growth,
    worth: new Map(
      placed.map(({ standing: { asn }, ranked: { value, isPrior } }) => [asn, { value, isPrior }]),
    ),
  };
}

/** Policies ask for the larger direction, however we are billed. */
const ASKED_AS = 'larger of in and out';

/** What people typed for a target counts; else what its months show. Growth that nobody knows stays unknown. */
const withTraffic = (
  targets: readonly TypedRow<'targets'>[],
  traffic: TrafficByTarget,
  settings: PlanningSettings,
): TypedRow<'targets'>[] =>
  targets.map(({ key, cells }) => {
    const seen = traffic.of(cells.asn ?? 0);
    const trafficNow = cells.trafficNow ?? seen.now;
    const growth = cells.growth ?? seen.growth ?? settings.growth ?? traffic.growth;
    return { key, cells: { ...cells, trafficNow, growth } };
  });

/** What all targets of one organisation exchange with us together. Told beside each row's own, which alone is added up. */
function organisationCells(
  targets: readonly { asn: number; trafficMbps?: number | undefined }[],
  ofOne: ReadonlyMap<number, readonly number[]>,
): Map<number, CellsOf<'targets'>> {
  const known = new Map(targets.map(({ asn, trafficMbps }) => [asn, trafficMbps]));
  const cells = new Map<number, CellsOf<'targets'>>();
  for (const [asn, others] of ofOne) {
    const traffics = [asn, ...others].flatMap((one) => known.get(one) ?? []);
    cells.set(asn, {
      sameOrganisation: others.map(formatAsn).join(', '),
      ...(traffics.length > 0 ? { organisationTraffic: traffics.reduce((sum, one) => sum + one, 0) } : {}),
    });
  }
  return cells;
}

/** Undefined where no clause was judged. */
function clausesOf({ clausesMet, clausesUnmet, clausesUnknown }: CellsOf<'targets'>) {
  if (clausesMet === undefined && clausesUnmet === undefined && clausesUnknown === undefined)
    return undefined;
  return { met: clausesMet ?? 0, unmet: clausesUnmet ?? 0, unknown: clausesUnknown ?? 0 };
}

/** What a machine puts into people's columns when it makes a row. */
const initialCells = (): CellsOf<'targets'> =>
  Object.fromEntries(
    tableOf('targets').columns.flatMap(({ key, initial }) => (initial === undefined ? [] : [[key, initial]])),
  );
