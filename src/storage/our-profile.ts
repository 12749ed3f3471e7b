/** What we can say of ourselves: what our PeeringDB record tells, and above it what the user told in the settings. */
import type { Profile } from '../records/profile.ts';
import { profileFromNetwork } from '../records/profile-from-network.ts';
import { ourNetwork } from './our-network.ts';
import { setting } from './settings.ts';

/** @returns undefined where our own network is not chosen */
export async function ourProfile(): Promise<Profile | undefined> {
  const [ours, told] = await Promise.all([ourNetwork(), setting('ourProfile')]);
  return ours && { ...profileFromNetwork(ours), ...told };
}
