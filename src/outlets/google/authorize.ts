/**
 * Signing in from the extension: the implicit flow through `identity.launchWebAuthFlow`, which every browser has. No secret
 * is shipped and no token is stored; the picker step of the consent page chooses the one sheet that we may touch.
 * https://developers.google.com/identity/protocols/oauth2/javascript-implicit-flow
 */

const AUTHORIZE = 'https://accounts.google.com/o/oauth2/v2/auth';
export const DRIVE_FILE = 'https://www.googleapis.com/auth/drive.file';

interface Ask {
  clientId: string;
  redirectUri: string;
  /** Random, and checked on the way back, so that nobody else's answer is taken for ours. */
  state: string;
}

/** Asks for consent and lets the user pick the sheet. */
export const connectUrl = ({ clientId, redirectUri, state }: Ask): string =>
  withQuery({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'token',
    scope: DRIVE_FILE,
    state,
    prompt: 'consent',
    include_granted_scopes: 'false',
    trigger_onepick: 'true',
    mimetypes: 'application/vnd.google-apps.spreadsheet',
  });

/** Renews without a window; Google answers with an error where the user would have to be asked. */
export const renewUrl = ({ clientId, redirectUri, state }: Ask, account?: string): string =>
  withQuery({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'token',
    scope: DRIVE_FILE,
    state,
    prompt: 'none',
    include_granted_scopes: 'false',
    ...(account ? { login_hint: account } : {}),
  });

const withQuery = (fields: Record<string, string>): string => `${AUTHORIZE}?${new URLSearchParams(fields)}`;

export type Answer =
  | { ok: true; token: string; expiresInSeconds: number; pickedIds: string[] }
  | { ok: false; why: 'refused' | 'needs-user' | 'wrong-scope' | 'foreign' | 'unreadable' };

/** Reads the address that Google came back to. */
export function readAnswer(redirected: string, state: string): Answer {
  const [, query = '', fragment = ''] = /^[^?#]*(?:\?([^#]*))?(?:#(.*))?$/.exec(redirected) ?? [];
  const fields = new URLSearchParams(fragment || query);
  if (fields.get('state') !== state) return { ok: false, why: 'foreign' };
  const error = fields.get('error');
  if (error) {
    const silent = [
      'interaction_required',
      'login_required',
      'consent_required',
      'account_selection_required',
    ];
    return { ok: false, why: silent.includes(error) ? 'needs-user' : 'refused' };
  }
  const token = fields.get('access_token');
  const expiresInSeconds = Number(fields.get('expires_in'));
  if (!token || !(expiresInSeconds > 0)) return { ok: false, why: 'unreadable' };
  // People can untick a scope on the consent page.
  if (!(fields.get('scope') ?? '').split(' ').includes(DRIVE_FILE)) return { ok: false, why: 'wrong-scope' };
  const picked = fields.get('picked_file_ids') ?? '';
  return { ok: true, token, expiresInSeconds, pickedIds: picked.split(',').filter(Boolean) };
}
