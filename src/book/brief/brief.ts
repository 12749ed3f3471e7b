/**
 * One page per target to talk from, out of the book alone, so that it says what the sheet says: who they are, where we both are,
 * what goes between us, what their policy asks and where we need an exception, whom to speak to, how to begin and what to bring.
 */

import { colocation, type Places } from '../../planning/colocation.ts';
import { bestPlace, commonMetros } from '../../planning/places.ts';
import { formatAsn } from '../../records/asn.ts';
import { formatRate } from '../../records/rate.ts';
import type { Book, Row } from '../book.ts';
import { numbered, placesOf } from '../common-places.ts';
import type { WorkedOut } from '../engine/work-out.ts';
import { dayWords } from '../rows/words.ts';
import { VERDICTS } from '../template/verdicts.ts';
import { groupBy } from '../typed-rows.ts';
import { openingOf, toBring } from './words.ts';

export interface Brief {
  readonly asn: number;
  readonly network: string;
  /** Why they stand where they stand in the list. */
  readonly why: string;
  /** Label and value, each known. */
  readonly facts: readonly (readonly [string, string])[];
  /** Mbit/s; what is not known is missing. */
  readonly traffic: { readonly now?: number; readonly in12?: number; readonly in24?: number };
  readonly saving?: number | undefined;
  readonly placesNow: readonly string[];
  readonly placesSoon: readonly string[];
  readonly bestPlace?: string | undefined;
  readonly clauses: readonly BriefClause[];
  /** Their people at the event, and whom we wrote down to speak to. */
  readonly people: readonly string[];
  /** Whom to try, the first first. */
  readonly ladder?: string | undefined;
  /** What was so far, the last thing last. */
  readonly history: readonly string[];
  readonly opening: string;
  readonly bring: readonly string[];
  readonly notes?: string | undefined;
}

export interface BriefClause {
  readonly clause: string;
  readonly asks: string;
  readonly verdict: string;
  readonly isUnmet: boolean;
  readonly figures: string;
  readonly quote: string;
  /** Where we stand with an exception. */
  readonly exception?: string | undefined;
}

/** Gathers once what belongs to whom. @returns the brief on a target; undefined where the book has no such target */
export function briefs(book: Book, results: WorkedOut): (asn: number) => Brief | undefined {
  const { targets, policies, attendees, meetings } = book.rows;
  const locations = numbered(book.rows.locations);
  // Of rows that name one network twice the first counts, as it does for the sheet's own formulas.
  const indexes = new Map(targets.map(({ cells }, index) => [cells.asn, index] as const).reverse());
  const by = {
    policies: groupBy(policies, ({ cells }) => cells.asn),
    attendees: groupBy(attendees, ({ cells }) => cells.asn),
    meetings: groupBy(meetings, ({ cells }) => cells.asn),
    theirs: groupBy(
      locations.filter(({ cells }) => cells.whose === 'theirs'),
      ({ cells }) => cells.asn,
    ),
  };
  const ours = placesOf(locations.filter(({ cells }) => cells.whose === 'ours'));
  return (asn) => {
    const index = indexes.get(asn) ?? -1;
    const cells = targets[index]?.cells;
    if (!cells) return undefined;
    const figure = (column: string): number | undefined => {
      const value = results.column('targets', column)[index];
      // People type anything into a cell.
      return typeof value === 'number' && value > 0 ? value : undefined;
    };
    const traffic = withoutGaps({
      now: figure('trafficNow'),
      in12: figure('traffic12'),
      in24: figure('traffic24'),
    });
    const clauses = clausesOf(by.policies.get(asn) ?? []);
    const places = placesWith(ours, placesOf(by.theirs.get(asn) ?? []), traffic.in24);
    const network = cells.network ?? formatAsn(asn);
    const subject = {
      network,
      weAreKnown: Boolean(book.settings.ourAsn),
      placesNow: places.now,
      placesSoon: places.soon,
      bestPlace: places.best,
      traffic,
      clauses,
    };
    return {
      asn,
      network,
      why: cells.why ?? '',
      facts: factsOf(cells),
      traffic,
      saving: figure('saving'),
      placesNow: places.now,
      placesSoon: places.soon,
      bestPlace: cells.bestPlace,
      clauses,
      people: peopleOf(cells, by.attendees.get(asn) ?? []),
      ladder: cells.ladder,
      history: historyOf(cells, by.meetings.get(asn) ?? []),
      opening: openingOf(subject),
      bring: toBring(subject, book.settings),
      notes: cells.notes,
    };
  };
}

type Cells = Row<'targets'>['cells'];

