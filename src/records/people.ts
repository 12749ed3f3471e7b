/** People on a list: attendees, speakers, a committee, or (with organisation and ASN alone) the members of an exchange. */
import * as v from 'valibot';
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

export const person = v.object({
  name: optionalText,
  organization: optionalText,
  asns: v.array(asn),
  title: optionalText,
  role: v.optional(v.picklist(ROLES)),
  country: optionalText,
  email: optionalText,
});
export type Person = v.InferOutput<typeof person>;

export const people = v.object({
  title: optionalText,
  event: optionalText,
  people: v.array(person),
  /** Of a list over several pages: which of them this is. */
  part: v.optional(
    v.object({
      /** The list's address without the page; absent where it has none, and its title tells it. */
      list: optionalText,
      number: count,
      /** How many pages the list has, where the page says so. */
      of: v.optional(count),
      /** The next page's address, where the page leads there. */
      next: optionalText,
    }),
  ),
});
export type People = v.InferOutput<typeof people>;
