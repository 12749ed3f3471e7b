/** What PeeringDB would not answer: what happened, what it means, what to do. */
import type { AskProblem } from '../../sources/peeringdb/problem.ts';
import { formatMoment } from '../format.ts';

const moment = (milliseconds: number): string => formatMoment(new Date(milliseconds).toISOString());

export const peeringdb = {
  /** @param againAt milliseconds since 1970 */
  problem: (problem: AskProblem, detail: string, againAt: number | undefined): string =>
    againAt !== undefined
      ? `${problem === 'busy' ? 'PeeringDB is down or busy' : 'PeeringDB has had too many requests from here'}. It answers again from ${moment(againAt)}.`
      : PROBLEMS[problem].replace('%', detail),
  waiting: (until: number) => `PeeringDB asks us to wait until ${moment(until)}.`,
  refused: 'Nothing was asked: without your permission to fetch from PeeringDB that is not possible.',
} as const;

const PROBLEMS: Readonly<Record<AskProblem, string>> = {
  unreachable: 'PeeringDB could not be reached. Check the connection.',
  'too-many': 'PeeringDB has had too many requests from here. Wait an hour.',
  busy: 'PeeringDB is down or busy at the moment (%). Wait a little.',
  'bad-key': 'PeeringDB does not accept the key (%). Paste it anew in the settings, or remove it there.',
  refused: 'PeeringDB refused the request (%). Look at its status page, and try later.',
  'not-understood':
    'What came back is no answer of PeeringDB’s (%). Perhaps a sign-in page of the network you are in stands in between.',
  'other-rows':
    'PeeringDB sent other rows than were asked for (%), so none of them was taken. Update Meet-Me Sheet if there is a newer one.',
  cut: 'PeeringDB left rows out of its answer (%), so it was not taken.',
  'too-large': 'The answer was far larger than what was asked for, so it was not taken.',
  timeout: 'PeeringDB did not finish its answer within a minute.',
};
