/** Pictures for the reader, put together in the browser that took them. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';

/** Pixels from the top that are shown of a picture; the whole of it where nothing is said. */
interface Part {
  png: string;
  width: number;
  height: number;
}

/** Lays pictures beside each other, as one sees a tab and the panel, and saves the whole. */
export async function sideBySide(browser: Browser, parts: readonly Part[], path: string): Promise<void> {
  const cells = await Promise.all(
    parts.map(async ({ png, width, height }) => {
      const data = (await readFile(png)).toString('base64');
      return `<div style="width:${width}px;height:${height}px;overflow:hidden"><img style="width:100%" src="data:image/png;base64,${data}"></div>`;
    }),
  );
  const page = await browser.newPage();
  await page.setContent(
    `<body style="margin:0"><main style="display:inline-flex;gap:1px;background:#d9dee7;border:1px solid #d9dee7">${cells.join('')}</main>`,
  );
  await page.locator('main').wait();
  const main = await page.$('main');
  await main?.screenshot({ path });
  await page.close();
}
