/** Captures → what each says about the book. */
import type { Capture } from '../../records/capture.ts';
import type { Reading } from '../book.ts';
import { eventReading } from './agenda.ts';
import { eventsOnPages } from './event-pages.ts';
import { networkReading } from './network.ts';
import { peopleReading } from './people.ts';
import { exchangeReading, facilityReading } from './places.ts';
import { policyReading } from './policy.ts';
import { versionPatches } from './policy-versions.ts';
import { trafficReading } from './traffic.ts';

/**
 * One after another, in the captures' own order: a large book's readings are many times as large as its captures, and nobody
 * needs them all at once.
 * @param captures oldest first
 */
export function* readingsOf(captures: readonly Capture[], ourAsn?: number): Generator<Reading, void> {
  const versions = versionPatches(captures);
  const pages = eventsOnPages(captures);
  for (const capture of captures) {
    const reading =
      capture.kind === 'event' ? eventReading(capture, pages.get(capture.id)) : readingOf(capture, ourAsn);
    const version = versions.get(capture.id);
    yield version ? { ...reading, patches: [...reading.patches, version] } : reading;
  }
}

function readingOf(capture: Exclude<Capture, { kind: 'event' }>, ourAsn?: number): Reading {
  switch (capture.kind) {
    case 'network':
      return networkReading(capture, ourAsn);
    case 'exchange':
      return exchangeReading(capture, ourAsn);
    case 'facility':
      return facilityReading(capture, ourAsn);
    case 'policy':
      return policyReading(capture, ourAsn);
    case 'people':
      return peopleReading(capture);
    case 'traffic':
      return trafficReading(capture);
  }
}
