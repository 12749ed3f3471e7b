/**
 * Which target is met when and by whom, so that the targets that are met are worth most together. Each of us can be in one place
 * at a time, and so can each of them. A place in the calendar is a person and a time; without people who stand for several
 * targets, taking the targets by falling value and making room for each by moving others (augmenting paths in a bipartite graph)
 * finds the best total: the sets of targets that can be met at once form a transversal matroid (Edmonds and Fulkerson 1965).
 */
import {
  clock,
  daysWithoutTimes,
  freeSpans,
  meets,
  overlapping,
  type Span,
  spanOf,
  type Times,
} from './free-time.ts';

export interface MeetingTarget {
  asn: number;
  /** Any unit, the same for all; nought or more. */
  value: number;
  /** Who of us may meet them, the preferred first; anyone where absent. */
  by?: readonly string[] | undefined;
  /** Their people, by name: nobody meets two of us at a time for two networks. */
  theirs?: readonly string[] | undefined;
  /** When they cannot: their own talks. */
  busy?: readonly { day: string; start: string; end: string }[] | undefined;
}

export interface MeetingTask extends Times {
  /** Who of us meets people. */
  people: readonly string[];
  targets: readonly MeetingTarget[];
  /** Minutes of a meeting, and between two of them. */
  length: number;
  buffer: number;
}

export interface ProposedMeeting {
  asn: number;
  person: string;
  day: string;
  start: string;
  end: string;
}

/** Why there is no meeting with a target. */
export type Unmet = 'nobody of us' | 'no free time' | 'they cannot' | 'others are worth more';

export interface Proposal {
  /** By day and time. */
  meetings: ProposedMeeting[];
  unmet: { asn: number; because: Unmet }[];
  problems: (
    | { about: 'no times'; days: string[] }
    | { about: 'overlap'; one: number; other: number; person: string }
  )[];
}

interface Slot extends Span {
  person: string;
  day: string;
}

export function proposeMeetings(task: MeetingTask): Proposal {
  const slots = slotsOf(task);
  const met = new Set(task.fixed.map(({ asn }) => asn));
  const wanted = task.targets
    .filter(({ asn }) => !met.has(asn))
    .sort((one, other) => other.value - one.value || one.asn - other.asn);
  const options = wanted.map((target) => optionsOf(target, slots, task));
  const taken = assigned(
    wanted,
    slots,
    options.map(({ open }) => open),
    task.fixed.flatMap(({ asn, people }) => (asn === undefined ? [] : people)),
  );
  const meetings: ProposedMeeting[] = [];
  const unmet: Proposal['unmet'] = [];
  wanted.forEach(({ asn }, position) => {
    const slot = slots[taken[position] ?? -1];
    if (slot) {
      const { person, day, from, to } = slot;
      meetings.push({ asn, person, day, start: clock(from), end: clock(to) });
    } else unmet.push({ asn, because: options[position]?.because ?? 'others are worth more' });
  });
  const days = daysWithoutTimes(task);
  return {
    meetings: meetings.sort((one, other) => (one.day + one.start < other.day + other.start ? -1 : 1)),
    unmet,
    problems: [
      ...(days.length > 0 ? [{ about: 'no times' as const, days }] : []),
      ...overlapping(task.fixed).map((pair) => ({ about: 'overlap' as const, ...pair })),
    ],
  };
}

/** A person of ours and a time that are both free. */
export interface OpenSlot {
  person: string;
  day: string;
  start: string;
  end: string;
}

/** @returns by day, by person, by time, as many as there is room for one after the other */
export const freeSlots = (task: MeetingTask): OpenSlot[] =>
  slotsOf(task).map(({ person, day, from, to }) => ({ person, day, start: clock(from), end: clock(to) }));

const MIDNIGHT = 24 * 60;

