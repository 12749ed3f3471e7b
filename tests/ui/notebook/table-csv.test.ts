import { expect, test } from 'vitest';
import { entriesOf } from '../../../src/ui/notebook/entries.ts';
import { tableCsv } from '../../../src/ui/notebook/table-csv.ts';
import { captured } from './captures.ts';

test('the table is written as it is shown, exact values and the address beside it', () => {
  const entries = entriesOf([
    captured(
      'exchange',
      { ixId: 1, name: 'Example-IX, "North"', city: 'Oslo', country: 'NO', members: [] },
      { at: '2026-08-04T08:00:00Z', url: 'https://www.peeringdb.com/ix/1' },
    ),
  ]);
  expect(tableCsv('exchange', entries)).toBe(
    '\ufeffName,City,Members,Facilities,Read,Read from\r\n' +
      '"Example-IX, ""North""","Oslo, NO",0,,2026-08-04T08:00:00Z,https://www.peeringdb.com/ix/1\r\n',
  );
});

test('a captured name that looks like a formula stays text', () => {
  const entries = entriesOf([captured('people', { title: '=HYPERLINK("https://example.net")', people: [] })]);
  expect(tableCsv('people', entries)).toContain(`"'=HYPERLINK(`);
});
