/** What the toolbar button says of a page that was read: how much is there, whether it is kept, and how far that is in the sheet. */
import type { Badge } from '../../platform/badge.ts';
import { captureKey, pageKey } from '../../records/keys.ts';
import type { Draft } from '../../storage/drafts.ts';
import { capturesOfKey } from '../../storage/notebook.ts';
import { statesInSheet } from '../../storage/outbox.ts';
import { leastFar, type ShownState } from '../sheet/least-far.ts';
import { readBadge as words } from '../strings/badge.ts';

type Mark = readonly [text: string, tone: Badge['tone']];

const KEPT: Mark = ['✓', 'known'];
const QUEUED: Mark = ['↑', 'queued'];
const MARKS: Readonly<Record<ShownState, Mark>> = {
  refused: ['!', 'failed'],
  waiting: QUEUED,
  doubtful: QUEUED,
  review: ['?', 'review'],
  arrived: KEPT,
  merged: KEPT,
};

/** "2", or where everything that the page is about was kept before, a mark for it. */
export async function badgeOf({ items, page }: Pick<Draft, 'items' | 'page'>): Promise<Badge> {
  const subjects = items.filter(({ listed }) => !listed);
  const readings = await Promise.all(
    subjects.map(async (item) => {
      const captured = { ...item, source: { ...page, reader: item.reader } };
      // Of a list over several pages, this one.
      const own = pageKey(captured);
      return (await capturesOfKey(captureKey(captured))).filter((reading) => pageKey(reading) === own);
    }),
  );
  const ids = readings.flatMap((captures) => captures[captures.length - 1]?.id ?? []);
  const isKept = ids.length > 0 && ids.length === subjects.length;
  const state = isKept ? leastFar(await statesInSheet(ids)) : undefined;
  const [text, tone]: Mark = state ? MARKS[state] : isKept ? KEPT : [`${items.length || ''}`, 'plain'];
  const title = words.title(subjects[0]?.kind ?? items[0]?.kind, items.length, ids.length, state);
  return { text, tone, title };
}
