/** What Google says when it does not let a run write, and what whoever reads it can do. */
const KNOWN: readonly (readonly [sign: RegExp, words: string])[] = [
  [
    /protected (cell|range|object|sheet)/i,
    'A protected range does not let you write here. Ask its owner to let you edit it (Data, Protect sheets and ranges), or let its owner open the sheet.',
  ],
  [
    /limit of 10,?000,?000 cells/i,
    'The spreadsheet is full: Google allows ten million cells. Delete rows or sheets that you no longer need.',
  ],
  [
    /timed out|try again|temporarily|internal error|Service Spreadsheets failed/i,
    'Google was too slow or out of order for a moment. Try again in a minute.',
  ],
];

/** @returns what happened and, where that is known, what to do */
export function refusalOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return KNOWN.find(([sign]) => sign.test(said))?.[1] ?? `Something went wrong: ${said}.`;
}

/** Nothing is lost, because what arrives stays in the Inbox until it is taken over. */
export const inWordsOf = (error: unknown): string =>
  `${refusalOf(error)} Nothing that was read is lost: the next run takes up the work.`;
