/** People on a list: attendees, speakers, a committee, or (with organisation and ASN alone) the members of an exchange. */
import * as z from 'zod/mini';
import { asn, count, optionalText } from './fields.ts';

export const ROLES = [
  'engineer',
  'peering',
  'ix-liaison',
  'consultant',
  'sales',
  'management',
  'other',
] as const;
export type Role = (typeof ROLES)[number];

export const person = z.object({
  name: optionalText,
  organization: optionalText,
  asns: z.array(asn),
  title: optionalText,
  role: z.optional(z.literal(ROLES)),
  country: optionalText,
  email: optionalText,
});
export type Person = z.infer<typeof person>;

export const people = z.object({
  title: optionalText,
  event: optionalText,
  people: z.array(person),
  /** Of a list over several pages: which of them this is. */
  part: z.optional(
    z.object({
      /** The list's address without the page; absent where it has none, and its title tells it. */
      list: optionalText,
      number: count,
      /** How many pages the list has, where the page says so. */
      of: z.optional(count),
      /** The next page's address, where the page leads there. */
      next: optionalText,
    }),
  ),
});
export type People = z.infer<typeof people>;
