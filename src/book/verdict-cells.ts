/** How well we meet what the policies ask: a verdict for each row of Policies, and the counts for Targets. */
import type { Fit, Verdict } from '../planning/fit.ts';
import type { Network } from '../records/network.ts';
import type { KnownPlaces } from './common-places.ts';
import type { Folded } from './fold.ts';
import type { CellsOf } from './template/index.ts';
import { VERDICTS } from './template/verdicts.ts';
import type { TypedRow } from './typed-rows.ts';

export interface Fitting {
  /** By the key of the row in Policies. */
  verdicts: ReadonlyMap<string, Verdict>;
  /** By AS number. */
  fits: ReadonlyMap<number, Fit>;
}

/** @param ours undefined while our own network is not set: then nothing can be judged */
export type Judge = (
  targets: readonly TypedRow<'targets'>[],
  folded: Folded,
  places: KnownPlaces,
  ours: Network | undefined,
) => Fitting;

export const verdictCells = (verdict: Verdict | undefined): CellsOf<'policies'> => ({
  verdict: verdict && verdict.state !== 'not asked' ? VERDICTS[verdict.state] : undefined,
  figures: verdict && verdict.state !== 'not asked' ? verdict.sentence : undefined,
});

export const fitCells = (result: Fit | undefined): CellsOf<'targets'> => ({
  clausesMet: result?.met,
  clausesUnmet: result?.unmet,
  clausesUnknown: result?.unknown,
  exceptions: result?.clauses.flatMap(({ exception }) => exception ?? []).join('; ') || undefined,
});
