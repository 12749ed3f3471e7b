/** A candidate that is kept becomes a capture. */
import { type Capture, SCHEMA_VERSION } from '../records/capture.ts';
import type { Candidate } from './contract.ts';
import type { PageReading } from './read-with.ts';

/**
 * @param made the new capture's UUID, the moment in ISO 8601 UTC, and who keeps it; given, because the core has no clock
 */
export function toCapture(
  candidate: Candidate & { reader: string },
  page: PageReading['page'],
  made: { id: string; at: string; by?: string },
): Capture {
  const { kind, record, evidence, reader } = candidate;
  return {
    id: made.id,
    schemaVersion: SCHEMA_VERSION,
    capturedAt: made.at,
    ...(made.by ? { by: made.by } : {}),
    source: { ...page, reader },
    kind,
    record,
    ...(Object.keys(evidence).length ? { evidence } : {}),
  } as Capture;
}
