/** The injected script in Chromium, as a click runs it; and the readers beside what others take for the same document. */
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import type { Page } from 'puppeteer-core';
import { toDocument } from '../../src/cli/to-document.ts';
import { readPage } from '../../src/readers/read-page.ts';
import { launchChromium } from '../e2e/chromium.ts';
import { serveSite } from '../site/serve.ts';
import type { Figure } from './measure.ts';
import { largeNetworkPage, policyPage } from './pages.ts';

const INJECTED = readFileSync(new URL('../../.output/chrome-mv3/read-page.js', import.meta.url), 'utf8');
/** Every run is a page of its own, as it is for the user: nothing is warm but the browser. */
const FRESH_PAGES = 15;

export async function reading(): Promise<Figure[]> {
  await using site = await serveSite();
  await using chromium = await launchChromium({ site });
  const injected = async (what: string, html: string, budget?: number): Promise<Figure> => {
    const address = 'http://bench.example/';
    site.put(address, html);
    const samples: number[] = [];
    for (let run = 0; run < FRESH_PAGES; run++) {
      const tab = await chromium.open(address);
      samples.push(await milliseconds(tab));
      await tab.close();
    }
    return { what, samples, ...(budget ? { budget } : {}) };
  };
  return [
    await injected('a 1.3 MB network page, read in the page', largeNetworkPage(), 60),
    await injected('a policy page, copied for the panel', policyPage()),
    besideReadability(policyPage()),
  ];
}

/** From the script's text to its result. */
const milliseconds = (tab: Page): Promise<number> =>
  tab.evaluate((script) => {
    const start = performance.now();
    // biome-ignore lint/security/noGlobalEval: this is the bench's stand-in for the browser's own injection
    globalThis.eval(script);
    return performance.now() - start;
  }, INJECTED);

/** In turns, each on a fresh document: Readability takes it apart, and the readers remember what they saw. */
function besideReadability(html: string): Figure {
  const address = new URL('http://popcorn.example/peering');
  const samples: number[] = [];
  const theirs: number[] = [];
  for (let run = -10; run < 40; run++) {
    const [forUs, forThem] = [toDocument(html, false), toDocument(html, false)];
    const start = performance.now();
    readPage(forUs, address);
    const between = performance.now();
    new Readability(forThem).parse();
    const end = performance.now();
    // The first runs, while the engine still compiles, are thrown away.
    if (run < 0) continue;
    samples.push(between - start);
    theirs.push(end - between);
  }
  return {
    what: 'a policy page, read, in Node',
    samples,
    peer: { name: '@mozilla/readability', samples: theirs },
  };
}
