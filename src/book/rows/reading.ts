/** A capture → what it says about the book. */
import type { Capture } from '../../records/capture.ts';
import type { Reading } from '../book.ts';
import { eventReading } from './event.ts';
import { networkReading } from './network.ts';
import { peopleReading } from './people.ts';
import { exchangeReading, facilityReading } from './places.ts';
import { policyReading } from './policy.ts';
import { trafficReading } from './traffic.ts';

export function readingOf(capture: Capture, ourAsn?: number): Reading {
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
