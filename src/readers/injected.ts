/** What is injected into pages at a click. The extension's own pages take it from the same script (`wxt.config.ts`), so it is shipped once. */
export { IN_PAGE } from './in-page.ts';
export { networkFromApi } from './peeringdb/from-api.ts';
export { readWith } from './read-with.ts';
