import { GAIN_WORDS } from '../../book/gain-words.ts';
import { formatCount } from '../format.ts';

/** Where to go, and where we and they plan to be. */
export const gains = {
  tab: 'Where to go',
  title: 'What going elsewhere would gain',
  ...GAIN_WORDS,
  all: (count: number, kind: string) => `Show all ${formatCount(count)} ${kind.toLowerCase()}`,
  planIt: 'Plan it',
  planPlace: (place: string) => `Plan it: ${place}`,
} as const;

export const planned = {
  title: 'Planned places',
  about:
    'Where we will be, and where targets told you that they will. They count as common soon, and ours stand on our own page.',
  whose: 'For',
  us: 'us',
  kind: 'Kind',
  kinds: { exchange: 'exchange', facility: 'facility' },
  place: 'Place',
  placeHint: 'name or PeeringDB number',
  speed: 'Port speed',
  opens: 'Opens on',
  of: (column: string, place: string) => `${column}, ${place}`,
  add: 'Add',
  added: (whose: string, place: string) => `Planned for ${whose}: ${place}.`,
  byName: (whose: string, place: string) =>
    `Planned for ${whose}: ${place}. No page that was read names this place, so it is the same as another only where that is called so too.`,
  already: (whose: string, place: string) => `${place} is planned already for ${whose}. Nothing was added.`,
  noNumber: (number: string) =>
    `No place of that kind with the number ${number} was read. Write its name, or read its page first. Nothing was added.`,
  remove: 'Remove',
  removeOf: (whose: string, place: string) => `Remove ${place}, planned for ${whose}`,
  removed: (whose: string, place: string) => `No longer planned for ${whose}: ${place}.`,
} as const;
