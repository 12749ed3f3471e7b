/** Why a tab cannot be read, told apart so that each can be put in words and answered with something to do. */

export const READ_PROBLEMS = [
  /** chrome:, about:, another extension: closed to every extension. */
  'browser-page',
  'store',
  'pdf',
  'view-source',
  /** The page did not load; what is shown is the browser's own. */
  'error-page',
  /** A file on disk, without the permission that the browser's extension page grants. */
  'file',
  /** The toolbar button was not pressed on this page. */
  'not-granted',
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

/** By address, as far as it is known: a restricted page hides it, then its message tells. */
const ADDRESSES: readonly (readonly [RegExp, ReadProblem])[] = [
  [/^view-source:/, 'view-source'],
  [/^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)\b/, 'store'],
  [
    /^(chrome|edge|brave|about|devtools|chrome-search|chrome-untrusted|chrome-extension|moz-extension|resource):/,
    'browser-page',
  ],
];

/** Chromium's and Firefox's words, which are the only sign they give. */
const MESSAGES: readonly (readonly [RegExp, ReadProblem])[] = [
  [/gallery cannot be scripted/i, 'store'],
  [/view-source/i, 'view-source'],
  [/showing error page/i, 'error-page'],
  [/ExtensionsSettings policy|blocked by (the )?administrator/i, 'forbidden'],
  [/no tab with id|invalid tab id|tab was closed/i, 'tab-gone'],
  [
    /frame with id .* was removed|document .* (removed|navigated)|frame .* navigated|message channel closed/i,
    'navigated',
  ],
  [/file:\/\//i, 'file'],
  [/(chrome|about|devtools|chrome-extension|moz-extension):/i, 'browser-page'],
  [/cannot access|missing host permission|must request permission/i, 'not-granted'],
];

/** @param message the browser's refusal */
export function readProblem(message: string, url = ''): ReadProblem {
  const byAddress = ADDRESSES.find(([address]) => address.test(url));
  if (byAddress) return byAddress[1];
  const byMessage = MESSAGES.find(([words]) => words.test(message));
  if (byMessage?.[1] === 'not-granted' && url.startsWith('file:')) return 'file';
  return byMessage?.[1] ?? 'broken';
}
