/** People on a list: attendees, speakers, a committee, or (with organisation and ASN alone) the members of an exchange. */
import * as z from 'zod/mini';
import { asn, optionalText } from './fields.ts';

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
  role: z.optional(z.enum(ROLES)),
  country: optionalText,
  email: optionalText,
});
export type Person = z.infer<typeof person>;

export const people = z.object({
  title: optionalText,
  event: optionalText,
  people: z.array(person),
});
export type People = z.infer<typeof people>;
