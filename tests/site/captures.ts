/** What somebody would have kept who read the whole site: for tests that begin with a filled notebook. */
import { toDocument } from '../../src/cli/to-document.ts';
import { readPage } from '../../src/readers/read-page.ts';
import { toCapture } from '../../src/readers/to-capture.ts';
import type { Capture } from '../../src/records/capture.ts';
import { SITE } from './site.ts';

export function capturesOfSite(): Capture[] {
  return Object.values(SITE).flatMap(({ address, page }, i) => {
    const { candidates, page: about } = readPage(toDocument(page.text, false), new URL(address));
    return candidates
      .filter(({ listed }) => !listed)
      .map((candidate) =>
        toCapture(candidate, about, {
          id: crypto.randomUUID(),
          at: `2026-11-01T10:${String(i).padStart(2, '0')}:00Z`,
        }),
      );
  });
}
