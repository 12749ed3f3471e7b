/** What a page is taken for where several readers know it. */
import { expect, test } from 'vitest';
import { toDocument } from '../../src/cli/to-document.ts';
import { readPage } from '../../src/readers/read-page.ts';

const kinds = (text: string): string[] =>
  readPage(toDocument(text, true), new URL('https://example.net/peering-policy')).candidates.map(
    ({ kind }) => kind,
  );
const POLICY = `Peering policy of AS64500

We have an open peering policy.
- Peers must operate a 24x7 NOC.
- Peers must keep their PeeringDB record current.
`;

test('those to whom a policy’s communities announce nothing are no list of people', () => {
  const text = `${POLICY}
Customer communities

64500:901 Only announce to Moth (AS64501)
64500:902 Do not announce prefix to Lantern / AS64502
64500:903 Do not announce prefix to Popcorn / AS64503
`;
  expect(kinds(text)).toContain('policy');
  expect(kinds(text)).not.toContain('people');
});

test('people whom a policy’s page names are kept', () => {
  const text = `${POLICY}
Name | Organisation | ASN
--- | --- | ---
Ada Lantern | Lantern Net | 64501
Ben Moth | Moth Net | 64502
Cora Quill | Quill Net | 64503
`.replace(/^(Name|---|Ada|Ben|Cora)(.*)$/gm, '| $1$2 |');
  expect(kinds(text)).toEqual(expect.arrayContaining(['policy', 'people']));
});