function slotsOf(task: MeetingTask): Slot[] {
  const length = Math.max(1, task.length);
  const step = length + Math.max(0, task.buffer);
  return task.days.flatMap((day) =>
    task.people.flatMap((person) =>
      freeSpans(person, day, task).flatMap(({ from, to }) => {
        const found: Slot[] = [];
        // What is later than midnight would stand beside the day before.
        for (let at = from; at + length <= Math.min(to, MIDNIGHT); at += step)
          found.push({ person, day, from: at, to: at + length });
        return found;
      }),
    ),
  );
}

/** The slots that would do, the preferred person's first, the earliest first; or why none would. */
function optionsOf(
  { by, busy = [] }: MeetingTarget,
  slots: readonly Slot[],
  { people }: MeetingTask,
): { open: number[]; because?: Unmet } {
  const may = by?.filter((name) => people.includes(name)) ?? people;
  if (may.length === 0) return { open: [], because: 'nobody of us' };
  const ofUs = may.flatMap((name) => slots.flatMap(({ person }, slot) => (person === name ? [slot] : [])));
  if (ofUs.length === 0) return { open: [], because: 'no free time' };
  const theirs = busy.flatMap((one) => {
    const span = spanOf(one);
    return span ? [{ day: one.day, ...span }] : [];
  });
  const open = ofUs.filter((slot) => {
    const place = slots[slot];
    return place && !theirs.some((one) => one.day === place.day && meets(one, place));
  });
  return open.length === 0 ? { open, because: 'they cannot' } : { open };
}

/**
 * @param options by target, in the order in which they are to be served, the slots that would do
 * @param standing who of us has a meeting already, once for each
 * @returns by target its slot, or undefined
 */
