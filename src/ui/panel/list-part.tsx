/** A list over several pages: which of them this is, what is kept of the others, and the way to the next. */
import { useEffect, useState } from 'preact/hooks';
import { goTo } from '../../platform/tabs.ts';
import type { CaptureOf } from '../../records/capture.ts';
import { joinList } from '../../records/joined-list.ts';
import { captureKey, pageKey } from '../../records/keys.ts';
import { isWebAddress } from '../../records/url.ts';
import { onChange } from '../../storage/changes.ts';
import type { Draft, Item } from '../../storage/drafts.ts';
import { capturesOfKey } from '../../storage/notebook.ts';
import { Button } from '../kit/button.tsx';
import { list } from '../strings/list.ts';
import { KnownAlready } from './known-already.tsx';

const { part: say } = list;

export function ListPart({ item, draft }: { item: Item & { kind: 'people' }; draft: Draft }) {
  const [rows, setRows] = useState(0);
  const [before, setBefore] = useState<CaptureOf<'people'>>();
  useEffect(() => {
    const captured = { ...item, source: { ...draft.page, reader: item.reader } };
    const count = async () => {
      const own = pageKey(captured);
      const readings = (await capturesOfKey(captureKey(captured))) as CaptureOf<'people'>[];
      const others = readings.filter((reading) => pageKey(reading) !== own);
      setBefore(readings.findLast((reading) => pageKey(reading) === own && reading.id !== item.id));
      setRows((joinList(others)?.whole ?? others.at(-1))?.record.people.length ?? 0);
    };
    // What cannot be counted is not told; whatever hinders it is told where it matters.
    const quietly = () => void count().catch(() => {});
    quietly();
    return onChange((change) => change === 'captures' && quietly());
  }, [item.id]);
  const { number = 1, of, next } = item.record.part ?? {};
  return (
    <>
      {before && <KnownAlready known={{ ...before, ...before.source }} />}
      <p class="known">
        {`${say.is(number, of)}: ${rows ? say.kept(rows) : say.first}.`}{' '}
        {next && isWebAddress(next) && (
          <Button rank="quiet" onClick={() => goTo(next)}>
            {say.next}
          </Button>
        )}
      </p>
    </>
  );
}
