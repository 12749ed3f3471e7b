import type { MeetingRows } from '../../book/proposals.ts';
import type { Reason } from '../../book/stage-moves.ts';
import type { Unmet } from '../../planning/meetings.ts';
import { formatCount, formatDay } from '../format.ts';
import { plural } from './common.ts';

/** What the team decides: stages, next steps, and whom to meet when. */
export const planning = {
  bars: {
    value: 'Value a month',
    valueIs:
      'What peering with them is worth: money where Assumptions names a transit price, else the traffic that could move. Striped: guessed from what they state of all their traffic.',
    guess: 'guess',
    next: 'Next',
    overdue: 'overdue',
    overdueCount: (count: number) => `${plural(count, 'next step')} overdue`,
    declined: (count: number) => `Show ${formatCount(count)} who declined until a later day`,
  },
  assumptions: {
    tab: 'Assumptions',
    about:
      'What only you can know. It goes into the rank, the value and the workbook’s Settings; what is empty is left out.',
    sections: ['What traffic costs', 'The trip', 'For the rank: how much each part of the likelihood counts'],
    percent: (label: string) => `${label} (%)`,
    cannotSave: (reason: string) => `This was not saved (${reason}). Nothing else changed; try again.`,
  },
  ours: {
    title: 'Our plan',
    saved: 'Saved',
    undone: 'As it was',
    overdue: (day: string) => `The next step was due on ${formatDay(day)}.`,
    fromTraffic: 'Empty: what was imported as traffic.',
    sheet:
      'The connected sheet is the team’s, and its row is told above. What you fill in here stays in this notebook and in what is made from it.',
  },
  meetings: {
    title: 'Meetings',
    working: 'Looking for free times…',
    steps: {
      title: 'Before meetings can be proposed',
      noUs: 'Say which network is yours: until then nothing is known to be common, and your own counts as a target.',
      toUs: 'Choose our network',
      noEvent: 'Say under “Who goes where” that we go to an event.',
      toAgenda: 'Choose the event',
      noTeam: 'Add those of us who go, and say so, under “Team”.',
      toTeam: 'Add people',
      nobody:
        'No target is known to attend. Open the event’s attendee list, press the toolbar button and keep it; its people are then matched with the targets.',
    },
    whom: 'Whom to meet',
    first: 'the first to meet',
    all: (count: number) => `all who attend (${formatCount(count)})`,
    chosen: 'those I choose',
    howMany: 'How many of the first',
    list: 'targets who attend',
    propose: 'Propose meetings',
    section: 'For meetings',
    times: 'Hours, length, place',
    proposing: 'Proposing…',
    proposed: ({ made, moved, takenBack }: MeetingRows['counts'], without: number) =>
      `Proposed: ${[
        plural(made, 'new meeting'),
        moved > 0 && `${formatCount(moved)} moved`,
        takenBack > 0 && `${formatCount(takenBack)} taken back`,
        without > 0 && `${plural(without, 'target')} without one`,
      ]
        .filter(Boolean)
        .join(', ')}.`,
    nothing: 'Nothing to change: whoever was chosen has a meeting, or gets none for the reason below.',
    without: (count: number) => `${plural(count, 'target')} without a meeting`,
    unmet: {
      'nobody of us': 'their owner does not go, and nobody else may meet them',
      'no free time': 'nobody of us has a free time left: add people, hours, or choose fewer sessions',
      'they cannot': 'they are on stage whenever one of us is free',
      'others are worth more': 'the free times went to targets that are worth more',
    } satisfies Record<Unmet, string>,
    untimed: (days: readonly string[]) =>
      `The agenda tells no times for ${days.map(formatDay).join(', ')}: all of the hours there count as free.`,
    overlap: (person: string, one: string, other: string) =>
      `${person} is to be in two places: ${one} and ${other}.`,
    untold: (count: number) => `${plural(count, 'meeting')} past without an outcome`,
    days: 'Days',
    noDay: 'Without a day',
    none: 'No meeting on this day.',
    timeline: (day: string) => `Timeline of ${day}`,
    of: (whom: string) => `with ${whom}`,
    nobodyOfUs: 'nobody yet',
    add: 'Add a meeting',
    added: 'Added a meeting.',
    someone: 'somebody',
    states: {
      proposed: 'proposed',
      asked: 'asked',
      confirmed: 'confirmed',
      held: 'held',
      moved: 'moved',
      cancelled: 'cancelled',
    },
    acceptShort: 'Accept',
    askedShort: 'They are asked',
    agreedShort: 'They agreed',
    heldShort: 'It took place',
    cancelShort: 'Cancel',
    removeShort: 'Delete',
    details: 'Outcome and details',
    state: 'State',
    stop: 'Stop',
    accept: (whom: string) => `Accept ${whom}`,
    accepted: (whom: string) => `Accepted the meeting with ${whom}: no proposal moves it. Ask them next.`,
    asked: (whom: string) => `${whom}: they are asked`,
    agreed: (whom: string) => `${whom}: they agreed`,
    held: (whom: string) => `${whom}: it took place`,
    nowAsked: (whom: string) => `Noted that ${whom} is asked.`,
    nowAgreed: (whom: string) => `Noted that ${whom} agreed.`,
    nowHeld: (whom: string) => `Noted that the meeting with ${whom} took place. Write down what came of it.`,
    moveLabel: (whom: string) => `Move ${whom}`,
    move: 'Move to…',
    moved: (whom: string, to: string) => `Moved the meeting with ${whom} to ${to}.`,
    cancel: (whom: string) => `Cancel ${whom}`,
    cancelled: (whom: string) => `Cancelled the meeting with ${whom}. Its time is free again.`,
    remove: (whom: string) => `Delete ${whom}`,
    removed: (whom: string) => `Deleted the meeting with ${whom}.`,
    fix: (whom: string) => `Fix ${whom}: no proposal moves it`,
    fixed: 'fixed',
    field: (column: string, whom: string) => `${column}, ${whom}`,
    target: 'Target',
    problem: (reason: string) =>
      `Meetings could not be worked out (${reason}). What you filled in is still there; try again.`,
  },
  stages: {
    title: (count: number) => `${plural(count, 'target')} to move on, as meetings say`,
    move: (from: string, to: string, because: string) => `${from} → ${to}, ${because}.`,
    because: {
      asked: (day) => `asked for a meeting on ${day}`,
      agreed: (day) => `a meeting is agreed on for ${day}`,
      held: (day) => `met on ${day}`,
    } satisfies Record<Reason, (day: string) => string>,
    next: (parts: readonly (string | undefined)[]) => `Next step: ${parts.join(', ')}.`,
    press: 'Move stages',
    done: (count: number) => `Moved ${plural(count, 'target')} on.`,
  },
  pack: (person: string, count: number) => `${person}: ${plural(count, 'meeting')}, a page each`,
};
