/** Pictures for the reader, put together in the browser that took them. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { COLOURS } from '../../book/template/style.ts';

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

interface DrawnCell {
  text: string;
  /** Yellow: a person's. */
  marked: boolean;
}

/** Draws a sheet as Google shows it, near enough to be read. */
export async function drawTable(
  browser: Browser,
  headers: readonly DrawnCell[],
  rows: readonly (readonly DrawnCell[])[],
  path: string,
): Promise<void> {
  const page = await browser.newPage();
  await page.setContent(`<style>
    body { margin: 0; font: 13px system-ui; color: #${COLOURS.ink} }
    table { border-collapse: collapse; width: 1200px }
    th, td { border: 1px solid #${COLOURS.line}; padding: 4px 8px; text-align: left; vertical-align: top }
    th { background: #${COLOURS.line} } .marked { background: #${COLOURS['accent-tint']} }
  </style><table></table>`);
  await page.evaluate(
    (lines) => {
      for (const [tag, cells] of lines) {
        const row = document.querySelector('table')?.insertRow();
        for (const { text, marked } of cells) {
          const cell = document.createElement(tag);
          cell.textContent = text;
          cell.className = marked ? 'marked' : '';
          row?.append(cell);
        }
      }
    },
    [['th', headers], ...rows.map((row) => ['td', row])] as ['th' | 'td', DrawnCell[]][],
  );
  const table = await page.$('table');
  await table?.screenshot({ path });
  await page.close();
}
