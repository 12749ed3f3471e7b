/** From the click on the toolbar button to the candidates on the screen. */
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../e2e/chromium.ts';
import { serveSite } from '../site/serve.ts';
import type { Figure } from './measure.ts';
import { policyPage, usualNetworkPage } from './pages.ts';

const RUNS = 20;
const BUDGET = 200;

export async function clicking(): Promise<Figure[]> {
  await using site = await serveSite();
  await using chromium = await launchChromium({ site });
  let pages = 0;
  /** An address that was never visited, so that nothing is known of it. */
  const fresh = (html: string) => {
    const url = `http://bench.example/page/${pages++}`;
    site.put(url, html);
    return url;
  };

  // The first click of all finds a browser that has compiled nothing yet; it is thrown away.
  const opening: number[] = [];
  for (let run = -1; run < RUNS; run++) {
    const tab = await chromium.open(fresh(usualNetworkPage()));
    const clicked = now();
    await chromium.extension.triggerAction(tab);
    const panel = await chromium.panel();
    const seen = await whenShown(panel, tab.url());
    if (run >= 0) opening.push(seen - clicked);
    await panel.close();
    await tab.close();
  }

  /** From a panel that stands open. */
  const open = async (html: string): Promise<number[]> => {
    const samples: number[] = [];
    for (let run = -1; run < RUNS; run++) {
      const tab = await chromium.open(fresh(html));
      const panel = run < 0 ? await chromium.press(tab) : await chromium.panel();
      const shown = whenShown(panel, tab.url());
      const clicked = now();
      if (run >= 0) await chromium.extension.triggerAction(tab);
      const seen = await shown;
      if (run >= 0) samples.push(seen - clicked);
      await tab.close();
    }
    return samples;
  };
  return [
    {
      what: 'click to candidates, network page of 1,500 elements, panel opens',
      samples: opening,
      budget: BUDGET,
    },
    { what: 'the same, panel stands open', samples: await open(usualNetworkPage()), budget: BUDGET },
    {
      what: 'click to candidates, policy page, panel stands open',
      samples: await open(policyPage()),
      budget: BUDGET,
    },
  ];
}

/** Milliseconds since 1970, with fractions; the browser's clock is the same. */
const now = (): number => performance.timeOrigin + performance.now();

/** @returns when the frame was drawn that shows a candidate of the page */
const whenShown = (panel: Page, address: string): Promise<number> =>
  panel.evaluate(
    (url) =>
      new Promise<number>((resolve) => {
        const isShown = () =>
          document.querySelector('header [title]')?.getAttribute('title') === url &&
          document.querySelector('.candidate') !== null;
        const frame = () => {
          if (isShown()) resolve(performance.timeOrigin + performance.now());
          else requestAnimationFrame(frame);
        };
        frame();
      }),
    address,
  );
