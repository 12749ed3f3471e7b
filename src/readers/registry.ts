/** Every reader, in the order in which they are asked. Where two are equally sure of the same kind the earlier one wins. */
import type { Reader } from './contract.ts';
import { calendarReader } from './event/calendar.ts';
import { eventReader } from './event/event.ts';
import { IN_PAGE } from './injected.ts';
import { peopleReader } from './people/reader.ts';
import { policyReader } from './policy/policy-reader.ts';

export const READERS: readonly Reader[] = [
  ...IN_PAGE,
  policyReader,
  peopleReader,
  calendarReader,
  eventReader,
];
