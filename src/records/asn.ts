/**
 * Autonomous system numbers, as people write them and as the registries divide them.
 * Ranges: RFC 5398 (documentation), RFC 6996 (private use), RFC 7300 (last numbers), RFC 7607 (AS 0), RFC 6793 (AS_TRANS).
 */

export const LARGEST_ASN = 4294967295;

const RESERVED: readonly (readonly [from: number, to: number])[] = [
  [0, 0],
  [23456, 23456],
  [64512, 65535],
  [65552, 131071],
  [4200000000, LARGEST_ASN],
];

const DOCUMENTATION: readonly (readonly [from: number, to: number])[] = [
  [64496, 64511],
  [65536, 65551],
];

const within = (ranges: readonly (readonly [number, number])[], asn: number) =>
  ranges.some(([from, to]) => asn >= from && asn <= to);

export const isAsn = (asn: number): boolean => Number.isInteger(asn) && asn >= 1 && asn <= LARGEST_ASN;

/** Private, reserved or unallocated for good: such a number names no network that one could meet. */
export const isReservedAsn = (asn: number): boolean => within(RESERVED, asn);

/** Set aside for examples; the fictional networks of tests and the demo live here. */
export const isDocumentationAsn = (asn: number): boolean => within(DOCUMENTATION, asn);

/**
 * Reads one ASN from what a person or a file wrote: `64500`, `AS64500`, `as 64500`, `AS64500 (Example)`, `64500: Example`.
 * @returns the number, or undefined where the text is not one ASN within 1..4294967295
 */
export function parseAsn(text: string): number | undefined {
  const match = /^\s*(?:ASN?[\s:#-]*)?(\d{1,10})\s*(?:$|[:(,;–—-]|\s[^\d.])/i.exec(text);
  const asn = match ? Number(match[1]) : Number.NaN;
  return isAsn(asn) ? asn : undefined;
}

export const formatAsn = (asn: number): string => `AS${asn}`;
