import type { BackupProblem } from '../../storage/backup.ts';
import { formatDay } from '../format.ts';
import { plural } from './common.ts';

export const backup = {
  started: (file: string) => `Download started: ${file}. Keep it where the next computer finds it.`,
  tooLargeToRestore: (file: string) =>
    `Download started: ${file}. It is larger than what can be restored in one piece; delete what you no longer need, and back up again.`,
  failed: (reason: string) =>
    `The back-up could not be made (${reason}). The notebook is as it was. Free some room on the disk and try again.`,
  title: 'Restore a back-up',
  reading: (file: string) => `Reading ${file}…`,
  comparing: 'Comparing it with the notebook…',
  restoring: 'Restoring…',
  cancel: 'Cancel',
  close: 'Close',
  unchanged: 'Nothing in the notebook was changed.',
  problem: {
    empty: 'The file is empty. Perhaps its download was cut off; look for another copy.',
    'too-large': 'The file is too large to be a back-up of a notebook. Choose the one that this page saved.',
    damaged:
      'The file is a back-up, but damaged: it breaks off or was changed on the way. Look for another copy, or copy it over once more.',
    'not-json':
      'The file is not a back-up. A back-up is the .json file that “Back up” saves; choose that one.',
    'other-kind':
      'The file holds data, but not a back-up of this notebook. A back-up is the .json file that “Back up” saves.',
    newer: 'The file was written by a newer Meet-Me Sheet. Update this one, then restore.',
  } satisfies Record<BackupProblem, string>,
  unreadable: (reason: string) => `The file could not be read (${reason}). Choose it again.`,
  madeOn: (day: string) => `Made on ${formatDay(day)}.`,
  holds: (captures: number) => `It holds ${plural(captures, 'capture')}:`,
  fresh: (count: number) => `${plural(count, 'capture')} to add`,
  corrected: (count: number) => `${plural(count, 'capture')} with a later correction, to take over`,
  same: (count: number) => `${plural(count, 'capture')} already here`,
  kept: (count: number) => `${plural(count, 'capture')} to leave as they are here, newer or corrected`,
  refused: (count: number) => `${plural(count, 'capture')} that cannot be read:`,
  place: (place: number, reason: string) => `number ${place}: ${reason}`,
  more: (count: number) => `and ${plural(count, 'other')}`,
  settings: {
    ourNetwork: 'your own network, to set',
    ourProfile: 'what you told of your own network, to set',
    theme: 'the theme, to set',
    whoIsWho: 'which organisation has which network, to set',
    byHand: 'what you filled in: team, stages, meetings, to set',
    bookSettings: 'prices, and hours of meetings, to set',
    trafficLayouts: 'how your traffic files are read, to set',
  },
  nothing: 'Everything in it is here already. There is nothing to restore.',
  nothingReadable: 'Nothing in it can be restored.',
  restore: (count: number) => (count > 0 ? `Restore ${plural(count, 'capture')}` : 'Restore the settings'),
  done: (count: number) => `Restored. ${plural(count, 'capture')} came back.`,
  cannotRestore: (reason: string) =>
    `The back-up could not be restored (${reason}). Nothing was changed. Check that the disk has room, and try again.`,
} as const;
