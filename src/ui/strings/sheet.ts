/** The connected sheet, in words: connecting it, trying the way to it, and what may be wrong with it. */
import type { Step } from '../../outlets/google/look.ts';
import type { ConnectProblem } from '../google/connect.ts';
import { plural } from './common.ts';

/** What happened, and what to do. What it means for the data is said by whoever knows what was being done. */
interface Problem {
  what: string;
  todo: string;
}

const PICK_AGAIN = 'Try again and pick the team’s sheet.';

export const sheet = {
  title: 'The team’s sheet',
  why: 'What you keep is sent to one Google Sheet that your team shares. The extension may touch that one file and no other. Until a sheet is connected, everything stays in this browser.',

  client: {
    label: 'OAuth client id',
    hint: '1234-abcd.apps.googleusercontent.com',
    notOne:
      'That is not a client id. It begins with a number and ends with “.apps.googleusercontent.com”. Copy it from the page of your OAuth client.',
    secret: 'That looks like the client’s secret, which nothing here needs. Copy the client id instead.',
    how: 'How to get a client id, once for the team',
    steps: {
      project: 'In Google’s console, choose a project or make one.',
      console: 'Open the console',
      interfaces: 'Enable these two for it:',
      sheets: 'Google Sheets API',
      drive: 'Google Drive API',
      client:
        'Make an OAuth client of the type “Web application”. Under “Authorised redirect URIs”, add this address, exactly as it is:',
      others:
        'Every browser family, and every copy that was not installed from a store, has an address of its own. One client takes them all: colleagues send you theirs.',
      people:
        'While the consent screen is in testing, only the people listed there as test users can connect. Add your colleagues, or publish it; for this access Google asks for no review.',
      paste: 'Copy the client id into the field below, and give it to your colleagues.',
    },
    copy: 'Copy',
    copied: 'The address is copied.',
    cannotCopy: 'The browser would not copy it. Select the address and copy it by hand.',
  },

  noSheet:
    'No sheet yet? Whoever sets things up makes it in a terminal with “npx meet-me deploy”, and shares it with the team as editors.',
  connect: 'Connect',
  waiting: 'Google’s window is open. Choose the account, allow the access, and pick the team’s sheet.',
  looking: 'Looking at the sheet…',

  connected: (account: string | undefined) => (account ? `is connected, as ${account}.` : 'is connected.'),
  done: (title: string) => `“${title}” is connected. What you keep from now on is sent there.`,
  nothingChanged: 'No sheet was connected, and what you kept is still here.',
  stays: (title: string) => `“${title}” stays connected, and what you kept is still here.`,

  test: 'Test the connection',
  testing: 'Testing…',
  steps: {
    account: 'Google knows you, and lets us in',
    found: 'The sheet is there',
    editable: 'You may edit it',
    ours: 'It was made from the template, in a version that is known here',
    inbox: 'Its Inbox is whole',
    written: 'A test row was written',
    'read-back': 'The test row was read back; the sheet’s script takes it away',
  } satisfies Record<Step, string>,
  failed: (step: string) => `${step}: no`,
  works: 'Everything works.',
  nothingLost: 'What you kept is still here, and what was to be sent waits.',

  change: 'Sign in again, or choose another sheet…',
  disconnect: 'Disconnect…',
  disconnecting: {
    title: (title: string) => `Disconnect “${title}”?`,
    text: 'The access that you gave is withdrawn from Google, for this account and client: other browsers of yours that use them must connect again too. The sheet and all that is in it stay as they are, and so does your notebook.',
    waiting: (count: number) =>
      `${plural(count, 'capture')} still ${count === 1 ? 'waits' : 'wait'} to be sent there. Nothing is lost: the notebook keeps ${count === 1 ? 'it' : 'them'}, and ${count === 1 ? 'it goes' : 'they go'} when you connect this sheet again.`,
    act: 'Disconnect',
    cancel: 'Cancel',
    done: 'Disconnected. Google was told to withdraw the access, and the sheet is forgotten here.',
    notTold:
      'The sheet is forgotten here, but Google could not be told to withdraw the access. Withdraw it yourself among the third-party connections of your Google account.',
    account: 'Open Google account',
  },

  problem: {
    closed: {
      what: 'Google’s window was closed before it answered.',
      todo: 'Try again. If it showed an error: “invalid_client” means that the client id is wrong, “redirect_uri_mismatch” that the address above is not among the client’s, “access_denied” that you are no test user of it.',
    },
    'not-allowed': {
      what: 'The browser does not let this extension sign in.',
      todo: 'Try again, and allow it when the browser asks.',
    },
    'unknown-client': {
      what: 'Google refused to show its window: it does not know this client id, or the client does not list the address above among its redirect URIs.',
      todo: 'Compare both with the page of your OAuth client; a change there takes some minutes to count. Then try again.',
    },
    'consent-refused': {
      what: 'Google did not give access: you pressed Cancel, or your organisation does not allow this client.',
      todo: 'Try again and allow it. If Google blames the organisation, ask its administrator to trust the client id.',
    },
    'wrong-scope': {
      what: 'Access to the file was left unticked on Google’s page.',
      todo: 'Try again and leave the box ticked.',
    },
    foreign: {
      what: 'The answer that came back was not to our question, and was not trusted.',
      todo: 'Try again. If it stays so, something between you and Google changes its pages.',
    },
    'nothing-picked': { what: 'You picked no file.', todo: PICK_AGAIN },
    'several-picked': { what: 'You picked several files, and captures go to one.', todo: PICK_AGAIN },
    'not-ours': {
      what: 'The file was not made from the Meet-Me Sheet template: it has no Inbox.',
      todo: PICK_AGAIN,
    },
    newer: {
      what: 'The sheet was made by a newer Meet-Me Sheet than this extension knows.',
      todo: 'Update the extension, then try again.',
    },
    columns: {
      what: 'The first six columns of the sheet’s Inbox are not in their places: somebody moved, inserted or emptied one.',
      todo: 'Show the hidden sheet Inbox, put the columns back, or restore it from the version history. Then test again.',
    },
    'not-seen': {
      what: 'Google said that a row was written, but it is not in the sheet.',
      todo: 'Somebody may have cleared the Inbox just now. Test again.',
    },
    offline: { what: 'Google cannot be reached.', todo: 'Look after the network, then try again.' },
    busy: {
      what: 'Google is busy, or asks us to slow down.',
      todo: 'Wait a minute, then try again.',
    },
    'signed-out': {
      what: 'Google no longer lets us in: the access was withdrawn, or you are signed out or signed in with another account.',
      todo: 'Press “Sign in again” in the settings, choose the right account and pick the sheet once more.',
    },
    'switched-off': {
      what: 'An interface is switched off in the project of your OAuth client.',
      todo: 'Enable the Google Sheets API and the Google Drive API there, wait a minute, then try again.',
    },
    'read-only': {
      what: 'The sheet is read-only for you.',
      todo: 'Ask its owner for the right to edit, then try again.',
    },
    'not-found': {
      what: 'The sheet is not there for you: it was deleted, is no longer shared with this account, or was picked with another one.',
      todo: 'Press “Sign in again” in the settings, and pick it with the account that it is shared with.',
    },
    trashed: {
      what: 'The sheet is in the bin.',
      todo: 'Restore it in Google Drive, then try again.',
    },
    damaged: {
      what: 'The sheet lacks its Inbox: somebody deleted or renamed it.',
      todo: 'Open the sheet, choose Meet-Me, Set up or repair, then try again.',
    },
    full: {
      what: 'The sheet has as many cells as Google allows.',
      todo: 'Delete rows or sheets that nobody needs, then try again.',
    },
    refused: {
      what: 'Google refused the request, and would again.',
      todo: 'Update the extension if there is a newer one; else tell its makers what Google said.',
    },
  } satisfies Record<ConnectProblem, Problem>,
  googleSaid: (words: string) => `Google said: ${words}`,
} as const;
