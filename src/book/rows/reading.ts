/** Captures → what each says about the book. */
import type { Capture } from '../../records/capture.ts';
import type { Reading } from '../book.ts';
import { oldestFirst } from '../fold.ts';
import { eventReading } from './event.ts';
import { networkReading } from './network.ts';
import { peopleReading } from './people.ts';
import { exchangeReading, facilityReading } from './places.ts';
import { policyReading } from './policy.ts';
import { versionPatches } from './policy-versions.ts';
import { trafficReading } from './traffic.ts';

/** Each with its capture, oldest first. @param captures in any order */
export function readingsOf(
  captures: readonly Capture[],
  ourAsn?: number,
): { capture: Capture; reading: Reading }[] {
  const inOrder = [...captures].sort(oldestFirst);
  const versions = versionPatches(inOrder);
  return inOrder.map((capture) => {
    const reading = readingOf(capture, ourAsn);
    const version = versions.get(capture.id);
    return { capture, reading: version ? { ...reading, patches: [...reading.patches, version] } : reading };
  });
}

function readingOf(capture: Capture, ourAsn?: number): Reading {
  switch (capture.kind) {
    case 'network':
      return networkReading(capture, ourAsn);
    case 'exchange':
      return exchangeReading(capture, ourAsn);
    case 'facility':
      return facilityReading(capture, ourAsn);
    case 'policy':
      return policyReading(capture, ourAsn);
    case 'event':
      return eventReading(capture);
    case 'people':
      return peopleReading(capture);
    case 'traffic':
      return trafficReading(capture);
  }
}
