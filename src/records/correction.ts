/**
 * What a person changes in a record. A correction is marked `from: 'hand'` in the evidence; it outlives a later reading of the
 * same page, whose own value is then offered beside it and never put in its place.
 */
import type { Evidence, Kind, RecordOf } from './capture.ts';
import { folded } from './text.ts';

/** The page's value where the record holds another, so that one step leads back to it. */
export interface AsRead {
  value: unknown;
  evidence?: Evidence | undefined;
}

/** A record under review: a candidate of a page, or a capture that was kept. */
export type Reviewed = {
  [K in Kind]: {
    kind: K;
    record: RecordOf<K>;
    /** By field (`name`, `policy.general`), or by list and the row's key as read (`people[ana@example.net]`). */
    evidence?: Record<string, Evidence> | undefined;
    /** By the names of `evidence`. */
    asRead?: Record<string, AsRead>;
    /** By list, the positions of the rows that are not to be kept. */
    leftOut?: Record<string, readonly number[]>;
  };
}[Kind];

export type Row = Record<string, unknown>;

/** By list: which row of another reading of the page is the same row. */
const ROW_KEYS: Readonly<Record<string, (row: Row) => string>> = {
  members: ({ asn, ipv4, ipv6 }) => joined(asn, ipv4, ipv6),
  networks: ({ asn }) => joined(asn),
  exchanges: ({ ixId }) => joined(ixId),
  facilities: ({ facId }) => joined(facId),
  carriers: ({ carrierId }) => joined(carrierId),
  ports: ({ ixId, ipv4, ipv6 }) => joined(ixId, ipv4, ipv6),
  prefixes: ({ prefix }) => joined(prefix),
  contacts: ({ role, name, email }) => joined(role, name, email),
  people: ({ name, organization, email }) => joined(email ?? [name, organization]),
  sessions: ({ day, start, title }) => joined(day, start, title),
  fees: ({ name, until }) => joined(name, until),
  deadlines: ({ name }) => joined(name),
  rows: ({ asn }) => joined(asn),
  clauses: ({ id, scope, quote }) => joined(id, JSON.stringify(scope ?? {}), quote),
};

/** Whoever strikes out a clause says that it was misread; from other lists rows are merely chosen. */
const REMEMBERED_WHEN_LEFT_OUT = new Set(['clauses']);

const joined = (...parts: unknown[]): string =>
  parts
    .flat()
    .map((part) => folded(String(part ?? '')))
    .join('|');

/** @param path a field's name, with a dot for one inside another: `policy.general`; undefined takes the value away */
export function correctField<R extends Reviewed>(reviewed: R, path: string, value: unknown): R {
  return corrected(reviewed, path, {
    before: at(reviewed.record, path),
    after: value,
    record: withAt(reviewed.record, path, value),
  });
}

/** Replaces one row of a list; `where` of its evidence is the key that the row now has. */
export const correctRow = <R extends Reviewed>(reviewed: R, list: string, position: number, row: Row): R =>
  correctRows(reviewed, list, new Map([[position, row]]));

/** Replaces many rows of a list. @param after by position */
export function correctRows<R extends Reviewed>(
  reviewed: R,
  list: string,
  after: ReadonlyMap<number, Row>,
): R {
  const before = rowsOf(reviewed.record, list);
  if (![...after.keys()].some((position) => before[position])) return reviewed;
  const evidence = { ...reviewed.evidence };
  const asRead = { ...reviewed.asRead };
  const names = namesOfRows(evidence, list, before);
  const rows = before.map((old, position) => {
    const row = after.get(position);
    if (!row) return old;
    const name = names.get(position) ?? `${list}[${rowKey(list, old)}]`;
    const known = evidence[name];
    const read = asRead[name] ?? asReadBefore(known, old);
    if (read && sameRow(read.value as Row, row)) {
      // Back to what the page says: no correction is left.
      delete asRead[name];
      if (read.evidence) evidence[name] = read.evidence;
      else delete evidence[name];
    } else {
      evidence[name] = byHand(known, { where: rowKey(list, row), was: read?.value as Row | undefined });
      if (read) asRead[name] = read;
    }
    return row;
  });
  return { ...reviewed, record: withAt(reviewed.record, list, rows), evidence, asRead };
}

/**
 * By position of a row, the name under which its evidence stands; rows that nobody touched have none. Where corrections left rows
 * with one key (a column was emptied), each takes the evidence of the row that it most looks like, and none takes another's.
 */
export function namesOfRows(
  evidence: Record<string, Evidence>,
  list: string,
  rows: readonly Row[],
): Map<number, string> {
  const byKey = new Map<string, { names: string[]; positions: number[] }>();
  for (const [name, { where }] of Object.entries(evidence)) {
    if (where === undefined || !name.startsWith(`${list}[`)) continue;
    const group = byKey.get(where) ?? { names: [], positions: [] };
    byKey.set(where, group);
    group.names.push(name);
  }
  const found = new Map<number, string>();
  if (byKey.size === 0) return found;
  for (const [position, row] of rows.entries()) byKey.get(rowKey(list, row))?.positions.push(position);
  for (const { names, positions } of byKey.values()) {
    // Among very many of one key nobody tells one from another.
    const isMany = names.length * positions.length > MOST_COMPARED;
    const pairs = names.flatMap((name, nth) =>
      (isMany ? positions.slice(nth, nth + 1) : positions).map((position) => ({
        name,
        position,
        like: isMany ? 0 : alike(rows[position] ?? {}, evidence[name]?.was),
      })),
    );
    const taken = new Set<string>();
    for (const { name, position } of pairs.sort((one, other) => other.like - one.like)) {
      if (taken.has(name) || found.has(position)) continue;
      taken.add(name);
      found.set(position, name);
    }
  }
  return found;
}

