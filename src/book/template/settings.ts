/** What only the team can know, once: prices, the trip, how strict the checklist is, our own network. Every other sheet reads it from here. */
import { WEIGHTS } from '../../planning/rank.ts';
import type { Page, PageCell } from './declare.ts';
import { PROFILE_SECTIONS } from './profile-settings.ts';
import type { SettingsSection } from './setting.ts';

const SECTIONS = [
  {
    title: 'Our network',
    settings: [
      {
        key: 'ourAsn',
        label: 'AS number',
        type: 'asn',
        help: 'Read from our own PeeringDB page.',
        given: true,
      },
      { key: 'ourName', label: 'Name', type: 'text', help: 'Read from our own PeeringDB page.', given: true },
      {
        key: 'ourAsSet',
        label: 'AS-SET',
        type: 'text',
        help: 'Read from our own PeeringDB page.',
        given: true,
      },
    ],
  },
  {
    title: 'What traffic costs',
    settings: [
      {
        key: 'currency',
        label: 'Currency',
        type: 'text',
        help: 'Of every amount in this book, such as EUR.',
      },
      {
        key: 'transitPrice',
        label: 'Transit price',
        type: 'price',
        help: 'For one Mbit/s a month, as the transit bill has it.',
      },
      {
        key: 'billing',
        label: 'The bill counts',
        type: 'text',
        list: 'billing',
        initial: 'larger of in and out',
        help: 'Which direction the 95th percentile is billed on. Where you know whether yours is in or out, choose that.',
      },
      {
        key: 'transitTotal',
        label: 'Transit today',
        type: 'rate',
        help: 'All the traffic that we buy, in Mbit/s. Summary says which part of it could move.',
      },
      {
        key: 'growth',
        label: 'Growth a year',
        type: 'percent',
        help: 'For every target whose growth is neither typed nor seen in its months.',
      },
      {
        key: 'growthSeen',
        label: 'Growth seen',
        type: 'percent',
        help: 'Of all networks together, from six months of Traffic or more. Counts where nothing else is known.',
        given: true,
      },
      {
        key: 'peeringCost',
        label: 'New peering costs a month',
        type: 'money',
        help: 'What no single target causes: a new port, space, transport, equipment.',
      },
    ],
  },
  {
    title: 'The trip',
    settings: [
      {
        key: 'ticket',
        label: 'Ticket',
        type: 'money',
        help: 'For one person. The event’s prices stand in Events.',
      },
      { key: 'travel', label: 'Travel', type: 'money', help: 'For one person, there and back.' },
      { key: 'nights', label: 'Nights', type: 'number', help: 'For one person.' },
      { key: 'night', label: 'One night', type: 'money', help: 'For one person.' },
      { key: 'other', label: 'Other', type: 'money', help: 'For all together: dinners, a booth, printing.' },
    ],
  },
  {
    title: 'For meetings',
    settings: [
      {
        key: 'meetingHours',
        label: 'Hours',
        type: 'text',
        initial: '09:00–18:00',
        help: 'Gaps of the agenda within these hours count as free; breaks, meals and socials always do.',
      },
      {
        key: 'meetingLength',
        label: 'Minutes of a meeting',
        type: 'number',
        initial: 30,
        help: 'How long a proposed meeting is.',
      },
      {
        key: 'meetingBuffer',
        label: 'Minutes between two',
        type: 'number',
        initial: 5,
        help: 'Time to write down what came of it.',
      },
      {
        key: 'meetingWalk',
        label: 'Minutes on the way',
        type: 'number',
        initial: 5,
        help: 'From a session or a meeting in another room.',
      },
      {
        key: 'meetingPlace',
        label: 'Where we meet',
        type: 'text',
        help: 'A room, table or café; it stands in every proposal.',
      },
    ],
  },
  {
    title: 'For the rank: how much each part of the likelihood counts',
    settings: [
      {
        key: 'weightPolicy',
        label: 'Their policy',
        type: 'number',
        initial: WEIGHTS.policy,
        help: 'Open counts in full, Selective for a good half, Restrictive for little.',
      },
      {
        key: 'weightPlaces',
        label: 'Common places',
        type: 'number',
        initial: WEIGHTS.places,
        help: 'The first common exchange or facility counts most.',
      },
      {
        key: 'weightFit',
        label: 'Our fit',
        type: 'number',
        initial: WEIGHTS.fit,
        help: 'The share of their policy’s clauses that we meet.',
      },
      {
        key: 'weightAttending',
        label: 'They attend',
        type: 'number',
        initial: WEIGHTS.attending,
        help: 'Whether their people are on an attendee list.',
      },
      {
        key: 'weightIntroduction',
        label: 'An introduction',
        type: 'number',
        initial: WEIGHTS.introduction,
        help: 'Whether somebody could introduce us.',
      },
      {
        key: 'weightMetBefore',
        label: 'Met before',
        type: 'number',
        initial: WEIGHTS.metBefore,
        help: 'Whether one of us spoke with one of them.',
      },
      {
        key: 'weightSize',
        label: 'Size',
        type: 'number',
        initial: WEIGHTS.size,
        help: 'The largest networks are the hardest to win.',
      },
    ],
  },
  {
    title: 'For the checklist',
    settings: [
      {
        key: 'knownAfter',
        label: 'Known after',
        type: 'number',
        initial: 3,
        help: 'Events that it takes until the community knows a face.',
      },
      {
        key: 'cardsEach',
        label: 'Cards for each',
        type: 'number',
        initial: 50,
        help: 'Business cards that everyone who goes should carry.',
      },
      {
        key: 'maps',
        label: 'Network map at hand',
        type: 'text',
        list: 'yesNo',
        help: 'Current, to show in a talk.',
      },
      {
        key: 'patterns',
        label: 'Traffic at hand',
        type: 'text',
        list: 'yesNo',
        help: 'By network and direction.',
      },
      { key: 'history', label: 'Growth at hand', type: 'text', list: 'yesNo', help: 'Over the last years.' },
      {
        key: 'plans',
        label: 'Plans at hand',
        type: 'text',
        list: 'yesNo',
        help: 'Realistic dates and growth.',
      },
    ],
  },
  {
    title: 'For Summary, and for people’s data',
    settings: [
      {
        key: 'request',
        label: 'What we ask for',
        type: 'text',
        help: 'Stands at the foot of Summary: the decision that the reader is to take.',
      },
      {
        key: 'keepUntil',
        label: 'Keep people until',
        type: 'date',
        help: 'When contacts and attendees are to be deleted.',
      },
    ],
  },
  // New sections stand below: in sheets that are in use, what is there keeps its place.
  ...PROFILE_SECTIONS,
  {
    title: 'Mail to a target',
    settings: [
      {
        key: 'mailSubject',
        label: 'Subject',
        type: 'text',
        help: 'Empty: the subject that comes with the book.',
      },
      {
        key: 'mailBody',
        label: 'Text',
        type: 'text',
        help: 'Empty: the text that comes with the book. Gaps to fill: {person} {network} {asn} {our name} {our asn} {our as-set} {our peeringdb} {places} {places soon} {traffic} {exceptions} {next step} {me}. A line of which nothing is known is left out.',
      },
    ],
  },
] as const satisfies readonly SettingsSection[];

