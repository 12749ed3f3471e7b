import { expect, test } from 'vitest';
import { dayToShow } from '../../src/ui/today.ts';

test.each([
  ['2026-05-01', '2026-05-04'],
  ['2026-05-04', '2026-05-04'],
  ['2026-05-05', '2026-05-06'],
  ['2026-05-07', '2026-05-06'],
])('on %s the day to show is %s', (now, day) => {
  expect(dayToShow(['2026-05-04', '2026-05-06'], now)).toBe(day);
  expect(dayToShow([], now)).toBeUndefined();
});
