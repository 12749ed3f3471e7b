/** The shapes of values in records: how each is shown, and how what a person types becomes one. */
import { formatAsn, parseAsn } from '../records/asn.ts';
import type { Session } from '../records/event.ts';
import { formatRate, parseRate } from '../records/rate.ts';
import { oneLine } from '../records/text.ts';
import { formatCount, formatDay, formatMoment, parseDay } from './format.ts';
import { record as words } from './strings/record.ts';

/** A table means: one of its keys, shown by its word. */
export type Shape =
  | 'text'
  | 'long'
  | 'address'
  | 'words'
  | 'count'
  | 'amount'
  | 'asn'
  | 'asns'
  /** "Ana Example (Example-IX), Ben Example". */
  | 'speakers'
  | 'rate'
  | 'flag'
  | 'day'
  | 'moment'
  /** Of the world's clock, told by the reader's. */
  | 'instant'
  | Readonly<Record<string, string>>;

/** One field of a record or of a row. `name` may lead inside: `policy.general`. */
export interface FieldRow {
  name: string;
  label: string;
  shape: Shape;
}

export type Typed = { value: unknown } | { problem: string };

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$|^\d\d:\d\d$/;

/** What a person reads, and for all but flags and choices what stands in the input: `typedValue` takes it back. */
export function shownValue(shape: Shape, value: unknown): string {
  if (value === undefined || value === null) return '';
  switch (shape) {
    case 'rate':
      return formatRate(Number(value));
    case 'day':
      return formatDay(String(value));
    case 'moment':
      return DAY.test(String(value)) ? formatDay(String(value)) : String(value);
    case 'instant':
      return formatMoment(String(value));
    case 'asn':
      return formatAsn(Number(value));
    case 'count':
      return formatCount(Number(value));
    case 'asns':
      return (value as number[]).map(formatAsn).join(', ');
    case 'speakers':
      return (value as Speaker[])
        .map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name))
        .join(', ');
    case 'words':
      return (value as string[]).join(', ');
    case 'flag':
      return value ? words.yes : words.no;
    default:
      return typeof shape === 'object' ? (shape[String(value)] ?? String(value)) : String(value);
  }
}

/** Nothing typed means no value. A problem is said in words and changes nothing. */
export function typedValue(shape: Shape, typed: string): Typed {
  const text = shape === 'long' ? typed.trim() : oneLine(typed);
  if (text === '') return { value: LISTS.has(shape) ? [] : undefined };
  switch (shape) {
    case 'asn':
      return checked(parseAsn(text), words.problem.asn);
    case 'asns': {
      const asns = split(text).map(parseAsn);
      return asns.some((asn) => asn === undefined) ? { problem: words.problem.asn } : { value: asns };
    }
    case 'words':
      return { value: split(text) };
    case 'speakers':
      return { value: (text.match(SPEAKER) ?? []).filter((part) => part.trim() !== '').map(speakerOf) };
    case 'rate':
      return checked(parseRate(/^\d+$/.test(text) ? `${text} Mbps` : text), words.problem.rate);
    case 'count':
      return checked(
        /^\d[\d, ]*$/.test(text) ? Number(text.replace(/[, ]/g, '')) : undefined,
        words.problem.count,
      );
    case 'amount':
      return checked(
        /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined,
        words.problem.amount,
      );
    case 'day':
      return checked(parseDay(text), words.problem.day);
    case 'moment':
      return checked(parseDay(text) ?? (MOMENT.test(text) ? text : undefined), words.problem.moment);
    default:
      return { value: text };
  }
}

const LISTS: ReadonlySet<Shape> = new Set(['asns', 'words', 'speakers']);

type Speaker = Session['speakers'][number];

/** Up to a comma that no bracket holds: an affiliation may have one of its own. */
const SPEAKER = /(?:\([^)]*\)?|[^,;(])+/g;

function speakerOf(text: string): Speaker {
  const [, name = text, affiliation] = /^(.*?)\s*\(([^)]*)\)?\s*$/.exec(text.trim()) ?? [];
  return affiliation ? { name: name.trim(), affiliation } : { name: name.trim() };
}

const checked = (value: unknown, problem: string): Typed => (value === undefined ? { problem } : { value });

const split = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
