/** Notes in PeeringDB: terse lines, one thing to each, and much beside peering. */
import { expect, test } from 'vitest';
import { toDocument } from '../../../src/cli/to-document.ts';
import { blocksOf } from '../../../src/readers/page/blocks.ts';
import { readClauses } from '../../../src/readers/policy/read-clauses.ts';
import { sentencesOf } from '../../../src/readers/policy/sentences.ts';

const noted = (text: string): string =>
  readClauses(sentencesOf(blocksOf(toDocument(text, true))))
    .map(({ id, stance, value }) =>
      `${id} ${stance}${value ? ` ${JSON.stringify(value)}` : ''}`.replace(/"/g, ''),
    )
    .sort()
    .join(', ');

test.each([
  [
    'Max prefix settings: IPv4 set to 700\nMax prefix settings: IPv6 set to 300\nIPv4 AS-SET: AS-POPCORN\nIPv6 AS-SET: AS-POPCORN6',
    'max-prefix stated {v4:700,v6:300}',
  ],
  [
    'We recommend a limit of 200k prefixes for IPv4 and 40k for IPv6.',
    'max-prefix preferred {v4:200000,v6:40000}',
  ],
  ['Maximum prefixes 120', 'max-prefix stated {v4:120}'],
  ['Suggested max-pref IPv4: 700, IPv6: 120', 'max-prefix preferred {v4:700,v6:120}'],
  ['Suggested max-pref: 700 / 120', 'max-prefix preferred'],
  [
    'We do not accept RPKI invalid routes. If you have created ROAs in the past, please check them before you write.',
    'rpki stated',
  ],
  ['Small traffic: please peer with the RS at Popcorn-IX.', 'route-server stated {presence:required-first}'],
  [
    'Peering requests: peering@example.net\nOperational issues: noc@example.net',
    'request stated {email:peering@example.net}',
  ],
  ['noc@example.net', ''],
  ['Peering requests: noc@example.net', 'request stated {email:noc@example.net}'],
])('the note “%s” says %s', (text, clauses) => {
  expect(noted(text)).toBe(clauses);
});
