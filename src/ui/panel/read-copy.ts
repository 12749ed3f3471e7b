/** The copy of a page, read by every reader. Loaded when it is first needed: the readers are half the panel. */
import { whileReading } from '../../platform/alive.ts';
import { attemptOn } from '../../platform/attempts.ts';
import { fromCopy } from '../../readers/page-copy.ts';
import type { PdfProblem } from '../../readers/pdf/problems.ts';
import { readPage } from '../../readers/read-page.ts';
import type { PageReading } from '../../readers/read-with.ts';
import { captureKey } from '../../records/keys.ts';
import { copyFrom, type PageCopy, removeCopy } from '../../storage/copies.ts';
import { failed, readIntoDraft, settle } from './read-into-draft.ts';

/** Two panels may hear of the same copy: the second finds the attempt settled. */
export async function readCopyOf(tab: { id: number; url?: string | undefined }): Promise<void> {
  const lost = await whileReading(tab.id, async () => {
    const attempt = await attemptOn(tab.id);
    if (attempt?.outcome.state !== 'copied') return false;
    const copy = await copyFrom(tab.id);
    if (!copy) return true;
    const html = copy.pdf ? await htmlOf(copy.pdf) : copy;
    if ('problem' in html) await failed(attempt, html.problem, '');
    else await settle(attempt, readingOf({ ...copy, ...html }), copy.view);
    await removeCopy(tab.id);
    return false;
  });
  if (lost) await readIntoDraft(tab);
}

/** Loaded for a PDF alone. */
async function htmlOf(pdf: Uint8Array): Promise<{ html: string } | { problem: PdfProblem }> {
  const { pdfAsHtml } = await import('../read-pdf.ts');
  return pdfAsHtml(pdf);
}

/** What the readers in the page found stands; only there is the selection known. */
export function readingOf({ html, pdf, reading, wish }: PageCopy): PageReading {
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
