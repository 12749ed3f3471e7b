/** A draft as it comes from the disk: parsed, because another version of ourselves may have written it. */
import * as z from 'zod/mini';
import { evidence, KINDS, type Kind } from '../records/capture.ts';
import { event } from '../records/event.ts';
import { exchange } from '../records/exchange.ts';
import { facility } from '../records/facility.ts';
import { asn } from '../records/fields.ts';
import { network } from '../records/network.ts';
import { people } from '../records/people.ts';
import { policy } from '../records/policy.ts';
import { traffic } from '../records/traffic.ts';
import type { Draft, Item } from './drafts.ts';

const RECORDS = { network, exchange, facility, policy, event, people, traffic } satisfies Record<
  Kind,
  z.ZodMiniType
>;

const envelope = z.object({
  id: z.string(),
  kind: z.enum(KINDS),
  record: z.looseObject({}),
  checked: z.boolean(),
  confidence: z.number(),
  reader: z.string(),
  listed: z.boolean(),
  evidence: z.optional(z.record(z.string(), evidence)),
  asRead: z.optional(
    z.record(z.string(), z.object({ value: z.optional(z.unknown()), evidence: z.optional(evidence) })),
  ),
  leftOut: z.optional(z.record(z.string(), z.array(z.number()))),
});

const draft = z.object({
  id: z.string(),
  page: z.object({ url: z.string(), title: z.string(), textHash: z.string() }),
  detections: z.array(
    z.object({ kind: z.enum(KINDS), confidence: z.number(), reason: z.string(), reader: z.string() }),
  ),
  failures: z.array(z.object({ reader: z.string(), error: z.string() })),
  items: z.array(z.unknown()),
  note: z.object({
    id: z.string(),
    asn: z.optional(asn),
    name: z.optional(z.string()),
    text: z.string(),
  }),
  view: z.enum(['items', 'note']),
  fingerprint: z.string(),
  readAt: z.string(),
  changedAt: z.string(),
  edited: z.boolean(),
  kept: z.optional(z.array(z.string())),
  offered: z.optional(z.unknown()),
  declined: z.optional(z.string()),
});

/**
 * @returns undefined where it is no draft of ours; an item that does not hold together is told among the failures, and the
 * others stand
 */
export function parseDraft(stored: unknown): Draft | undefined {
  const parsed = draft.safeParse(stored);
  if (!parsed.success) return undefined;
  const { items, failures, offered, ...rest } = parsed.data;
  const read = items.map(parseItem);
  return {
    ...rest,
    items: read.flatMap((result) => ('item' in result ? result.item : [])),
    failures: [...failures, ...read.flatMap((result) => ('failure' in result ? result.failure : []))],
    offered: offered === undefined ? undefined : parseDraft(offered),
  };
}

function parseItem(input: unknown): { item: Item } | { failure: Draft['failures'][number] } {
  const parsed = envelope.safeParse(input);
  if (!parsed.success) return { failure: { reader: '?', error: reasonOf(parsed.error) } };
  const record = RECORDS[parsed.data.kind].safeParse(parsed.data.record);
  return record.success
    ? { item: { ...parsed.data, record: record.data } as Item }
    : { failure: { reader: parsed.data.reader, error: reasonOf(record.error) } };
}

const reasonOf = ({ issues: [issue] }: z.core.$ZodError): string =>
  issue ? `${z.core.toDotPath(issue.path)}: ${issue.message}` : '';
