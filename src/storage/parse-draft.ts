/** A draft as it comes from the disk: parsed, because another version of ourselves may have written it. */
import * as v from 'valibot';
import { evidence, KINDS, type Kind } from '../records/capture.ts';
import { event } from '../records/event.ts';
import { exchange } from '../records/exchange.ts';
import { facility } from '../records/facility.ts';
import { asn, number } from '../records/fields.ts';
import { network } from '../records/network.ts';
import { people } from '../records/people.ts';
import { policy } from '../records/policy.ts';
import { traffic } from '../records/traffic.ts';
import type { Draft, Item } from './drafts.ts';

const RECORDS = { network, exchange, facility, policy, event, people, traffic } satisfies Record<
  Kind,
  v.GenericSchema
>;

const envelope = v.object({
  id: v.string(),
  kind: v.picklist(KINDS),
  record: v.looseObject({}),
  checked: v.boolean(),
  confidence: number,
  reader: v.string(),
  listed: v.boolean(),
  evidence: v.optional(v.record(v.string(), evidence)),
  asRead: v.optional(
    v.record(v.string(), v.object({ value: v.optional(v.unknown()), evidence: v.optional(evidence) })),
  ),
  leftOut: v.optional(v.record(v.string(), v.array(number))),
});

const draft = v.object({
  id: v.string(),
  page: v.object({ url: v.string(), title: v.string(), textHash: v.string() }),
  detections: v.array(
    v.object({ kind: v.picklist(KINDS), confidence: number, reason: v.string(), reader: v.string() }),
  ),
  failures: v.array(v.object({ reader: v.string(), error: v.string() })),
  items: v.array(v.unknown()),
  note: v.object({
    id: v.string(),
    asn: v.optional(asn),
    name: v.optional(v.string()),
    text: v.string(),
  }),
  view: v.picklist(['items', 'note']),
  fingerprint: v.string(),
  readAt: v.string(),
  changedAt: v.string(),
  edited: v.boolean(),
  kept: v.optional(v.array(v.string())),
  offered: v.optional(v.unknown()),
  declined: v.optional(v.string()),
});

/**
 * @returns undefined where it is no draft of ours; an item that does not hold together is told among the failures, and the
 * others stand
 */
export function parseDraft(stored: unknown): Draft | undefined {
  const parsed = v.safeParse(draft, stored);
  if (!parsed.success) return undefined;
  const { items, failures, offered, ...rest } = parsed.output;
  const read = items.map(parseItem);
  return {
    ...rest,
    items: read.flatMap((result) => ('item' in result ? result.item : [])),
    failures: [...failures, ...read.flatMap((result) => ('failure' in result ? result.failure : []))],
    offered: offered === undefined ? undefined : parseDraft(offered),
  };
}

function parseItem(input: unknown): { item: Item } | { failure: Draft['failures'][number] } {
  const parsed = v.safeParse(envelope, input);
  if (!parsed.success) return { failure: { reader: '?', error: reasonOf(parsed.issues) } };
  const record = v.safeParse(RECORDS[parsed.output.kind], parsed.output.record);
  return record.success
    ? { item: { ...parsed.output, record: record.output } as Item }
    : { failure: { reader: parsed.output.reader, error: reasonOf(record.issues) } };
}

const reasonOf = ([issue]: readonly [v.GenericIssue, ...unknown[]]): string =>
  `${v.getDotPath(issue) ?? ''}: ${issue.message}`;
