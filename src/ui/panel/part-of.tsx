/** One page of a list or an event: what is kept of the others, the way to the next, and whether they belong together. */
import { useEffect, useState } from 'preact/hooks';
import { mayBeSame } from '../../planning/same-event.ts';
import { goTo } from '../../platform/tabs.ts';
import type { CaptureOf } from '../../records/capture.ts';
import { correctField, type Reviewed, rowsOf } from '../../records/correction.ts';
import { joinPages } from '../../records/joined.ts';
import { captureKey, pageKey } from '../../records/keys.ts';
import type { Paged } from '../../records/pages.ts';
import { isWebAddress, normalUrl } from '../../records/url.ts';
import { onChange as onStored } from '../../storage/changes.ts';
import type { Draft, Item } from '../../storage/drafts.ts';
import { capturesOfKey, capturesOfKind } from '../../storage/notebook.ts';
import { formatAddress, formatDay } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { pages } from '../strings/pages.ts';
import { KnownAlready } from './known-already.tsx';

interface Props {
  item: Item & { kind: 'people' | 'event' };
  draft: Draft;
  onChange(next: Reviewed): void;
}

interface Kept {
  /** Rows of the other pages. */
  rows: number;
  /** The last reading of this one. */
  before?: Paged | undefined;
  /** Another event that may be this one. */
  likely?: CaptureOf<'event'> | undefined;
}

export function PartOf({ item, draft, onChange }: Props) {
  const [kept, setKept] = useState<Kept>({ rows: 0 });
  const captured = { ...item, source: { ...draft.page, reader: item.reader } };
  const own = pageKey(captured);
  useEffect(() => {
    const look = async () => {
      const readings = (await capturesOfKey(captureKey(captured))) as Paged[];
      const others = readings.filter((reading) => pageKey(reading) !== own);
      const whole = joinPages(others)?.whole ?? others.at(-1);
      const isAlone = captured.kind === 'event' && !captured.record.part;
      setKept({
        rows: whole ? rowsOf(whole.record, whole.kind === 'people' ? 'people' : 'sessions').length : 0,
        before: readings.findLast((reading) => pageKey(reading) === own && reading.id !== item.id),
        likely: isAlone ? mayBeSame(captured, await capturesOfKind('event')) : undefined,
      });
    };
    // What cannot be counted is not told; whatever hinders it is told where it matters.
    const quietly = () => void look().catch(() => {});
    quietly();
    return onStored((change) => change === 'captures' && quietly());
  }, [item.id, own]);

  const { rows, before, likely } = kept;
  const { part } = item.record;
  const words = pages[item.kind];
  const belongs = (to: CaptureOf<'event'>['record']['part']) => onChange(correctField(item, 'part', to));
  return (
    <>
      {before && <KnownAlready known={{ ...before, ...before.source }} />}
      {part && (
        <p class="known">
          {`${item.kind === 'people' ? pages.people.is(item.record.part) : pages.event.is()}: ${rows ? words.kept(rows) : words.first}.`}{' '}
          {part.next && isWebAddress(part.next) && (
            <Button rank="quiet" onClick={() => goTo(part.next ?? '')}>
              {words.next}
            </Button>
          )}
          {item.kind === 'event' && (
            <Button rank="quiet" onClick={() => belongs(undefined)}>
              {pages.event.apart}
            </Button>
          )}
        </p>
      )}
      {likely && !part && (
        <p class="known">
          {pages.event.likely(
            likely.record.name,
            formatDay(likely.capturedAt),
            formatAddress(likely.source.url),
          )}{' '}
          <Button
            onClick={() =>
              belongs({
                event: captureKey(likely).slice('event:'.length),
                page: normalUrl(draft.page.url),
              })
            }
          >
            {pages.event.join}
          </Button>
        </p>
      )}
    </>
  );
}
