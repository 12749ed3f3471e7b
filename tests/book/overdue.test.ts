import { expect, test } from 'vitest';
import { hasDeclined, isOverdue } from '../../src/book/overdue.ts';

const TODAY = '2026-11-21';

test('a next date is overdue once it has passed, unless nothing is owed any more', () => {
  const overdue = (nextOn: string | undefined, stage?: string) =>
    isOverdue({ nextOn, stage } as never, TODAY);
  expect([overdue('2026-11-20'), overdue('2026-11-21'), overdue('2026-11-22'), overdue(undefined)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect([
    overdue('2026-11-20', 'live'),
    overdue('2026-11-20', 'parked'),
    overdue('2026-11-20', 'met'),
  ]).toEqual([false, false, true]);
  expect(overdue('after the forum')).toBe(false);
});

test('who declined stays away until the day has come', () => {
  const declined = (nextOn?: string) => hasDeclined({ stage: 'declined until', nextOn } as never, TODAY);
  expect([declined('2026-11-22'), declined(), declined('2026-11-21'), declined('later')]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect(hasDeclined({ stage: 'contacted', nextOn: '2026-12-24' }, TODAY)).toBe(false);
});
