/**
 * What a ticket costs until when, so that the trip is reckoned at the price of the day: of each deadline the dearest ticket, for
 * the plan is not to fall short and a day's ticket stands beside the one for all days. Free ones, for speakers, say nothing; nor
 * do those that nobody buys to meet others there, where there are any that one would.
 */
import type { Fee } from '../../records/event.ts';
import type { CellsOf } from '../template/index.ts';

/** For others, for several at once, for staying at home, or for more than the forum: a course before it, a stand at it. */
const NOT_OURS =
  /\b(?:student|sponsor|exhibit|patron|booth|stand\b|vip\b|donat|supporter|tutorial|workshop|training|course|online|remote|virtual|stream|companion|spouse|group|bundle|pack\b|table of|[2-9]\d* (?:people|persons|tickets|seats))/i;

/** @param fees in the page's order; those in another currency than the first are left out */
export function ticketCells(fees: readonly Fee[]): CellsOf<'events'> {
  const sold = fees.filter(({ amount }) => amount > 0);
  const ours = sold.filter(({ name }) => !NOT_OURS.test(name));
  const paid = ours.length > 0 ? ours : sold;
  const currency = paid[0]?.currency;
  const dearest = new Map<string, number>();
  for (const { amount, serviceFee = 0, until = '', ...fee } of paid) {
    if (fee.currency !== currency) continue;
    dearest.set(until, Math.max(dearest.get(until) ?? 0, cents(amount + serviceFee)));
  }
  const last = dearest.get('');
  const [first, second, third] = [...dearest].filter(([until]) => until !== '').sort();
  return {
    feeCurrency: currency,
    fee: first?.[1] ?? last,
    feeUntil: first?.[0],
    feeThen: second?.[1],
    feeThenUntil: second?.[0],
    feeLast: first && (last ?? third?.[1]),
  };
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;
