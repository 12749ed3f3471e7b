/** Why a tab cannot be read, told apart so that each can be put in words and answered with something to do. */

import { PDF_PROBLEMS } from '../readers/pdf/problems.ts';

export const READ_PROBLEMS = [
  /** chrome:, about:, another extension: closed to every extension. */
  'browser-page',
  'own-page',
  'store',
  /** A PDF whose bytes the browser did not give. */
  'pdf',
  ...PDF_PROBLEMS,
  /** An empty tab, a page that did not load, the source of a page: the browser does not tell them apart. */
  'closed',
  /** A file on disk, without the permission that the browser's page of extensions grants. */
  'file',
  /** An administrator's rule. */
  'forbidden',
  'tab-gone',
  /** The page went away while it was read. */
  'navigated',
  'no-selection',
  /** It was read, but the browser would not store it. */
  'not-stored',
  /** The reader itself broke. */
  'broken',
] as const;
export type ReadProblem = (typeof READ_PROBLEMS)[number];

/** By address, where the browser shows it. */
const ADDRESSES: readonly (readonly [RegExp, ReadProblem])[] = [
  [/^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)\b/, 'store'],
  [
    /^(chrome|edge|brave|about|devtools|chrome-search|chrome-extension|moz-extension|resource):/,
    'browser-page',
  ],
  [/^file:/, 'file'],
];

/** The browsers' own words, which are often the only sign: a tab that may not be read hides its address too. */
const MESSAGES: readonly (readonly [RegExp, ReadProblem])[] = [
  [/gallery cannot be scripted/i, 'store'],
  [/ExtensionsSettings policy|by (an|your|the) administrator/i, 'forbidden'],
  [/no tab with id|invalid tab id|tab was closed/i, 'tab-gone'],
  [/frame with id .* was removed|message channel closed|frame .* (detached|navigated)/i, 'navigated'],
  [/file:\/\//i, 'file'],
  [/(chrome|about|devtools|chrome-extension|moz-extension):/i, 'browser-page'],
  [/cannot access|missing host permission|showing error page/i, 'closed'],
];

/**
 * @param message the browser's refusal
 * @param origin our own
 */
export function readProblem(message: string, url: string | undefined, origin: string): ReadProblem {
  if (url?.startsWith(`${origin}/`)) return 'own-page';
  const first = (rules: typeof MESSAGES, text: string) => rules.find(([sign]) => sign.test(text))?.[1];
  const problem = (url ? first(ADDRESSES, url) : undefined) ?? first(MESSAGES, message) ?? 'broken';
  // Firefox shows PDFs in a page of its own.
  return problem === 'closed' && /\.pdf(?:[?#]|$)/i.test(url ?? '') ? 'pdf' : problem;
}
