/**
 * A known page, read again: corrections of the record that was kept stay, and the page's own values stand beside them. Where the
 * page has come to agree with the correction, the page is the evidence again.
 *
 * Pages are reworded. A correction of a clause therefore goes to the clause that says nearly the same; where none does, or two do
 * equally, what the person made of it is put beside what the page says, for the person to decide.
 */
import type { Evidence } from './capture.ts';
import {
  at,
  correctField,
  correctRow,
  evidenceOfRow,
  isAdded,
  type Reviewed,
  type Row,
  rowKey,
  rowsOf,
  same,
} from './correction.ts';
import { likeness } from './likeness.ts';
import { folded } from './text.ts';

export function carryOver<R extends Reviewed>(kept: Reviewed, read: R): R {
  if (kept.kind !== read.kind) return read;
  let next = read;
  const isExact = (name: string) => positionOf(read, listOf(name), name) >= 0;
  // Those whose words are still there come first, so that no other takes their clause.
  const entries = Object.entries(kept.evidence ?? {});
  const inOrder = [
    ...entries.filter(([name]) => isExact(name)),
    ...entries.filter(([name]) => !isExact(name)),
  ];
  for (const [name, evidence] of inOrder) {
    const list = listOf(name);
    if (list && isAdded(evidence)) next = carriedAddition(kept, next, list, name, evidence);
    else if (evidence.from !== 'hand') continue;
    else if (list) next = carriedRow(kept, next, list, name, evidence);
    else next = carriedField(kept, next, name, evidence);
  }
  return next;
}

const listOf = (name: string): string | undefined => /^(\w+)\[/.exec(name)?.[1];

const positionOf = ({ record }: Reviewed, list: string | undefined, name: string): number =>
  list ? rowsOf(record, list).findIndex((row) => `${list}[${rowKey(list, row)}]` === name) : -1;

function carriedField<R extends Reviewed>(kept: Reviewed, read: R, path: string, evidence: Evidence): R {
  const value = at(kept.record, path);
  if (same(value, at(read.record, path))) return read;
  const next = correctField(read, path, value);
  return { ...next, evidence: { ...next.evidence, [path]: evidence } };
}

/** A row that was corrected, or struck out: then the kept record has it no more. */
function carriedRow<R extends Reviewed>(
  kept: Reviewed,
  read: R,
  list: string,
  name: string,
  evidence: Evidence,
): R {
  const rows = rowsOf(read.record, list);
  const row = rowsOf(kept.record, list).find((keptRow) => rowKey(list, keptRow) === evidence.where);
  const exact = positionOf(read, list, name);
  const was = evidence.was ?? row;
  const position =
    exact < 0 && was && list === REWORDED ? nearest(rows, was, isUntouched(read, list)) : exact;
  if (position < 0) {
    // Of other lists a row that is gone is gone from the page; a clause may just be said in other words.
    if (list !== REWORDED) return read;
    return row ? appended(read, list, row, name, evidence) : remembered(read, name, evidence);
  }
  if (row) return correctRow(read, list, position, mergedRow(list, rows[position] ?? {}, evidence.was, row));
  const leftOut = new Set(read.leftOut?.[list]).add(position);
  return { ...read, leftOut: { ...read.leftOut, [list]: [...leftOut] } };
}

/** A clause that a person found: the page's reader may have come to find it too. */
function carriedAddition<R extends Reviewed>(
  kept: Reviewed,
  read: R,
  list: string,
  name: string,
  evidence: Evidence,
): R {
  const keptRows = rowsOf(kept.record, list);
  const row = keptRows.find((keptRow) => rowKey(list, keptRow) === evidence.where);
  if (!row) return read;
  const rows = rowsOf(read.record, list);
  // What was read beside it is not it.
  const others = keptRows.filter((other) => other !== row);
  const isOther = (one: Row) => others.some((other) => isLike(one, other) && same(one.scope, other.scope));
  const isFree = isUntouched(read, list);
  const position = nearest(rows, row, (one) => isFree(one) && !isOther(one));
  return position < 0
    ? appended(read, list, row, name, evidence)
    : correctRow(read, list, position, mergedRow(list, rows[position] ?? {}, undefined, row));
}

/** The list whose rows are known by their words. */
const REWORDED = 'clauses';
/** Words that are less alike than this are another thing said. */
const ALIKE = 0.5;
/** Two that are nearly as alike as each other: who could tell which of them it was? */
const CLOSE = 0.1;

/** @returns the position of the clause that says nearly the same; -1 where none does, or two do */
function nearest(rows: readonly Row[], was: Row, mayBe: (row: Row) => boolean): number {
  const [best, second] = rows
    .map((row, position) => ({ row, position, score: scoreOf(row, was) }))
    .filter(({ row, score }) => score > 0 && mayBe(row))
    .sort((one, other) => other.score - one.score);
  if (!best || (second && best.score - second.score < CLOSE)) return -1;
  return best.position;
}

/** One clause of the page takes one correction. */
const isUntouched =
  (read: Reviewed, list: string) =>
  (row: Row): boolean => {
    const position = rowsOf(read.record, list).indexOf(row);
    const known = read.evidence?.[evidenceOfRow(read, list, row)];
    return known?.from !== 'hand' && !isAdded(known) && !read.leftOut?.[list]?.includes(position);
  };

const isLike = (row: Row, was: Row): boolean => scoreOf(row, was) > 0;

function scoreOf(row: Row, was: Row): number {
  if (row.id !== was.id) return 0;
  const [one, other] = [folded(String(row.quote ?? '')), folded(String(was.quote ?? ''))];
  // People select a part of a sentence, or more than one.
  const alike = other && (one.includes(other) || (one && other.includes(one))) ? 1 : likeness(one, other);
  return alike < ALIKE ? 0 : alike + (same(row.scope, was.scope) ? 1 : 0);
}

const SAID = ['stance', 'value', 'scope'];

/** Three ways: what the person changed is the person's, the rest is the page's. */
function mergedRow(list: string, page: Row, was: Row | undefined, kept: Row): Row {
  const next: Row = {};
  for (const name of Object.keys({ ...page, ...kept })) {
    const isTheirs = was ? !same(kept[name], was[name]) : list !== REWORDED || SAID.includes(name);
    const value = isTheirs ? kept[name] : page[name];
    if (value !== undefined) next[name] = value;
  }
  return next;
}

function appended<R extends Reviewed>(read: R, list: string, row: Row, name: string, evidence: Evidence): R {
  return {
    ...read,
    record: { ...read.record, [list]: [...rowsOf(read.record, list), row] },
    evidence: { ...read.evidence, [name]: evidence },
  };
}

const remembered = <R extends Reviewed>(read: R, name: string, evidence: Evidence): R => ({
  ...read,
  evidence: { ...read.evidence, [name]: evidence },
});
