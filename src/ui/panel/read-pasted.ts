/** Pasted text or HTML, read with the readers that read pages. Loaded when it is first needed: the readers are half the panel. */
import { isHtml } from '../../readers/is-html.ts';
import { type PageReading, readPage } from '../../readers/read-page.ts';
import { oneLine, textHash } from '../../records/text.ts';
import { isWebAddress } from '../../records/url.ts';

/** Two texts are two sources, and the same text twice is one. */
const addressOf = (text: string): string => `about:pasted#${textHash(text)}`;
const TITLE_LENGTH = 80;

/** @param address of the page that the text was copied from, where the user gave one */
export function readPasted(text: string, address: string): PageReading {
  const page = new DOMParser().parseFromString(isHtml(text) ? text : '<pre></pre>', 'text/html');
  const pre = page.querySelector('pre');
  if (!isHtml(text) && pre) pre.textContent = text;
  const url = isWebAddress(address) && URL.canParse(address) ? address : addressOf(text);
  const reading = readPage(page, new URL(url), { text: true });
  const title = reading.page.title || firstLine(text);
  return { ...reading, page: { ...reading.page, title } };
}

const firstLine = (text: string): string =>
  oneLine(
    text
      .replace(/<[^>]*>/g, ' ')
      .trim()
      .split('\n')[0] ?? '',
  ).slice(0, TITLE_LENGTH);
