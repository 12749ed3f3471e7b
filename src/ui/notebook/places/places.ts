/** Places that somebody may plan to be at: found among those that were read, by name or by PeeringDB's number. */
import type { CellsOf } from '../../../book/template/index.ts';
import { folded, oneLine } from '../../../records/text.ts';

export type PlaceCells = Pick<
  CellsOf<'locations'>,
  'kind' | 'place' | 'placeId' | 'city' | 'country' | 'campus'
>;
export type PlaceKind = 'exchange' | 'facility';

/** What is written for a place: its name, and its number where another is called the same. */
export function placeLabels(known: readonly PlaceCells[]): Map<string, PlaceCells> {
  const labels = new Map<string, PlaceCells>();
  const counts = new Map<string, number>();
  for (const { place = '' } of known) counts.set(folded(place), (counts.get(folded(place)) ?? 0) + 1);
  for (const cells of known) {
    const { place = '', placeId } = cells;
    labels.set((counts.get(folded(place)) ?? 0) > 1 && placeId ? `${place} (${placeId})` : place, cells);
  }
  return labels;
}

/**
 * @param typed a name in any spelling, a label of `placeLabels`, or a number
 * @returns a place that nobody has read has its name alone; undefined where a number is nobody’s
 */
export function findPlace(
  known: readonly PlaceCells[],
  kind: PlaceKind,
  typed: string,
): PlaceCells | undefined {
  const ofKind = known.filter((cells) => cells.kind === kind);
  const [, number] = /^(?:ix|fac|#)?\s*:?\s*(\d+)$/i.exec(typed.trim()) ?? [];
  if (number) return ofKind.find(({ placeId }) => placeId === Number(number));
  const wanted = folded(typed);
  for (const [label, cells] of placeLabels(ofKind)) if (folded(label) === wanted) return cells;
  return { kind, place: oneLine(typed) };
}

/** Whether both are one plan: of one network, for one place. */
export const isPlanned = (one: CellsOf<'locations'>, other: CellsOf<'locations'>): boolean =>
  one.asn === other.asn &&
  one.kind === other.kind &&
  (one.placeId ? one.placeId === other.placeId : folded(one.place ?? '') === folded(other.place ?? ''));
