import { describe, expect, test } from 'vitest';
import { workedOut } from '../../src/book/engine/work-out.ts';
import { makeBook } from '../../src/book/make-book.ts';
import { ticketCells } from '../../src/book/rows/ticket.ts';
import { capture } from './captures.ts';

const fee = (name: string, amount: number, until?: string, more = {}) => ({
  name,
  amount,
  currency: 'USD',
  ...(until ? { until } : {}),
  ...more,
});

describe('the ticket', () => {
  test('goes up with every deadline; of each the dearest counts, with its service fee', () => {
    expect(
      ticketCells([
        fee('Late, both days', 300),
        fee('Early, day one', 100, '2026-06-30', { serviceFee: 6.49 }),
        fee('Early, both days', 150, '2026-06-30', { serviceFee: 9.24 }),
        fee('Regular', 200, '2026-08-15'),
        fee('Speaker', 0),
      ]),
    ).toEqual({
      feeCurrency: 'USD',
      fee: 159.24,
      feeUntil: '2026-06-30',
      feeThen: 200,
      feeThenUntil: '2026-08-15',
      feeLast: 300,
    });
  });

  test('what nobody buys to meet others there does not count, where there is another', () => {
    const others = [
      fee('Gold sponsor, with a stand', 5_000),
      fee('Conference and workshop', 900, '2026-06-30'),
      fee('Online', 20),
      fee('Pack of 5 tickets', 1_200),
      fee('VIP dinner', 700),
    ];
    expect(ticketCells([...others, fee('Early', 250, '2026-06-30'), fee('Standard', 300)])).toEqual({
      feeCurrency: 'USD',
      fee: 250,
      feeUntil: '2026-06-30',
      feeLast: 300,
    });
    expect(ticketCells([fee('Workshop', 90), fee('Student', 40)])).toEqual({ feeCurrency: 'USD', fee: 90 });
  });

  test('one price holds for good; no price says nothing; another currency is left out', () => {
    expect(ticketCells([fee('All', 100), fee('Alle', 90, undefined, { currency: 'EUR' })])).toEqual({
      feeCurrency: 'USD',
      fee: 100,
    });
    expect(ticketCells([fee('Free', 0)])).toEqual({});
  });

  test.each([
    ['2026-06-30', 150],
    ['2026-07-01', 200],
    ['2026-08-16', 300],
  ])('on %s it costs %i', (today, price) => {
    const forum = capture('event', {
      name: 'Forum',
      start: '2026-09-01',
      sessions: [],
      deadlines: [],
      fees: [fee('Early', 150, '2026-06-30'), fee('Regular', 200, '2026-08-15'), fee('Door', 300)],
    });
    expect(workedOut(makeBook([forum], { today })).column('events', 'feeNow')).toEqual([price]);
  });

  test('after the last deadline no price is made up', () => {
    const forum = capture('event', {
      name: 'Forum',
      sessions: [],
      deadlines: [],
      fees: [fee('Early', 150, '2026-06-30')],
    });
    expect(workedOut(makeBook([forum], { today: '2026-07-01' })).column('events', 'feeNow')).toEqual(['']);
  });
});
