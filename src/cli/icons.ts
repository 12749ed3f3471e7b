/**
 * Makes the PNG icons from the one drawing, `public/mark.svg`. Run by hand after changing it:
 *
 *   node src/cli/icons.ts [/usr/bin/chromium]
 *
 * Chromium draws each size afresh, so that small ones are as sharp as the pixels allow. Then, for each, as a drawing of three colours
 * needs sixteen for its edges: `pngquant --nofs --ext .png --force 16` and `optipng -o7`, which leave half of the size.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const [, , chromium = '/usr/bin/chromium'] = process.argv;
/** The browsers draw those between from the next larger one. */
const SIZES = [16, 32, 128];
const at = (path: string) => fileURLToPath(new URL(`../../public/${path}`, import.meta.url));

const svg = readFileSync(at('mark.svg'), 'utf8');
const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
  await page.screenshot({ path: at(`icon/${size}.png`) as `${string}.png`, omitBackground: true });
}
await browser.close();
