/** The injected reader on pages of the web, in Chromium, beside what others take for the same page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../e2e/chromium.ts';
import { serveSite } from '../site/serve.ts';
import type { Figure } from './measure.ts';
import { largeNetworkPage, policyPage } from './pages.ts';

const require = createRequire(import.meta.url);
const READER = readFileSync(new URL('../../.output/chrome-mv3/read-page.js', import.meta.url), 'utf8');
const READABILITY = `${readFileSync(require.resolve('@mozilla/readability/Readability.js'), 'utf8')}
new Readability(copyOfDocument).parse();`;

const RUNS = 30;
/** Every run is a page of its own, as it is for the user: nothing is warm but the browser. */
const FRESH_PAGES = 10;

export async function reading(): Promise<Figure[]> {
  await using site = await serveSite();
  await using chromium = await launchChromium({ site });
  const network = 'http://bench.example/network';
  const policy = 'http://bench.example/policy';
  site.put(network, largeNetworkPage());
  site.put(policy, policyPage());

  const large: number[] = [];
  for (let run = 0; run < FRESH_PAGES; run++) {
    const tab = await chromium.open(network);
    large.push(await milliseconds(tab, READER));
    await tab.close();
  }

  const tab = await chromium.open(policy);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    ours.push(await milliseconds(tab, READER));
    theirs.push(await milliseconds(tab, READABILITY));
  }
  await tab.close();
  return [
    { what: 'a 1.3 MB network page, read', samples: large, budget: 60 },
    { what: 'a policy page, read', samples: ours, peer: { name: '@mozilla/readability', samples: theirs } },
  ];
}

/** Runs a script in the page, as a click does: from its text to its result. */
const milliseconds = (tab: Page, script: string): Promise<number> =>
  tab.evaluate((source) => {
    // Readability takes its document apart; it gets a copy, which is not on its account.
    Object.assign(globalThis, { copyOfDocument: document.cloneNode(true) });
    const start = performance.now();
    // biome-ignore lint/security/noGlobalEval: this is the bench's stand-in for the browser's own injection
    globalThis.eval(source);
    return performance.now() - start;
  }, script);
