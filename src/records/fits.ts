/**
 * Whether a value is to the letter what a schema allows, told without making a copy of it. zod copies whatever it looks at, field
 * by field, which is most of the work where ten thousand captures arrive at once and nearly all of them are right. Of a value
 * that does not fit nothing is said here: zod tells what is wrong with it, or takes away what the schema does not know.
 */
import type * as z from 'zod/mini';
import { CAPTURES, type Capture, isKind, type Kind } from './capture.ts';

type Schema = z.core.$ZodType;
type Fits = (value: unknown) => boolean;

/** Of today's shape. */
export const isCapture = (value: unknown): value is Capture =>
  isObject(value) && isKind(value.kind) && FITS[value.kind](value);

/** @returns false also for a value that zod would change, and where a schema is of a kind that the records do not use */
export function fitsOf(schema: Schema): Fits {
  const def = schema._zod.def as z.core.$ZodTypes['_zod']['def'];
  const isOfType = typeOf(def, schema);
  const { checks = [] } = def;
  return checks.length === 0
    ? isOfType
    : (value) => isOfType(value) && checks.every((check) => passes(check, value));
}

function typeOf(def: z.core.$ZodTypes['_zod']['def'], schema: Schema): Fits {
  switch (def.type) {
    case 'string':
    case 'boolean':
      return (value) => typeof value === def.type;
    case 'number':
      return Number.isFinite;
    case 'unknown':
      return () => true;
    case 'literal':
      return (value) => schema._zod.values?.has(value as string) ?? false;
    case 'optional': {
      const fits = fitsOf(def.innerType);
      return (value) => value === undefined || fits(value);
    }
    case 'array': {
      const fits = fitsOf(def.element);
      return (value) => Array.isArray(value) && value.every(fits);
    }
    case 'object':
      return shaped(def.shape, def.catchall && fitsOf(def.catchall));
    default:
      return () => false;
  }
}

/** @param others what a field that the shape does not name has to be; without it there may be none */
function shaped(shape: Readonly<Record<string, Schema>>, others: Fits = () => false): Fits {
  const fields = Object.keys(shape).map((name) => [name, fitsOf(shape[name] as Schema)] as const);
  const names = new Set(Object.keys(shape));
  return (value) => {
    if (!isObject(value)) return false;
    for (const [name, fits] of fields) if (!fits(value[name])) return false;
    for (const name in value) {
      if (!names.has(name) && (name === PROTO || !others(value[name]))) return false;
    }
    return true;
  };
}

function passes(check: z.core.$ZodCheck<never>, value: unknown): boolean {
  const payload: z.core.ParsePayload<never> = { value: value as never, issues: [] };
  check._zod.check(payload);
  return payload.issues.length === 0;
}

/** JSON can hold a field of this name, which no copy of zod's has. */
const PROTO = '__proto__';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const FITS = Object.fromEntries(
  Object.entries(CAPTURES).map(([kind, schema]) => [kind, fitsOf(schema)]),
) as Record<Kind, Fits>;
