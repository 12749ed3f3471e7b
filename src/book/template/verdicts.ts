/** How a cell says what `planning/fit.ts` finds. */
export const VERDICTS = { met: '✓ met', unmet: '✗ not met', unknown: '? unknown' } as const;
