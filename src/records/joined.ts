/**
 * The pages of one list as one list, the days of one agenda as one event. Each page counts as it was read last; whatever a later
 * reading of its page misses is gone, as in the workbook (`book/fold.ts`), and what stands on two pages is there once.
 */
import type { CaptureOf, Evidence } from './capture.ts';
import { asKept, namesOfRows, type Reviewed, type Row, rowKey, rowsOf } from './correction.ts';
import { dayOfSession, pageKey, personKey, sessionKeys } from './keys.ts';
import { COMMON, type Paged, partsOfAll, told } from './pages.ts';
import type { Person } from './people.ts';
import { oldestFirst } from './readings.ts';

export interface Joined<P extends Paged = Paged> {
  /** The reading that counts of each page, in the order of the pages. */
  parts: readonly P[];
  /** All of them as one: a capture that is on no disk, under the id of the first part. */
  whole: P;
  /** By list and row of `whole`: where it stands on the parts. */
  places: Readonly<Record<string, readonly (readonly Place[])[]>>;
}

interface Place {
  part: number;
  position: number;
}

const LISTS = { people: ['people'], event: ['sessions', 'fees', 'deadlines'] } as const;

/** @param readings of one thing, in any order. @returns undefined where they are of one page alone */
export function joinPages<P extends Paged>(readings: readonly P[]): Joined<P> | undefined {
  const parts = partsOfAll(readings);
  const [first] = parts;
  if (!first || parts.length < 2) return undefined;
  const inOrder = [...parts].sort(oldestFirst);
  const record: Row = { ...first.record };
  for (const field of COMMON[first.kind]) delete record[field];
  Object.assign(record, told(parts));
  const places: Record<string, Place[][]> = {};
  for (const list of LISTS[first.kind]) {
    const joined = joinRows(list, parts, readings);
    record[list] = joined.map(({ row }) => row);
    places[list] = joined.map((one) => one.places);
  }
  const corrected = parts.flatMap(({ correctedAt }) => correctedAt ?? []).sort();
  const { correctedAt: _correctedAt, ...envelope } = first;
  const whole = {
    ...envelope,
    capturedAt: inOrder[inOrder.length - 1]?.capturedAt ?? first.capturedAt,
    ...(corrected.length > 0 ? { correctedAt: corrected[corrected.length - 1] } : {}),
    evidence: Object.assign({}, ...inOrder.map(({ evidence }) => evidence)),
    record,
  } as unknown as P;
  return { parts, whole, places };
}

interface JoinedRow {
  row: Row;
  /** When what it says was read. */
  at: string;
  places: Place[];
}

function joinRows(list: string, parts: readonly Paged[], readings: readonly Paged[]): JoinedRow[] {
  const lastSeen = new Map(
    [...readings].sort(oldestFirst).flatMap((reading) => keysOf(reading, list).map((key) => [key, reading])),
  );
  const counts = new Map(parts.map((part) => [pageKey(part), part]));
  const rows = new Map<string, JoinedRow>();
  parts.forEach((part, number) => {
    const keys = keysOf(part, list);
    rowsOf(part.record, list).forEach((read, position) => {
      const key = keys[position] ?? '';
      const seen = lastSeen.get(key);
      if (seen && counts.get(pageKey(seen)) !== seen) return;
      const place = { part: number, position };
      const row = list === 'sessions' ? withDay(read, part) : read;
      const same = rows.get(key);
      // Twice on one page is for the page to answer for.
      if (!same) rows.set(key, { row, at: part.capturedAt, places: [place] });
      else if (same.places.some((other) => other.part === number))
        rows.set(`${key}#${position}`, { row, at: part.capturedAt, places: [place] });
      else {
        const isLater = part.capturedAt > same.at;
        same.row = isLater ? filled(row, same.row) : filled(same.row, row);
        same.at = isLater ? part.capturedAt : same.at;
        same.places.push(place);
      }
    });
  });
  return [...rows.values()];
}

