import type { Evidence, Kind } from '../../records/capture.ts';
import { type Confidence, formatCount } from '../format.ts';

/** "1 row", "2 rows". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** Apart from the others: the worker says them too. */
export const kinds = {
  network: 'Network',
  exchange: 'Exchange',
  facility: 'Facility',
  policy: 'Policy',
  event: 'Event',
  people: 'People',
  traffic: 'Traffic',
} as const satisfies Record<Kind, string>;

export const common = {
  product: 'Meet-Me Sheet',
  dismiss: 'Dismiss',
  kind: kinds,
  confidence: {
    sure: 'sure',
    likely: 'likely',
    guess: 'guess',
  } satisfies Record<Confidence, string>,
  byHand: 'corrected by hand',
  /** Completes "Read from …". */
  evidence: {
    structured: 'the page’s own data',
    api: 'the site’s API',
    selector: 'a field of the page',
    heuristic: 'the page’s text',
    selection: 'your selection',
    hand: 'your correction',
  } satisfies Record<Evidence['from'], string>,
  states: { met: 'met', unmet: 'not met', unknown: 'unknown', soon: 'soon', queued: 'queued' },
  filter: {
    box: (list: string) => `Filter ${list}`,
    hint: 'Filter',
    all: 'All',
    none: 'None',
    allOf: (list: string) => `All ${list} that match: check them`,
    noneOf: (list: string) => `None of the ${list} that match: uncheck them`,
    matching: (matching: number, of: number) =>
      matching === of ? plural(of, 'row') : `${formatCount(matching)} of ${plural(of, 'row')}`,
    checked: (checked: number) => `${formatCount(checked)} checked`,
    nothing: (filter: string) => `Nothing matches “${filter}”. Shorten it, or press Esc to clear it.`,
    stillChecked: (count: number) => `${plural(count, 'checked row')} that the filter hides`,
    more: (count: number) => `Show ${formatCount(count)} more`,
    edit: (row: string) => `Edit ${row}`,
    close: 'Close',
  },
} as const;
