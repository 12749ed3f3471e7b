/**
 * Whether a value is to the letter what a schema allows, told without making a copy of it. zod copies whatever it looks at, field
 * by field, which is most of the work where ten thousand captures arrive at once and nearly all of them are right. Of a value
 * that does not fit nothing is said here: zod tells what is wrong with it, or takes away what the schema does not know.
 */
import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;
type Fits = (value: unknown) => boolean;
type FitsAs<T> = (value: unknown) => value is T;

/** @returns false also for a value that zod would change, and where a schema is of a kind that the records do not use */
export const fitsOf = <T>(schema: z.core.$ZodType<T>): FitsAs<T> => compiled(schema) as FitsAs<T>;

function compiled(schema: Schema): Fits {
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
    case 'enum':
    case 'literal':
      return (value) => schema._zod.values?.has(value as string) ?? false;
    case 'optional':
      return orElse(undefined, compiled(def.innerType));
    case 'nullable':
      return orElse(null, compiled(def.innerType));
    case 'array': {
      const fits = compiled(def.element);
      return (value) => Array.isArray(value) && value.every(fits);
    }
    case 'record': {
      const fits = compiled(def.valueType);
      return (value) =>
        isObject(value) && Object.keys(value).every((key) => key !== PROTO && fits(value[key]));
    }
    case 'object':
      return shaped(def.shape, def.catchall && compiled(def.catchall));
    case 'union':
      return chosen(def as z.core.$ZodDiscriminatedUnionDef);
    default:
      return () => false;
  }
}

const orElse =
  (absent: null | undefined, fits: Fits): Fits =>
  (value) =>
    value === absent || fits(value);

/** @param others what a field that the shape does not name has to be; without it there may be none */
function shaped(shape: Readonly<Record<string, Schema>>, others: Fits = () => false): Fits {
  const fields = Object.keys(shape).map((name) => [name, compiled(shape[name] as Schema)] as const);
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

/** One of several shapes, by the word in one field. */
function chosen({ options, discriminator = '' }: Partial<z.core.$ZodDiscriminatedUnionDef>): Fits {
  const byWord = new Map<unknown, Fits>();
  for (const option of options ?? []) {
    for (const word of (option as Schema)._zod.propValues?.[discriminator] ?? []) {
      byWord.set(word, compiled(option as Schema));
    }
  }
  return (value) => isObject(value) && (byWord.get(value[discriminator])?.(value) ?? false);
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
