/** One act of reading: what was read, from where, by which reader, and when. */
import * as v from 'valibot';
import { event } from './event.ts';
import { exchange } from './exchange.ts';
import { facility } from './facility.ts';
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
export const evidence = v.object({
  from: v.picklist(['structured', 'api', 'selector', 'heuristic', 'selection', 'hand']),
  /** Selector, property or rule that found it. */
  where: v.optional(v.string()),
  /** The page's own words. */
  snippet: v.optional(v.string()),
  /** The row of a list as the page had it, where a person changed it or struck it out. */
  was: v.optional(v.looseObject({})),
});
export type Evidence = v.InferOutput<typeof evidence>;

export const source = v.object({
  url: v.string(),
  title: v.string(),
  reader: v.string(),
  textHash: v.string(),
});

const utcMoment = (field: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, `${field} is not an ISO 8601 time in UTC`),
  );

const envelope = {
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'id is not a UUID')),
  schemaVersion: v.literal(SCHEMA_VERSION),
  /** ISO 8601, UTC. */
  capturedAt: utcMoment('capturedAt'),
  /** When a person last corrected it in the notebook, ISO 8601, UTC; of two versions of a capture the later one counts. */
  correctedAt: v.optional(utcMoment('correctedAt')),
  by: v.optional(v.string()),
  source,
  /** By field name of the record. */
  evidence: v.optional(v.record(v.string(), evidence)),
};

export const capture = v.variant('kind', [
  v.object({ ...envelope, kind: v.literal('network'), record: network }),
  v.object({ ...envelope, kind: v.literal('exchange'), record: exchange }),
  v.object({ ...envelope, kind: v.literal('facility'), record: facility }),
  v.object({ ...envelope, kind: v.literal('policy'), record: policy }),
  v.object({ ...envelope, kind: v.literal('event'), record: event }),
  v.object({ ...envelope, kind: v.literal('people'), record: people }),
  v.object({ ...envelope, kind: v.literal('traffic'), record: traffic }),
]);
export type Capture = v.InferOutput<typeof capture>;
export type CaptureOf<K extends Kind> = Extract<Capture, { kind: K }>;
export type RecordOf<K extends Kind> = CaptureOf<K>['record'];
