/** Captures of any age, brought to today's shape. Steps go forward only; each is tested from a stored example. */
import { CAPTURES, type Capture, isKind, KINDS, SCHEMA_VERSION } from './capture.ts';
import { reasonOf } from './reason.ts';

export type Parsed = { ok: true; capture: Capture } | { ok: false; reason: string };

/** `STEPS[n]` turns a capture of version n into one of version n + 1. */
export const STEPS: Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>> = {};

/**
 * Reads a capture that came from outside: a back-up, a message, a file, an older version of ourselves.
 * @returns the capture in today's shape, or the reason in words why it is none
 */
export function parseCapture(input: unknown): Parsed {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, reason: 'it is not a capture' };
  }
  let current = input as Record<string, unknown>;
  const version = current.schemaVersion;
  if (typeof version !== 'number') return { ok: false, reason: 'it does not say its schema version' };
  if (version > SCHEMA_VERSION) {
    return {
      ok: false,
      reason: `it was written by a newer Meet-Me Sheet (schema ${version}); update this one first`,
    };
  }
  for (let from = version; from < SCHEMA_VERSION; from++) {
    const step = STEPS[from];
    if (!step) return { ok: false, reason: `schema ${from} is not known` };
    current = step(current);
  }
  if (!isKind(current.kind)) return { ok: false, reason: `kind: not one of ${KINDS.join(', ')}` };
  const parsed = CAPTURES[current.kind].safeParse(withoutNulls(current));
  return parsed.success
    ? { ok: true, capture: parsed.data as Capture }
    : { ok: false, reason: reasonOf(parsed.error) };
}

/** The same for a capture that was looked at closely before and is still, to the letter, what it was: its fields need no second look. */
export function parseKnownCapture(input: unknown): Parsed {
  const isToday = (input as Capture | null)?.schemaVersion === SCHEMA_VERSION;
  return isToday ? { ok: true, capture: withoutNulls(input) as Capture } : parseCapture(input);
}

/** Other tools write absent values as null; `general` alone means something by it. */
function withoutNulls(value: unknown): unknown {
  return hasNull(value) ? copyWithoutNulls(value) : value;
}

function hasNull(value: unknown): boolean {
  if (typeof value !== 'object') return false;
  if (value === null) return true;
  if (Array.isArray(value)) return value.some(hasNull);
  for (const name in value) if (hasNull((value as Record<string, unknown>)[name])) return true;
  return false;
}

function copyWithoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyWithoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => inner !== null || name === 'general')
      .map(([name, inner]) => [name, copyWithoutNulls(inner)]),
  );
}
