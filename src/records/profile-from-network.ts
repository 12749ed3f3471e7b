import type { Network } from './network.ts';
import type { Profile } from './profile.ts';

/** What our PeeringDB record tells, and nothing that it does not: a flag that it cannot know stays absent. */
export function profileFromNetwork(network: Network): Profile {
  const { trafficBand, ports, facilities, prefixes4, prefixes6, asSet } = network;
  return {
    ...(trafficBand ? { trafficBand } : {}),
    ...(network.ratio ? { ratioWord: network.ratio } : {}),
    ...(ports ? { ports } : {}),
    ...(facilities ? { sites: facilities } : {}),
    ...(prefixes4 === undefined ? {} : { prefixes4 }),
    ...(prefixes6 === undefined ? {} : { prefixes6 }),
    ...(asSet ? { asSet } : {}),
    ...known('ipv6', ports?.some(({ ipv6 }) => ipv6) || network.ipv6),
    ...known('neverViaRouteServers', network.neverViaRouteServers),
    // A gap may be on purpose, so a record with gaps is not called incomplete.
    ...known('peeringdbComplete', isComplete(network) || undefined),
  };
}

const known = (name: keyof Profile, flag: boolean | undefined): Profile =>
  flag === undefined ? {} : { [name]: flag };

/** All that peers look up there before they configure a session. */
const isComplete = ({
  peeringdbId,
  asSet,
  prefixes4,
  policy,
  ports,
  facilities,
  contacts,
}: Network): boolean =>
  Boolean(
    peeringdbId &&
      asSet &&
      prefixes4 !== undefined &&
      policy?.general &&
      (ports?.length || facilities?.length) &&
      contacts?.length,
  );
