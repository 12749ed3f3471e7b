import { decode as decodeBytes } from '../readers/decode.ts';
import { Complaint } from './complaint.ts';

const PROBLEMS = {
  pdf: 'it is a PDF, and those are not read yet. Copy its text and read that with --text.',
  binary: 'it is not text. Saved pages (HTML), JSON, XML, iCalendar and plain text can be read.',
} as const;

/**
 * @param declared the encoding that the sender named (`charset` of a Content-Type), if any
 * @throws Complaint where the bytes are not text
 */
export function decode(bytes: Uint8Array, declared?: string): string {
  const decoded = decodeBytes(bytes, declared);
  if ('problem' in decoded) throw new Complaint(PROBLEMS[decoded.problem]);
  return decoded.text;
}
