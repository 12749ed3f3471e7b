/** A page that should be a policy, and shows something else in its place: said, so that nobody takes it for one without conditions. */
import { oneLine } from '../../records/text.ts';
import type { Detection } from '../contract.ts';
import { visibleText } from '../page/visible-text.ts';

/** Letters. A page that says more says something of its own. */
const LITTLE = 600;
/** Letters of a page's frame: its name, a menu of a few words. */
const FRAME = 150;
const NAMED = /peering|interconnect/i;
const CONSENT =
  /cookies?\b|\bconsent|your privacy|einwilligung|zustimm|vie privée|consentement|privacidad|consentimiento|consentimento/i;

/** In the order in which they are looked for. */
const HINDRANCES: readonly (readonly [(document: Document, text: string) => boolean, string])[] = [
  [
    (document) => document.querySelector('input[type="password" i]') !== null,
    'it asks for a sign-in first: sign in, then press the toolbar button again',
  ],
  [
    (_, text) => CONSENT.test(text),
    'it asks for consent first: answer as you like, then press the toolbar button again',
  ],
  [
    (_, text) => text.length < FRAME,
    'next to nothing is drawn on it: when more is, press the toolbar button again, or paste its text',
  ],
];

/** @returns undefined where the page does not call itself a policy, or has words enough to be judged by them */
export function hindrance(document: Document, url: URL): Detection | undefined {
  if (!NAMED.test(`${url.pathname} ${document.title ?? ''}`)) return undefined;
  const text = document.body ? oneLine(visibleText(document.body)) : '';
  if (text.length > LITTLE) return undefined;
  const reason = HINDRANCES.find(([test]) => test(document, text))?.[1];
  return reason === undefined ? undefined : { kind: 'policy', confidence: 0.2, reason };
}
