/** Web addresses as identities. Written without `URL`, which Apps Script lacks. */

const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id)$/;

/**
 * The same page under one address: scheme, `www.`, fragment, tracking parameters and a trailing slash do not make another.
 * What is not an http(s) address comes back trimmed.
 */
export function normalUrl(address: string): string {
  const match = /^https?:\/\/([^/?#]+)([^?#]*)(\?[^#]*)?/i.exec(address.trim());
  if (!match) return address.trim();
  const [, host = '', path = '', query = ''] = match;
  const kept = query
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] ?? ''));
  return (
    host.toLowerCase().replace(/^www\./, '') +
    path.replace(/\/+$/, '') +
    (kept.length ? `?${kept.join('&')}` : '')
  );
}

/** Only what a browser may safely open from a link: http and https. */
export const isWebAddress = (address: string): boolean => /^https?:\/\/[^\s/?#]/i.test(address);
