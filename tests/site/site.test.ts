import { expect, test } from 'vitest';
import { toDocument } from '../../src/cli/to-document.ts';
import { readPage } from '../../src/readers/read-page.ts';
import { shortfall } from './shortfall.ts';
import { SITE } from './site.ts';

test.each(Object.entries(SITE))('%s is read as the records that it was written from', (_name, visit) => {
  const reading = readPage(toDocument(visit.page.text, false), new URL(visit.address));
  const found = reading.candidates.find(({ kind, listed }) => kind === visit.says.kind && !listed);
  expect(reading.failures).toEqual([]);
  expect(shortfall(visit, found?.record)).toEqual([]);
});
