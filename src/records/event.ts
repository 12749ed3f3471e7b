/** A forum or meeting: when, where, for how much, and what happens at which hour. */
import * as z from 'zod/mini';
import { count, day, dayOrMoment, optionalFlag, optionalText, text, timeOrMoment } from './fields.ts';

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

export const session = z.object({
  day: z.optional(day),
  /** The day as the page names it, where no date can be told: "Day 2", "Sunday, November 8th". */
  dayName: optionalText,
  start: z.optional(timeOrMoment),
  end: z.optional(timeOrMoment),
  title: text,
  speakers: z.array(z.object({ name: text, affiliation: optionalText })),
  room: optionalText,
  track: optionalText,
  kind: z.literal(SESSION_KINDS),
  abstract: optionalText,
});
export type Session = z.infer<typeof session>;

export const fee = z.object({
  name: text,
  amount: z.number().check(z.gte(0)),
  /** ISO 4217. */
  currency: text,
  serviceFee: z.optional(z.number().check(z.gte(0))),
  until: z.optional(day),
});
export type Fee = z.infer<typeof fee>;

export const event = z.object({
  name: text,
  start: z.optional(dayOrMoment),
  end: z.optional(dayOrMoment),
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
  capacity: z.optional(count.check(z.gte(1))),
  /** Who may or should attend, in the page's words. */
  audience: optionalText,
  sessions: z.array(session),
  /** Where the agenda is, when the page only embeds or links it: a schedule that machines can read. */
  agendaUrl: optionalText,
  fees: z.array(fee),
  deadlines: z.array(z.object({ name: text, date: day })),
  /** Of an event that several pages tell, such as an agenda with a page a day: which of them this is. */
  part: z.optional(
    z.object({
      /** The key that all its pages have in common. */
      event: text,
      /** Tells it from the other pages: the number of its day, the day, or its address. Empty for the page above them. */
      page: text,
      /** The next day's page, where the page leads there. */
      next: optionalText,
    }),
  ),
});
export type Event = z.infer<typeof event>;
