/** How values that are no text stand in a cell. */

export const yesNo = (flag: boolean | undefined): string | undefined =>
  flag === undefined ? undefined : flag ? 'yes' : 'no';

/** Several values below each other; undefined where there is none. */
export const lines = (items: readonly string[]): string | undefined => items.join('\n') || undefined;
