import type { CaptureOf } from '../../records/capture.ts';
import { formatAddress, formatDay } from '../format.ts';
import { plural } from './common.ts';

type Part<K extends 'people' | 'event'> = CaptureOf<K>['record']['part'];

/** One of several pages that tell one thing together. */
export const pages = {
  people: {
    is: (part: Part<'people'>) => `Page ${part?.number ?? 1}${part?.of ? ` of ${part.of}` : ''} of a list`,
    kept: (rows: number) =>
      `${plural(rows, 'row')} of its other pages kept before; together they are one list`,
    first: 'its pages, kept one after the other, become one list',
    next: 'Go to its next page',
    sources: (count: number) => `${plural(count, 'page')} of one list`,
    source: ({ record: { part, people } }: CaptureOf<'people'>) =>
      `Page ${part?.number ?? 1}: ${plural(people.length, 'row')}`,
  },
  event: {
    is: () => 'One page of this event',
    kept: (sessions: number) =>
      `${plural(sessions, 'session')} of its other pages kept before; together they are one event`,
    first: 'its pages, kept one after the other, become one event',
    next: 'Go to the next day',
    sources: (count: number) => `${plural(count, 'page')} of one event`,
    source: ({ record: { sessions }, source: { url } }: CaptureOf<'event'>) => {
      if (sessions.length === 0) return formatAddress(url);
      const days = new Set(sessions.map(({ day }) => day));
      const [day] = days.size === 1 ? days : [];
      return `${day ? `${formatDay(day)}: ` : ''}${plural(sessions.length, 'session')}`;
    },
    likely: (name: string, when: string, page: string) =>
      `This may be another page of ${name}, kept on ${when} from ${page}.`,
    join: 'Make them one event',
    apart: 'Keep it apart',
  },
};