function assigned(
  targets: readonly MeetingTarget[],
  slots: readonly Slot[],
  options: readonly (readonly number[])[],
  standing: readonly string[],
): (number | undefined)[] {
  const slotOf: (number | undefined)[] = targets.map(() => undefined);
  const holder: (number | undefined)[] = slots.map(() => undefined);
  const rivals = rivalsOf(targets);
  const anyRivals = rivals.some((list) => list.length > 0);
  const clashing = (target: number, slot: number): number[] => {
    const wanted = slots[slot] as Slot;
    return (rivals[target] ?? []).filter((rival) => {
      const held = slots[slotOf[rival] ?? -1];
      return held !== undefined && held !== wanted && held.day === wanted.day && meets(held, wanted);
    });
  };
  const clashes = (target: number, slot: number): boolean => anyRivals && clashing(target, slot).length > 0;
  // Slots that no path leads on from today will lead on from nowhere tomorrow.
  const dead = new Set<number>();
  const moved: [target: number, slot: number | undefined][] = [];
  const put = (target: number, slot: number | undefined): void => {
    const left = slotOf[target];
    if (left !== undefined && holder[left] === target) holder[left] = undefined;
    slotOf[target] = slot;
    if (slot !== undefined) holder[slot] = target;
  };
  const move = (target: number, slot: number | undefined): void => {
    moved.push([target, slotOf[target]]);
    put(target, slot);
  };
  const undo = (to: number): void => {
    while (moved.length > to) {
      const [target, slot] = moved.pop() as (typeof moved)[number];
      put(target, slot);
    }
  };
  let steps = STEPS;
  const settle = (target: number, seen: Set<number>): boolean => {
    steps -= 1;
    const open = options[target] ?? [];
    const free = open.find((slot) => holder[slot] === undefined && !seen.has(slot) && !clashes(target, slot));
    if (free !== undefined) {
      move(target, free);
      return true;
    }
    for (const slot of open) {
      const other = holder[slot];
      if (other === undefined || other === target || seen.has(slot) || dead.has(slot)) continue;
      seen.add(slot);
      const mark = moved.length;
      if (!settle(other, seen)) continue;
      if (!clashes(target, slot)) {
        move(target, slot);
        return true;
      }
      undo(mark);
    }
    return false;
  };
  /** Takes the slot, and finds others for whoever holds it and for those who would meet the same person meanwhile. */
  const displaced = (target: number, slot: number): boolean => {
    const mark = moved.length;
    const out = [...clashing(target, slot), ...(holder[slot] === undefined ? [] : [holder[slot]])];
    for (const one of out) move(one, undefined);
    move(target, slot);
    if (out.every((one) => settle(one, new Set([slot])))) return true;
    undo(mark);
    return false;
  };
  /** Where somebody of theirs is sought twice, what one search saw is no end of another that begins elsewhere. */
  const place = (target: number): boolean => {
    const seen = new Set<number>();
    if (settle(target, seen)) return true;
    if (!anyRivals) for (const slot of seen) dead.add(slot);
    else if ((rivals[target] ?? []).length > 0) {
      return (options[target] ?? []).some((slot) => steps > 0 && displaced(target, slot));
    }
    return false;
  };
  for (let target = 0; target < targets.length; target++) place(target);
  if (anyRivals) for (let round = 0; round < ROUNDS && exchanged(); round++);
  while (sharedOut());
  return slotOf;

  /** Moves meetings from those of us who have many to those who have few; a preferred person keeps theirs. */
  function sharedOut(): boolean {
    const load = new Map<string, number>();
    const loadOf = (slot: number): number => load.get(slots[slot]?.person ?? '') ?? 0;
    const count = (person: string | undefined, by: number): void => {
      if (person !== undefined) load.set(person, (load.get(person) ?? 0) + by);
    };
    for (const person of standing) count(person, 1);
    for (const slot of slotOf) count(slots[slot ?? -1]?.person, 1);
    let moves = 0;
    // The least worth first: whoever is worth most keeps the first place.
    for (let target = targets.length - 1; target >= 0; target--) {
      const held = slotOf[target];
      if (held === undefined || targets[target]?.by?.[0] === slots[held]?.person) continue;
      let lightest = held;
      for (const slot of options[target] ?? []) {
        if (holder[slot] !== undefined || clashes(target, slot)) continue;
        if (loadOf(slot) < loadOf(lightest) - (lightest === held ? 1 : 0)) lightest = slot;
      }
      if (lightest === held) continue;
      count(slots[held]?.person, -1);
      count(slots[lightest]?.person, 1);
      put(target, lightest);
      moves += 1;
    }
    return moves > 0;
  }

  /** Gives up one meeting where others that it stood in the way of are worth more. */
  function exchanged(): boolean {
    let better = false;
    targets.forEach(({ value }, target) => {
      const waiting = (rivals[target] ?? []).filter((rival) => slotOf[rival] === undefined);
      if (slotOf[target] === undefined || waiting.length === 0 || steps <= 0) return;
      moved.length = 0;
      move(target, undefined);
      let gain = -value;
      for (const rival of waiting) if (place(rival)) gain += targets[rival]?.value ?? 0;
      if (gain > 0 || place(target)) better ||= gain > 0;
      else undo(0);
    });
    return better;
  }
}

/** Each finds what the one before made possible; more find next to nothing. */
const ROUNDS = 3;
/** Targets that are moved before a search for something better is given up: some tens of milliseconds. */
const STEPS = 8_000;

/** By target, those who share one of their people with it. */
function rivalsOf(targets: readonly MeetingTarget[]): number[][] {
  const byName = new Map<string, number[]>();
  targets.forEach(({ theirs = [] }, target) => {
    for (const name of new Set(theirs)) byName.set(name, [...(byName.get(name) ?? []), target]);
  });
  return targets.map(({ theirs = [] }, target) => {
    // Whoever has somebody else to send can be met meanwhile.
    const alone = theirs.length === 1 ? (byName.get(theirs[0] ?? '') ?? []) : [];
    return alone.filter((other) => other !== target && targets[other]?.theirs?.length === 1);
  });
}
