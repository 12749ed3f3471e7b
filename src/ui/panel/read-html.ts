/** The HTML of a page, read by every reader. Loaded when it is first needed: the readers are half the panel. */
import { fromCopy } from '../../readers/page-copy.ts';
import type { PdfProblem } from '../../readers/pdf/problems.ts';
import { readPage } from '../../readers/read-page.ts';
import type { PageReading } from '../../readers/read-with.ts';
import { captureKey } from '../../records/keys.ts';
import type { PageCopy } from '../../storage/copies.ts';

/** @returns what was found in a page that the readers in it did not settle */
export async function readHtmlOf(copy: PageCopy): Promise<PageReading | { problem: PdfProblem }> {
  if (!copy.pdf) return readingOf(copy, copy.html ?? '');
  // Loaded for a PDF alone.
  const { pdfAsHtml } = await import('../read-pdf.ts');
  const read = await pdfAsHtml(copy.pdf);
  return 'html' in read ? readingOf(copy, read.html) : read;
}

/** What the readers in the page found stands; only there is the selection known. */
function readingOf({ pdf, reading, wish }: PageCopy, html: string): PageReading {
  const { page } = reading;
  const read = readPage(fromCopy(html, page.url), new URL(page.url), wish);
  const keyOf = (candidate: PageReading['candidates'][number]) =>
    captureKey({ ...candidate, source: { ...page, reader: '' } });
  const found = new Set(read.candidates.map(keyOf));
  return {
    ...read,
    // The viewer's page has neither the title nor the text.
    page: pdf ? { ...read.page, url: page.url } : page,
    candidates: [
      ...read.candidates,
      ...reading.candidates.filter((candidate) => !found.has(keyOf(candidate))),
    ],
  };
}
