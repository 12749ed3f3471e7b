/** Review drafts: what was read from a page and what the user made of it, saved on every change until kept or thrown away. */
import type { PageReading } from '../readers/read-page.ts';

export interface Draft {
  id: string;
  /** The tab it was read from; tabs die with the browser, drafts do not. */
  tabId: number;
  reading: PageReading;
  /** ISO 8601, UTC. */
  changedAt: string;
}
