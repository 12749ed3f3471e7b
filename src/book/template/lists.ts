/** Every closed list of the book. Each becomes a column of the hidden sheet Lists, from which the drop-downs are filled. */

import { EASE } from '../../planning/rank.ts';
import { BILLING } from '../../planning/savings.ts';
import { SESSION_KINDS } from '../../records/event.ts';
import { POLICY_WORDS } from '../../records/network.ts';
import { ROLES } from '../../records/people.ts';
import { CLAUSE_IDS, STANCES } from '../../records/policy.ts';
import { TRAFFIC_BANDS } from '../../records/rate.ts';
import { TRAFFIC_COUNTS, TRAFFIC_STATISTICS } from '../../records/traffic.ts';
import { VERDICTS } from './verdicts.ts';

/** How far we are with a target, in the order in which it goes. */
export const STAGES = [
  'candidate',
  'researched',
  'contacted',
  'meeting set',
  'met',
  'agreed',
  'configuring',
  'live',
  'declined until',
  'parked',
] as const;

export const LISTS = {
  stage: STAGES,
  policy: POLICY_WORDS,
  ease: EASE,
  goal: [
    'introduction',
    'ask for an exception',
    'public peering',
    'private peering',
    'more capacity',
    'signature',
  ],
  clause: ['overall', ...CLAUSE_IDS],
  stance: STANCES,
  verdict: Object.values(VERDICTS),
  exception: ['to ask', 'asked', 'granted', 'refused', 'not needed'],
  role: ROLES,
  sessionKind: SESSION_KINDS,
  visibility: ['Public', 'Users', 'Private'],
  whose: ['ours', 'theirs'],
  place: ['exchange', 'facility'],
  opening: ['now', 'soon', 'planned'],
  meeting: ['proposed', 'asked', 'confirmed', 'held', 'moved', 'cancelled'],
  yesNo: ['yes', 'no'],
  going: ['yes', 'maybe', 'no'],
  trafficCounts: TRAFFIC_COUNTS,
  trafficStatistic: TRAFFIC_STATISTICS,
  billing: BILLING,
  trafficBand: Object.keys(TRAFFIC_BANDS),
  ratio: [
    'Heavy Outbound',
    'Mostly Outbound',
    'Balanced',
    'Mostly Inbound',
    'Heavy Inbound',
    'Not Disclosed',
  ],
} as const satisfies Record<string, readonly string[]>;
export type ListKey = keyof typeof LISTS;
