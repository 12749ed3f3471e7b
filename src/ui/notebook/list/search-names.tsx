/** Organisations that no network is known for, looked up by name at PeeringDB, one after the other at its pace. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { askForHosts } from '../../../platform/hosts.ts';
import type { Network } from '../../../records/network.ts';
import { networksNamed } from '../../../sources/peeringdb/search.ts';
import { askProblem, PEERINGDB_HOSTS, peeringDb } from '../../ask-peeringdb.ts';
import { Button } from '../../kit/button.tsx';
import type { Notice } from '../../kit/notices.tsx';
import { jobs } from '../../strings/jobs.ts';
import { list } from '../../strings/list.ts';
import { peeringdb } from '../../strings/peeringdb.ts';

const { search: say } = list;
/** Seconds that a question takes, without a key. */
const EACH = 3;

interface Props {
  names: readonly string[];
  onFound(networks: readonly Network[]): void;
  tell(notice: Notice): void;
}

export function SearchNames({ names, onFound, tell }: Props) {
  const [progress, setProgress] = useState<{ done: number; of: number; waiting?: string | undefined }>();
  const stop = useRef<AbortController>(undefined);
  const found = useRef(new Map<number, Network>());
  useEffect(() => () => stop.current?.abort(), []);

  const look = async () => {
    if (!(await askForHosts(PEERINGDB_HOSTS))) return tell({ tone: 'error', text: peeringdb.refused });
    const ending = new AbortController();
    stop.current = ending;
    const asked = [...names];
    let done = 0;
    setProgress({ done, of: asked.length });
    try {
      const asking = await peeringDb(ending.signal, (waiting) =>
        setProgress({ done, of: asked.length, waiting }),
      );
      for (const name of asked) {
        for (const network of await networksNamed(name, asking)) found.current.set(network.asn, network);
        setProgress({ done: ++done, of: asked.length });
      }
      tell({ tone: 'done', text: say.done(found.current.size) });
    } catch (error) {
      tell(
        ending.signal.aborted
          ? { tone: 'done', text: say.stopped(done, asked.length) }
          : { tone: 'error', text: say.failed(askProblem(error)) },
      );
    }
    setProgress(undefined);
    // At the end, and not at each name: rows that one reads should not change under the eyes.
    onFound([...found.current.values()]);
  };

  if (progress)
    return (
      <span class="searching">
        <progress value={progress.done} max={progress.of} aria-label={say.button(progress.of)} />{' '}
        <span role="status">{progress.waiting ?? say.working(progress.done, progress.of)}</span>{' '}
        <Button onClick={() => stop.current?.abort()}>{jobs.cancel}</Button>
      </span>
    );
  if (names.length === 0) return null;
  return (
    <Button
      rank="quiet"
      title={say.title(names.length, duration(names.length * EACH))}
      onClick={() => void look()}
    >
      {say.button(names.length)}
    </Button>
  );
}

const duration = (seconds: number): string =>
  seconds < 90 ? say.seconds(seconds) : say.minutes(Math.ceil(seconds / 60));
