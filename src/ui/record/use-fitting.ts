/** What a policy is held against, as fresh as what is stored: our profile, and where the other side is. */
import { useEffect, useState } from 'preact/hooks';
import { fit as judged, type Verdict } from '../../planning/fit.ts';
import type { Reviewed } from '../../records/correction.ts';
import type { Network } from '../../records/network.ts';
import type { Policy } from '../../records/policy.ts';
import { profileFromNetwork } from '../../records/profile-from-network.ts';
import { onChange } from '../../storage/changes.ts';
import { networkRead } from '../../storage/our-network.ts';
import { ourProfile } from '../../storage/our-profile.ts';
import { trafficWith } from './traffic-with.ts';
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
      const known = await fittingOf({ asn, otherAsns: others });
      if (!isOver) setFitting(known);
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

/** @returns undefined while our own network is not set */
export async function fittingOf({
  asn,
  otherAsns = [],
}: Pick<Policy, 'asn' | 'otherAsns'>): Promise<Fitting | undefined> {
  const [profile, theirs, traffic] = await Promise.all([
    ourProfile(),
    asn === undefined ? undefined : networkRead(asn),
    asn === undefined ? undefined : trafficWith(asn, otherAsns),
  ]);
  return profile && { profile, theirs, ...traffic };
}

/** One verdict a clause; undefined while our own network is not set, and for our own policy, which asks nothing of us. */
export const verdictsOn = (
  policy: Policy,
  ours: Network | undefined,
  fitting: Fitting | undefined,
): readonly Verdict[] | undefined => {
  if (!ours || ours.asn === policy.asn) return undefined;
  const { profile = profileFromNetwork(ours), ...known } = fitting ?? {};
  return judged(policy, profile, { ours, ...known }).clauses;
};
