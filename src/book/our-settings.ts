/** What our PeeringDB record tells of ourselves, and above it what we told, as Settings has it. */
import type { Network } from '../records/network.ts';
import type { Profile } from '../records/profile.ts';
import { profileFromNetwork } from '../records/profile-from-network.ts';
import type { Book } from './book.ts';
import type { Folded } from './fold.ts';
import { settingsOfProfile } from './our-profile.ts';
import { exchangesOfNetwork, facilitiesOfNetwork } from './rows/location.ts';

export function settingsOf(
  ours: Network | undefined,
  told: Profile | undefined,
  { isKnown }: Pick<Folded, 'isKnown'>,
): Book['settings'] {
  if (!ours) return settingsOfProfile(told ?? {});
  return {
    ...settingsOfProfile({ ...profileFromNetwork(ours), ...told }),
    ourAsn: ours.asn,
    ourName: ours.name,
    exchangesListed: isKnown(exchangesOfNetwork(ours.asn)) ? 'yes' : undefined,
    facilitiesListed: isKnown(facilitiesOfNetwork(ours.asn)) ? 'yes' : undefined,
  };
}
