/** Meetings of one of us that stand at one time: what the row of each says of the other. */
import { overlapping } from '../planning/free-time.ts';
import { formatAsn } from '../records/asn.ts';
import { namesIn } from './calendar/names.ts';
import type { CellsOf } from './template/index.ts';

type Meeting = { readonly cells: CellsOf<'meetings'> };

/** @returns for each meeting, by position, such as "Ana: AS64502, 10:00–10:30"; empty where nothing clashes */
export function clashes(meetings: readonly Meeting[]): string[] {
  const standing = meetings.flatMap(({ cells: { day, start, end, asn, ourPeople, state } }, row) =>
    day && start && end && state !== 'cancelled'
      ? [{ row, day, start, end, asn, people: namesIn(ourPeople) }]
      : [],
  );
  const said = meetings.map((): string[] => []);
  for (const { one, other, person } of overlapping(standing)) {
    const [first, second] = [standing[one], standing[other]];
    if (!first || !second) continue;
    const beside = ({ asn, start, end }: typeof first): string =>
      `${person}: ${asn === undefined ? 'another meeting' : formatAsn(asn)}, ${start}–${end}`;
    said[first.row]?.push(beside(second));
    said[second.row]?.push(beside(first));
  }
  return said.map((lines) => lines.join('; '));
}

/** The meetings as they are shown. */
export function withClashes<M extends Meeting>(meetings: readonly M[]): M[] {
  const said = clashes(meetings);
  return meetings.map((meeting, row) => {
    const { clash, ...cells } = meeting.cells;
    return { ...meeting, cells: said[row] ? { ...cells, clash: said[row] } : cells };
  });
}
