/** What the sheet has of the captures, and what keeps them from it. */
import type { ProblemKind } from '../../outlets/google/problem.ts';
import type { QueueState } from '../../storage/queue.ts';
import { plural } from './common.ts';

/** They pass by themselves. */
type Passing = 'offline' | 'busy';

const captures = (count: number): string => plural(count, 'capture');
const wait = (count: number): string =>
  count === 0
    ? 'Nothing was lost.'
    : `Nothing was lost: ${captures(count)} ${count === 1 ? 'waits' : 'wait'} here.`;

export const outbox = {
  /** Of one capture. */
  state: {
    waiting: 'queued',
    doubtful: 'queued',
    arrived: 'in the sheet',
    merged: 'merged',
    review: 'needs review',
    refused: 'refused',
    removed: '',
  } satisfies Record<QueueState, string>,
  meaning: {
    waiting: 'It waits to be sent to your sheet.',
    doubtful: 'It is on its way: the sheet is looked at before it is sent again.',
    arrived: 'It is in the sheet’s Inbox. The sheet takes it over when somebody opens it.',
    merged: 'The sheet has taken it over.',
    review:
      'The sheet has taken it over; somebody had written something else there, which stays. Look under Needs review.',
    refused: 'The sheet did not take it.',
    removed: '',
  } satisfies Record<QueueState, string>,
  summary: (state: string, count: number) => `${state} ${count}`,

  halted: {
    'signed-out': {
      what: 'The sign-in to Google has ended.',
      todo: 'Press Connect and sign in again.',
      connect: true,
    },
    'switched-off': {
      what: 'An interface that sending needs is switched off in the project of your client id.',
      todo: 'Have the Google Sheets and Drive APIs enabled there, then press Retry.',
    },
    'read-only': {
      what: 'The sheet is read-only for you.',
      todo: 'Ask its owner for edit access, then press Retry.',
    },
    'not-found': {
      what: 'The sheet is not there for this account: it was deleted, or is no longer shared with you.',
      todo: 'Have it restored or shared, then press Retry; or press Connect and choose it again.',
      connect: true,
    },
    trashed: { what: 'The sheet is in the bin.', todo: 'Restore it in Google Drive, then press Retry.' },
    damaged: {
      what: 'The sheet’s Inbox is missing or was changed by hand.',
      todo: 'In the sheet choose Meet-Me, Set up or repair, then press Retry.',
    },
    full: {
      what: 'The sheet has as many cells as Google allows.',
      todo: 'Delete rows or sheets that nobody needs, or have a fresh sheet made, then press Retry.',
    },
    refused: {
      what: 'Google refuses whatever is sent.',
      todo: 'Update the extension if there is a newer one, then press Retry.',
    },
  } satisfies Record<Exclude<ProblemKind, Passing>, { what: string; todo: string; connect?: true }>,
  wait,
  passing: {
    offline: (count: number, at: string) => `Google cannot be reached. ${wait(count)} Tried again at ${at}.`,
    busy: (count: number, at: string) => `Google asks us to slow down. ${wait(count)} Sent at ${at}.`,
  } satisfies Record<Passing, (count: number, at: string) => string>,
  googleSaid: (words: string) => `Google said: ${words}`,
  retry: 'Retry',
  connect: 'Connect',
  open: 'Open sheet',

  refused: (count: number) =>
    `${captures(count)} ${count === 1 ? 'was' : 'were'} refused. The notebook still has ${count === 1 ? 'it' : 'them'}.`,
  retryOne: (name: string) => `Retry ${name}`,
  retryAll: 'Retry all',
  keptBefore: (count: number) =>
    `${captures(count)} in the notebook ${count === 1 ? 'was' : 'were'} never sent to this sheet.`,
  sendKeptBefore: (count: number) => `Send the ${captures(count)} kept before`,

  /** The notebook's column, and the filter by it. */
  column: 'Sheet',
  filter: (state: string, count: number) => `${state} ${count}`,
  filterLabel: 'What the sheet has of them',

  onSheet: 'On your sheet',
  /** `stage`, `owner` and so on are the team's own words. */
  row: (row: { stage?: string; owner?: string; nextStep?: string; nextOn?: string; lastContact?: string }) =>
    [
      [row.stage, row.owner].filter(Boolean).join(', '),
      row.nextStep || row.nextOn ? `next: ${[row.nextStep, row.nextOn].filter(Boolean).join(' ')}` : '',
      row.lastContact ? `last contact ${row.lastContact}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  emptyRow: 'a row, with nothing written yet',
} as const;
