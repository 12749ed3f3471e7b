import { expect, test } from 'vitest';
import { commonMetros } from '../../src/planning/places.ts';

test('towns are the same whatever their spelling; a country that one side leaves out is the other’s', () => {
  const at = (city: string, country?: string) => ({
    facilities: [{ facId: 1, name: 'House', city, ...(country ? { country } : {}) }],
  });
  expect(commonMetros(at('EXAMPLETON', 'NL'), at('Exampleton'))).toEqual(['Exampleton, NL']);
  expect(commonMetros(at('Exampleton', 'NL'), at('Exampleton', 'DE'))).toEqual([]);
  expect(commonMetros(at('Exampleton', 'NL'), at('Exampleton', 'Netherlands'))).toHaveLength(1);
  expect(commonMetros(at('Samplé'), at('Sample'))).toEqual(['Sample']);
});
