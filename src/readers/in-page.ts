/**
 * The readers that are injected: PeeringDB's pages are the largest that coordinators read, and their hooks the quickest to find.
 * All others read a copy of the page in the panel.
 */
import type { Reader } from './contract.ts';
import { peeringdbApi } from './peeringdb/api-answer.ts';
import { peeringdbPage } from './peeringdb/page.ts';

export const IN_PAGE: readonly Reader[] = [peeringdbPage, peeringdbApi];
