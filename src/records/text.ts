/** Text as records keep it. */

/** Runs of white space (no-break and zero-width spaces too) become one space; control characters go. */
export const oneLine = (text: string): string =>
  // Most text is tidy already, and a look costs a fraction of making it so.
  UNTIDY.test(text)
    ? text
        .replace(CONTROL, '')
        .replace(/\s{2,}|[^\S ]/g, ' ')
        .trim()
    : text.trim();

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\ufeff]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: and looked for
const UNTIDY = /\s{2}|[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/**
 * For comparing names: case, accents and punctuation aside. Only the accents of European scripts go; in Devanagari or kana
 * a mark makes another letter, and another name.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/**
 * A 53-bit fingerprint that tells whether a page's text has changed since it was read. Not for security: it runs where
 * `crypto.subtle` is missing (plain http pages, Apps Script). Algorithm: cyrb53, public domain.
 * @returns 14 hexadecimal digits
 */
export function textHash(text: string): string {
  // A global looked up twice for each character is slow where scripts run in a sandbox, as the sheet's script does.
  const { imul } = Math;
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = imul(high ^ code, 2654435761);
    low = imul(low ^ code, 1597334677);
  }
  high = imul(high ^ (high >>> 16), 2246822507) ^ imul(low ^ (low >>> 13), 3266489909);
  low = imul(low ^ (low >>> 16), 2246822507) ^ imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}

/** For an address. Half a character, which no address can hold, is marked as one that cannot be read. */
export const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
