/** The plan as a picture: every target against every place of ours, taken from the same book that is exported. */
import type { Book, Row } from '../../book/book.ts';

export type Standing = 'now' | 'soon';

export interface Place {
  /** `exchange:26` or `facility:58`. */
  id: string;
  kind: string;
  name: string;
  city: string | undefined;
  /** Whether we are there already. */
  ours: Standing;
  /** How many targets are there with us, now and soon. */
  now: number;
  soon: number;
}

export interface PlannedTarget {
  asn: number;
  name: string;
  cells: Row<'targets'>['cells'];
  /** By id of the place; what is not in it is neither now nor soon. */
  at: ReadonlyMap<string, Standing>;
}

export interface Plan {
  /** In the book's order: whom to meet first. */
  targets: PlannedTarget[];
  /** Places that at least one target shares: exchanges, then facilities, the busiest first. */
  places: Place[];
  /** Our places where no target is. */
  alone: Place[];
  /** Targets by the best that is known of them. */
  counts: { now: number; soon: number; nowhere: number; unknown: number };
}

export function planOf({ rows }: Book): Plan {
  const places = new Map<string, Place>();
  const theirs = new Map<number, Map<string, Standing>>();
  for (const { cells } of rows.locations) {
    const { whose, asn = 0, kind = '', placeId, place = '', city, opening } = cells;
    const id = `${kind}:${placeId}`;
    const standing: Standing = opening === 'now' ? 'now' : 'soon';
    if (whose === 'ours') places.set(id, { id, kind, name: place, city, ours: standing, now: 0, soon: 0 });
    else theirs.set(asn, (theirs.get(asn) ?? new Map()).set(id, standing));
  }
  const targets = rows.targets.map(({ cells }) => {
    const { asn = 0, network = '' } = cells;
    const at = new Map<string, Standing>();
    for (const [id, their] of theirs.get(asn) ?? []) {
      const place = places.get(id);
      if (!place) continue;
      const standing = place.ours === 'now' && their === 'now' ? 'now' : 'soon';
      place[standing]++;
      at.set(id, standing);
    }
    return { asn, name: network, cells, at };
  });
  const all = [...places.values()].sort(
    (a, b) => Number(a.kind > b.kind) - Number(a.kind < b.kind) || b.now - a.now || b.soon - a.soon,
  );
  return {
    targets,
    places: all.filter(isShared),
    alone: all.filter((place) => !isShared(place)),
    counts: counted(targets),
  };
}

const isShared = ({ now, soon }: Place): boolean => now + soon > 0;

function counted(targets: readonly PlannedTarget[]): Plan['counts'] {
  const counts = { now: 0, soon: 0, nowhere: 0, unknown: 0 };
  for (const { at, cells } of targets) {
    const standings = [...at.values()];
    if (standings.includes('now')) counts.now++;
    else if (standings.length) counts.soon++;
    else if (cells.placesNow === undefined) counts.unknown++;
    else counts.nowhere++;
  }
  return counts;
}
