import type { MenuEntry } from '../../platform/menu.ts';
import type { Kind } from '../../records/capture.ts';
import { common, plural } from './common.ts';

/** The toolbar button and the context menu: all that the worker says. */
export const badge = {
  /** As the manifest has it. */
  plain: 'Read this page',
  queued: (count: number) => `Read this page · ${plural(count, 'capture')} on the way to your sheet`,
  halted: (count: number) =>
    `Read this page · ${plural(count, 'capture')} cannot go to your sheet. Open the panel to see why.`,
  refused: (count: number) =>
    `Read this page · ${plural(count, 'capture')} refused by your sheet. Open the panel to see why.`,
  failed: 'This page could not be read. Open the panel to see why.',
  title: (kind: Kind | undefined, found: number, known: number): string =>
    kind === undefined
      ? 'Nothing was recognised on this page. It can be kept as a note.'
      : [common.kind[kind], `${found} found`, ...(known ? [`${known} already in the notebook`] : [])].join(
          ' · ',
        ),
} as const;

export const menu: Readonly<Record<MenuEntry, string>> = {
  'read-page': 'Read this page',
  'read-selection': 'Read the selection',
  'keep-note': 'Keep this page as a note',
};
