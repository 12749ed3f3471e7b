/** One act of reading: what was read, from where, by which reader, and when. */
import * as z from 'zod/mini';
import { event } from './event.ts';
import { exchange } from './exchange.ts';
import { facility } from './facility.ts';
import { byName } from './fields.ts';
import { network } from './network.ts';
import { people } from './people.ts';
import { policy } from './policy.ts';
import { traffic } from './traffic.ts';

/** The shape written today. Older captures are brought here by `migrate.ts`. */
export const SCHEMA_VERSION = 1;

/** What pages tell of. */
export const PAGE_KINDS = ['network', 'exchange', 'facility', 'policy', 'event', 'people'] as const;
/** Traffic comes from files of the user's own. */
export const KINDS = [...PAGE_KINDS, 'traffic'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * How a value came to be known. `hand` is a person's correction: it outranks every later reading of the page.
 */
export const evidence = z.object({
  from: z.literal(['structured', 'api', 'selector', 'heuristic', 'selection', 'hand']),
  /** Selector, property or rule that found it. */
  where: z.optional(z.string()),
  /** The page's own words. */
  snippet: z.optional(z.string()),
  /** The row of a list as the page had it, where a person changed it or struck it out. */
  was: z.optional(z.looseObject({})),
});
export type Evidence = z.infer<typeof evidence>;

export const source = z.object({
  url: z.string(),
  title: z.string(),
  reader: z.string(),
  textHash: z.string(),
});

const utcMoment = (field: string) =>
  z
    .string()
    .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, `${field} is not an ISO 8601 time in UTC`));

const envelope = {
  id: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'id is not a UUID')),
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** ISO 8601, UTC. */
  capturedAt: utcMoment('capturedAt'),
  /** When a person last corrected it in the notebook, ISO 8601, UTC; of two versions of a capture the later one counts. */
  correctedAt: z.optional(utcMoment('correctedAt')),
  by: z.optional(z.string()),
  source,
  /** By field name of the record. */
  evidence: z.optional(byName(evidence)),
};

const captureOf = <K extends Kind, Record extends z.ZodMiniType>(kind: K, record: Record) =>
  z.object({ ...envelope, kind: z.literal(kind), record });

/** The schema of a capture, by its kind. */
export const CAPTURES = {
  network: captureOf('network', network),
  exchange: captureOf('exchange', exchange),
  facility: captureOf('facility', facility),
  policy: captureOf('policy', policy),
  event: captureOf('event', event),
  people: captureOf('people', people),
  traffic: captureOf('traffic', traffic),
} as const;
export const isKind = (kind: unknown): kind is Kind => KINDS.some((one) => one === kind);

export type Capture = z.infer<(typeof CAPTURES)[Kind]>;
export type CaptureOf<K extends Kind> = Extract<Capture, { kind: K }>;
export type RecordOf<K extends Kind> = CaptureOf<K>['record'];
