/** What Google answers to a deployment, and what the user can do about it. */
import { Complaint } from '../complaint.ts';

const REMEDIES: readonly (readonly [sign: RegExp, remedy: string])[] = [
  [
    /has not enabled the Apps Script API/i,
    'The Apps Script API is switched off for your account. Switch it on at https://script.google.com/home/usersettings, wait a minute, and run the command again.',
  ],
  [
    /(Google Sheets API|Apps Script API|Google Drive API) has not been used in project|SERVICE_DISABLED/i,
    'An API is not enabled in the Cloud project of your client. Enable the Google Sheets API, the Google Drive API and the Apps Script API there (APIs & Services, Library), and run the command again.',
  ],
  [
    /insufficient authentication scopes/i,
    'Google was not allowed to let us do this. Run the command again and leave every box on its page ticked.',
  ],
  [/invalid_grant/i, 'Your permission has ended or was withdrawn. Run the command again and sign in.'],
  [
    /invalid_client|unauthorized_client/i,
    'Google does not know this OAuth client. Download its file again, or make a new client of the type "Desktop app".',
  ],
  [
    /admin_policy_enforced|access_denied/i,
    'Your organisation does not allow this application. Ask its administrator to trust your OAuth client id.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i,
    'Google cannot be reached. Look after your network and run the command again.',
  ],
  [
    /rateLimit|RESOURCE_EXHAUSTED|\b429\b/i,
    'Google asks us to slow down. Wait a minute and run the command again.',
  ],
];

/** @returns a complaint in the user's words; what is not known here is told as Google told it */
export function remedyFor(error: unknown, done: string): Complaint {
  if (error instanceof Complaint) return error;
  const {
    message = '',
    code = '',
    cause,
  } = error as { message?: string; code?: unknown; cause?: { code?: string } };
  const signs = `${message} ${code} ${cause?.code ?? ''}`;
  if (/\b404\b|not found/i.test(signs)) {
    return new Complaint(`The spreadsheet or its script is gone, or belongs to another account.
${done} Sign in with the account that made it, or deploy anew with --new.`);
  }
  const remedy = REMEDIES.find(([sign]) => sign.test(signs))?.[1];
  return new Complaint(`${remedy ?? `Google answered: ${message || String(error)}`}\n${done}`);
}