const FACTS = [
  ['Organisation', 'organisation'],
  ['Type', 'types'],
  ['Scope', 'scope'],
  ['Ratio', 'ratio'],
  ['Traffic in all', 'trafficBand'],
  ['AS-SET', 'asSet'],
  ['Policy', 'policy'],
  ['Stage', 'stage'],
  ['Owner', 'owner'],
  ['Goal', 'goal'],
] as const satisfies readonly (readonly [string, keyof Cells])[];

function factsOf(cells: Cells): (readonly [string, string])[] {
  const { prefixes4, prefixes6 } = cells;
  const prefixes = [
    prefixes4 === undefined ? '' : `${prefixes4} IPv4`,
    prefixes6 === undefined ? '' : `${prefixes6} IPv6`,
  ].filter(Boolean);
  return [
    ...FACTS.flatMap(([label, key]) => (cells[key] ? [[label, String(cells[key])] as const] : [])),
    ...(prefixes.length > 0 ? [['Prefixes', prefixes.join(', ')] as const] : []),
  ];
}

/** What we miss stands first, then what we cannot judge. */
function clausesOf(rows: readonly Row<'policies'>[]): BriefClause[] {
  const rank = (verdict: string): number =>
    verdict === VERDICTS.unmet ? 0 : verdict === VERDICTS.met ? 2 : 1;
  return rows
    .filter(({ cells }) => cells.clause !== 'overall')
    .map(({ cells }) => ({
      clause: clauseWords(cells.clause ?? ''),
      asks: [cells.stance?.replace('-', ' '), cells.asks].filter(Boolean).join(': '),
      verdict: cells.verdict ?? '',
      isUnmet: cells.verdict === VERDICTS.unmet,
      figures: cells.figures ?? '',
      quote: cells.quote ?? '',
      exception: cells.exception,
    }))
    .sort((one, other) => rank(one.verdict) - rank(other.verdict));
}

/** "NOC 24×7" from `noc-24x7`: what is read out at the table and written in the mail. */
const clauseWords = (clause: string): string =>
  clause
    .replace(/-/g, ' ')
    .replace(/\b(?:noc|irr|rpki|md5|med|nda|manrs|as)\b/g, (name) => name.toUpperCase())
    .replace('24x7', '24×7')
    .replace('ipv6', 'IPv6')
    .replace('peeringdb', 'PeeringDB');

function historyOf(cells: Cells, meetings: readonly Row<'meetings'>[]): string[] {
  const day = (label: string, on: string | undefined) => (on ? [`${label} ${dayWords(on)}`] : []);
  return [
    ...(cells.metAt ? [`Met at ${cells.metAt.split('\n').join(', ')}`] : []),
    ...(cells.introducedBy ? [`Introduced by ${cells.introducedBy}`] : []),
    ...day(`Policy read${cells.policyReadBy ? ` by ${cells.policyReadBy}` : ''},`, cells.policyReadOn),
    ...meetings.map(({ cells: { day: on, start, ourPeople, place, state, outcome } }) =>
      [
        ['Meeting', on && dayWords(on), start].filter(Boolean).join(' '),
        ourPeople && `with ${ourPeople}`,
        place,
        state,
        outcome,
      ]
        .filter(Boolean)
        .join(', '),
    ),
    ...day('Last contact', cells.lastContact),
    ...(cells.nextStep
      ? [`Next: ${cells.nextStep}${cells.nextOn ? `, ${dayWords(cells.nextOn)}` : ''}`]
      : []),
  ];
}

/** Whom we wrote down to speak to, then their people on the lists. */
function peopleOf({ speakTo }: Cells, attendees: readonly Row<'attendees'>[]): string[] {
  const attending = attendees.map(({ cells: { name, organisation, title, role } }) =>
    [name ?? organisation, title ?? (role === 'other' ? '' : role)].filter(Boolean).join(', '),
  );
  return [...(speakTo ? [speakTo] : []), ...attending].filter(isFirst);
}

interface CommonPlaces {
  now: string[];
  soon: string[];
  best?: string | undefined;
}

function placesWith(ours: Places, theirs: Places, mbps: number | undefined): CommonPlaces {
  const common = colocation(ours, theirs);
  const names = (places: readonly { name: string }[]) => places.map(({ name }) => name);
  return {
    now: names([...common.exchanges, ...common.facilities]),
    soon: names([...common.exchangesSoon, ...common.facilitiesSoon]),
    best: bestPlace(common, commonMetros(ours, theirs), mbps)?.name,
  };
}

const isFirst = <T>(value: T, index: number, all: readonly T[]): boolean => all.indexOf(value) === index;

const withoutGaps = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

/** "1.3 Gbps today, 2 Gbps in 24 months". */
export const trafficWords = ({ now, in24 }: Brief['traffic']): string =>
  [now && `${formatRate(now)} today`, in24 && in24 !== now && `${formatRate(in24)} in 24 months`]
    .filter(Boolean)
    .join(', ');
