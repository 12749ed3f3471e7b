/** What a draft becomes when it is kept. */

import { toCapture } from '../../readers/to-capture.ts';
import type { Capture } from '../../records/capture.ts';
import { parseCapture } from '../../records/migrate.ts';
import type { Draft } from '../../storage/drafts.ts';
import { recordTitle } from '../record/title.ts';
import { toKeep } from './to-keep.ts';

export type Kept =
  | { ok: true; captures: Capture[] }
  /** What would not hold together in the notebook. */
  | { ok: false; what: string; reason: string };

/** @param at ISO 8601, UTC */
export function capturesOf(draft: Draft, at: string): Kept {
  const captures: Capture[] = [];
  for (const candidate of toKeep(draft)) {
    const { id, evidence = {}, kind, record, reader } = candidate;
    const made = toCapture(
      { kind, record, evidence, reader } as Parameters<typeof toCapture>[0],
      draft.page,
      { id, at },
    );
    const parsed = parseCapture(made);
    if (!parsed.ok)
      return { ok: false, what: recordTitle(candidate, draft.page.title), reason: parsed.reason };
    captures.push(parsed.capture);
  }
  return { ok: true, captures };
}
