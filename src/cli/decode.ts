/** The bytes of an input → its text; a PDF's text comes as the HTML of the page that it would have been. */
import { decode as decodeBytes } from '../readers/decode.ts';
import type { PdfProblem } from '../readers/pdf/problems.ts';
import { Complaint } from './complaint.ts';

const PROBLEMS = {
  'pdf-locked': 'it is a PDF that opens with a password only. Save its text as a .txt file and read that.',
  'pdf-scanned':
    'it is a PDF of pictures, with no text in it. Have its text recognised, and read that with --text.',
  'pdf-broken': 'it is a PDF that is damaged, or was not saved whole.',
  'pdf-long': 'it is a PDF of more than 20 MB or 200 pages, which no policy is.',
  binary: 'it is not text. Saved pages (HTML), PDF, JSON, XML, iCalendar and plain text can be read.',
} as const satisfies Record<PdfProblem | 'binary', string>;

/**
 * @param declared the encoding that the sender named (`charset` of a Content-Type), if any
 * @throws Complaint where the bytes are not text
 */
export async function decode(bytes: Uint8Array, declared?: string): Promise<{ text: string; pdf?: true }> {
  const decoded = decodeBytes(bytes, declared);
  if (!('problem' in decoded)) return decoded;
  if (decoded.problem === 'binary') throw new Complaint(PROBLEMS.binary);
  const { readPdf } = await import('../readers/pdf/pdf.ts');
  const read = await readPdf(Uint8Array.from(bytes));
  if ('problem' in read) throw new Complaint(PROBLEMS[read.problem]);
  return { text: read.html, pdf: true };
}
