/** Our own network, as fresh as the notebook's last reading of it. */
import { useEffect, useState } from 'preact/hooks';
import type { Network } from '../../records/network.ts';
import { onChange } from '../../storage/changes.ts';
import { loadTray } from './load-tray.ts';

export function useOurs(): Network | undefined {
  const [ours, setOurs] = useState<Network>();
  useEffect(() => {
    const learn = async () => setOurs(await (await loadTray()).ourNetwork());
    const quietly = () => void learn().catch(() => {});
    quietly();
    return onChange((change) => change !== 'drafts' && quietly());
  }, []);
  return ours;
}
