import { expect, test } from 'vitest';
import { profile } from '../../src/records/profile.ts';
import { profileFromNetwork } from '../../src/records/profile-from-network.ts';
import { OURS } from '../site/networks.ts';

test('a record that tells nothing but its number gives an empty profile', () => {
  expect(profileFromNetwork({ asn: 64500, name: 'AS64500' })).toEqual({});
});

test('a full record gives its figures, its places and what they show', () => {
  const told = profileFromNetwork(OURS);
  expect(told).toEqual({
    trafficBand: '200-300Gbps',
    ratioWord: 'Heavy Inbound',
    ports: OURS.ports,
    sites: OURS.facilities,
    prefixes4: 420,
    prefixes6: 60,
    asSet: 'EXAMPLE::AS-TIDEWRACK',
    ipv6: true,
    neverViaRouteServers: false,
    peeringdbComplete: true,
  });
  expect(profile.safeParse(told).success).toBe(true);
});

test('a NOC contact is no NOC at any hour, and an AS-SET no registered route', () => {
  const told = profileFromNetwork({
    asn: 64500,
    name: 'Ours',
    asSet: 'AS-OURS',
    contacts: [{ role: 'NOC', visibility: 'Public' }],
  });
  expect(told.noc24x7).toBeUndefined();
  expect(told.irrRegistered).toBeUndefined();
});

test('a record with gaps is not called complete, and not incomplete either', () => {
  expect(profileFromNetwork({ ...OURS, contacts: [] }).peeringdbComplete).toBeUndefined();
  expect(profileFromNetwork({ ...OURS, prefixes4: undefined }).peeringdbComplete).toBeUndefined();
});

test('an IPv6 address on a port outweighs a box that nobody ticked', () => {
  expect(profileFromNetwork({ ...OURS, ipv6: false }).ipv6).toBe(true);
  expect(profileFromNetwork({ asn: 64500, name: 'Ours', ports: [], ipv6: false }).ipv6).toBe(false);
});
