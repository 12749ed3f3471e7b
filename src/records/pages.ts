/** What the pages of one thing tell together: of a list over several pages, or of an event whose agenda has a page a day. */
import type { CaptureOf } from './capture.ts';
import type { Row } from './correction.ts';
import type { Event } from './event.ts';
import { pageKey } from './keys.ts';
import { oldestFirst } from './readings.ts';

export type Paged = CaptureOf<'people'> | CaptureOf<'event'>;

/** What the pages have in common. */
export const COMMON = {
  people: ['title', 'event'],
  event: [
    'name',
    'url',
    'start',
    'end',
    'timeZone',
    'venue',
    'street',
    'city',
    'country',
    'organizer',
    'ended',
    'capacity',
    'audience',
    'agendaUrl',
  ],
} as const;

/** @param readings of one thing. @returns of each page the reading that counts, in the order of the pages */
export function partsOfAll<P extends Paged>(readings: readonly P[]): P[] {
  const newest = new Map([...readings].sort(oldestFirst).map((reading) => [pageKey(reading), reading]));
  return [...newest.values()].sort(inOrder);
}

/** @param parts in the order of the pages. @returns the fields that they have in common */
export function told<P extends Paged>(parts: readonly P[]): Partial<P['record']> {
  const latest = [...parts].sort(oldestFirst).reverse();
  const record: Row = {};
  for (const field of COMMON[parts[0]?.kind ?? 'people']) {
    const value = (part: P) => (part.record as Row)[field];
    const telling = latest.filter((part) => value(part) !== undefined);
    if (telling.length === 0) continue;
    // A day's page tells its day: the event lasts from the first to the last of them.
    if (field === 'start' || field === 'end') {
      const days = telling.map((part) => String(value(part))).sort();
      record[field] = field === 'start' ? days[0] : days[days.length - 1];
      continue;
    }
    // What a person said of one page goes for all; else the page that was read last tells it. Its name and address must not change
    // from day to day: what people decided of its sessions hangs on them.
    const isSteady = field === 'name' || field === 'url';
    const byHand = telling.find(({ evidence }) => evidence?.[field]?.from === 'hand');
    const said = byHand ?? (isSteady ? parts.find((part) => telling.includes(part)) : telling[0]);
    if (said) record[field] = value(said);
  }
  return record as Partial<P['record']>;
}

/** An event as all its pages tell it, for whom the rows of its agenda stand elsewhere. */
export const wholeEvent = (parts: readonly CaptureOf<'event'>[]): Partial<Event> => ({
  ...told(parts),
  fees: rowsOnAll(parts, 'fees'),
  deadlines: rowsOnAll(parts, 'deadlines'),
});

/** Each once, word for word. */
const rowsOnAll = <L extends 'fees' | 'deadlines'>(
  parts: readonly CaptureOf<'event'>[],
  list: L,
): Event[L] => {
  const rows = parts.flatMap(({ record }) => record[list] as readonly Event[L][number][]);
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()] as Event[L];
};

/** Lists by the number of the page; events by their days, the page above them first. */
function inOrder(one: Paged, other: Paged): number {
  const [a, b] = [one, other].map((part) =>
    part.kind === 'people'
      ? String(part.record.part?.number ?? 1).padStart(6, '0')
      : part.record.part?.page
        ? `${firstDay(part.record)}|${part.record.part.page.padStart(10, '0')}`
        : '',
  );
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

const firstDay = ({ sessions, start = '' }: Event): string =>
  sessions.flatMap(({ day }) => day ?? []).sort()[0] ?? start.slice(0, 10);
