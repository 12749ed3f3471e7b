/**
 * The field shapes that several records share. `z.url()` is not used: Apps Script has no `URL`. Nor are `z.enum`, `z.record` and unions:
 * `z.literal([…])`, `byName` and a schema for each kind do the same with two thirds of zod.
 */
import * as z from 'zod/mini';
import { isAsn } from './asn.ts';

export const text = z.string();
export const optionalText = z.optional(z.string());
export const flag = z.boolean();
export const optionalFlag = z.optional(z.boolean());
export const count = z.number().check(z.refine(Number.isSafeInteger, 'not a whole number'), z.gte(0));
export const asn = z.number().check(z.refine(isAsn, 'not an AS number between 1 and 4294967295'));
/** Mbit/s. */
export const mbps = z.number().check(z.gte(0));
export const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'not a day such as 2026-08-04'));
/** A day, or a moment with its offset where the zone is known: `2014-08-04T08:00-07:00`. */
export const dayOrMoment = z
  .string()
  .check(
    z.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/, 'not a day or an ISO 8601 time'),
  );
/** Local `HH:MM` inside a day, or a full moment where the zone is known. */
export const timeOrMoment = z
  .string()
  .check(
    z.regex(/^(\d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)$/, 'not a time such as 09:30'),
  );
/** An object of such values under any names. */
export const byName = <Value extends z.ZodMiniType>(value: Value) => z.catchall(z.object({}), value);
