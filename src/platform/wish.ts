/** What the extension and the reader that it injects say to each other. */
import type { PageReading, Wish } from '../readers/read-with.ts';

/** What is asked of the reader, beyond reading the page as it thinks best. */
export interface TabWish extends Wish {
  /** Only what is selected. */
  selection?: boolean;
}

/** The name under which a wish waits for the reader, in the isolated world that both share. */
export const WISH = 'meetMeWish';

/** Crosses as JSON. `html`: the page itself, where the readers that are injected are not the ones for it. */
export type ReaderAnswer = { reading: PageReading; html?: string } | { problem: 'pdf' | 'no-selection' };
