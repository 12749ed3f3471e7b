/** Of several captures, the state of the one that is least far speaks for all. */
import type { QueueState } from '../../storage/queue.ts';
import type { State } from '../kit/sign.tsx';

export type ShownState = Exclude<QueueState, 'removed'>;

/** In the order in which they speak. */
const ORDER: readonly ShownState[] = ['refused', 'waiting', 'doubtful', 'review', 'arrived', 'merged'];

export const SIGNS: Readonly<Record<ShownState, State>> = {
  refused: 'unmet',
  waiting: 'queued',
  doubtful: 'queued',
  review: 'soon',
  arrived: 'met',
  merged: 'met',
};

export const leastFar = (states: readonly QueueState[]): ShownState | undefined =>
  ORDER.find((state) => states.includes(state));
