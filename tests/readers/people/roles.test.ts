import { expect, test } from 'vitest';
import { roleOf } from '../../../src/readers/people/roles.ts';

test.each([
  ['Senior Network Engineer', 'engineer'],
  ['Netzwerktechniker', 'engineer'],
  ['Ingénieure réseau', 'engineer'],
  ['Systemadministratorin', 'engineer'],
  ['Network Architect', 'engineer'],
  ['ネットワークエンジニア', 'engineer'],
  ['Peering Coordinator', 'peering'],
  ['Head of Interconnection', 'peering'],
  ['Member Relations', 'ix-liaison'],
  ['IX Liaison', 'ix-liaison'],
  ['Peering Consultant', 'consultant'],
  ['Berater', 'consultant'],
  ['Sales Manager, Peering', 'sales'],
  ['Account Executive', 'sales'],
  ['Vertriebsleiter', 'sales'],
  ['Business Development', 'sales'],
  ['CEO', 'management'],
  ['VP Network Strategy', 'management'],
  ['Geschäftsführer', 'management'],
  ['Abteilungsleiterin', 'management'],
  ['Student', 'other'],
])('%s: %s', (title, role) => expect(roleOf(title)).toBe(role));

test('no title, no role', () => {
  expect(roleOf(undefined)).toBeUndefined();
  expect(roleOf(' – ')).toBeUndefined();
});
