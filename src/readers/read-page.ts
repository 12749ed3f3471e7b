/** A page, read by every reader there is. What is injected into pages does not come this way: all readers weigh too much for that. */
import { readWith } from './injected.ts';
import type { PageReading, Wish } from './read-with.ts';
import { READERS } from './registry.ts';

export type { PageReading, Wish };

/** @throws never: what fails is told in `failures` */
export const readPage = (document: Document, url: URL, wish?: Wish): PageReading =>
  readWith(READERS, document, url, wish);
