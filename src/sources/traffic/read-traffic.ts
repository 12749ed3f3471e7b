/**
 * A traffic file and what its columns mean → what we exchanged with each network, month by month. Lines of one network are added
 * up; where a file has several times within a month, the 95th percentile is taken over them as transit bills do (the highest
 * twentieth is dropped). What belongs to no network is set apart and said, never lost.
 */
import { isReservedAsn } from '../../records/asn.ts';
import { BEYOND_BELIEF } from '../../records/rate.ts';
import { folded } from '../../records/text.ts';
import type { Traffic, TrafficRow } from '../../records/traffic.ts';
import { isVolume, parseAmount, UNITS, type Unit, unitOf, withoutUnit } from './amounts.ts';
import { OUTWARD } from './directions.ts';
import type { Mapping } from './mapping.ts';
import { readAsn } from './read-asn.ts';
import type { TrafficTable } from './table.ts';
import { parseTime, stepOf, timesIn } from './times.ts';

/** What the user is to know of the file before it is kept. */
export type TrafficNote =
  | { about: 'apart'; lines: number; mbps: number; asns: number[] }
  | { about: 'unreadable'; lines: number; example: string }
  /** More with one network than any network is known to exchange: most likely in another unit. */
  | { about: 'suspicious'; asn: number; mbps: number; networks: number }
  | { about: 'few times'; month: string; times: number }
  | { about: 'our own'; asns: number[] };

export interface TrafficReading {
  months: Traffic[];
  notes: TrafficNote[];
}

/** @param ours our own AS numbers, which stand on one side of each line where lines tell source and destination */
export function readTraffic(
  table: TrafficTable,
  mapping: Mapping,
  { ours = [], from }: { ours?: readonly number[]; from?: string } = {},
): TrafficReading {
  const found = inEveryLine(table, mapping);
  const own = new Set([...ours, ...found]);
  const months = new Map<string, Month>();
  const apart = { lines: 0, mbps: 0, asns: new Set<number>() };
  const unreadable = { lines: 0, example: '' };
  const mbpsIn = mbpsOf(table, mapping);
  const isCounted = mapping.time !== undefined && stepOf(timesIn(table, mapping.time)) !== undefined;
  for (const row of table.rows) {
    const said = saidBy(row, mapping, mbpsIn);
    if (!said) {
      if (unreadable.lines++ === 0) unreadable.example = row.join(' ').slice(0, 80);
      continue;
    }
    const time = mapping.time === undefined ? undefined : parseTime(row[mapping.time] ?? '');
    const name = monthOf(time) ?? mapping.month;
    if (!name) {
      if (unreadable.lines++ === 0) unreadable.example = row.join(' ').slice(0, 80);
      continue;
    }
    const month = months.get(name) ?? { networks: new Map(), apart: new Map(), times: new Set() };
    months.set(name, month);
    const at = isCounted ? (time ?? 0) : 0;
    month.times.add(at);
    for (const { asn, inMbps, outMbps } of said) {
      if (own.has(asn)) continue;
      if (asn === 0 || isReservedAsn(asn)) {
        apart.lines++;
        apart.mbps += (inMbps ?? 0) + (outMbps ?? 0);
        apart.asns.add(asn);
        add(month.apart, at, inMbps, outMbps);
        continue;
      }
      const network = month.networks.get(asn) ?? { times: new Map() };
      month.networks.set(asn, network);
      if (mapping.asn !== undefined && mapping.name !== undefined && row[mapping.name])
        network.name = row[mapping.name] as string;
      add(network.times, at, inMbps, outMbps);
    }
  }
  const records = [...months]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, counted]) => asRecord(month, counted, mapping, from));
  return { months: records, notes: notesOn(records, months, apart, unreadable, found) };
}

interface Month {
  networks: Map<number, { name?: string; times: Times }>;
  apart: Times;
  times: Set<number>;
}
/** By time, the sum of all lines of it. */
type Times = Map<number, { inMbps?: number; outMbps?: number }>;

interface Said {
  asn: number;
  inMbps?: number | undefined;
  outMbps?: number | undefined;
}

/**
 * The figure of a cell in Mbit/s. A unit that stands beside it counts, then that of its column where the headers name several, then
 * the one that the user confirmed.
 */
function mbpsOf({ columns }: TrafficTable, mapping: Mapping) {
  const { decimal, seconds = Number.NaN } = mapping;
  const named = columns.map((header, column) =>
    [mapping.in, mapping.out, mapping.either].some((chosen) => chosen.includes(column))
      ? unitOf(header)
      : undefined,
  );
  const areSeveral = new Set(named.filter(Boolean)).size > 1;
  const factor = (unit: Unit): number => UNITS[unit] / (isVolume(unit) ? seconds : 1);
  return (row: readonly string[], column: number): number | undefined => {
    const text = row[column] ?? '';
    const own = /[a-z]{2}/i.test(text) ? unitOf(text) : undefined;
    const amount = parseAmount(own ? withoutUnit(text) : text, decimal);
    return amount && amount * factor(own ?? (areSeveral ? named[column] : undefined) ?? mapping.unit);
  };
}

