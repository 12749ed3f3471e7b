/** The field shapes that several records share. `v.url()` is not used: Apps Script has no `URL`. */
import * as v from 'valibot';
import { isAsn } from './asn.ts';

export const text = v.string();
export const optionalText = v.optional(v.string());
export const flag = v.boolean();
export const optionalFlag = v.optional(v.boolean());
export const number = v.pipe(v.number(), v.finite());
/** Of money, per cent, hours: none is below nothing. */
export const amount = v.pipe(number, v.minValue(0));
export const count = v.pipe(amount, v.safeInteger('not a whole number'));
export const asn = v.pipe(v.number(), v.check(isAsn, 'not an AS number between 1 and 4294967295'));
/** Mbit/s. */
export const mbps = v.pipe(number, v.minValue(0));
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, 'not a day such as 2026-08-04'));
/** A day, or a moment with its offset where the zone is known: `2014-08-04T08:00-07:00`. */
export const dayOrMoment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/, 'not a day or an ISO 8601 time'),
);
/** Local `HH:MM` inside a day, or a full moment where the zone is known. */
export const timeOrMoment = v.pipe(
  v.string(),
  v.regex(/^(\d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)$/, 'not a time such as 09:30'),
);