/** The day that its page is about is no longer the only one. */
function withDay(row: Row, { record }: Paged): Row {
  const { sessions, ...event } = record as CaptureOf<'event'>['record'];
  const day = dayOfSession(row as never, event);
  return row.day === undefined && day ? { ...row, day } : row;
}

/**
 * What a review of the whole makes of its parts.
 * @param reviewed with all rows of `whole`, in its order
 * @returns all parts, each as it then is; those that do not change are the same objects
 */
export function partsOf<P extends Paged>({ parts, whole, places }: Joined<P>, reviewed: Reviewed): P[] {
  const evidence = reviewed.evidence ?? {};
  const changed = new Map<number, Change>();
  const changeOf = (part: number, list = ''): Change & { of: ListChange } => {
    const change = changed.get(part) ?? { lists: new Map(), names: new Set() };
    changed.set(part, change);
    const of = change.lists.get(list) ?? { rows: new Map(), leftOut: [] };
    if (list) change.lists.set(list, of);
    return { ...change, of };
  };
  for (const list of LISTS[whole.kind]) {
    const rows = rowsOf(reviewed.record, list);
    const before = rowsOf(whole.record, list);
    const known = namesOfRows(evidence, list, rows);
    const out = new Set(reviewed.leftOut?.[list]);
    rows.forEach((row, number) => {
      const isChanged = row !== before[number];
      if (!isChanged && !out.has(number)) return;
      for (const { part, position } of places[list]?.[number] ?? []) {
        const { of, names } = changeOf(part, list);
        if (out.has(number)) of.leftOut.push(position);
        if (!isChanged) continue;
        of.rows.set(position, row);
        names.add(known.get(number) ?? `${list}[${rowKey(list, { ...row })}]`);
      }
    });
  }
  const fields: readonly string[] = COMMON[whole.kind];
  for (const field of fields)
    if ((reviewed.record as Row)[field] !== (whole.record as Row)[field])
      for (const part of parts.keys()) changeOf(part).names.add(field);

  return parts.map((part, number) => {
    const change = changed.get(number);
    if (!change) return part;
    const record: Row = { ...part.record };
    const leftOut: Record<string, readonly number[]> = {};
    for (const field of fields) {
      if (!change.names.has(field)) continue;
      delete record[field];
      const value = (reviewed.record as Row)[field];
      if (value !== undefined) record[field] = value;
    }
    for (const [list, of] of change.lists) {
      record[list] = rowsOf(part.record, list).map((row, position) => of.rows.get(position) ?? row);
      leftOut[list] = of.leftOut;
    }
    const said: Record<string, Evidence> = { ...part.evidence };
    for (const name of change.names) {
      delete said[name];
      if (evidence[name]) said[name] = evidence[name];
    }
    const kept = asKept({ kind: part.kind, record, evidence: said, leftOut } as unknown as Reviewed);
    return { ...part, ...kept } as P;
  });
}

interface Change {
  lists: Map<string, ListChange>;
  /** Of the evidence that goes with it. */
  names: Set<string>;
}

interface ListChange {
  /** By position on the part. */
  rows: Map<number, Row>;
  leftOut: number[];
}

/** What the later reading does not tell, it does not erase. */
function filled(later: Row, earlier: Row): Row {
  const next = { ...earlier, ...later };
  for (const name in earlier)
    if (Array.isArray(later[name]) && !(later[name] as unknown[]).length) next[name] = earlier[name];
  return next;
}

const keysKnown = new WeakMap<readonly Person[], string[]>();

/** As the workbook tells rows apart; people without a name by their numbers, too. */
function keysOf(captured: Paged, list: string): string[] {
  if (captured.kind === 'event')
    return list === 'sessions'
      ? sessionKeys(captured)
      : rowsOf(captured.record, list).map((row) => rowKey(list, row));
  const { people } = captured.record;
  const known =
    keysKnown.get(people) ?? people.map((one) => personKey('', one) + (one.name ? '' : `|${one.asns}`));
  keysKnown.set(people, known);
  return known;
}
