/** A schedule made for machines → the candidate. What it does not name itself is called after the page or the file. */
import type { Evidence } from '../../records/capture.ts';
import type { Event } from '../../records/event.ts';
import { oneLine } from '../../records/text.ts';
import type { CandidateOf } from '../contract.ts';

export type ExportedEvent = Partial<Event> & Pick<Event, 'sessions'>;

export function fromExport(exported: ExportedEvent, document: Document, url: URL): CandidateOf<'event'> {
  const file = decodeFile(url.pathname.split('/').filter(Boolean).at(-1) ?? url.hostname);
  const record: Event = {
    fees: [],
    deadlines: [],
    ...exported,
    name: exported.name || oneLine(document.title ?? '') || file,
  };
  const evidence: Evidence = { from: 'api', where: 'schedule export' };
  return {
    kind: 'event',
    record,
    evidence: { ...(exported.name ? { name: evidence } : {}), start: evidence, sessions: evidence },
    confidence: 0.9,
  };
}

const decodeFile = (name: string): string => name.replace(/\.\w{2,4}$/, '').replace(/%20|[-_]+/g, ' ');
