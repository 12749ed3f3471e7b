/** A building where networks can interconnect. */
import * as v from 'valibot';
import { asn, count, number, optionalText, text } from './fields.ts';

export const facility = v.object({
  facId: count,
  name: text,
  aka: optionalText,
  nameLong: optionalText,
  organization: optionalText,
  campusId: v.optional(count),
  campus: optionalText,
  address1: optionalText,
  address2: optionalText,
  city: optionalText,
  state: optionalText,
  zipcode: optionalText,
  country: optionalText,
  region: optionalText,
  latitude: v.optional(number),
  longitude: v.optional(number),
  website: optionalText,
  salesEmail: optionalText,
  salesPhone: optionalText,
  techEmail: optionalText,
  techPhone: optionalText,
  clli: optionalText,
  npanxx: optionalText,
  notes: optionalText,
  networks: v.optional(v.array(v.object({ asn, name: text, peeringdbId: v.optional(count) }))),
  exchanges: v.optional(v.array(v.object({ ixId: count, name: text }))),
  carriers: v.optional(v.array(v.object({ carrierId: count, name: text }))),
  updated: optionalText,
});
export type Facility = v.InferOutput<typeof facility>;