const MOST_COMPARED = 10_000;

/** In whatever order its cells were filled. */
const sameRow = (one: Row, other: Row): boolean =>
  cellsOf(one, other).every((name) => same(one[name], other[name]));

/** How many cells more are the same than differ. */
const alike = (one: Row, other: Row = {}): number =>
  cellsOf(one, other).reduce((sum, name) => sum + (same(one[name], other[name]) ? 1 : -1), 0);

const cellsOf = (one: Row, other: Row): string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
];

/** The name under which a row's evidence stands: its key when it was read, whatever was corrected since. */
export function evidenceOfRow({ evidence = {} }: Reviewed, list: string, row: Row): string {
  const key = rowKey(list, row);
  const since = Object.entries(evidence ?? {}).find(
    ([name, { where }]) => where === key && name.startsWith(`${list}[`),
  );
  return since?.[0] ?? `${list}[${key}]`;
}

function corrected<R extends Reviewed>(
  reviewed: R,
  name: string,
  change: { before: unknown; after: unknown; record: unknown },
): R {
  const { [name]: earlier, ...asRead } = reviewed.asRead ?? {};
  const { [name]: known, ...evidence } = reviewed.evidence ?? {};
  const read = earlier ?? asReadBefore(known, change.before);
  if (read && same(read.value, change.after)) {
    // Back to what the page says: no correction is left.
    return {
      ...reviewed,
      record: change.record,
      evidence: read.evidence ? { ...evidence, [name]: read.evidence } : evidence,
      asRead,
    };
  }
  return {
    ...reviewed,
    record: change.record,
    evidence: { ...evidence, [name]: byHand(known) },
    asRead: read ? { ...asRead, [name]: read } : asRead,
  };
}

const byHand = (known: Evidence | undefined, row?: { where: string; was: Row | undefined }): Evidence => ({
  from: isAdded(known) ? 'selection' : 'hand',
  ...(row ? { where: row.where } : {}),
  ...(known?.snippet === undefined ? {} : { snippet: known.snippet }),
  ...(row?.was ? { was: row.was } : {}),
});

/** What a person wrote earlier does not pass for the page's own. */
function asReadBefore(known: Evidence | undefined, before: unknown): AsRead | undefined {
  if (known?.was) return { value: known.was };
  return known?.from === 'hand' || isAdded(known) ? undefined : { value: before, evidence: known };
}

/** A row that a person made out of words that they selected on the page. */
export const isAdded = (known: Evidence | undefined): boolean =>
  known?.from === 'selection' && known.where !== undefined;

/** Where the list has the row already, it is corrected. @param snippet the words that say it */
export function addRow<R extends Reviewed>(reviewed: R, list: string, row: Row, snippet: string): R {
  const where = rowKey(list, row);
  const position = rowsOf(reviewed.record, list).findIndex((one) => rowKey(list, one) === where);
  if (position >= 0) return correctRow(reviewed, list, position, row);
  return {
    ...reviewed,
    record: withAt(reviewed.record, list, [...rowsOf(reviewed.record, list), row]),
    evidence: { ...reviewed.evidence, [`${list}[${where}]`]: { from: 'selection', where, snippet } },
  };
}

/** The record without the rows that were left out, ready to be kept. */
export function asKept<R extends Reviewed>(reviewed: R): R {
  const { record, evidence = {}, leftOut = {}, asRead: _asRead, ...rest } = reviewed;
  let keptRecord: unknown = record;
  const keptEvidence = { ...evidence };
  for (const [list, positions] of Object.entries(leftOut)) {
    const out = new Set(positions);
    if (out.size === 0) continue;
    const rows = rowsOf(keptRecord, list);
    keptRecord = withAt(
      keptRecord,
      list,
      rows.filter((_row, position) => !out.has(position)),
    );
    if (!REMEMBERED_WHEN_LEFT_OUT.has(list)) continue;
    for (const position of out) {
      const row = rows[position];
      if (!row) continue;
      const name = evidenceOfRow(reviewed, list, row);
      const known = keptEvidence[name];
      if (isAdded(known)) delete keptEvidence[name];
      else keptEvidence[name] = { from: 'hand', was: known?.was ?? row };
    }
  }
  return { ...rest, record: keptRecord, evidence: keptEvidence } as R;
}

const keysKnown = new WeakMap<Row, { list: string; key: string }>();

/** A row is never changed in place, so its key is worked out once. */
export function rowKey(list: string, row: Row): string {
  const known = keysKnown.get(row);
  if (known?.list === list) return known.key;
  const key = ROW_KEYS[list]?.(row) ?? JSON.stringify(row);
  keysKnown.set(row, { list, key });
  return key;
}

export function rowsOf(record: unknown, list: string): Row[] {
  const rows = at(record, list);
  return Array.isArray(rows) ? rows : [];
}

/** @param path names joined by dots */
export function at(record: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Row | undefined)?.[name], record);
}

function withAt(record: unknown, path: string, value: unknown): Row {
  const [name = '', ...inner] = path.split('.');
  const next = { ...(record as Row | undefined) };
  const changed = inner.length ? withAt(next[name], inner.join('.'), value) : value;
  if (changed === undefined) delete next[name];
  else next[name] = changed;
  return next;
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
