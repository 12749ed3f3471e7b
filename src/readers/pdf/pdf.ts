/**
 * A PDF → the page that it would have been as HTML, for the readers of pages. The library that takes PDFs apart is large, and loaded
 * when the first one is met.
 */
import type { TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import { looksLikeHeading } from '../page/text-lines.ts';
import { type Fragment, linesOf } from './lines.ts';
import { type PdfPage, type Piece, piecesOf } from './paragraphs.ts';
import { LARGEST_PDF, type PdfProblem } from './problems.ts';

const MOST_PAGES = 200;
/** Letters of one page, drawn pieces of one page: more of them are no text that a person wrote. */
const MOST_PIECES = 50_000;
/** Milliseconds. */
const PATIENCE = 30_000;

/**
 * @param bytes of the file; they are used up
 * @param workerSrc address of the library's worker, where there are workers
 * @throws never: what cannot be read is told by its problem
 */
export async function readPdf(
  bytes: Uint8Array,
  workerSrc?: string,
): Promise<{ html: string } | { problem: PdfProblem }> {
  if (bytes.length > LARGEST_PDF) return { problem: 'pdf-long' };
  const { getDocument, GlobalWorkerOptions, PasswordResponses, VerbosityLevel } = await import(
    'pdfjs-dist/legacy/build/pdf.mjs'
  );
  if (workerSrc) GlobalWorkerOptions.workerSrc = workerSrc;
  const task = getDocument({
    data: bytes,
    // Text alone is wanted: no fonts, no pictures, no forms, nothing fetched.
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    useWasm: false,
    stopAtErrors: false,
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  let patience: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    patience = setTimeout(() => reject(new Error('no end')), PATIENCE);
  });
  try {
    return await Promise.race([tooLong, read(task.promise)]);
  } catch (error) {
    const code = (error as { name?: string; code?: number }).code;
    const locked =
      (error as { name?: string }).name === 'PasswordException' ||
      code === PasswordResponses.NEED_PASSWORD ||
      code === PasswordResponses.INCORRECT_PASSWORD;
    return { problem: locked ? 'pdf-locked' : 'pdf-broken' };
  } finally {
    clearTimeout(patience);
    await task.destroy().catch(() => {});
  }
}

type Document = Awaited<ReturnType<typeof import('pdfjs-dist').getDocument>['promise']>;

async function read(opening: Promise<Document>): Promise<{ html: string } | { problem: PdfProblem }> {
  const document = await opening;
  if (document.numPages > MOST_PAGES) return { problem: 'pdf-long' };
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, bottom = 0, , top = 0] = page.view;
    const { items } = await page.getTextContent();
    if (items.length > MOST_PIECES) return { problem: 'pdf-long' };
    const fragments = items.flatMap((item) => ('str' in item ? [fragmentOf(item, top)] : []));
    pages.push({ height: top - bottom, lines: linesOf(fragments) });
    page.cleanup();
  }
  const pieces = piecesOf(pages);
  if (!pieces.some((piece) => /\p{L}{3}/u.test(textOf(piece)))) return { problem: 'pdf-scanned' };
  const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as {
    info: { Title?: unknown };
  };
  return { html: htmlOf(pieces, titleOf(info.Title, pieces)) };
}

function fragmentOf({ str, transform, width, height }: TextItem, top: number): Fragment {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform as number[];
  return { text: str, x, y: top - y, width, size: height || Math.hypot(a, b) };
}

const textOf = (piece: Piece): string => (piece.kind === 'row' ? piece.cells.join(' ') : piece.text);

/** Programs write their own names and those of files into the title. */
const titleOf = (title: unknown, pieces: readonly Piece[]): string =>
  typeof title === 'string' &&
  /\s/.test(title.trim()) &&
  !/\.(?:docx?|odt|pages|indd)\b|^Microsoft/i.test(title)
    ? title.trim()
    : ((pieces.find(({ kind }) => kind === 'heading') as { text: string } | undefined)?.text ??
      textOf(pieces[0] as Piece).slice(0, 100));

const ELEMENTS = {
  paragraph: (text: string) => `<p>${text}</p>`,
  item: (text: string) => `<li>${text}</li>`,
};

function htmlOf(pieces: readonly Piece[], title: string): string {
  const parts: string[] = [];
  let inside: 'ul' | 'table' | undefined;
  const enter = (wanted: typeof inside) => {
    if (inside === wanted) return;
    if (inside) parts.push(`</${inside}>`);
    if (wanted) parts.push(`<${wanted}>`);
    inside = wanted;
  };
  for (const piece of pieces) {
    enter(piece.kind === 'item' ? 'ul' : piece.kind === 'row' ? 'table' : undefined);
    if (piece.kind === 'row')
      parts.push(`<tr>${piece.cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
    else if (piece.kind === 'heading')
      parts.push(`<h${piece.level}>${escaped(piece.text)}</h${piece.level}>`);
    else if (piece.kind === 'paragraph' && isBareHeading(piece.text))
      parts.push(`<h5>${escaped(piece.text)}</h5>`);
    else parts.push(ELEMENTS[piece.kind](escaped(piece.text)));
  }
  enter(undefined);
  return `<!doctype html><html><head><title>${escaped(title)}</title></head><body>${parts.join('\n')}</body></html>`;
}

/** A short paragraph of its own that no stop ends, with a number before it or without: "2.1 Routing". */
const isBareHeading = (text: string): boolean => {
  const words = text.replace(/^\d{1,2}(?:\.\d{1,2})*[.)]?\s+/, '').replace(/:$/, '');
  return text.length <= 70 && looksLikeHeading(words);
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
