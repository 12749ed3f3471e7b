/**
 * Which column of a traffic file says what. Guessed from the words of the header, shown to the user, and remembered by the layout
 * of the file once it was confirmed.
 */
import { folded } from '../../records/text.ts';
import type { TrafficCounts, TrafficStatistic } from '../../records/traffic.ts';
import {
  type DecimalMark,
  decimalMark,
  isDoubtful,
  isVolume,
  parseAmount,
  type Unit,
  unitOf,
} from './amounts.ts';
import { INWARD, OUTWARD } from './directions.ts';
import { readAsn } from './read-asn.ts';
import type { TrafficTable } from './table.ts';
import { stepOf, timesIn } from './times.ts';

/** Columns are named by their position. */
export interface Mapping {
  /** The network that the line is about, where the line has one. */
  asn?: number;
  /** Where lines tell who sent to whom. */
  source?: number;
  destination?: number;
  name?: number;
  /** Figures towards us, from us, and of a direction that the line names or nobody knows. Several are added up. */
  in: number[];
  out: number[];
  either: number[];
  /** A word a line that tells the direction of `either`. */
  direction?: number;
  time?: number;
  unit: Unit;
  decimal: DecimalMark;
  statistic: TrafficStatistic;
  counts: TrafficCounts;
  /** How long the counting of one line took; only for bytes. */
  seconds?: number;
  /** `2026-10`, where lines carry no time. */
  month?: string;
}

/** What stands in the way of reading the file, to be asked of the user. */
export type Question = 'network' | 'figures' | 'direction' | 'unit' | 'decimal' | 'seconds' | 'month';

export interface Guess {
  mapping: Mapping;
  /** What could not be told from the file: the user has to say it. */
  open: Question[];
}

type Role = 'asn' | 'source' | 'destination' | 'name' | 'in' | 'out' | 'either' | 'direction' | 'time';

/** The first row that fits a header tells its role. */
const WORDS: readonly (readonly [RegExp, Role | 'ignored'])[] = [
  [
    /(as[ _-]?name|asname|as[ _-]?descr|organi[sz]ation|company|firma|^name$|^nom|^naam$|^nazwa$|^název$|netz ?name|description)/,
    'name',
  ],
  [/^(direction|dir|richtung|sens|sentido)$/, 'direction'],
  [
    /^(time|timestamp|date|datum|month|monat|mois|mes|t|ts|checked[ _]at|stamp[ _](inserted|updated)|first[ _]seen|first[ _]switched|@?timestamp|start|begin)$/,
    'time',
  ],
  [
    /(last[ _]seen|last[ _]switched|duration|^end$|^te$|^td$|packets|pkts|flows|^pps$|^bpp$|\bpercent(age)?\b|%|\bmin\b|rank)/,
    'ignored',
  ],
  [/peer[ _]?(src|source|ip[ _]src)[ _]?as/, 'source'],
  [/peer[ _]?(dst|dest|destination)[ _]?as/, 'destination'],
  [/^(as[ _]?src|src[ _]?asn?|srcas|source[ _]?asn?( number)?|source as number)$/, 'source'],
  [/^(as[ _]?dst|dst[ _]?asn?|dstas|dest[ _]?asn?|destination[ _]?asn?( number)?)$/, 'destination'],
  [
    /^(asn?|as[ _-]?(number|num|nummer|no)|network|peer|peer[ _]?asn?|netz|réseau|red|as number|autonomous system|neighbou?r([ _]asn?)?|val)$/,
    'asn',
  ],
];

const FIGURE =
  /bps|bit|byt|octet|traff|trafi|trafe|tráf|verkehr|95th|average|avg|mean|total|volume|rate|[mgt]b/;

