/** Every reader, in the order in which they are asked. Where two are equally sure of the same kind the earlier one wins. */
import type { Reader } from './contract.ts';
import { eventReader } from './event/event.ts';
import { peeringdbApi } from './peeringdb/api-answer.ts';
import { peeringdbPage } from './peeringdb/page.ts';
import { peopleReader } from './people/reader.ts';
import { policyReader } from './policy/policy-reader.ts';

export const READERS: readonly Reader[] = [
  peeringdbPage,
  peeringdbApi,
  policyReader,
  peopleReader,
  eventReader,
];
