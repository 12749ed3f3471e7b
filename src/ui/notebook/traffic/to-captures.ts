import { type Capture, SCHEMA_VERSION } from '../../../records/capture.ts';
import { textHash } from '../../../records/text.ts';
import type { Traffic } from '../../../records/traffic.ts';

/** A capture a month, each with the file as its source. */
export const toCaptures = (
  months: readonly Traffic[],
  { name, text, at, id }: { name: string; text: string; at: string; id(): string },
): Capture[] =>
  months.map((record) => ({
    id: id(),
    schemaVersion: SCHEMA_VERSION,
    capturedAt: at,
    source: {
      url: `file:///${encodeURIComponent(name)}`,
      title: name,
      reader: 'traffic',
      textHash: textHash(text),
    },
    kind: 'traffic',
    record,
  }));
