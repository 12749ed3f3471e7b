/** A forum or meeting: when, where, for how much, and what happens at which hour. */
import * as v from 'valibot';
import { amount, count, day, dayOrMoment, optionalFlag, optionalText, text, timeOrMoment } from './fields.ts';

export const SESSION_KINDS = [
  'talk',
  'keynote',
  'panel',
  'tutorial',
  'bof',
  'personals',
  'registration',
  'break',
  'meal',
  'social',
  'meeting',
  'other',
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export const session = v.object({
  day: v.optional(day),
  /** The day as the page names it, where no date can be told: "Day 2", "Sunday, November 8th". */
  dayName: optionalText,
  start: v.optional(timeOrMoment),
  end: v.optional(timeOrMoment),
  title: text,
  speakers: v.array(v.object({ name: text, affiliation: optionalText })),
  room: optionalText,
  track: optionalText,
  kind: v.picklist(SESSION_KINDS),
  abstract: optionalText,
});
export type Session = v.InferOutput<typeof session>;

export const fee = v.object({
  name: text,
  amount: amount,
  /** ISO 4217. */
  currency: text,
  serviceFee: v.optional(amount),
  until: v.optional(day),
});
export type Fee = v.InferOutput<typeof fee>;

export const event = v.object({
  name: text,
  start: v.optional(dayOrMoment),
  end: v.optional(dayOrMoment),
  /** IANA name where known, else the abbreviation or offset that the page gives. */
  timeZone: optionalText,
  venue: optionalText,
  street: optionalText,
  city: optionalText,
  country: optionalText,
  organizer: optionalText,
  url: optionalText,
  ended: optionalFlag,
  /** How many people it has room for. */
  capacity: v.optional(v.pipe(count, v.minValue(1))),
  /** Who may or should attend, in the page's words. */
  audience: optionalText,
  sessions: v.array(session),
  /** Where the agenda is, when the page only embeds or links it: a schedule that machines can read. */
  agendaUrl: optionalText,
  fees: v.array(fee),
  deadlines: v.array(v.object({ name: text, date: day })),
});
export type Event = v.InferOutput<typeof event>;
