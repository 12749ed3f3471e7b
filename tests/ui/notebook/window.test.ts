import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsInView, rowsInView, scrollTo } from '../../../src/ui/notebook/window.ts';

const view = fc.record({
  top: fc.integer({ min: 0, max: 100_000 }),
  height: fc.integer({ min: 1, max: 2_000 }),
  rowHeight: fc.integer({ min: 10, max: 60 }),
  count: fc.nat(5_000),
});

test('every row in view is made, and not many more', () => {
  fc.assert(
    fc.property(view, ({ top, height, rowHeight, count }) => {
      const { from, to } = rowsInView(top, height, rowHeight, count);
      expect(from >= 0 && from <= to && to <= count).toBe(true);
      expect(to - from).toBeLessThanOrEqual(height / rowHeight + 20);
      for (let row = 0; row < count; row++) {
        const shows = (row + 1) * rowHeight > top && row * rowHeight < top + height;
        if (shows) expect(row >= from && row < to).toBe(true);
      }
    }),
  );
});

test('scrolling to a row shows it whole, and where it shows nothing moves', () => {
  fc.assert(
    fc.property(view, fc.nat(4_999), ({ top, height, rowHeight }, row) => {
      fc.pre(height >= rowHeight);
      const next = scrollTo(row, top, height, rowHeight) ?? top;
      expect(next <= row * rowHeight && (row + 1) * rowHeight <= next + height).toBe(true);
      expect(scrollTo(row, next, height, rowHeight)).toBeUndefined();
    }),
  );
});

test('every column in view is made, after as many pixels as the ones before it take', () => {
  const widths = fc.array(fc.integer({ min: 20, max: 300 }), { maxLength: 120 });
  fc.assert(
    fc.property(widths, fc.nat(20_000), fc.integer({ min: 1, max: 2_000 }), (columns, left, width) => {
      const { from, to, before } = columnsInView(left, width, columns);
      const starts = columns.map((_, i) => columns.slice(0, i).reduce((sum, one) => sum + one, 0));
      expect(before).toBe(columns.slice(0, from).reduce((sum, one) => sum + one, 0));
      for (const [i, one] of columns.entries()) {
        const shows = starts[i]! + one > left && starts[i]! < left + width;
        if (shows) expect(i >= from && i < to).toBe(true);
        if (i >= from && i < to) expect(starts[i]).toBeLessThan(left + width + 200);
      }
    }),
  );
});
