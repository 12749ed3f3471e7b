/** The injected script in Chromium, as a click runs it; and the readers beside what others take for the same document. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../e2e/chromium.ts';
import { serveSite } from '../site/serve.ts';
import { bundled } from './bundled.ts';
import type { Figure } from './measure.ts';
import { densePolicyPage, largeNetworkPage, policyPage } from './pages.ts';
import type { PolicyBench, Timed } from './policy-reading.ts';

const INJECTED = ['readers.js', 'read-page.js']
  .map((file) => readFileSync(new URL(`../../.output/chrome-mv3/${file}`, import.meta.url), 'utf8'))
  .join('\n');
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
    ...(await policies(chromium)),
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

/** The readers of policies in a page of the browser, as the panel is one, with their peers in the same run. */
async function policies(chromium: Chromium): Promise<Figure[]> {
  const tab = await chromium.open('http://bench.example/');
  await tab.evaluate(await bundled('./policy-reading.ts'));
  const beside = (html: string, from: 'document' | 'html'): Promise<Timed> =>
    tab.evaluate(
      (page, what) =>
        (globalThis as unknown as { policyBench: PolicyBench }).policyBench.beside(page, 60, what),
      html,
      from,
    );
  const alone = (html: string): Promise<number[]> =>
    tab.evaluate(
      (page) => (globalThis as unknown as { policyBench: PolicyBench }).policyBench.alone(page, 3),
      html,
    );
  const figures: Figure[] = [];
  for (const [what, html, budget] of [
    ['a page that is all policy, 20 KB, read in Chromium', densePolicyPage(20_000), 5],
    ['a policy in a company’s page, read in Chromium', policyPage(), 5],
  ] as const) {
    for (const from of ['document', 'html'] as const) {
      const { ours, readability, defuddle } = await beside(html, from);
      const name = from === 'html' ? `${what}, parsing its HTML included` : what;
      figures.push({
        what: name,
        samples: ours,
        ...(from === 'html' ? {} : { budget }),
        peer: { name: '@mozilla/readability', samples: readability },
      });
      figures.push({
        what: `${name}, beside defuddle`,
        samples: ours,
        peer: { name: 'defuddle', samples: defuddle },
      });
    }
  }
  for (const megabytes of [1, 10])
    figures.push({
      what: `${megabytes} MB that are all policy, read in Chromium`,
      samples: await alone(densePolicyPage(megabytes * 1_000_000)),
      // 4 MB of text a second.
      budget: megabytes * 250,
    });
  await tab.close();
  return figures;
}
