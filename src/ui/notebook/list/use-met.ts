import { useEffect, useState } from 'preact/hooks';
import { work } from '../work.ts';

/** By AS number: "Example Forum 4 (Ana Silva)", each place where we met that network, the latest first. */
export type Met = ReadonlyMap<number, readonly string[]>;

/** Where we met whom, from the meetings that were held; read once, since nobody is met while a list is at work. */
export function useMet(): Met {
  const [met, setMet] = useState<Met>(new Map());
  useEffect(() => {
    const stop = new AbortController();
    work('plan', stop.signal).then(
      ({ targets }) =>
        setMet(
          new Map(
            targets.flatMap(({ asn, cells: { metAt } }) =>
              metAt ? [[asn, metAt.split('\n')] as const] : [],
            ),
          ),
        ),
      // The plan's own page tells why it cannot be worked out.
      () => {},
    );
    return () => stop.abort();
  }, []);
  return met;
}