/** For whoever asks for them elsewhere than in the book. */
export const SETTINGS_SECTIONS: readonly SettingsSection[] = SECTIONS;

export type SettingKey = (typeof SECTIONS)[number]['settings'][number]['key'];

const TOP = 3;

/** Characters on one line: of a note, which goes across the page, and of what stands beside a setting. */
const NOTE_LINE = 140;
const HINT_LINE = 92;
/** Points. */
const LINE_HEIGHT = 14;

/** A heading and its settings below each other, with an empty row between sections. */
const laidOut = () => {
  const heights: Record<number, number> = { 1: 32 };
  const makeRoom = (row: number, text: string, line: number): void => {
    const lines = Math.ceil(text.length / line);
    if (lines > 1) heights[row] = lines * LINE_HEIGHT;
  };
  const laid: PageCell[] = [
    { at: 'A1', style: 'title', text: 'Settings' },
    {
      at: 'A2',
      style: 'note',
      text: 'Yellow cells are yours. What is empty is left out of every sum.',
      across: 3,
    },
  ];
  let row = TOP;
  for (const { title, note, settings } of SECTIONS as readonly SettingsSection[]) {
    row++;
    laid.push({ at: `A${row}`, style: 'section', text: title, across: 3 });
    if (note) {
      row++;
      laid.push({ at: `A${row}`, style: 'note', text: note, across: 3 });
      // Cells that are joined do not make room by themselves, and others not in every program.
      makeRoom(row, note, NOTE_LINE);
    }
    for (const { key, label, type, help, list, initial, formula, given } of settings) {
      row++;
      laid.push(
        { at: `A${row}`, style: 'label', text: label },
        {
          at: `B${row}`,
          style: given || formula ? 'given' : 'entry',
          name: key,
          type,
          ...(list ? { list } : {}),
          ...(formula ? { formula } : {}),
          ...(typeof initial === 'number' ? { value: initial } : {}),
          ...(typeof initial === 'string' ? { text: initial } : {}),
        },
        { at: `C${row}`, style: 'hint', text: help },
      );
      makeRoom(row, help, HINT_LINE);
    }
    row++;
  }
  return { heights, cells: laid };
};

export const settings = {
  kind: 'page',
  key: 'settings',
  title: 'Settings',
  purpose: 'Prices, the trip, the checklist’s measures and our network’s profile: what only you can know.',
  widths: [28, 26, 78],
  ...laidOut(),
} as const satisfies Page;
