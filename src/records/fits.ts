/**
 * Whether a value is to the letter what a schema allows, told without making a copy of it. valibot copies whatever it looks at, field
 * by field, which is most of the work where ten thousand captures arrive at once and nearly all of them are right. Of a value
 * that does not fit nothing is said here: valibot tells what is wrong with it, or takes away what the schema does not know.
 */
import type * as v from 'valibot';

type Fits = (value: unknown) => boolean;
type FitsAs<T> = (value: unknown) => value is T;
type Schema = v.GenericSchema;

/** What the schemas of the records are made of, each part in those of some types. */
interface Parts {
  type: string;
  /** The schema itself, and what is asked of its values beyond their type. */
  pipe: readonly [Schema, ...v.GenericPipeItem[]];
  /** Of `optional` and `nullable`. */
  wrapped: Schema;
  /** Of an array. */
  item: Schema;
  /** Of a record. */
  value: Schema;
  /** Of an object. */
  entries: Readonly<Record<string, Schema>>;
  literal: unknown;
  /** Of `picklist` the words, of `variant` the shapes, and `key` is the field that tells them apart. */
  options: readonly unknown[];
  key: string;
}

/** @returns false also for a value that valibot would change, and where a schema is of a kind that the records do not use */
export const fitsOf = <T>(schema: v.GenericSchema<unknown, T>): FitsAs<T> => compiled(schema) as FitsAs<T>;

function compiled(schema: unknown): Fits {
  const { pipe, ...parts } = schema as Parts;
  if (!pipe) return typeOf(parts);
  const [first, ...checks] = pipe;
  const isOfType = compiled(first);
  return (value) => isOfType(value) && checks.every((check) => passes(check, value));
}

function typeOf(parts: Omit<Parts, 'pipe'>): Fits {
  switch (parts.type) {
    case 'string':
    case 'boolean':
      return (value) => typeof value === parts.type;
    case 'number':
      return (value) => typeof value === 'number' && !Number.isNaN(value);
    case 'unknown':
      return () => true;
    case 'picklist':
      return (value) => parts.options.includes(value);
    case 'literal':
      return (value) => value === parts.literal;
    case 'optional':
      return orElse(undefined, compiled(parts.wrapped));
    case 'nullable':
      return orElse(null, compiled(parts.wrapped));
    case 'array': {
      const fits = compiled(parts.item);
      return (value) => Array.isArray(value) && value.every(fits);
    }
    case 'record': {
      const fits = compiled(parts.value);
      return (value) =>
        isObject(value) && Object.keys(value).every((key) => !NEVER_COPIED.has(key) && fits(value[key]));
    }
    case 'object':
      return shaped(parts.entries, () => false);
    case 'loose_object':
      return shaped(parts.entries, () => true);
    case 'variant':
      return chosen(parts.key, parts.options as readonly Parts[]);
    default:
      return () => false;
  }
}

const orElse =
  (absent: null | undefined, fits: Fits): Fits =>
  (value) =>
    value === absent || fits(value);

/** @param others what a field that the shape does not name has to be */
function shaped(entries: Parts['entries'], others: Fits): Fits {
  const fields = Object.entries(entries).map(([name, schema]) => [name, compiled(schema)] as const);
  const names = new Set(Object.keys(entries));
  return (value) => {
    if (!isObject(value)) return false;
    for (const [name, fits] of fields) if (!fits(value[name])) return false;
    for (const name in value) {
      if (!names.has(name) && (NEVER_COPIED.has(name) || !others(value[name]))) return false;
    }
    return true;
  };
}

/** One of several shapes, by the word in one field. */
function chosen(key: string, shapes: readonly Parts[]): Fits {
  const byWord = new Map(
    shapes.map((shape) => [(shape.entries[key] as unknown as Parts).literal, compiled(shape)]),
  );
  return (value) => isObject(value) && (byWord.get(value[key])?.(value) ?? false);
}

const passes = (check: v.GenericPipeItem, value: unknown): boolean =>
  check.kind === 'validation' && !check['~run']({ typed: true, value }, {}).issues;

/** JSON can hold fields of these names, which no copy of valibot's has. */
const NEVER_COPIED = new Set(['__proto__', 'prototype', 'constructor']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
