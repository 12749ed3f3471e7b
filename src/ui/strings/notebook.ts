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
  undo: 'Undo',
  again: 'Try again',
  /** What was done, as it is told and as it completes "Undone: …". */
  did: {
    corrected: (name: string) => `Corrected ${name}.`,
    deleted: (name: string, earlier: number) =>
      earlier === 0 ? `Deleted ${name}.` : `Deleted ${name} with ${plural(earlier, 'other reading')} of it.`,
    deletedReading: (name: string) => `Deleted one reading of ${name}.`,
    kept: (count: number) => `Kept ${plural(count, 'record')}.`,
    chosen: (name: string) => `${name} is your network now. Everything else is compared with it.`,
  },
  undone: (what: string) => `Undone: ${what}`,
  problem: {
    cannotRead: (reason: string) =>
      `The notebook could not be read (${reason}). Nothing was changed. Try again; if it stays so, restart the browser.`,
    cannotCorrect: (reason: string) =>
      `The correction is not saved (${reason}). It stays on this page; leave the page open and try again.`,
    cannotChange: (reason: string) =>
      `That could not be done (${reason}). The notebook is as it was. Check that the disk has room, and do it again.`,
    cannotUndo: (reason: string) =>
      `That could not be undone (${reason}). The notebook is as it was. Try again.`,
    cannotChoose: (reason: string) =>
      `Your network could not be saved (${reason}). The earlier choice stands. Try again.`,
  },
} as const;