/** @returns undefined where the line tells of no network or no figure */
function saidBy(
  row: readonly string[],
  mapping: Mapping,
  mbpsIn: ReturnType<typeof mbpsOf>,
): Said[] | undefined {
  const sum = (columns: readonly number[]): number | undefined => {
    const amounts = columns.map((column) => mbpsIn(row, column)).filter((amount) => amount !== undefined);
    const total = amounts.reduce((one, other) => one + other, 0);
    return amounts.length > 0 && Number.isFinite(total) ? total : undefined;
  };
  const cell = (column: number | undefined): string => (column === undefined ? '' : (row[column] ?? ''));
  const either = sum(mapping.either);
  if (mapping.asn === undefined) {
    // Who sends, sends to us; whom it goes to, gets it from us. A line between two others counts with both.
    const [source, destination] = [readAsn(cell(mapping.source)), readAsn(cell(mapping.destination))];
    if (either === undefined || (source === undefined && destination === undefined)) return undefined;
    return [
      ...(source === undefined ? [] : [{ asn: source, inMbps: either }]),
      ...(destination === undefined ? [] : [{ asn: destination, outMbps: either }]),
    ];
  }
  const asn = readAsn(cell(mapping.asn));
  const [inMbps, outMbps] = [sum(mapping.in), sum(mapping.out)];
  if (asn === undefined || (either === undefined && inMbps === undefined && outMbps === undefined))
    return undefined;
  if (either === undefined) return [{ asn, inMbps, outMbps }];
  return [
    /dst/i.test(cell(mapping.direction)) || OUTWARD.test(folded(cell(mapping.direction)))
      ? { asn, outMbps: either }
      : { asn, inMbps: either },
  ];
}

/** Who stands on one side of nearly all lines that tell source and destination is us, under whatever number. */
function inEveryLine(table: TrafficTable, { asn, source, destination }: Mapping): number[] {
  if (asn !== undefined || source === undefined || destination === undefined) return [];
  const counts = new Map<number, number>();
  for (const row of table.rows) {
    const sides = new Set([readAsn(row[source] ?? ''), readAsn(row[destination] ?? '')]);
    for (const side of sides) if (side !== undefined) counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  return table.rows.length < 3
    ? []
    : [...counts].filter(([, lines]) => lines * 10 >= table.rows.length * 9).map(([side]) => side);
}

function add(times: Times, at: number, inMbps: number | undefined, outMbps: number | undefined): void {
  const sum = times.get(at) ?? {};
  times.set(at, sum);
  if (inMbps !== undefined) sum.inMbps = (sum.inMbps ?? 0) + inMbps;
  if (outMbps !== undefined) sum.outMbps = (sum.outMbps ?? 0) + outMbps;
}

const monthOf = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString().slice(0, 7);

/** Fewer times than this have no highest twentieth that could be dropped. */
const ENOUGH_TIMES = 20;

function asRecord(
  month: string,
  { networks, apart, times }: Month,
  mapping: Mapping,
  from?: string,
): Traffic {
  const several = times.size > 1;
  const counted = (ofOne: Times): Pick<TrafficRow, 'inMbps' | 'outMbps'> => {
    const figure = (direction: 'inMbps' | 'outMbps') => {
      const figures = [...ofOne.values()].flatMap((sum) => sum[direction] ?? []);
      if (figures.length === 0) return {};
      // A time at which the network is not named is one without traffic.
      const missing = Array.from({ length: Math.max(0, times.size - figures.length) }, () => 0);
      return { [direction]: rounded(percentile95([...figures, ...missing])) };
    };
    return { ...figure('inMbps'), ...figure('outMbps') };
  };
  const rows = [...networks]
    .map(([asn, { name, times: ofOne }]) => ({ asn, ...(name ? { name } : {}), ...counted(ofOne) }))
    .sort((one, other) => one.asn - other.asn);
  return {
    month,
    counts: mapping.counts,
    statistic: several ? '95th' : mapping.statistic,
    ...(from ? { from } : {}),
    rows,
    ...(apart.size > 0 ? { apart: counted(apart) } : {}),
  };
}

/** The nearest rank: of twenty figures the nineteenth, of one the one. */
export function percentile95(figures: readonly number[]): number {
  const rising = [...figures].sort((one, other) => one - other);
  return rising[Math.ceil(rising.length * 0.95) - 1] ?? 0;
}

/** To the kbit/s, so that no cell shows what floating point makes of a sum. */
const rounded = (mbps: number): number => Math.round(mbps * 1000) / 1000;

function notesOn(
  records: readonly Traffic[],
  months: ReadonlyMap<string, Month>,
  apart: { lines: number; mbps: number; asns: ReadonlySet<number> },
  unreadable: { lines: number; example: string },
  own: readonly number[],
): TrafficNote[] {
  const notes: TrafficNote[] = [];
  const beyond = records
    .flatMap(({ rows }) => rows)
    .map(({ asn, inMbps = 0, outMbps = 0 }) => ({ asn, mbps: Math.max(inMbps, outMbps) }))
    .filter(({ mbps }) => mbps > BEYOND_BELIEF)
    .sort((one, other) => other.mbps - one.mbps);
  const [worst] = beyond;
  if (worst)
    notes.push({ about: 'suspicious', ...worst, networks: new Set(beyond.map(({ asn }) => asn)).size });
  if (apart.lines > 0) {
    notes.push({
      about: 'apart',
      lines: apart.lines,
      mbps: rounded(apart.mbps),
      asns: [...apart.asns].sort((a, b) => a - b),
    });
  }
  if (unreadable.lines > 0) notes.push({ about: 'unreadable', ...unreadable });
  for (const [month, { times }] of months) {
    if (times.size > 1 && times.size < ENOUGH_TIMES)
      notes.push({ about: 'few times', month, times: times.size });
  }
  if (own.length > 0) notes.push({ about: 'our own', asns: [...own] });
  return notes;
}
