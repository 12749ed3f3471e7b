import { useEffect, useState } from 'preact/hooks';
import type { Decisions } from '../../../planning/who-is-who.ts';
import { onChange } from '../../../storage/changes.ts';
import { decisions } from '../../../storage/decisions.ts';

/** What the user decided of organisations, and again whenever that changes. @returns undefined until it is read */
export function useDecisions(): Decisions | undefined {
  const [decided, setDecided] = useState<Decisions>();
  useEffect(() => {
    const read = () => void decisions().then(setDecided, () => setDecided(new Map()));
    read();
    return onChange((change) => change === 'settings' && read());
  }, []);
  return decided;
}
