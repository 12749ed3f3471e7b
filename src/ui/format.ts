/** Values as people say them. What a person reads is made here; what a machine reads is never made from it. */
import type { Evidence } from '../records/capture.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2026-08-04" → "4 Aug 2026"; a moment loses its time; what is no day comes back as it is. */
export function formatDay(day: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(day);
  const month = match && MONTHS[Number(match[2]) - 1];
  return month ? `${Number(match[3])} ${month} ${match[1]}` : day;
}

/** The way back from `formatDay`: "4 Aug 2026", "4 August 2026" or "2026-08-04" → "2026-08-04". */
export function parseDay(text: string): string | undefined {
  const [, day = '', name = '', year = ''] = /^(\d{1,2})\.? ([a-z]{3})[a-z]*,? (\d{4})$/i.exec(text) ?? [];
  const month = MONTHS.findIndex((known) => known.toLowerCase() === name.toLowerCase()) + 1;
  const iso = month ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  // Days that no month has are moved on by the calendar, and so are told apart.
  const at = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** A UTC moment in the reader's own zone: "4 Aug 2026, 14:03". */
export function formatMoment(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getDate()} ${MONTHS[at.getMonth()]} ${at.getFullYear()}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** "09:30", or the time of day as the event's own clock shows it: "2014-08-04T08:00-07:00" → "08:00". */
export const formatTime = (time: string): string => /(\d\d:\d\d)/.exec(time)?.[1] ?? time;

/** 1234 → "1,234": the comma is what English readers group with, whatever the browser's language. */
export const formatCount = (count: number): string => count.toLocaleString('en-GB');

/** The page as people name it: host and path, without scheme, "www." and trailing slash. */
export function formatAddress(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}

export type Confidence = 'sure' | 'likely' | 'guess';

/** @param confidence 0 to 1, as readers give it */
export const confidenceWord = (confidence: number): Confidence =>
  confidence >= 0.8 ? 'sure' : confidence >= 0.5 ? 'likely' : 'guess';

/** A field has no figure of its own, but how it was found tells: data and hooks are what the page means, text is interpreted. */
export const evidenceWord = (from: Exclude<Evidence['from'], 'hand'>): Confidence =>
  from === 'heuristic' || from === 'selection' ? 'likely' : 'sure';
