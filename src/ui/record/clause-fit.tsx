/** How a policy's demands meet what is known of our own network. */
import type { Verdict } from '../../planning/fit.ts';
import { Sign, type State } from '../kit/sign.tsx';
import { common } from '../strings/common.ts';
import { record } from '../strings/record.ts';

const words = record.fit;

/** One clause: met, not met or unknown, our side in figures, and what to ask where we miss it. */
export function ClauseFit({ verdict: { state, ours, soon, sentence, exception } }: { verdict: Verdict }) {
  if (state === 'not asked') return null;
  return (
    <>
      <p class="fit" title={sentence}>
        <Sign state={state}>{common.states[state]}</Sign> {ours && <span>{words.ours(ours)}</span>}{' '}
        {soon && <Sign state="soon">{words.soon}</Sign>}
      </p>
      {exception && <p class="muted">{words.ask(exception)}</p>}
    </>
  );
}

const COUNTED = ['met', 'unmet', 'unknown'] as const satisfies State[];

/** "✓ 6 met ✗ 2 not met ? 1 unknown", struck-out clauses aside. */
export function FitSummary({ verdicts }: { verdicts: readonly Verdict[] }) {
  const counts = COUNTED.map((state) => ({
    state,
    count: verdicts.filter((verdict) => verdict.state === state).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  return (
    <p class="fit-summary">
      {words.we}{' '}
      {counts.map(({ state, count }) => (
        <Sign key={state} state={state}>{`${count} ${common.states[state]} `}</Sign>
      ))}
    </p>
  );
}
