import { expect, test } from 'vitest';
import { correctField } from '../../../src/records/correction.ts';
import type { Draft, Item } from '../../../src/storage/drafts.ts';
import { withOffer } from '../../../src/ui/panel/take-offer.ts';

const draft = (text: string, organization: string, more: Partial<Draft> = {}): Draft => ({
  id: 'page.example',
  page: { url: 'https://page.example/', title: 'Page', textHash: text },
  detections: [],
  failures: [],
  items: [
    {
      id: text,
      kind: 'network',
      record: { asn: 64500, name: 'Example', organization },
      checked: true,
      confidence: 1,
      reader: 'test',
      listed: false,
    },
  ],
  note: { id: 'note', text: '' },
  view: 'items',
  fingerprint: text,
  readAt: text,
  changedAt: text,
  edited: false,
  ...more,
});

test('what was corrected in the draft is corrected in the reading that takes its place', () => {
  const before = draft('one', 'Example Ltd');
  const [item] = before.items as [Item];
  const edited = { ...before, items: [correctField(item, 'name', 'Example Networks')] };
  const [taken] = withOffer(edited, draft('two', 'Example plc')).items;
  expect(taken?.record).toMatchObject({ name: 'Example Networks', organization: 'Example plc' });
  expect(taken?.id).toBe('two');
});

test('what was kept of a page that has changed since stays kept beside the new reading', () => {
  const kept = draft('one', 'Example Ltd', { kept: ['earlier'] });
  expect(withOffer(kept, draft('two', 'Example plc')).kept).toBeUndefined();
  expect(withOffer(kept, draft('one', 'Example plc')).kept).toEqual(['earlier']);
});
