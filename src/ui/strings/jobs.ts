import { formatCount } from '../format.ts';
import { plural } from './common.ts';

/** Long work: how far it is, and what became of it. */
export const jobs = {
  progress: (title: string, done: number, of: number) =>
    `${title}: ${formatCount(done)} of ${formatCount(of)}`,
  cancel: 'Cancel',
  goOn: (left: number) => `Go on with ${formatCount(left)}`,
  tryAgain: (count: number) => `Try ${formatCount(count)} again`,
  notAllowed: 'Nothing was fetched: without your permission that is not possible.',
  report: 'Report',
  close: 'Close',
  done: (title: string) => `${title}: done.`,
  stopped: (title: string, done: number, of: number) =>
    `${title}: stopped after ${formatCount(done)} of ${formatCount(of)}. What was done is kept.`,
  failed: (title: string, reason: string, left: number) =>
    `${title}: ${reason} What was done is kept; ${plural(left, 'network')} left.`,
  counted: (count: number, outcome: string) => `${formatCount(count)} ${outcome}`,
  others: 'with another outcome, told in the report',
  network: 'Network',
  outcome: 'What became of it',
  page: 'Page',
  waits: 'waits',
  elsewhere: 'This work goes on in another tab of the notebook.',
} as const;
