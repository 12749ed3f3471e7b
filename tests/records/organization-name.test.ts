import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasLegalForm, undotted, withoutLegalForms } from '../../src/records/organization-name.ts';
import { folded } from '../../src/records/text.ts';

test.each([
  ['Example GmbH', 'example'],
  ['Example AG & Co. KG', 'example'],
  ['Example, Inc.', 'example'],
  ['Example S.p.A.', 'example'],
  ['Example B.V.', 'example'],
  ['Example Sp. z o.o.', 'example'],
  ['Example s.r.o.', 'example'],
  ['Example K.K.', 'example'],
  ['PT Example Tbk', 'example'],
  ['ООО Пример', 'пример'],
  ['Example A/S', 'example'],
  ['Limited', 'limited'],
])('%s is called %s', (name, called) => {
  expect(withoutLegalForms(folded(undotted(name)).split(' ')).join(' ')).toBe(called);
});

test('people’s names are not companies, though some end like one', () => {
  for (const name of ['Maria Sá', 'Jan Ek', 'Kim Doo', 'Ada Muster'])
    expect(hasLegalForm(name), name).toBe(false);
  for (const name of ['Example SA', 'Example S.A.', 'Example Inc', 'Muster GmbH', '株式会社例'])
    expect(hasLegalForm(name), name).toBe(true);
});

test('something is always left', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('gmbh', 'co', 'kg', 'and', 'example', 'pt'), { minLength: 1 }),
      (words) => withoutLegalForms(words).length > 0,
    ),
  );
});
