/** The hidden sheets, on which the book's own machinery works. */
import { table } from './declare.ts';

const plain = { owner: 'machine', type: 'text' } as const;

export const inbox = table({
  kind: 'table',
  key: 'inbox',
  title: 'Inbox',
  purpose: 'Captures that arrived and how far they are merged. One record a row, or several parts.',
  frozenColumns: 1,
  hidden: true,
  columns: [
    {
      ...plain,
      key: 'captureId',
      header: 'Capture',
      width: 38,
      help: 'Its id; a second arrival changes nothing.',
    },
    {
      ...plain,
      key: 'part',
      header: 'Part',
      width: 8,
      help: 'As in 1/2, where a capture is too long for a cell.',
    },
    { ...plain, key: 'kind', header: 'Kind', width: 12, help: 'Network, policy, event and so on.' },
    { ...plain, key: 'schemaVersion', header: 'Schema', width: 9, help: 'The shape it was written in.' },
    { ...plain, key: 'capturedAt', header: 'Captured at', width: 24, help: 'ISO 8601, UTC.' },
    { ...plain, key: 'payload', header: 'Payload', width: 60, help: 'The capture as JSON.' },
    { ...plain, key: 'status', header: 'Status', width: 12, help: 'Empty, merged, needs review or refused.' },
    { ...plain, key: 'reason', header: 'Reason', width: 40, help: 'Why it was refused or needs review.' },
    { ...plain, key: 'processedAt', header: 'Processed at', width: 24, help: 'ISO 8601, UTC.' },
  ],
});

export const memory = table({
  kind: 'table',
  key: 'memory',
  title: 'Memory',
  purpose: 'What the machine last wrote into each row, so that it can tell a person’s change from its own.',
  frozenColumns: 2,
  hidden: true,
  columns: [
    { ...plain, key: 'sheet', header: 'Sheet', width: 12, help: 'Its key.' },
    { ...plain, key: 'row', header: 'Row', width: 30, help: 'Its key.' },
    {
      ...plain,
      key: 'cells',
      header: 'Cells',
      width: 60,
      help: 'JSON: by column key, the value last written.',
    },
    { ...plain, key: 'captureId', header: 'Capture', width: 38, help: 'The reading that it came from.' },
    { ...plain, key: 'writtenAt', header: 'Written at', width: 24, help: 'ISO 8601, UTC.' },
  ],
});

export const log = table({
  kind: 'table',
  key: 'log',
  title: 'Log',
  purpose: 'What the machine did and what went wrong.',
  frozenColumns: 1,
  hidden: true,
  columns: [
    { ...plain, key: 'at', header: 'At', width: 24, help: 'ISO 8601, UTC.' },
    { ...plain, key: 'level', header: 'Level', width: 10, help: 'Info, warning or error.' },
    { ...plain, key: 'what', header: 'What', width: 70, help: 'In words.' },
    { ...plain, key: 'captureId', header: 'Capture', width: 38, help: 'Which capture it concerns.' },
  ],
});
