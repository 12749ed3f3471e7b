/**
 * Our network's profile as the book holds it: answers in Settings, places in Locations. The notebook and the sheet's own script
 * judge policies by what these two sheets say, so both come to the same verdicts.
 */
import type { Places } from '../planning/colocation.ts';
import { formatAsn, parseAsn } from '../records/asn.ts';
import type { Port } from '../records/network.ts';
import { type Profile, profile as shape } from '../records/profile.ts';
import { parseRate } from '../records/rate.ts';
import type { Book } from './book.ts';
import { placesOf } from './common-places.ts';
import type { PageCell, Value } from './template/declare.ts';
import { type CellsOf, sheetOf } from './template/index.ts';

export interface OurProfile {
  profile: Profile;
  /** Lists that are not known to be whole are absent: they set no upper bound. */
  places: Places;
  /** What was typed and cannot be read: it counts as unknown. */
  unread: { label: string; typed: string }[];
}

type Settings = Readonly<Record<string, Value | boolean | undefined>>;

/** Ports and sites stand in Locations; every other field of a profile is a row of Settings. */
type Told = Exclude<keyof Profile, 'ports' | 'sites'>;
const TOLD = Object.keys(shape.shape).filter((field) => field !== 'ports' && field !== 'sites') as Told[];

/** By its own name, but for the one that Settings had before. */
const keyOf = (field: Told): string => (field === 'asSet' ? 'ourAsSet' : field);

/**
 * @param settings values of Settings by key, as the machine wrote or a person typed them
 * @param ourLocations the rows of Locations that are ours
 */
export function profileOfBook(settings: Settings, ourLocations: readonly CellsOf<'locations'>[]): OurProfile {
  const profile: Record<string, unknown> = {};
  const unread: OurProfile['unread'] = [];
  for (const field of TOLD) {
    const cell = cellOf(keyOf(field));
    const typed = settings[keyOf(field)];
    if (typed === undefined || String(typed).trim() === '') continue;
    const value = field === 'transitProviders' ? asnsIn(String(typed)) : valueIn(cell, typed);
    const checked = shape.shape[field].safeParse(value);
    if (value !== undefined && checked.success) profile[field] = checked.data;
    else unread.push({ label: labelOf(cell), typed: String(typed) });
  }
  const { ports, facilities } = placesOf(ourLocations.map((cells) => ({ cells })));
  const [exchangesListed, facilitiesListed] = (['exchangesListed', 'facilitiesListed'] as const).map(
    (key) => yesOrNo(settings[key]) === true,
  );
  const ourPorts = exchangesListed ? portsOf(ourLocations) : undefined;
  return {
    profile: {
      ...profile,
      ...(ourPorts ? { ports: ourPorts } : {}),
      ...(facilitiesListed && facilities ? { sites: [...facilities] } : {}),
    },
    places: {
      ...(exchangesListed ? { ports } : {}),
      ...(facilitiesListed ? { facilities } : {}),
    },
    unread,
  };
}

/** What a profile puts into Settings. A place that it lists is a row of Locations; here it only says that all are there. */
export function settingsOfProfile({ ports, sites, transitProviders, ...told }: Profile): Book['settings'] {
  const settings: Record<string, Value> = {};
  for (const field of TOLD) {
    const value = field === 'transitProviders' ? listOf(transitProviders) : told[field];
    if (value === undefined) continue;
    settings[keyOf(field)] =
      typeof value === 'boolean'
        ? value
          ? 'yes'
          : 'no'
        : typeof value === 'number' && cellOf(keyOf(field)).type === 'percent'
          ? value / 100
          : value;
  }
  return {
    ...settings,
    ...(ports ? { exchangesListed: 'yes' } : {}),
    ...(sites ? { facilitiesListed: 'yes' } : {}),
  };
}

const NONE = 'none';

const listOf = (asns: readonly number[] | undefined): string | undefined =>
  asns && (asns.length > 0 ? asns.map(formatAsn).join(', ') : NONE);

function asnsIn(typed: string): number[] | undefined {
  if (typed.trim().toLowerCase() === NONE) return [];
  const asns = typed.split(/[,;\s]+/).flatMap((one) => (one === '' ? [] : [parseAsn(one)]));
  return asns.some((asn) => asn === undefined) ? undefined : (asns as number[]);
}

/** People type "10 Gbps", "2.5:1", "/24" and "70 %" into cells that are meant for plain numbers. */
function valueIn({ type, list }: PageCell, typed: Value | boolean): unknown {
  if (list === 'yesNo') return yesOrNo(typed);
  if (typeof typed === 'boolean') return undefined;
  switch (type) {
    case 'rate':
      return typeof typed === 'number' ? typed : (numberIn(typed) ?? parseRate(typed));
    case 'percent':
      return typeof typed === 'number' ? hundredfold(typed) : numberIn(typed.replace('%', ''));
    case 'ratio':
      return typeof typed === 'number' ? typed : numberIn(typed.replace(/: ?1$/, ''));
    case 'number':
    case 'hours':
      return typeof typed === 'number' ? typed : numberIn(typed.replace(/^\/|h(ours?)?$/, ''));
    default:
      return String(typed).trim();
  }
}

const numberIn = (typed: string): number | undefined =>
  /^\d+([.,]\d+)?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : undefined;

/** Binary fractions: 0.07 hundredfold is 7, not 7.000000000000001. */
const hundredfold = (part: number): number => Number((part * 100).toPrecision(12));

const WORDS: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };
const yesOrNo = (typed: Value | boolean | undefined): boolean | undefined =>
  WORDS[String(typed).trim().toLowerCase()];

/** Undefined where one working port's speed is not known: it may be the fastest or the slowest. */
function portsOf(locations: readonly CellsOf<'locations'>[]): Port[] | undefined {
  const ports: Port[] = [];
  for (const cells of locations) {
    if (cells.kind !== 'exchange') continue;
    const operational = cells.opening === 'now';
    const speeds = speedsOf(cells);
    if (!speeds && operational) return undefined;
    for (const speedMbps of speeds ?? [])
      ports.push({
        ixId: cells.placeId ?? 0,
        ixName: cells.place ?? '',
        speedMbps,
        routeServer: cells.routeServer === 'yes',
        operational,
      });
  }
  return ports;
}

function speedsOf({ speed, ports = 1, portSpeeds }: CellsOf<'locations'>): number[] | undefined {
  const each = portSpeeds?.split(',').map(Number);
  if (each) return each.every((one) => one >= 0) ? each : undefined;
  return ports <= 1 && typeof speed === 'number' && speed > 0 ? [speed] : undefined;
}

function cellOf(key: string): PageCell {
  const page = sheetOf('settings');
  const cell = page.kind === 'page' ? page.cells.find(({ name }) => name === key) : undefined;
  if (!cell) throw new Error(`Settings has no cell named ${key}`);
  return cell;
}

/** What stands to the left of it. */
function labelOf({ at }: PageCell): string {
  const page = sheetOf('settings');
  return (page.kind === 'page' && page.cells.find((cell) => cell.at === at.replace('B', 'A'))?.text) || at;
}
