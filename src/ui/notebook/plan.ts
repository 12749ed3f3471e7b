/** The plan as a picture: every target against every place of ours, taken from the same book that is exported. */
import type { Book, Row, Worth } from '../../book/book.ts';
import { numbered } from '../../book/common-places.ts';
import { gainsOf } from '../../book/gains.ts';
import type { PlaceGain } from '../../planning/gains.ts';
import type { PlaceCells } from './places/places.ts';

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
  worth: Worth | undefined;
  /** By id of the place; what is not in it is neither now nor soon. */
  at: ReadonlyMap<string, Standing>;
}

export interface Plan {
  /** Of what targets are worth; undefined where that is traffic, because no price is known. */
  currency: string | undefined;
  /** In the book's order: whom to meet first. */
  targets: PlannedTarget[];
  /** Places that at least one target shares: exchanges, then facilities, the busiest first. */
  places: Place[];
  /** Our places where no target is. */
  alone: Place[];
  /** Places, campuses and towns where we are not yet and targets are, the most gained first. */
  gains: PlaceGain[];
  /** Every place that was read of, each once, by name. */
  known: PlaceCells[];
  /** Targets by the best that is known of them. */
  counts: { now: number; soon: number; nowhere: number; unknown: number };
}

export function planOf({ rows, settings, worth }: Book): Plan {
  const places = new Map<string, Place>();
  const theirs = new Map<number, Map<string, Standing>>();
  for (const { cells } of numbered(rows.locations)) {
    const { whose, asn = 0, kind = '', placeId, place = '', city, opening } = cells;
    const id = `${kind}:${placeId}`;
    const standing: Standing = opening === 'now' ? 'now' : 'soon';
    // More may be planned where somebody is already.
    if (whose === 'ours') {
      if (places.get(id)?.ours !== 'now')
        places.set(id, { id, kind, name: place, city, ours: standing, now: 0, soon: 0 });
    } else {
      const at = theirs.get(asn) ?? new Map<string, Standing>();
      theirs.set(asn, at);
      if (at.get(id) !== 'now') at.set(id, standing);
    }
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
    return { asn, name: network, cells, worth: worth?.get(asn), at };
  });
  const all = [...places.values()].sort(
    (a, b) => Number(a.kind > b.kind) - Number(a.kind < b.kind) || b.now - a.now || b.soon - a.soon,
  );
  return {
    currency: Number(settings.transitPrice) > 0 ? String(settings.currency ?? '') : undefined,
    targets,
    places: all.filter(isShared),
    alone: all.filter((place) => !isShared(place)),
    gains: gainsOf(rows),
    known: knownOf(rows.locations),
    counts: counted(targets),
  };
}

/** A place that is only planned and has no number is called by its name. */
function knownOf(locations: Book['rows']['locations']): PlaceCells[] {
  const known = new Map<string, PlaceCells>();
  for (const { cells } of numbered(locations)) {
    const { kind, place, placeId = 0, city, country, campus } = cells;
    const id = `${kind}:${placeId}`;
    const before = known.get(id);
    known.set(id, {
      kind,
      place,
      placeId: placeId > 0 ? placeId : undefined,
      city: city ?? before?.city,
      country: country ?? before?.country,
      campus: campus ?? before?.campus,
    });
  }
  return [...known.values()].sort((one, other) => ((one.place ?? '') < (other.place ?? '') ? -1 : 1));
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
