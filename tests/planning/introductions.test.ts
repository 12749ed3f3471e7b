import { expect, test } from 'vitest';
import { contactLadder } from '../../src/planning/introductions.ts';

test('faces come before introductions, introductions before desks, and sales is no way in', () => {
  expect(
    contactLadder({
      attending: [{ name: 'Tara Example' }, { name: 'Tom Example', metAt: 'Spring Forum' }],
      introducers: [
        { who: 'Lia Example', as: 'liaison', of: 'Example-IX' },
        { who: 'Pia Example', as: 'common peer', of: 'Peer Net' },
        { who: 'Cora Example', as: 'consultant' },
      ],
      contacts: ['Sales', 'NOC', 'Technical', 'Policy'],
    }),
  ).toEqual([
    'Tom Example, met at Spring Forum',
    'Tara Example, who attends',
    'Lia Example (liaison of Example-IX)',
    'Pia Example (common peer at Peer Net)',
    'Cora Example (consultant)',
    'their Policy contact',
    'their Technical contact',
    'their NOC contact',
  ]);
  expect(contactLadder({ attending: [], introducers: [], contacts: ['Sales'] })).toEqual([]);
});
