/** The toolbar button and the context menu: all that the worker says. */
import type { MenuEntry } from '../../platform/menu.ts';
import type { Kind } from '../../records/capture.ts';
import type { ShownState } from '../sheet/least-far.ts';
import { kinds, plural } from './common.ts';

/** How far it is with what was kept; “your sheet” follows. */
const soFar: Readonly<Record<ShownState, string>> = {
  waiting: 'waits for',
  doubtful: 'waits for',
  arrived: 'in',
  merged: 'merged in',
  review: 'needs review in',
  refused: 'refused by',
};

/** On the button over a tab whose page was read. */
export const readBadge = {
  failed: 'This page could not be read. Open the panel to see why.',
  title: (kind: Kind | undefined, found: number, known: number, state?: ShownState): string =>
    kind === undefined
      ? 'Nothing was recognised on this page. It can be kept as a note.'
      : [
          kinds[kind],
          `${found} found`,
          ...(known ? [`${known} already in the notebook`] : []),
          ...(state ? [`${soFar[state]} your sheet`] : []),
        ].join(' · '),
} as const;

/** On the button everywhere else. */
export const queueBadge = {
  /** As the manifest has it. */
  plain: 'Read this page',
  queued: (count: number) => `Read this page · ${plural(count, 'capture')} on the way to your sheet`,
  halted: (count: number) =>
    `Read this page · ${plural(count, 'capture')} cannot go to your sheet. Open the panel to see why.`,
  refused: (count: number) =>
    `Read this page · ${plural(count, 'capture')} refused by your sheet. Open the panel to see why.`,
} as const;

export const menu: Readonly<Record<MenuEntry, string>> = {
  'read-page': 'Read this page',
  'read-selection': 'Read the selection',
  'keep-note': 'Keep this page as a note',
};
