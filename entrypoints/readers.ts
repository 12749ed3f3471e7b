/** The readers that are injected: left for the script that follows, or for the page of ours that loaded them. See `readers/injected.ts`. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { IN_PAGE, networkFromApi, readWith } from '../src/readers/injected.ts';

declare global {
  var meetMeReaders: unknown;
}

export default defineUnlistedScript(() => {
  globalThis.meetMeReaders = { IN_PAGE, networkFromApi, readWith };
});
