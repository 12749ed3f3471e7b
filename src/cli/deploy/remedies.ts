/** What Google answers to a deployment, and what the user can do about it. */
import { Complaint } from '../complaint.ts';

/** A step that Google refused or that did not reach it. */
export class StepFailed extends Error {
  readonly step: 'sheet' | 'script';
  constructor(step: StepFailed['step'], cause: unknown) {
    super(messageOf(cause), { cause });
    this.step = step;
  }
}

interface Answer {
  /** 0 where none came. */
  status: number;
  /** Everything that was said: message, code, reasons. */
  signs: string;
  step: StepFailed['step'] | undefined;
}

interface Remedy {
  when: RegExp | ((answer: Answer) => boolean);
  say: string | ((answer: Answer) => string);
}

/** The first that fits counts: what is told more exactly stands above. */
const REMEDIES: readonly Remedy[] = [
  {
    when: /has not enabled the Apps Script API/i,
    say: 'The Apps Script API is switched off for your account. Switch it on at https://script.google.com/home/usersettings, wait a minute, and run the command again.',
  },
  {
    when: /has not been used in project|SERVICE_DISABLED|accessNotConfigured/i,
    say: ({ signs }) => {
      const name = /(Google Sheets|Google Drive|Apps Script) API/i.exec(signs)?.[0] ?? 'An API';
      const place =
        /https:\/\/console\.(?:developers|cloud)\.google\.com\/apis\/[^\s"'\\]+/.exec(signs)?.[0] ??
        'https://console.cloud.google.com/apis/library';
      return `${name} is not enabled in the Cloud project of your client. Enable it at ${place}, wait a few minutes, and run the command again. All three are needed: Google Sheets API, Google Drive API, Apps Script API.`;
    },
  },
  {
    when: /insufficient authentication scopes|insufficientPermissions|ACCESS_TOKEN_SCOPE_INSUFFICIENT/i,
    say: 'Google was not allowed to let us do this. Run the command again and leave every box on its page ticked.',
  },
  {
    when: /invalid_grant/i,
    say: 'Your permission has ended or was withdrawn. Run the command again and sign in.',
  },
  {
    when: /redirect_uri_mismatch|unauthorized_client/i,
    say: 'Your OAuth client is not of the type “Desktop app”. Make one at https://console.cloud.google.com/apis/credentials (Create credentials, OAuth client ID, Desktop app), download its JSON, and give that file with --client.',
  },
  {
    when: /invalid_client|deleted_client|disabled_client/i,
    say: 'Google does not know this OAuth client any more, or its secret is an old one. Download its file again at https://console.cloud.google.com/apis/credentials, or make a new client of the type “Desktop app”.',
  },
  {
    when: /admin_policy_enforced|access_denied|org_internal/i,
    say: 'Your organisation does not allow this application. Ask its administrator to trust your OAuth client id (admin.google.com, Security, API controls).',
  },
  {
    when: /storageQuotaExceeded|storage quota/i,
    say: 'Your Google Drive is full. Make room in it and run the command again.',
  },
  {
    when: ({ status, signs }) =>
      status === 429 || /rateLimit|RESOURCE_EXHAUSTED|quota|too many times/i.test(signs),
    say: 'Google asks us to slow down: too many requests in a minute, or too many scripts made in a day. Wait a minute, or if it stays so until tomorrow, and run the command again.',
  },
  {
    when: ({ status }) => status === 401,
    say: 'Google no longer accepts the sign-in: it lasts an hour, or was withdrawn. Run the command again and sign in.',
  },
  {
    when: ({ status, step }) => status === 403 && step === 'script',
    say: 'You may not change the sheet’s script. Sign in with the account that made the sheet, or ask its owner for edit access.',
  },
  {
    when: ({ status }) => status === 403,
    say: 'You may not change this spreadsheet. Sign in with the account that made it, or ask its owner for edit access.',
  },
  {
    when: ({ status, signs }) => status === 404 || /not found/i.test(signs),
    say: 'The spreadsheet is gone, or belongs to another account or another OAuth client. Sign in with the account that made it, or make another with --new.',
  },
  {
    when: ({ status }) => status >= 500,
    say: 'Google has a fault of its own. Wait a few minutes and run the command again.',
  },
  {
    when: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|CERT_|socket hang up|fetch failed|network/i,
    say: 'Google cannot be reached. Check the network, and the proxy where you have one (HTTPS_PROXY), and run the command again.',
  },
];

/**
 * @param done what has become of what was made so far
 * @returns a complaint in the user's words; what is not known here is told as Google told it
 */
export function remedyFor(error: unknown, done: string): Complaint {
  if (error instanceof Complaint) return error;
  const answer = answerIn(error);
  const remedy = REMEDIES.find(({ when }) =>
    when instanceof RegExp ? when.test(answer.signs) : when(answer),
  );
  const words = typeof remedy?.say === 'function' ? remedy.say(answer) : remedy?.say;
  return new Complaint(`${words ?? `Google answered: ${messageOf(error)}`}\n${done}`);
}

export const isNotFound = (error: unknown): boolean => answerIn(error).status === 404;

/** No answer came, or one that leaves open what was done. */
export const isInDoubt = (error: unknown): boolean => {
  const { status } = answerIn(error);
  return status === 0 || status >= 500;
};

/** An error of Google's client, or what a step made of it. */
interface GoogleError {
  message?: string;
  code?: unknown;
  status?: unknown;
  cause?: unknown;
  response?: { status?: number; data?: unknown };
}

function answerIn(error: unknown): Answer {
  const step = error instanceof StepFailed ? error.step : undefined;
  const told = (error instanceof StepFailed ? error.cause : error) as GoogleError;
  const { message = '', code = '', status, response, cause } = told ?? {};
  const causes = cause as { code?: string; message?: string } | undefined;
  const number = Number(response?.status ?? status ?? code);
  return {
    status: Number.isInteger(number) ? number : 0,
    signs: [message, code, causes?.code, causes?.message, response?.data && JSON.stringify(response.data)]
      .filter(Boolean)
      .join(' '),
    step,
  };
}

const messageOf = (error: unknown): string => (error instanceof Error && error.message) || String(error);
