import type { Kind } from '../../records/capture.ts';
import { formatCount } from '../format.ts';
import type { FileProblem } from '../notebook/open-files.ts';
import type { Shelf } from '../notebook/state.ts';
import { plural } from './common.ts';

export const notebook = {
  title: 'Notebook',
  loading: 'Reading the notebook…',
  openFiles: 'Open files…',
  backUp: 'Back up',
  exportWorkbook: 'Export workbook',
  settings: 'Settings',
  shelves: {
    label: 'What to show',
    plan: 'Plan',
    compare: 'Compare policies',
    agenda: 'Who goes where',
    meetings: 'Meetings',
    team: 'Team',
    papers: 'To print',
    all: 'All records',
    network: 'Networks',
    policy: 'Policies',
    exchange: 'Exchanges',
    facility: 'Facilities',
    event: 'Events',
    people: 'People lists',
    traffic: 'Traffic',
  } satisfies Record<Shelf | 'label', string>,
  us: {
    title: 'Our network',
    none: 'Not set. Open your network here and press “This is us”, or set it by number in the settings.',
    placesUnknown: 'Its places are not known yet.',
    choose: 'This is us',
    itIs: 'This is your own network.',
  },

  column: {
    name: 'Name',
    kind: 'Kind',
    about: 'About',
    read: 'Read',
    policy: 'Policy',
    exchanges: 'Exchanges',
    facilities: 'Facilities',
    members: 'Members',
    networks: 'Networks',
    clauses: 'Clauses',
    sessions: 'Sessions',
    people: 'People',
  },
  about: {
    exchanges: (count: number) => plural(count, 'exchange'),
    members: (count: number) => plural(count, 'member'),
    networks: (count: number) => plural(count, 'network'),
    clauses: (count: number) => plural(count, 'clause'),
    sessions: (count: number) => plural(count, 'session'),
    people: (count: number) => plural(count, 'person', 'people'),
  },
  table: {
    filter: (shelf: string) => `Filter ${shelf.toLowerCase()}`,
    filterHint: 'Filter by any word that was read  ( / )',
    clear: 'Clear the filter',
    count: (shown: number, of: number) =>
      shown === of ? plural(of, 'record') : `${formatCount(shown)} of ${plural(of, 'record')}`,
    earlier: (count: number) => `${plural(count, 'record')} only by an earlier reading`,
    nothing: (query: string) => `Nothing here matches “${query}”.`,
    nothingHint: 'Shorten the filter, or press Esc to clear it.',
    searchAll: 'Look through all records',
    saveCsv: 'Save as CSV',
    keys: 'Arrows move, Enter opens, Delete deletes, / filters.',
  },
  empty: {
    title: 'Nothing is kept yet',
    lead: 'Three steps, and this page fills:',
    steps: [
      'Open a page in a tab: your own network on PeeringDB is the best one to begin with.',
      'Press the Meet-Me Sheet button in the toolbar. The panel shows what was understood.',
      'Correct it where needed, and press Keep.',
    ],
    peeringdb: 'Open PeeringDB',
    orFiles:
      'Saved pages and a back-up can be opened here too: press “Open files…” or drop them on this page.',
    kind: {
      network: 'No network yet. Open one on PeeringDB and press the toolbar button.',
      policy: 'No policy yet. Open a network’s peering policy and press the toolbar button.',
      exchange: 'No exchange yet. Open one on PeeringDB and press the toolbar button.',
      facility: 'No facility yet. Open one on PeeringDB and press the toolbar button.',
      event: 'No event yet. Open the agenda of a forum and press the toolbar button.',
      people: 'No list of people yet. Open an attendee list and press the toolbar button.',
      traffic: 'No traffic yet. Import what your collector exported, or paste a list of your own.',
    } satisfies Record<Kind, string>,
  },
  detail: {
    label: 'Record',
    none: 'Choose a record to see it here, with the words it was read from.',
    whatWasRead: 'What was read',
    close: 'Close',
    delete: 'Delete',
    deleteReading: 'Delete this reading',
    saving: 'Saving…',
    saved: 'Saved',
    failed: 'Not saved',
    readOn: 'Read on',
    readBy: 'Reader',
    fingerprint: 'Text',
    fingerprintIs: 'The fingerprint of the page’s text: where it is the same, the page said the same.',
    keptBy: 'Kept by',
    source: 'Read from',
    corrected: 'Corrected',
    readings: (count: number) => plural(count, 'reading'),
    readingsLabel: 'Readings of this record',
    shownNow: 'counts today',
    unchanged: 'the same',
    earlier: 'An earlier reading, as it was. What counts today is the reading above it.',
    mention: 'A mention: it says less than the reading that counts today.',
    showCurrent: 'Show what counts today',
  },

  plan: {
    working: 'Working out the plan…',
    views: 'How to show the plan',
    places: 'Places',
    targets: 'Targets',
    gridLabel: 'Targets against places',
    now: 'now',
    soon: 'soon',
    neither: 'neither',
    placesNow: 'Now',
    placesSoon: 'Soon',
    place: (name: string, kind: string, city: string | undefined) =>
      [`${name} (${kind})`, city].filter(Boolean).join(', '),
    placeSoon: 'we arrive soon',
    legend:
      'Exchanges first, then facilities, the busiest first. Soon: one side is announced there and not yet at work.',
    alone: (names: string) => `Ours without any target: ${names}.`,
    headline: ({
      now,
      soon,
      nowhere,
      unknown,
    }: {
      now: number;
      soon: number;
      nowhere: number;
      unknown: number;
    }) =>
      `${[
        `${plural(now, 'target')} where we are today`,
        soon && `${formatCount(soon)} where we meet soon`,
        nowhere && `${formatCount(nowhere)} with no common place`,
        unknown && `${formatCount(unknown)} whose places were not read`,
      ]
        .filter(Boolean)
        .join(' · ')}`,
    filter: 'Filter targets',
    count: (shown: number, of: number) =>
      shown === of ? plural(of, 'target') : `${formatCount(shown)} of ${plural(of, 'target')}`,
    noUs: {
      title: 'Who are you?',
      text: 'The plan compares every network with yours. Tell which one is yours, and this page fills.',
      fromNotebook: 'Choose it from the notebook:',
      or: 'Or capture it: open its PeeringDB page, press the toolbar button and keep it; then press “This is us” here.',
      settings: 'Set it by number in the settings',
    },
    noTargets: {
      title: 'No targets yet',
      text: 'Every network you keep becomes a target. Open one on PeeringDB, press the toolbar button and keep it. An exchange’s page brings all its members at once.',
    },
    noPlaces:
      'No target is known to be where we are. Read the PeeringDB pages of targets, or of the exchanges where we are.',
    notCaptured: (name: string) =>
      `${name} is only named on other pages. Read its own PeeringDB page, and its record opens here.`,
  },

  files: {
    title: 'From files',
    opening: 'Reading the files…',
    drop: 'Drop saved pages or a back-up here',
    list: 'records',
    keep: (count: number) => `Keep ${formatCount(count)}`,
    cancel: 'Cancel',
    close: 'Close',
    from: (address: string) => `saved from ${address}`,
    noAddress:
      'the file does not say which page it was saved from, so it counts as its own source. Reading the page itself in a tab is better.',
    nothing:
      'nothing was recognised in it. PeeringDB pages and API answers, policies, agendas and lists of people can be read.',
    gaveUp: (reader: string, error: string) => `the reader ${reader} gave up (${error}); the others went on.`,
    oneBackup: 'Restore one back-up at a time, without other files beside it.',
    problem: {
      'pdf-locked':
        'it is a PDF with a password. Open it with the password, save its text as a .txt file and open that.',
      'pdf-scanned':
        'it is a PDF of pictures, with no text in it. Have its text recognised first, or type what matters into a note.',
      'pdf-broken': 'it is a PDF that is damaged, or was not saved whole. Download it again.',
      'pdf-long':
        'it is a PDF of more than 20 MB or 200 pages. Save the pages that matter as a file of their own and open that.',
      binary: 'it is not text. Saved pages (HTML), JSON and plain text can be read.',
      empty: 'it is empty.',
      'too-large': 'it is larger than 32 MB, which no page is.',
      unreadable: 'it could not be read. Perhaps it was moved; choose it again.',
    } satisfies Record<FileProblem, string>,
  },
  exported: {
    working: (file: string) => `Writing ${file}…`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. No file was written.',
    workbook: (file: string, withUs: boolean) =>
      withUs
        ? `Download started: ${file}.`
        : `Download started: ${file}. Your own network is not set, so it names no common places.`,
    template: (file: string) => `Download started: ${file}, the empty template.`,
    csv: (file: string, rows: number) => `Download started: ${file}, ${plural(rows, 'row')}.`,
    empty: {
      title: 'There is nothing to export yet',
      text: 'The workbook is made from what you keep: open a network’s PeeringDB page, press the toolbar button and press Keep. One network is enough to begin with.',
      template: 'Export the empty template',
      close: 'Close',
    },
  },

  undo: 'Undo',
  again: 'Try again',
  /** What was done, as it is told and as it completes "Undone: …". */
  did: {
    corrected: (name: string) => `Corrected ${name}.`,
    deleted: (name: string, earlier: number) =>
      earlier === 0 ? `Deleted ${name}.` : `Deleted ${name} with ${plural(earlier, 'other reading')} of it.`,
    deletedReading: (name: string) => `Deleted one reading of ${name}.`,
    kept: (count: number) => `Kept ${plural(count, 'record')}.`,
    made: (work: string) => `${work}: all that it kept.`,
    chosen: (name: string) => `${name} is your network now. Everything else is compared with it.`,
  },
  undone: (what: string) => `Undone: ${what}`,
  problem: {
    notHere: 'That record is not in the notebook. It may have been deleted, or never kept.',
    cannotRead: (reason: string) =>
      `The notebook could not be read (${reason}). Nothing was changed. Try again; if it stays so, restart the browser.`,
    cannotCorrect: (reason: string) =>
      `The correction is not saved (${reason}). It stays on this page; leave the page open and try again.`,
    cannotChange: (reason: string) =>
      `That could not be done (${reason}). The notebook is as it was. Check that the disk has room, and do it again.`,
    cannotUndo: (reason: string) =>
      `That could not be undone (${reason}). The notebook is as it was. Try again.`,
    cannotPlan: (reason: string) =>
      `The plan could not be worked out (${reason}). The notebook is as it was. Try again.`,
    cannotExport: (file: string, reason: string) =>
      `${file} could not be written (${reason}). The notebook is as it was. Try again; a back-up keeps everything meanwhile.`,
    cannotChoose: (reason: string) =>
      `Your network could not be saved (${reason}). The earlier choice stands. Try again.`,
  },
} as const;
