/** A building where networks can interconnect. */
import * as z from 'zod/mini';
import { asn, count, optionalText, text } from './fields.ts';

export const facility = z.object({
  facId: count,
  name: text,
  aka: optionalText,
  nameLong: optionalText,
  organization: optionalText,
  campusId: z.optional(count),
  campus: optionalText,
  address1: optionalText,
  address2: optionalText,
  city: optionalText,
  state: optionalText,
  zipcode: optionalText,
  country: optionalText,
  region: optionalText,
  latitude: z.optional(z.number()),
  longitude: z.optional(z.number()),
  website: optionalText,
  salesEmail: optionalText,
  salesPhone: optionalText,
  techEmail: optionalText,
  techPhone: optionalText,
  clli: optionalText,
  npanxx: optionalText,
  notes: optionalText,
  networks: z.optional(z.array(z.object({ asn, name: text, peeringdbId: z.optional(count) }))),
  exchanges: z.optional(z.array(z.object({ ixId: count, name: text }))),
  carriers: z.optional(z.array(z.object({ carrierId: count, name: text }))),
  updated: optionalText,
});
export type Facility = z.infer<typeof facility>;
