/** How a policy's demands meet what is known of our own network. */
import type { Verdict } from '../../planning/fit.ts';
import { Fold } from '../kit/fold.tsx';
import { Sign, type State } from '../kit/sign.tsx';
import { common } from '../strings/common.ts';
import { record } from '../strings/record.ts';

const words = record.fit;

/** One clause: met, not met or unknown, both sides in a sentence that can be said, and what to ask where we miss it. */
export function ClauseFit({ verdict: { state, ours, soon, sentence, exception } }: { verdict: Verdict }) {
  if (state === 'not asked') return null;
  return (
    <>
      <p class="fit">
        <Sign state={state}>{common.states[state]}</Sign> {ours && <span>{sentence}</span>}{' '}
        {soon && <Sign state="soon">{words.soon}</Sign>}
      </p>
      {exception && <p class="muted">{words.ask(exception)}</p>}
    </>
  );
}

const COUNTED = ['met', 'unmet', 'unknown'] as const satisfies State[];

/** "✓ 6 met ✗ 2 not met ? 1 unknown", and all that there is to ask for; struck-out clauses aside. */
export function FitSummary({ verdicts }: { verdicts: readonly Verdict[] }) {
  const counts = COUNTED.map((state) => ({
    state,
    count: verdicts.filter((verdict) => verdict.state === state).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  const exceptions = [...new Set(verdicts.flatMap(({ exception }) => exception ?? []))];
  return (
    <>
      <p class="fit-summary">
        {words.we}{' '}
        {counts.map(({ state, count }) => (
          <Sign key={state} state={state}>{`${count} ${common.states[state]} `}</Sign>
        ))}
      </p>
      {exceptions.length > 1 && (
        <Fold title={words.exceptions(exceptions.length)}>
          {() => (
            <ol class="exceptions">
              {exceptions.map((exception) => (
                <li key={exception}>{exception}</li>
              ))}
            </ol>
          )}
        </Fold>
      )}
    </>
  );
}
