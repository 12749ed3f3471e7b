/** A draft as it comes from the disk: parsed, because another version of ourselves may have written it. */
import * as z from 'zod/mini';
import { CAPTURES, evidence, KINDS } from '../records/capture.ts';
import { asn, byName } from '../records/fields.ts';
import { reasonOf } from '../records/reason.ts';
import type { Draft, Item } from './drafts.ts';

const envelope = z.object({
  id: z.string(),
  kind: z.literal(KINDS),
  record: z.looseObject({}),
  checked: z.boolean(),
  confidence: z.number(),
  reader: z.string(),
  listed: z.boolean(),
  evidence: z.optional(byName(evidence)),
  asRead: z.optional(byName(z.object({ value: z.optional(z.unknown()), evidence: z.optional(evidence) }))),
  leftOut: z.optional(byName(z.array(z.number()))),
});

const draft = z.object({
  id: z.string(),
  page: z.object({ url: z.string(), title: z.string(), textHash: z.string() }),
  detections: z.array(
    z.object({ kind: z.literal(KINDS), confidence: z.number(), reason: z.string(), reader: z.string() }),
  ),
  failures: z.array(z.object({ reader: z.string(), error: z.string() })),
  items: z.array(z.unknown()),
  note: z.object({
    id: z.string(),
    asn: z.optional(asn),
    name: z.optional(z.string()),
    text: z.string(),
  }),
  view: z.literal(['items', 'note']),
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
  const record = CAPTURES[parsed.data.kind].shape.record.safeParse(parsed.data.record);
  return record.success
    ? { item: { ...parsed.data, record: record.data } as Item }
    : { failure: { reader: parsed.data.reader, error: reasonOf(record.error) } };
}
