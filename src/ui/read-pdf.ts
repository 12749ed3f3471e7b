/** PDFs in a page of ours: the library works beside the page, so that a hostile file can be given up. */
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { readPdf } from '../readers/pdf/pdf.ts';
import type { PdfProblem } from '../readers/pdf/problems.ts';

/** @param bytes of the file; they are used up */
export const pdfAsHtml = (bytes: Uint8Array): Promise<{ html: string } | { problem: PdfProblem }> =>
  readPdf(bytes, workerAddress);
