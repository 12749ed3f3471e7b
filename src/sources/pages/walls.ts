/** What stands between us and a page's words, where it shows a person something and us nothing. */
import { visibleText } from '../../readers/page/visible-text.ts';

export const WALLS = ['login', 'consent', 'script'] as const;
export type Wall = (typeof WALLS)[number];

/** Letters: a page that says more than this says something of its own. */
const LITTLE = 600;
const MORE = 4_000;
const LOGIN = /(?:^|[/._-])(?:log-?in|sign-?in|sso|saml2?|oauth2?|openid|auth)(?=$|[/._?-])/i;
const CONSENT_WORDS = /cookie|consent|einwilligung|datenschutz|zustimm|vie privée|privacidad/i;
const CONSENT_PARTS =
  '[id*="consent" i],[class*="consent" i],[id*="cookie" i],[class*="cookie" i],[id*="onetrust" i],[id*="usercentrics" i],[id*="didomi" i],[id*="cmp" i]';
const WANTS_SCRIPT = /java ?script/i;

/** @param document as it was sent, with its scripts, which have not run */
export function wallOf(document: Document, url: URL): Wall | undefined {
  const text = document.body ? visibleText(document.body).replace(/\s+/g, ' ').trim() : '';
  if (document.querySelector('input[type="password" i]') && text.length < MORE) return 'login';
  if (LOGIN.test(url.pathname) && text.length < MORE) return 'login';
  if (text.length < MORE && CONSENT_WORDS.test(text) && document.querySelector(CONSENT_PARTS))
    return 'consent';
  const asked = [...document.querySelectorAll('noscript')].some(({ textContent }) =>
    WANTS_SCRIPT.test(textContent ?? ''),
  );
  if (text.length < LITTLE && (document.querySelector('script') || asked)) return 'script';
  return undefined;
}