/** @param today `2026-11-21`; a file that names no month is taken for that of the month before */
export function guessMapping(table: TrafficTable, fileName: string, today: string): Guess {
  const headers = table.columns.map((column) => column.toLowerCase());
  const roles = withoutPrepositions(
    headers.map((header) => roleOf(header, headers)),
    headers,
  );
  const first = (role: Role): number | undefined => {
    const at = roles.indexOf(role);
    return at < 0 ? undefined : at;
  };
  const figures = chosenFigures(headers, roles);
  const all = [...figures.in, ...figures.out, ...figures.either];
  const texts = all.flatMap((column) => table.rows.slice(0, 500).map((row) => row[column] ?? ''));
  const decimal = decimalMark(texts, table.separator);
  const named =
    all.map((column) => unitOf(table.columns[column] ?? '')).find(Boolean) ?? texts.map(unitOf).find(Boolean);
  const unit = named ?? unitOf(fileName) ?? likelyUnit(texts, decimal, headers);
  const source = first('source');
  const destination = first('destination');
  const asn =
    first('asn') ?? (source === undefined && destination === undefined ? byShape(table) : undefined);
  const time = first('time');
  const month = monthOf(fileName) ?? monthBefore(today);
  const seconds = isVolume(unit) ? (secondsOf(fileName) ?? spanOf(table, time)) : undefined;
  const hasTime = time !== undefined && timesIn(table, time).length > 0;
  const mapping: Mapping = {
    ...(asn === undefined ? {} : { asn }),
    ...(source === undefined ? {} : { source }),
    ...(destination === undefined ? {} : { destination }),
    ...present('name', first('name')),
    ...figures,
    ...present('direction', first('direction')),
    ...(hasTime ? { time } : {}),
    unit,
    decimal,
    statistic: statisticOf(all.map((column) => headers[column] ?? '').join(' '), unit),
    counts: headers.some((header) => /peer[ _]?(src|dst|dest|as)|next[ _]?hop|neighbou?r|behind/.test(header))
      ? 'behind'
      : 'own',
    ...(seconds ? { seconds } : {}),
    ...(hasTime ? {} : { month }),
  };
  const isSure = source !== undefined || destination !== undefined || mapping.direction !== undefined;
  const open: Question[] = [
    ...(asn === undefined && source === undefined && destination === undefined ? ['network' as const] : []),
    ...(all.length === 0 ? ['figures' as const] : []),
    ...(figures.either.length > 0 && !isSure ? ['direction' as const] : []),
    ...(named === undefined && !isAsStats(headers) ? ['unit' as const] : []),
    ...(isDoubtful(texts, table.separator) ? ['decimal' as const] : []),
    ...(isVolume(unit) && !seconds ? ['seconds' as const] : []),
    ...(!hasTime && !monthOf(fileName) ? ['month' as const] : []),
  ];
  return { mapping, open };
}

/** A dump of AS-Stats' table: bytes of each link since the last look, and no word of a unit. */
const isAsStats = (headers: readonly string[]): boolean => headers.includes('checked_at');

/** Nobody writes "600000000" and means Mbit/s. */
function likelyUnit(texts: readonly string[], decimal: DecimalMark, headers: readonly string[]): Unit {
  if (isAsStats(headers)) return 'bytes';
  const amounts = texts.map((text) => parseAmount(text, decimal) ?? 0).sort((one, other) => one - other);
  return (amounts[Math.floor(amounts.length / 2)] ?? 0) >= 1_000_000 ? 'bps' : 'Mbps';
}

const present = (key: 'name' | 'direction', value: number | undefined): Partial<Mapping> =>
  value === undefined ? {} : { [key]: value };

/** Files of the same tool and export have the same columns, whatever the month. */
export const layoutOf = ({ columns, separator }: TrafficTable): string =>
  [separator, ...columns.map((column) => column.trim().toLowerCase())].join('\u001f');

function roleOf(header: string, headers: readonly string[]): Role | 'ignored' {
  const found = WORDS.find(([words]) => words.test(header))?.[1];
  if (found && found !== 'asn') {
    // A column that is both "peer" and "source" is what lies behind; the plain source column beside it is its origin.
    const isOrigin = /^(as[ _]?src|src|as[ _]?dst|dst|dest|source|destination)/.test(header);
    return isOrigin && headers.some((other) => /peer[ _]?(src|dst|source|dest)/.test(other))
      ? 'ignored'
      : found;
  }
  const words = folded(header);
  if (!found && OUTWARD.test(words)) return 'out';
  if (!found && INWARD.test(words)) return 'in';
  return found ?? (FIGURE.test(header) ? 'either' : 'ignored');
}

