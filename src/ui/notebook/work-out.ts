/** The heavy part of the notebook, loaded when it is first asked for: the book and what is made from it. */
import { makeBook } from '../../book/make-book.ts';
import type { Capture } from '../../records/capture.ts';
import type { Network } from '../../records/network.ts';
import { type Plan, planOf } from './plan.ts';

export const workOutPlan = (captures: readonly Capture[], ours: Network): Plan =>
  planOf(makeBook(captures, { ours, today: today() }));

/** The user's own day, `2026-08-04`. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
