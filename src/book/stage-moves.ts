/**
 * How far meetings have brought us with each target: stages to move on and next steps to take over. Stage and next step are
 * people's columns, so nothing here is written by itself: it is offered, and somebody decides.
 */
import type { Row } from './book.ts';
import type { CellsOf } from './template/index.ts';
import { STAGES } from './template/lists.ts';

export interface StageMove {
  /** The target's row. */
  key: string;
  asn: number;
  network: string;
  /** What would be written. */
  cells: Pick<CellsOf<'targets'>, 'stage' | 'nextStep' | 'nextOn'>;
  /** The stage as it stands. */
  from: string;
  /** The meeting that says so. */
  day: string;
  because: Reason;
}

export type Reason = 'asked' | 'agreed' | 'held';

type Stage = (typeof STAGES)[number];

/** What each state of a meeting means for the stage. What is only proposed, or off, means nothing. */
const BY_STATE: Readonly<Record<string, { stage: Stage; because: Reason }>> = {
  asked: { stage: 'contacted', because: 'asked' },
  confirmed: { stage: 'meeting set', because: 'agreed' },
  moved: { stage: 'meeting set', because: 'agreed' },
  held: { stage: 'met', because: 'held' },
};
/** An outcome tells that it took place, whatever its state still says. */
const WITH_OUTCOME = BY_STATE.held;

/** From these a meeting may move a target on; whoever is further, declined or parked is where somebody wanted them. */
const MAY_MOVE: readonly string[] = ['', 'candidate', 'researched', 'contacted', 'meeting set'];
const AT_REST: readonly string[] = ['live', 'declined until', 'parked'];

/** @returns by target, in the order of its rows; never backwards, and a next step only where none is set */
export function stageMoves(rows: {
  readonly targets: readonly Row<'targets'>[];
  readonly meetings: readonly Row<'meetings'>[];
}): StageMove[] {
  const meetings = new Map<number, CellsOf<'meetings'>[]>();
  for (const { cells } of rows.meetings) {
    if (cells.asn === undefined || cells.state === 'cancelled' || !cells.day) continue;
    meetings.set(cells.asn, [...(meetings.get(cells.asn) ?? []), cells]);
  }
  return rows.targets.flatMap(({ key, cells: target }): StageMove[] => {
    const { asn, network = '', stage: from = '' } = target;
    const ours = asn === undefined ? undefined : meetings.get(asn);
    if (asn === undefined || !ours || AT_REST.includes(from)) return [];
    // The latest of those that bring us furthest.
    const [furthest] = ours
      .flatMap(meant)
      .sort((one, other) => rankOf(other) - rankOf(one) || later(one, other));
    const moves = furthest && MAY_MOVE.includes(from) && placeOf(furthest.stage) > placeOf(from);
    const [agreed] = target.nextStep || target.nextOn ? [] : ours.filter(hasNext).sort(later);
    const said = moves ? furthest : agreed && meant(agreed)[0];
    if (!said) return [];
    const cells = {
      ...(moves ? { stage: furthest.stage } : {}),
      ...(agreed?.nextStep ? { nextStep: agreed.nextStep } : {}),
      ...(agreed?.nextOn ? { nextOn: agreed.nextOn } : {}),
    };
    return [{ key, asn, network, cells, from: from || 'candidate', day: said.day, because: said.because }];
  });
}

interface Meant {
  stage: Stage;
  because: Reason;
  day: string;
  start: string;
}

function meant({ state = '', outcome, day = '', start = '' }: CellsOf<'meetings'>): Meant[] {
  const found = outcome ? WITH_OUTCOME : BY_STATE[state];
  return found ? [{ ...found, day, start }] : [];
}

const placeOf = (stage: string): number => STAGES.indexOf((stage || 'candidate') as Stage);
const rankOf = ({ stage }: Meant): number => placeOf(stage);

type Timed = { day?: string | undefined; start?: string | undefined };
const later = (one: Timed, other: Timed): number => (timeOf(one) < timeOf(other) ? 1 : -1);
const timeOf = ({ day = '', start = '' }: Timed): string => `${day} ${start}`;

/** A next step that was agreed on at a meeting which took place or stands. */
const hasNext = (cells: CellsOf<'meetings'>): boolean =>
  Boolean(cells.nextStep || cells.nextOn) && meant(cells).length > 0;
