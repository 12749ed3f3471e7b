/**
 * The pages of one list as one list. Each page counts as it was read last; whoever a later reading of their page misses is gone,
 * as in the workbook (`book/fold.ts`), and whoever stands on two pages is there once.
 */
import type { CaptureOf } from './capture.ts';
import { asKept, namesOfRows, type Reviewed, rowKey } from './correction.ts';
import { pageKey, personKey } from './keys.ts';
import type { Person } from './people.ts';

type Listed = CaptureOf<'people'>;
type ReviewedPeople = Extract<Reviewed, { kind: 'people' }>;

export interface JoinedList {
  /** The reading that counts of each page, by the page's number. */
  parts: readonly Listed[];
  /** All of them as one: a capture that is on no disk, under the id of the part that was read first. */
  whole: Listed;
  /** By row of `whole`: where it stands on the parts. */
  places: readonly (readonly Place[])[];
}

interface Place {
  part: number;
  position: number;
}

/** @param readings of one list, in any order. @returns undefined where they are of one page alone */
export function joinList(readings: readonly Listed[]): JoinedList | undefined {
  const inOrder = [...readings].sort(oldestFirst);
  const newest = new Map(inOrder.map((reading) => [pageKey(reading), reading]));
  if (newest.size < 2) return undefined;
  const parts = [...newest.values()].sort((one, other) => numberOf(one) - numberOf(other));
  const lastSeen = new Map(
    inOrder.flatMap((reading) => keysOf(reading).map((key) => [key, reading] as const)),
  );
  const isGone = (key: string) => {
    const seen = lastSeen.get(key);
    return seen !== undefined && newest.get(pageKey(seen)) !== seen;
  };

  const rows = new Map<string, { person: Person; at: string; places: Place[] }>();
  parts.forEach((part, partNumber) => {
    const keys = keysOf(part);
    part.record.people.forEach((person, position) => {
      const key = keys[position] ?? '';
      if (isGone(key)) return;
      const place = { part: partNumber, position };
      const same = rows.get(key);
      // Twice on one page is for the page to answer for.
      if (!same) rows.set(key, { person, at: part.capturedAt, places: [place] });
      else if (same.places.some((other) => other.part === partNumber))
        rows.set(`${key}#${position}`, { person, at: part.capturedAt, places: [place] });
      else {
        const isLater = part.capturedAt > same.at;
        same.person = isLater ? filled(person, same.person) : filled(same.person, person);
        same.at = isLater ? part.capturedAt : same.at;
        same.places.push(place);
      }
    });
  });
  const found = [...rows.values()];
  return {
    parts,
    whole: wholeOf(
      parts,
      found.map(({ person }) => person),
    ),
    places: found.map(({ places }) => places),
  };
}

/**
 * What a review of the whole makes of its parts.
 * @param reviewed with all rows of `whole`, in its order
 * @returns all parts, each as it then is; those that do not change are the same objects
 */
export function partsOf({ parts, whole, places }: JoinedList, reviewed: ReviewedPeople): Listed[] {
  const { people } = reviewed.record;
  const evidence = reviewed.evidence ?? {};
  const known = namesOfRows(evidence, 'people', people);
  const out = new Set(reviewed.leftOut?.people);
  const changed = new Map<number, Change>();
  const changeOf = (part: number): Change => {
    const change = changed.get(part) ?? { rows: new Map(), leftOut: [], names: new Set() };
    changed.set(part, change);
    return change;
  };
  people.forEach((person, row) => {
    const isChanged = person !== whole.record.people[row];
    if (!isChanged && !out.has(row)) return;
    for (const { part, position } of places[row] ?? []) {
      const change = changeOf(part);
      if (out.has(row)) change.leftOut.push(position);
      if (!isChanged) continue;
      change.rows.set(position, person);
      change.names.add(known.get(row) ?? `people[${rowKey('people', { ...person })}]`);
    }
  });
  for (const field of FIELDS)
    if (reviewed.record[field] !== whole.record[field])
      for (const part of parts.keys()) changeOf(part).names.add(field);

  return parts.map((part, number) => {
    const change = changed.get(number);
    if (!change) return part;
    const { rows, leftOut, names: told } = change;
    const record = { ...part.record };
    for (const field of FIELDS) {
      if (!told.has(field)) continue;
      delete record[field];
      if (reviewed.record[field] !== undefined) record[field] = reviewed.record[field];
    }
    record.people = part.record.people.map((person, position) => rows.get(position) ?? person);
    const said = { ...part.evidence };
    for (const name of told) {
      delete said[name];
      if (evidence[name]) said[name] = evidence[name];
    }
    return { ...part, ...asKept({ kind: 'people', record, evidence: said, leftOut: { people: leftOut } }) };
  });
}

/** What the pages of a list have in common. */
const FIELDS = ['title', 'event'] as const;

interface Change {
  /** By position on the part. */
  rows: Map<number, Person>;
  leftOut: number[];
  /** Of the evidence that goes with it. */
  names: Set<string>;
}

function wholeOf(parts: readonly Listed[], people: Person[]): Listed {
  const [first] = parts as [Listed];
  const inOrder = [...parts].sort(oldestFirst);
  // What a person said of one page goes for the list; else the page that was read last tells it.
  const telling = (field: (typeof FIELDS)[number]): string | undefined => {
    const told = inOrder.filter(({ record }) => record[field] !== undefined).reverse();
    const byHand = told.find(({ evidence }) => evidence?.[field]?.from === 'hand');
    return (byHand ?? told[0])?.record[field];
  };
  const [title, event] = FIELDS.map(telling);
  const corrected = parts.flatMap(({ correctedAt }) => correctedAt ?? []).sort();
  const { title: _title, event: _event, ...record } = first.record;
  const { correctedAt: _correctedAt, ...envelope } = first;
  return {
    ...envelope,
    capturedAt: inOrder[inOrder.length - 1]?.capturedAt ?? first.capturedAt,
    ...(corrected.length > 0 ? { correctedAt: corrected[corrected.length - 1] as string } : {}),
    evidence: Object.assign({}, ...inOrder.map(({ evidence }) => evidence)),
    record: {
      ...record,
      ...(title === undefined ? {} : { title }),
      ...(event === undefined ? {} : { event }),
      people,
    },
  };
}

/** What the later reading does not tell, it does not erase. */
function filled(later: Person, earlier: Person): Person {
  const next = { ...earlier, ...later };
  return later.asns.length > 0 ? next : { ...next, asns: earlier.asns };
}

const numberOf = ({ record }: Listed): number => record.part?.number ?? 1;

const oldestFirst = (one: Listed, other: Listed): number =>
  one.capturedAt < other.capturedAt || (one.capturedAt === other.capturedAt && one.id < other.id) ? -1 : 1;

const keysKnown = new WeakMap<readonly Person[], string[]>();

/** As the workbook tells people apart; those without a name by their numbers, too. */
function keysOf({ record: { people } }: Listed): string[] {
  const known =
    keysKnown.get(people) ?? people.map((one) => personKey('', one) + (one.name ? '' : `|${one.asns}`));
  keysKnown.set(people, known);
  return known;
}
