/** Captures as the notebook's tests need them: a kind, a record, and when it was read. */
import { type Capture, type Kind, type RecordOf, SCHEMA_VERSION } from '../../../src/records/capture.ts';

export const captured = <K extends Kind>(
  kind: K,
  record: RecordOf<K>,
  more: { at?: string; url?: string; title?: string; correctedAt?: string } = {},
): Capture =>
  ({
    id: crypto.randomUUID(),
    schemaVersion: SCHEMA_VERSION,
    capturedAt: more.at ?? '2026-08-04T08:00:00Z',
    ...(more.correctedAt ? { correctedAt: more.correctedAt } : {}),
    source: {
      url: more.url ?? 'https://example.net/',
      title: more.title ?? 'A page',
      reader: 'test',
      textHash: '',
    },
    kind,
    record,
  }) as Capture;
