import { plural } from './common.ts';

/** Our people at the events: who they are, what they go to, and their calendars. */
export const trip = {
  team: {
    title: 'Team',
    about:
      'Who of us goes. Engineers and peering people, no sales; the same people again, because it takes about three events to be known.',
    none: 'Nobody yet. Add those of us who go to events: they can then choose sessions, and get a calendar each.',
    add: 'Add a person',
    takeOut: 'Remove',
    remove: (name: string) => `Remove ${name || 'this person'}`,
    removed: (name: string) => `${name || 'A person'} was removed from the team.`,
    person: 'Person',
    columns: {
      name: 'Name',
      role: 'Role',
      going: 'Goes to the next event',
      events: 'Events so far',
      cards: 'Business cards',
      email: 'E-mail',
    },
    wasAt: 'Was at',
    of: (column: string, name: string) => (name ? `${column} of ${name}` : column),
    going: { yes: 'yes', maybe: 'maybe', no: 'no' },
  },
  agenda: {
    title: 'Who goes where',
    noEvents: {
      title: 'No event yet',
      text: 'Open the page of a forum or its agenda, press the toolbar button and keep it. Its sessions then stand here, to be chosen.',
    },
    working: 'Reading the agendas…',
    event: 'Event',
    weGo: 'We go',
    going: { yes: 'yes', maybe: 'maybe', no: 'no' },
    undecided: 'not decided',
    days: 'Days',
    noDay: 'Without a day',
    noSessions: 'The pages of this event that were read name no sessions.',
    noTeam: 'Add our people first; then each can choose sessions here.',
    toTeam: 'Add people',
    time: 'Time',
    session: 'Session',
    goes: (name: string, session: string) => `${name} goes to ${session}`,
    chosen: (count: number) => plural(count, 'session'),
    clash: (name: string) => `${name} chose two sessions at once.`,
  },
  calendar: {
    title: 'Calendars',
    about:
      'An .ics file that any calendar takes: the events we go to, the chosen sessions and the meetings. Taking a newer one updates what is there.',
    of: (name: string) => `Calendar of ${name}`,
    all: 'Calendar of all',
    nothing: (name: string) =>
      `Nothing to put into a calendar for ${name} yet: choose sessions, or say that we go.`,
    everyone: 'everyone',
    saved: (file: string, entries: number) =>
      `${file} with ${plural(entries, 'entry', 'entries')} was handed to the browser’s downloads.`,
    undated: (titles: readonly string[]) => ` Left out, because no day is known: ${titles.join(', ')}.`,
    file: (name: string) => `meet-me-${name}.ics`,
  },
  problem: {
    cannotSave: (reason: string) => `This was not saved (${reason}). Nothing else changed; try again.`,
    cannotRead: (reason: string) =>
      `The agendas could not be read (${reason}). What was kept is still there.`,
  },
};
