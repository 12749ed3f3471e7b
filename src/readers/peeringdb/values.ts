/**
 * How PeeringDB writes values. Its API gives them typed, its pages as text ("True", "None", "NSP,Content"); both are read by
 * the same rules, and what is not understood is left out.
 */
import { isAsn } from '../../records/asn.ts';
import { parseRate } from '../../records/rate.ts';
import { oneLine } from '../../records/text.ts';

const given = (words: string): string | undefined => (words === '' || words === 'None' ? undefined : words);

/** One line. A page writes "None" where the database has nothing. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? given(oneLine(value)) : undefined;

/** Text whose lines matter: notes, which are Markdown. */
export const lines = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? given(
        value
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
          .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g, '')
          .trim(),
      )
    : undefined;

/** An address that may become a link: never one that runs as a script. */
export const link = (value: unknown): string | undefined => {
  const address = text(value);
  return address && !/^\W*(javascript|data|vbscript)\s*:/i.test(address) ? address : undefined;
};

/** A whole number from 0. */
export const count = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) && (number as number) >= 0 ? (number as number) : undefined;
};

/** A number of PeeringDB's own: they start at 1. */
export const id = (value: unknown): number | undefined => count(value) || undefined;

export const asNumber = (value: unknown): number | undefined => {
  const number = count(value);
  return number !== undefined && isAsn(number) ? number : undefined;
};

/** Mbit/s; pages may say "10G" where the number is missing. */
export const speed = (value: unknown): number | undefined =>
  count(value) ?? (typeof value === 'string' ? parseRate(value) : undefined);

/** Of latitude and longitude. */
export const degrees = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Math.abs(number) <= 180 ? number : undefined;
};

export const flag = (value: unknown): boolean | undefined => {
  if (value === true || value === 'True') return true;
  return value === false || value === 'False' ? false : undefined;
};

/** Some sources write "1-5 Gbps" for "1-5Gbps". */
export const trafficBand = (value: unknown): string | undefined => text(value)?.replace(/\s/g, '');

/** A list, joined by commas or written as Python writes one ("[]") on a page. "Not Disclosed" is no type. */
export const types = (value: unknown): string[] | undefined => {
  const list = typeof value === 'string' ? value.replace(/^\[|\]$/g, '').split(',') : value;
  return Array.isArray(list)
    ? (list.map(text).filter((type) => type !== undefined && type !== 'Not Disclosed') as string[])
    : undefined;
};

export const moment = (value: unknown): string | undefined => {
  const written = text(value);
  return written && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(written) ? written : undefined;
};

/** Enough to tell an address from what else may stand in its place. */
export const ipv4 = (value: unknown): string | undefined => matching(value, /^(\d{1,3}\.){3}\d{1,3}$/);
export const ipv6 = (value: unknown): string | undefined => matching(value, /^[\da-f]*:[\da-f:.]+$/i);
export const prefix = (value: unknown): string | undefined => matching(value, /^[\da-f:.]+\/\d{1,3}$/i);

const matching = (value: unknown, pattern: RegExp): string | undefined => {
  const written = text(value);
  return written && pattern.test(written) ? written : undefined;
};
