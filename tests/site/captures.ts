/** What somebody would have kept who read the whole site: for tests that begin with a filled notebook. */
import { toDocument } from '../../src/cli/to-document.ts';
import { readPage } from '../../src/readers/read-page.ts';
import { toCapture } from '../../src/readers/to-capture.ts';
import type { Capture } from '../../src/records/capture.ts';
import { SITE } from './site.ts';

export async function capturesOfSite(): Promise<Capture[]> {
  const read = Object.values(SITE).map(async ({ address, page }, i) => {
    const { candidates, page: about } = await readPage(toDocument(page.text, false), new URL(address));
    return candidates
      .filter(({ listed }) => !listed)
      .map((candidate) =>
        toCapture(candidate, about, {
          id: crypto.randomUUID(),
          at: `2026-11-01T10:${String(i).padStart(2, '0')}:00Z`,
        }),
      );
  });
  return (await Promise.all(read)).flat();
}
