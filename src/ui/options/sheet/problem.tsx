import type { ConnectProblem } from '../../google/connect.ts';
import { sheet as words } from '../../strings/sheet.ts';

/** Google's own words help only where ours name no remedy. */
const SAYS_MORE: ReadonlySet<ConnectProblem> = new Set(['refused', 'switched-off', 'columns']);

interface Shown {
  problem: { kind: ConnectProblem; detail: string } | undefined;
  /** What it means for the data. */
  meaning: string;
}

/** Always on the page: an alert that comes with its words may go unheard. */
export const SheetProblemText = ({ problem, meaning }: Shown) => (
  <div role="alert" class="trouble">
    {problem && (
      <>
        <p>
          <strong>{words.problem[problem.kind].what}</strong> {meaning}
        </p>
        <p>{words.problem[problem.kind].todo}</p>
        {problem.detail && SAYS_MORE.has(problem.kind) && (
          <p class="muted" dir="auto">
            {words.googleSaid(problem.detail)}
          </p>
        )}
      </>
    )}
  </div>
);
