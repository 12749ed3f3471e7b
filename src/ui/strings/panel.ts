import type { ReadProblem } from '../../platform/problems.ts';
import type { Kind } from '../../records/capture.ts';
import { common, plural } from './common.ts';

/** What happened, what it means for the data, what to do. */
export interface Trouble {
  what: string;
  todo: string;
}

const ONLY_PAGES = 'Nothing was read and nothing was changed.';
const PASTE_INSTEAD = 'Or copy what you need and choose “Paste text or HTML”.';

export const panel = {
  loading: 'One moment…',
  reading: 'Reading the page…',
  stop: 'Stop waiting',
  stopped: 'Stopped waiting for the page. Press the toolbar button to read it again.',

  head: {
    note: 'Note',
    /** For whoever does not see that the page was read. */
    read: (found: number) =>
      found ? `The page was read: ${plural(found, 'thing')} found.` : 'No reader knows this page.',
    pasted: 'pasted text',
    kept: 'kept',
    draft: 'draft',
    saving: 'saving…',
  },

  invitation: {
    title: 'Click the toolbar button to read this tab',
    text: 'The page you look at is read only when you ask. PeeringDB pages, peering policies, agendas and attendee lists are understood; any other page can be kept as a note.',
    shortcut: (keys: string) => `With the keyboard: ${keys}.`,
    noShortcut:
      'With the keyboard: set a key for Meet-Me Sheet among the browser’s extension shortcuts; none is set yet.',
  },
  readable: { title: 'This page was not read yet', button: 'Read this page' },

  drafts: {
    title: 'Waiting for you',
    open: (page: string) => `Open the draft of ${page}`,
    remove: (page: string) => `Throw away the draft of ${page}`,
    removed: 'The draft was thrown away.',
    bringBack: 'Bring it back',
  },

  troubles: {
    'browser-page': {
      what: 'This is a page of the browser itself, and browsers let no extension read those.',
      todo: 'Go to the page you want and press the toolbar button there.',
    },
    store: {
      what: 'Browsers let no extension read the pages of their extension store.',
      todo: 'Go to the page you want and press the toolbar button there.',
    },
    'pdf-locked': {
      what: 'This PDF opens with a password only, so its text could not be read.',
      todo: 'Open it with the password, select all, copy, then choose “Paste text or HTML” below.',
    },
    'pdf-scanned': {
      what: 'This PDF holds pictures of pages and no text, so nothing could be read from it.',
      todo: 'Look for the same policy as a web page, or have the text recognised and paste it below.',
    },
    'pdf-broken': {
      what: 'This PDF is damaged or did not arrive whole, so its text could not be read.',
      todo: 'Load it again and press the toolbar button. Or copy what you see and choose “Paste text or HTML”.',
    },
    'pdf-long': {
      what: 'This PDF has more than 20 MB or 200 pages, which is more than is read at once.',
      todo: 'Copy the pages that matter and choose “Paste text or HTML” below.',
    },
    pdf: {
      what: 'This tab shows a PDF, and the browser did not hand over the file.',
      todo: 'Select all in the PDF, copy, then choose “Paste text or HTML” below.',
    },
    closed: {
      what: 'The browser keeps this tab to itself: it is empty, shows the source of a page, or shows that a page did not load.',
      todo: 'If the page did not load, load it again. Then press the toolbar button on the page itself.',
    },
    'own-page': {
      what: 'This is a page of Meet-Me Sheet itself.',
      todo: 'Go to the page you want and press the toolbar button there.',
    },
    file: {
      what: 'This is a file on your disk, and the browser has not been told that this extension may read files.',
      todo: 'Open the browser’s page of extensions, choose Meet-Me Sheet, and allow access to file addresses.',
    },
    forbidden: {
      what: 'Whoever manages this browser does not let extensions read this page.',
      todo: `Ask them to allow Meet-Me Sheet here. ${PASTE_INSTEAD}`,
    },
    'tab-gone': {
      what: 'The tab was closed before it was read.',
      todo: 'Open the page again and press the toolbar button.',
    },
    navigated: {
      what: 'The tab went to another page while it was read.',
      todo: 'When the page has loaded, press the toolbar button again.',
    },
    'no-selection': {
      what: 'Nothing was selected when the page was read.',
      todo: 'Select the part you want, then choose “Read the selection” from the page’s context menu.',
    },
    'not-stored': {
      what: 'The page was read, but the browser would not store what was found.',
      todo: 'Free some disk space or leave private browsing, then press the toolbar button again.',
    },
    broken: {
      what: 'The page was not read: the reader did not finish.',
      todo: `Load the page again and press the toolbar button. ${PASTE_INSTEAD}`,
    },
  } satisfies Record<ReadProblem, Trouble>,
  nothingChanged: ONLY_PAGES,
  browserSaid: (words: string) => `The browser said: ${words}`,

  storage: {
    full: 'The disk is full, so the browser refuses to store more. What you see is still here, and not yet saved. Free some space, then press “Try again”.',
    blocked:
      'Another window of this extension holds the notebook in an older version. What you see is still here, and not yet saved. Close the other windows, then press “Try again”.',
    unavailable:
      'The browser gives this extension no storage, as some private windows do. What you see is still here, and not yet saved. Leave private browsing, or copy what you need.',
    other: (detail: string) =>
      `The browser could not store it (${detail}). What you see is still here, and not yet saved. Press “Try again”.`,
  },
  tryAgain: 'Try again',
  damaged: {
    what: 'The draft of this page is damaged and cannot be shown.',
    todo: 'It was left as it is. Press the toolbar button to read the page again.',
  },

  found: {
    nothing: 'No reader knows this page',
    nothingText: 'Its title, address and text can be kept as a note to a network that you name.',
    check: (what: string) => `Keep ${what}`,
    listed: 'Also mentioned',
    onlyListed: 'Mentioned on this page',
    listedNames: 'things mentioned',
    known: (when: string, page: string) => `In the notebook since ${when}, from ${page}`,
    knownShort: 'in the notebook',
    openKnown: 'Open it',
    failure: (reader: string, error: string) => `The reader “${reader}” gave up on this page: ${error}`,
    failureText: 'What the others found is below. The page can also be read another way, or kept as a note.',
  },
  offer: {
    text: (when: string) =>
      `This page was read again on ${when} and now says something else. Your draft is untouched.`,
    use: 'Use the new reading',
    decline: 'Keep my draft',
  },

  another: {
    title: 'Read it another way',
    as: (kind: Kind) =>
      `Read as ${kind === 'people' ? 'a list of people' : `${article(common.kind[kind])} ${common.kind[kind].toLowerCase()}`}`,
    reason: (confidence: string, reason: string) => `${confidence}: ${reason}`,
    notRecognised: 'not recognised as one',
    note: 'Keep it as a note',
    back: 'Back to what was recognised',
    away: 'Throw this draft away',
    notHere: 'To read it another way, bring the page to the front and press the toolbar button.',
  },

  note: {
    title: 'A note to a network',
    asn: 'Network (ASN)',
    name: 'Name, if you like',
    text: 'Text',
    needAsn: 'Write the AS number of the network that this page is about.',
  },

  paste: {
    open: 'Paste text or HTML',
    text: 'Text or HTML',
    hint: 'A policy from an e-mail, rows of a spreadsheet, the source of a page…',
    address: 'Where it is from, if it has an address',
    badAddress: 'Not a web address. Write it as https://example.net/peering, or leave it empty.',
    read: 'Read it',
    cancel: 'Cancel',
    empty: 'Paste something first.',
    unloaded:
      'The readers could not be loaded, perhaps because the extension was just updated. Your text is still here. Close the panel, open it again and press “Read it”.',
  },

  quoteNotFound:
    'These words are no longer on the page in front, or it may not be touched. Press the toolbar button there, then try again.',

  foot: {
    keepOne: (kind: Kind) => `Keep ${common.kind[kind].toLowerCase()}`,
    keep: (count: number) => `Keep ${count}`,
    keepNothing: 'Keep',
    kept: 'Kept',
    keepNote: 'Keep note',
    keepChanges: 'Keep changes',
    undo: 'Undo',
    notebook: 'Open notebook',
  },
  status: {
    keeping: 'Saving…',
    kept: (count: number) => `Saved ${plural(count, 'entry', 'entries')} in the notebook.`,
    keptNone: 'Nothing is checked any more: the entries were taken out of the notebook.',
    undone: 'Taken back. The draft is as it was.',
    undoneEdit: 'The last change was undone.',
    refused: (what: string, reason: string) =>
      `${what} cannot be kept as it is: ${reason}. Nothing was saved; correct it and press Keep again.`,
  },
  keys: 'Ctrl+Enter keeps, / filters, Esc leaves a field as it was.',
} as const;

const article = (noun: string) => (/^[aeiou]/i.test(noun) ? 'an' : 'a');
