import { expect, test } from 'vitest';
import { isKindWord, sessionKind } from '../../../src/readers/event/session-kind.ts';

test.each([
  ['Peering Personals', 'personals'],
  ['Social Dinner', 'social'],
  ['Registrierung', 'registration'],
  ['Kaffeepause', 'break'],
  ['Almuerzo', 'meal'],
  ['Keynote: Cables', 'keynote'],
  ['Panel Discussion DNSSEC', 'panel'],
  ['ISP BoF', 'bof'],
  ['Workshop: IX on a shoestring', 'tutorial'],
  ['17th General Meeting', 'meeting'],
  ['Closing', 'other'],
  ['Make yourself attractive for peering', 'talk'],
  ['How we stopped worrying and learned to love the coffee machine in the rack', 'talk'],
])('%s is %s', (title, kind) => expect(sessionKind(title)).toBe(kind));

test('words that only say what a row is', () => {
  expect(isKindWord('Break')).toBe(true);
  expect(isKindWord('Social Dinner')).toBe(false);
});