/** In a title such as "traffic in Mbit/s" the word says a direction only where another column goes out. */
const withoutPrepositions = <R>(roles: readonly R[], headers: readonly string[]): (R | 'either')[] =>
  roles.map((role, at) =>
    role === 'in' && !roles.some((other) => other === 'out') && /[^ _]+[ _]in[ _]/.test(headers[at] ?? '')
      ? 'either'
      : role,
  );

/** Of several figures of one thing, bills count the 95th percentile; else a mean, and a peak only where there is nothing else. */
const BEST_FIRST: readonly RegExp[] = [/95/, /average|avg|mean|mittel/, /max|peak/];

function chosenFigures(
  headers: readonly string[],
  roles: readonly string[],
): Pick<Mapping, 'in' | 'out' | 'either'> {
  const columns = (role: string) => roles.flatMap((one, at) => (one === role ? [at] : []));
  const chosen = (at: readonly number[]): number[] => {
    for (const words of BEST_FIRST) {
      const best = at.filter((column) => words.test(headers[column] ?? ''));
      if (best.length > 0) return best;
    }
    return [...at];
  };
  const [inward, outward, either] = [
    chosen(columns('in')),
    chosen(columns('out')),
    chosen(columns('either')),
  ];
  if (inward.length + outward.length > 0) return { in: inward, out: outward, either: [] };
  // "Bits/s" and "bytes" beside each other say the same twice.
  return { in: [], out: [], either: either.slice(0, 1) };
}

function statisticOf(headers: string, unit: Unit): TrafficStatistic {
  if (/95/.test(headers)) return '95th';
  if (/max|peak/.test(headers)) return 'maximum';
  return isVolume(unit) || /average|avg|mean/.test(headers) ? 'average' : '95th';
}

/** The column in which nearly every cell is an AS number. */
function byShape({ columns, rows }: TrafficTable): number | undefined {
  const sample = rows.slice(0, 200);
  const at = columns.findIndex(
    (_, column) =>
      sample.filter(
        (row) => /^(as\s*)?\d{1,10}\b/i.test(row[column] ?? '') && readAsn(row[column] ?? '') !== undefined,
      ).length *
        10 >=
      sample.length * 8,
  );
  return at < 0 ? undefined : at;
}

const MONTH_IN_NAME = /(20\d\d)[-_. ]?(0[1-9]|1[0-2])(?!\d{3})/;

const monthOf = (fileName: string): string | undefined => {
  const [, year, month] = MONTH_IN_NAME.exec(fileName) ?? [];
  return year && month ? `${year}-${month}` : undefined;
};

function monthBefore(today: string): string {
  const [year = 2000, month = 1] = today.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** "pmacct-900s", "24h", "7d" in the name of a file. */
function secondsOf(fileName: string): number | undefined {
  const [, amount, unit] = /(?:^|[^a-z0-9])(\d{1,5})(s|sec|m|min|h|d)(?:[^a-z0-9]|$)/i.exec(fileName) ?? [];
  return amount && unit
    ? Number(amount) * ({ s: 1, m: 60, h: 3600, d: 86_400 }[unit.toLowerCase().charAt(0)] ?? 1)
    : undefined;
}

/** From a column that says it, from one counting to the next, or from the first flow to the last. */
function spanOf(table: TrafficTable, time: number | undefined): number | undefined {
  const duration = table.columns.findIndex((column) => /^duration|^td$/i.test(column));
  const told = duration < 0 ? undefined : parseAmount(table.rows[0]?.[duration] ?? '', '.');
  if (told) return told;
  if (time === undefined) return undefined;
  const times = timesIn(table, time);
  const step = stepOf(times) ?? (times[times.length - 1] ?? 0) - (times[0] ?? 0);
  return step >= 60_000 ? step / 1000 : undefined;
}
