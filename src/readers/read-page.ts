/** A page, read by every reader there is. What is injected into pages does not come this way: all readers weigh too much for that. */
import type { Reader } from './contract.ts';
import { isCalendar } from './event/is-calendar.ts';
import { type PageReading, readWith, type Wish } from './read-with.ts';
import { READERS } from './registry.ts';

export type { PageReading, Wish };

/** Never fails: what a reader could not do is told in `failures`. */
export const readPage = async (document: Document, url: URL, wish?: Wish): Promise<PageReading> =>
  readWith([...(await readersFor(document)), ...READERS], document, url, wish);

/** Readers that are loaded when there is something for them to read. */
async function readersFor(document: Document): Promise<Reader[]> {
  if (!isCalendar(document)) return [];
  const { calendarReader } = await import('./event/calendar.ts');
  return [calendarReader];
}
