/** Files that were saved elsewhere: a back-up to restore, or pages to read as if they were open in a tab. */
import { decode } from '../../readers/decode.ts';
import { isHtml } from '../../readers/is-html.ts';
import type { PdfProblem } from '../../readers/pdf/problems.ts';
import type { PageReading } from '../../readers/read-page.ts';
import { savedFrom } from '../../readers/saved-from.ts';

export type OpenedFile = { file: File } & (
  | { what: 'back-up' }
  | { what: 'page'; reading: PageReading }
  | { what: 'refused'; problem: FileProblem }
);
export type FileProblem = PdfProblem | 'binary' | 'empty' | 'too-large' | 'unreadable';

/** Bytes. Ten times the largest page that the readers are made for. */
const LARGEST_PAGE = 32 * 1024 * 1024;
/** As a back-up begins, and the terminal's list of captures. */
const BACKUP_BEGIN =
  /^\s*(?:\{\s*"kind"\s*:\s*"meet-me-sheet|\[\s*\{[^{}]*"(?:id|schemaVersion)"\s*:[^{}]*"capturedAt"\s*:)/;

/** @throws never: what cannot be read is told by its problem */
export async function openFile(file: File): Promise<OpenedFile> {
  try {
    if (BACKUP_BEGIN.test(await file.slice(0, 1000).text())) return { file, what: 'back-up' };
    if (file.size > LARGEST_PAGE) return { file, what: 'refused', problem: 'too-large' };
    const decoded = await textOf(new Uint8Array(await file.arrayBuffer()));
    if ('problem' in decoded) return { file, what: 'refused', problem: decoded.problem };
    if (decoded.text.trim() === '') return { file, what: 'refused', problem: 'empty' };
    const { readPage } = await import('../../readers/read-page.ts');
    const document = documentOf(decoded.text, file.name);
    const url = savedFrom(document) ?? new URL(`file:///${encodeURIComponent(file.name)}`);
    return { file, what: 'page', reading: readPage(document, url) };
  } catch {
    return { file, what: 'refused', problem: 'unreadable' };
  }
}

/**
 * A PDF's text comes as HTML.
 * @param charset the encoding that the sender named, if any
 */
export async function textOf(
  bytes: Uint8Array,
  charset?: string,
): Promise<{ text: string } | { problem: PdfProblem | 'binary' }> {
  const decoded = decode(bytes, charset);
  if (!('problem' in decoded)) return decoded;
  if (decoded.problem !== 'pdf') return { problem: decoded.problem };
  const { pdfAsHtml } = await import('../read-pdf.ts');
  const read = await pdfAsHtml(bytes);
  return 'html' in read ? { text: read.html } : read;
}

/** A parsed page runs no script and loads nothing. What is not HTML is shown as a browser shows it: in one `<pre>`. */
function documentOf(text: string, name: string): Document {
  const parser = new DOMParser();
  if (isHtml(text)) return parser.parseFromString(text, 'text/html');
  const document = parser.parseFromString(
    '<!doctype html><html><head><title></title></head><body><pre></pre></body></html>',
    'text/html',
  );
  document.title = name;
  const pre = document.querySelector('pre');
  if (pre) pre.textContent = text;
  return document;
}
