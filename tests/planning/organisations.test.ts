import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedOnce, siblings } from '../../src/planning/organisations.ts';

const net = (asn: number, organisation?: string, organisationId?: number) => ({
  asn,
  organisation,
  organisationId,
});
const groups = (...networks: ReturnType<typeof net>[]) => Object.fromEntries(siblings(networks));

test('one number at PeeringDB is one organisation, whatever it is called', () => {
  expect(groups(net(64501, 'Example', 7), net(64503, 'Sample', 7), net(64502, 'Example', 8))).toEqual({
    64501: [64503],
    64503: [64501],
  });
});

test('without a number the name tells, but for its legal form', () => {
  expect(groups(net(64502, 'Example Net GmbH', 7), net(64501, 'example net'), net(64503, 'Other'))).toEqual({
    64501: [64502],
    64502: [64501],
  });
  expect(groups(net(64501, 'Example AG'), net(64502, 'Example'))).toEqual({ 64501: [64502], 64502: [64501] });
});

test('a name that two organisations bear tells of neither; no name is no organisation', () => {
  expect(groups(net(64501, 'Example', 7), net(64502, 'Example', 8), net(64503, 'Example'))).toEqual({});
  expect(groups(net(64501), net(64502, ''))).toEqual({});
});

test('a number that several targets name counts once, and one that is a target for itself', () => {
  const named = new Map([
    [64502, [64509, 64508]],
    [64501, [64501, 64509, 64502, 64509]],
  ]);
  const counted = countedOnce(named, (asn) => asn === 64501 || asn === 64502);
  expect([...counted]).toEqual([
    [64501, [64509]],
    [64502, [64508]],
  ]);
});

test('whatever is named, nothing counts twice', () => {
  const asn = fc.integer({ min: 64496, max: 64511 });
  fc.assert(
    fc.property(fc.array(fc.tuple(asn, fc.array(asn))), (named) => {
      const targets = new Map(named);
      const all = [...countedOnce(targets, (one) => targets.has(one)).values()].flat();
      expect(new Set(all).size).toBe(all.length);
      expect(all.filter((one) => targets.has(one))).toEqual([]);
    }),
  );
});
