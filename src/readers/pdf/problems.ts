/** Why a PDF gives no text, told apart so that each can be put in words. */
export const PDF_PROBLEMS = [
  /** Only who knows its password may open it. */
  'pdf-locked',
  /** Pictures of pages: somebody scanned it. */
  'pdf-scanned',
  /** Not a whole PDF, or one made to do harm. */
  'pdf-broken',
  /** No policy is as long. */
  'pdf-long',
] as const;
export type PdfProblem = (typeof PDF_PROBLEMS)[number];

/** Bytes. */
export const LARGEST_PDF = 20 * 1024 * 1024;
