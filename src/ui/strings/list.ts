import type { MatchedBy } from '../../planning/name-index.ts';
import { formatCount } from '../format.ts';
import type { NetworkOutcome } from '../notebook/jobs/networks-job.ts';
import { plural } from './common.ts';

/** A list of people at work: whose network each row is, and the networks as targets. */
export const list = {
  open: 'From list to targets',
  back: 'Back to the notebook',
  event: 'Event',
  eventHint: 'name the event that they attend',
  label: 'People on the list',
  filter: 'Filter the list',
  count: (shown: number, of: number, chosen: number) =>
    `${shown === of ? plural(of, 'row') : `${formatCount(shown)} of ${plural(of, 'row')}`} · ${formatCount(chosen)} chosen`,
  all: 'Choose all shown',
  none: 'Choose none shown',
  choose: (who: string) => `Choose ${who}`,
  chosen: 'Chosen',
  network: 'Network',
  met: 'Met at',
  metTimes: (times: readonly string[]) =>
    `${times.length > 1 ? `${times.length} × ` : ''}${times.join(', ')}`,
  keys: 'Arrows move, Space chooses, Enter begins and ends a correction, Esc takes back what was typed.',
  make: (count: number) => `Make ${plural(count, 'target')}`,
  nothing: (filter: string) => `No row matches “${filter}”. Shorten it, or press Esc to clear it.`,
  empty: 'Nobody is on this list.',

  column: {
    menu: (column: string) => `What the column ${column} holds`,
    is: 'This column is:',
    ignore: 'nothing of use: empty it',
    restore: (rows: number) => `what the page said: back in ${plural(rows, 'row')}`,
    restored: (rows: number, column: string) =>
      `${column} holds again what the page said, in ${plural(rows, 'row')}.`,
    moved: (rows: number, from: string, to: string) =>
      `${from} and ${to} changed places in ${plural(rows, 'row')}.`,
    emptied: (rows: number, from: string) => `${from} was emptied in ${plural(rows, 'row')}.`,
    left: (rows: number) => ` ${plural(rows, 'row')} stayed as they were: no AS number stands there.`,
    unchanged: 'Nothing was changed: no row has anything to move there.',
  },

  who: {
    label: (organization: string) => `Network of ${organization}`,
    by: {
      asn: 'by its AS number',
      decision: 'as you decided',
      name: 'the same name',
      aka: 'also known as that',
      nameLong: 'its long name',
      organization: 'its organisation’s name',
      website: 'its web site is the e-mail’s',
      similar: 'a similar name',
      begins: 'a name that begins alike',
    } satisfies Record<MatchedBy, string>,
    likely: (count: number) => `perhaps one of ${count}…`,
    perhaps: (network: string) => `perhaps ${network}`,
    unknown: 'not known',
    none: 'has no network',
    forget: 'forget my decision',
    other: 'another AS number…',
    alsoMine: 'our own network',
    decided: (organization: string, networks: string) =>
      `${organization} is ${networks}, on this and every later list.`,
    decidedNone: (organization: string) => `${organization} has no network, on this and every later list.`,
    forgotten: (organization: string) => `What you decided for ${organization} is forgotten.`,
    cannotDecide: (reason: string) =>
      `The decision is not saved (${reason}). The list is as it was. Try again.`,
  },
  search: {
    button: (count: number) => `Look up ${plural(count, 'name')} at PeeringDB`,
    title: (count: number, duration: string) =>
      `PeeringDB is asked for each of ${plural(count, 'organisation')} that no network is known for; about ${duration}. What it finds is proposed, never taken by itself where it is not sure.`,
    seconds: (count: number) => plural(count, 'second'),
    minutes: (count: number) => plural(count, 'minute'),
    working: (done: number, of: number) => `Looking up names: ${formatCount(done)} of ${formatCount(of)}.`,
    done: (networks: number) =>
      networks === 0 ? 'PeeringDB knows no such names.' : `PeeringDB named ${plural(networks, 'network')}.`,
    stopped: (done: number, of: number) =>
      `Stopped after ${formatCount(done)} of ${plural(of, 'name')}. What was found is used.`,
    failed: (reason: string) => `${reason} What was found before is used; press the button again to go on.`,
  },

  job: {
    title: 'From list to targets',
    outcome: {
      made: 'made a target',
      known: 'a target already',
      unlisted: 'not in PeeringDB',
    } satisfies Record<NetworkOutcome, string>,
    unlistedHint: 'The number may be mistyped on the list. No target was made of it.',
  },
} as const;
