/** Figures as collectors and people write them: decimal comma or point, thousands, "1.2 G"; and the units that they are in. */

import type { TRAFFIC_UNITS } from '../../records/traffic-mapping.ts';

/** To Mbit/s. Bytes are counted over a time, and divided by it. */
export const UNITS = {
  bps: 1e-6,
  kbps: 1e-3,
  Mbps: 1,
  Gbps: 1e3,
  Tbps: 1e6,
  bytes: 8e-6,
  kB: 8e-3,
  MB: 8,
  GB: 8e3,
  TB: 8e6,
} as const satisfies Record<(typeof TRAFFIC_UNITS)[number], number>;
export type Unit = keyof typeof UNITS;

/** Bytes that went by, not a rate: without the time that they took they say nothing. */
export const isVolume = (unit: Unit): boolean => /^bytes$|B$/.test(unit);

export type DecimalMark = '.' | ',';

const MULTIPLES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12, p: 1e15 };

/** @returns undefined where the text is no figure of nought or more */
export function parseAmount(text: string, decimal: DecimalMark): number | undefined {
  const match = /^([\d.,'’\s]+?)(?:e([+-]?\d{1,2})|\s*([kmgtp]))?$/i.exec(text.trim());
  if (!match?.[1]) return undefined;
  const digits = match[1].replace(decimal === '.' ? /[,'’\s]/g : /[.'’\s]/g, '').replace(',', '.');
  if (!/^(\d+\.?\d*|\.\d+)$/.test(digits)) return undefined;
  return Number(`${digits}e${match[2] ?? 0}`) * (MULTIPLES[match[3]?.toLowerCase() ?? ''] ?? 1);
}

/** @returns the figure before a unit: "1.2" of "1.2 Gbit/s" */
export const withoutUnit = (text: string): string => text.replace(/(?:\s*\/?[a-z]+)+\s*$/i, '');

/** What is certain of a file's decimals, and what its figures look like where nothing is. */
function marksIn(texts: readonly string[]) {
  const seen = { commas: false, points: false, whole: false };
  for (const text of texts) {
    const figure = text.trim();
    if (!/^[\d.,'’\s]+$/.test(figure)) continue;
    if (/\d,\d{3}.*\.\d|,\d{3},|^0\.\d|^[^,]*\.(\d{1,2}|\d{4,})$/.test(figure))
      return { ...seen, certain: '.' as const };
    if (/^0,\d|,\d{1,2}$|,\d{4,}$|\.\d{3}.*,\d/.test(figure)) return { ...seen, certain: ',' as const };
    seen.commas ||= figure.includes(',');
    seen.points ||= figure.includes('.');
    seen.whole ||= /^[1-9]\d*$/.test(figure);
  }
  return seen;
}

/**
 * Which mark parts the decimals in a file. A comma does where it stands after a nought ("0,621"), before other than three digits,
 * after a point ("1.280,5"), or where commas part nothing else because semicolons part the columns. Where whole figures stand
 * beside those with three digits behind the mark, it parts thousands: whoever writes three decimals writes "24.000".
 */
export function decimalMark(texts: readonly string[], separator: string): DecimalMark {
  const { certain, commas, points, whole } = { certain: undefined, ...marksIn(texts) };
  if (certain) return certain;
  if (points) return whole && !commas ? ',' : '.';
  return commas && !whole && separator === ';' ? ',' : '.';
}

/** Whether "1.280" may be a thousand as well as little more than one: three digits behind every mark of a list made by hand. */
export function isDoubtful(texts: readonly string[], separator: string): boolean {
  const { certain, commas, points, whole } = { certain: undefined, ...marksIn(texts) };
  return !certain && commas !== points && !whole && (separator === ';' || separator === '\t');
}

/**
 * Reads the unit that a header names: "Inbound Mbps (95th)", "bits/s", "in_gbps", "TOTAL_BYTES", "Max Mbits/s".
 * @returns undefined where it names none
 */
export function unitOf(header: string): Unit | undefined {
  const text = header.toLowerCase().replace(/[_\-.()[\]]/g, ' ');
  const rate =
    /(?:^|[^a-z])(k|m|g|t|kilo|mega|giga|tera)?(?:i?bits?\s*(?:\/|per\s*|p)\s*s(?:ec(?:ond)?)?|bps)(?![a-z])/.exec(
      text,
    ) ?? /(?:^|[^a-z])(k|m|g|t)bits?(?![a-z])/.exec(text);
  if (rate)
    return (['bps', 'kbps', 'Mbps', 'Gbps', 'Tbps'] as const)['kmgt'.indexOf(rate[1]?.[0] ?? '-') + 1];
  const volume = /(?:^|[^a-z])(k|m|g|t|kilo|mega|giga|tera)?i?(?:bytes?|octets?|byt)(?![a-z])/.exec(text);
  if (volume) return (['bytes', 'kB', 'MB', 'GB', 'TB'] as const)['kmgt'.indexOf(volume[1]?.[0] ?? '-') + 1];
  const short = /(?:^|\s)([kmgt])b(?:\s|$)/.exec(text);
  return short ? (['kB', 'MB', 'GB', 'TB'] as const)['kmgt'.indexOf(short[1] ?? '')] : undefined;
}
