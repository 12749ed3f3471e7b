/** What a policy is held against, as fresh as what is stored: our profile, and where the other side is. */
import { useEffect, useState } from 'preact/hooks';
import type { Reviewed } from '../../records/correction.ts';
import { onChange } from '../../storage/changes.ts';
import { networkRead } from '../../storage/our-network.ts';
import { ourProfile } from '../../storage/our-profile.ts';
import type { Fitting } from './view.ts';

/** @returns undefined for what is no policy, and while our own network is not set */
export function useFitting(captured: Reviewed | undefined): Fitting | undefined {
  const [fitting, setFitting] = useState<Fitting>();
  const isPolicy = captured?.kind === 'policy';
  const { asn, otherAsns: others = [] } = captured?.kind === 'policy' ? captured.record : {};
  useEffect(() => {
    if (!isPolicy) return undefined;
    let isOver = false;
    const learn = async () => {
      const [profile, theirs, traffic] = await Promise.all([
        ourProfile(),
        asn === undefined ? undefined : networkRead(asn),
        asn === undefined ? undefined : import('./traffic-with.ts').then((it) => it.trafficWith(asn, others)),
      ]);
      if (!isOver) setFitting(profile && { profile, theirs, ...traffic });
    };
    // Without it a policy is still judged, by our record alone.
    const quietly = () => void learn().catch(() => {});
    quietly();
    const stop = onChange((change) => change !== 'drafts' && quietly());
    return () => {
      isOver = true;
      stop();
    };
  }, [isPolicy, asn, others.join()]);
  return isPolicy ? fitting : undefined;
}
