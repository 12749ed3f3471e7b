/** The buildings and exchanges of the fictional site. */

export const GRANARY = { facId: 801, name: 'Granary DC', city: 'Hamburg', country: 'Germany' };
export const TANNERY = { facId: 802, name: 'Old Tannery Colo', city: 'Rotterdam', country: 'Netherlands' };
export const BUNKER = { facId: 803, name: 'Bunker Nine', city: 'Bergen', country: 'Norway' };

/** `subnet` is the last part of the prefix `2001:db8:<subnet>::/64`. */
export const EXCHANGES = {
  herring: {
    ixId: 901,
    name: 'Herring-IX',
    nameLong: 'Herring Internet Exchange Hamburg',
    city: 'Hamburg',
    country: 'DE',
    region: 'Europe',
    prefix4: '192.0.2.0/24',
    subnet: 1,
    at: [GRANARY],
  },
  cooper: {
    ixId: 902,
    name: 'Cooperage-IX',
    nameLong: 'Cooperage Exchange Rotterdam',
    city: 'Rotterdam',
    country: 'NL',
    region: 'Europe',
    prefix4: '198.51.100.0/24',
    subnet: 2,
    at: [TANNERY],
  },
  fjord: {
    ixId: 903,
    name: 'Fjord-IX',
    nameLong: 'Fjord Internet Exchange Bergen',
    city: 'Bergen',
    country: 'NO',
    region: 'Europe',
    prefix4: '203.0.113.0/24',
    subnet: 3,
    at: [BUNKER],
  },
} as const;
export type ExchangeName = keyof typeof EXCHANGES;
