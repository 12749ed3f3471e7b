import { plural } from './common.ts';

export const notebook = {
  column: {
    name: 'Name',
    kind: 'Kind',
    about: 'About',
    read: 'Read',
    policy: 'Policy',
    exchanges: 'Exchanges',
    facilities: 'Buildings',
    members: 'Members',
    networks: 'Networks',
    clauses: 'Clauses',
    sessions: 'Sessions',
    people: 'People',
  },
  about: {
    exchanges: (count: number) => plural(count, 'exchange'),
    members: (count: number) => plural(count, 'member'),
    networks: (count: number) => plural(count, 'network'),
    clauses: (count: number) => plural(count, 'clause'),
    sessions: (count: number) => plural(count, 'session'),
    people: (count: number) => plural(count, 'person', 'people'),
  },
} as const;
