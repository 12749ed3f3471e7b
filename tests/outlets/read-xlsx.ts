/**
 * Reads a workbook file, for tests: a reader of its own, which shares nothing with the writer but the format. Reads what
 * LibreOffice writes, too.
 */
import { inflateRawSync } from 'node:zlib';

export interface ReadCell {
  value: string | number | boolean | undefined;
  formula?: string;
  /** `#REF!` and the like, where the cell is an error. */
  error?: string;
  style: number;
}

export interface ReadSheet {
  name: string;
  hidden: boolean;
  cells: Map<string, ReadCell>;
  /** The sheet's own XML, for what is not about cells. */
  xml: string;
  /** By address. */
  notes: Map<string, string>;
  /** By address, where the link leads outside. */
  links: Map<string, string>;
}

export interface ReadWorkbook {
  sheets: ReadSheet[];
  /** Every part of the file by its path. */
  parts: Map<string, string>;
}

export function readWorkbook(file: Uint8Array): ReadWorkbook {
  const parts = unzipped(file);
  const part = (path: string): string => parts.get(path) ?? '';
  const strings = all(part('xl/sharedStrings.xml'), 'si').map(({ inner }) => textOf(inner));
  const targets = relations(part('xl/_rels/workbook.xml.rels'));
  const sheets = all(part('xl/workbook.xml'), 'sheet').map(({ attributes }): ReadSheet => {
    const path = `xl/${targets.get(attributes['r:id'] ?? '')?.replace(/^\/xl\//, '')}`;
    const xml = part(path);
    const own = part(path.replace(/([^/]+)$/, '_rels/$1.rels'));
    const web = relations(own);
    const notes = [...relations(own).values()].find((target) => /comments\d+\.xml$/.test(target));
    return {
      name: attributes.name ?? '',
      hidden: attributes.state === 'hidden',
      xml,
      cells: new Map(all(xml, 'c').map((cell) => [cell.attributes.r ?? '', readCell(cell, strings)])),
      notes: new Map(
        all(notes ? part(notes.replace(/^\.\./, 'xl')) : '', 'comment').map(({ attributes, inner }) => [
          attributes.ref ?? '',
          textOf(inner),
        ]),
      ),
      links: new Map(
        all(xml, 'hyperlink').flatMap(({ attributes }) =>
          attributes['r:id'] ? [[attributes.ref ?? '', web.get(attributes['r:id']) ?? ''] as const] : [],
        ),
      ),
    };
  });
  return { sheets, parts };
}

export const sheetNamed = ({ sheets }: ReadWorkbook, name: string): ReadSheet => {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`No sheet is named ${name}`);
  return sheet;
};

export interface Element {
  attributes: Record<string, string>;
  inner: string;
}

function readCell({ attributes, inner }: Element, strings: readonly string[]): ReadCell {
  const formula = all(inner, 'f')[0]?.inner;
  const raw = all(inner, 'v')[0]?.inner;
  const cell = {
    style: Number(attributes.s ?? 0),
    ...(formula === undefined ? {} : { formula: unescaped(formula) }),
  };
  switch (attributes.t) {
    case 's':
      return { ...cell, value: strings[Number(raw)] };
    case 'inlineStr':
      return { ...cell, value: textOf(inner) };
    case 'str':
      return { ...cell, value: xstring(raw ?? '') };
    case 'b':
      return { ...cell, value: raw === '1' };
    case 'e':
      return { ...cell, value: undefined, error: raw ?? '' };
    default:
      return { ...cell, value: raw === undefined ? undefined : Number(raw) };
  }
}

/** Elements of a name, outermost; no element of these files holds another of its own name. */
export function all(xml: string, name: string): Element[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}((?:\\s[^<>]*?)?)(?:/>|>(.*?)</(?:\\w+:)?${name}>)`, 'gs');
  return Array.from(xml.matchAll(pattern), ([, attributes = '', inner = '']) => ({
    attributes: Object.fromEntries(
      Array.from(attributes.matchAll(/([\w:]+)="([^"]*)"/g), ([, key = '', value = '']) => [
        key,
        unescaped(value),
      ]),
    ),
    inner,
  }));
}

export const relations = (xml: string): Map<string, string> =>
  new Map(all(xml, 'Relationship').map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']));

const textOf = (xml: string): string =>
  all(xml, 't')
    .map(({ inner }) => xstring(inner))
    .join('');

const xstring = (text: string): string =>
  unescaped(text).replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name?: string) =>
    hex || decimal
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex ? 16 : 10))
      : (ENTITIES[name ?? ''] ?? ''),
  );

/** By the central directory, as the format asks. */
export function unzipped(file: Uint8Array): Map<string, string> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let end = file.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  const parts = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const name = decoder.decode(file.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = file.subarray(from, from + view.getUint32(at + 20, true));
    if (!/\.(png|bin)$/.test(name)) {
      parts.set(name, decoder.decode(view.getUint16(at + 10, true) === 8 ? inflateRawSync(packed) : packed));
    }
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}
