/** From the click on the toolbar button to the candidates on the screen. */
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../e2e/chromium.ts';
import { serveSite } from '../site/serve.ts';
import type { Figure } from './measure.ts';
import { usualNetworkPage } from './pages.ts';

const RUNS = 20;
const BUDGET = 200;

export async function clicking(): Promise<Figure[]> {
  await using site = await serveSite();
  await using chromium = await launchChromium({ site });
  const address = (run: number) => {
    const url = `http://bench.example/network/${run}`;
    site.put(url, usualNetworkPage());
    return url;
  };
  // The first click of all finds a browser that has compiled nothing yet; it is thrown away.
  const opening: number[] = [];
  for (let run = -1; run < RUNS; run++) {
    const tab = await chromium.open(address(run));
    const clicked = now();
    await chromium.extension.triggerAction(tab);
    const panel = await chromium.panel();
    const seen = await whenShown(panel, tab.url());
    if (run >= 0) opening.push(seen - clicked);
    await panel.close();
    await tab.close();
  }

  const open: number[] = [];
  const tab = await chromium.open(address(RUNS));
  const panel = await chromium.press(tab);
  for (let run = 0; run < RUNS; run++) {
    await tab.goto(address(RUNS + 1 + run));
    const shown = whenShown(panel, tab.url());
    const clicked = now();
    await chromium.extension.triggerAction(tab);
    open.push((await shown) - clicked);
  }
  return [
    { what: 'click to candidates, 1,500 elements, panel opens', samples: opening, budget: BUDGET },
    { what: 'the same, panel is open', samples: open, budget: BUDGET },
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
