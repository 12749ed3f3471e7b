/** Writes small PDFs: text in Helvetica at given places, as a program would that never heard of paragraphs. */

export interface Word {
  x: number;
  /** From the top of the page, in points. */
  y: number;
  text: string;
  size?: number;
}

const HEIGHT = 842;

/** @param title goes into the document's information */
export function writePdf(pages: readonly (readonly Word[])[], title?: string): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  add('<</Type/Catalog/Pages 2 0 R>>');
  add(`<</Type/Pages/Kids[${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}]/Count ${pages.length}>>`);
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  for (const [i, words] of pages.entries()) {
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 ${HEIGHT}]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`,
    );
    const drawn = words
      .map(
        ({ x, y, text, size = 11 }) =>
          `BT /F1 ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${escaped(text)}) Tj ET`,
      )
      .join('\n');
    add(`<</Length ${drawn.length}>>stream\n${drawn}\nendstream`);
  }
  if (title) add(`<</Title(${escaped(title)})>>`);
  const info = title ? `/Info ${objects.length} 0 R` : '';

  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const xref = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R${info}>>\nstartxref\n${xref}\n%%EOF`;
  return Uint8Array.from(body, (sign) => sign.charCodeAt(0));
}

/** Lines below each other, as a column of a page. */
export const column = (lines: readonly string[], x = 72, top = 100, size = 11): Word[] =>
  lines.map((text, i) => ({ x, y: top + i * size * 1.25, text, size }));

/** In the one-byte encoding that the font is given. */
const escaped = (text: string): string => text.replace(/•/g, '\x95').replace(/[\\()]/g, '\\$&');
