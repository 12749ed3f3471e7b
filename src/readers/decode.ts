/** Bytes of a saved page → its text. Follows the order in which a browser looks for the encoding (WHATWG Encoding and HTML). */

/** Where a page must have named its encoding, in bytes. */
const PRESCAN = 1024;

export type Decoded = { text: string } | { problem: 'pdf' | 'binary' };

/** @param declared the encoding that the sender named (`charset` of a Content-Type), if any */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  if (isPdf(bytes)) return { problem: 'pdf' };
  const text = decoder(bytes, declared).decode(bytes);
  return looksBinary(text) ? { problem: 'binary' } : { text };
}

const PDF = [...'%PDF-'].map((sign) => sign.charCodeAt(0));

const isPdf = (bytes: Uint8Array): boolean => PDF.every((code, i) => bytes[i] === code);
function decoder(bytes: Uint8Array, declared: string | undefined): TextDecoder {
  const marked = byteOrderMark(bytes) ?? halfEmpty(bytes);
  if (marked) return new TextDecoder(marked);
  // Pages are often re-encoded as UTF-8 when they are saved, and keep the old declaration. Text in another encoding is
  // practically never valid UTF-8 once it leaves ASCII.
  if (bytes.some((byte) => byte > 0x7f) && isUtf8(bytes)) return new TextDecoder('utf-8');
  const named = known(declared) ?? known(namedInside(bytes));
  return new TextDecoder(named ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252'));
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: in western text and in every tag, each other byte is zero. */
function halfEmpty(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, PRESCAN);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.4;
  if (odd > most && even === 0) return 'utf-16le';
  if (even > most && odd === 0) return 'utf-16be';
  return undefined;
}

/** `<meta charset>`, `<meta http-equiv>` and the XML declaration alike. */
const namedInside = (bytes: Uint8Array): string | undefined =>
  /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(
    new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN)),
  )?.[1];

function known(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    // Whoever could read "charset=utf-16" byte by byte was not reading UTF-16.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A stray NUL is a flaw of a text; many are another kind of file. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells
  const odd = sample.match(/[\u0000-\u0006\u000e-\u001a\ufffd]/g)?.length ?? 0;
  return odd > sample.length / 50;
}
