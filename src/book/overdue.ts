/** Dates that people set for a target, against the day. */
import type { CellsOf } from './template/index.ts';

type Dates = Pick<CellsOf<'targets'>, 'stage' | 'nextOn'>;

/** Stages after which no next step is owed. */
const AT_REST = ['live', 'parked'];

/** @param today `2026-11-21`. A date that is none is never overdue. */
export const isOverdue = ({ stage = '', nextOn = '' }: Dates, today: string): boolean =>
  DAY.test(nextOn) && nextOn < today && !AT_REST.includes(stage);

/** Declined until a day that has not come, or that nobody set. */
export const hasDeclined = ({ stage, nextOn = '' }: Dates, today: string): boolean =>
  stage === 'declined until' && !(DAY.test(nextOn) && nextOn <= today);

/** A meeting that was agreed on and is over, and of which nobody said what came of it: as *Follow-up* in Meetings has it. */
export const lacksOutcome = (
  { day = '', state = '', outcome }: Pick<CellsOf<'meetings'>, 'day' | 'state' | 'outcome'>,
  today: string,
): boolean => DAY.test(day) && day < today && !outcome && state !== 'cancelled' && state !== 'proposed';

const DAY = /^\d{4}-\d\d-\d\d/;
