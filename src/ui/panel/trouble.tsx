/** What went wrong: what happened, what it means for the data, what to do. */
import type { StorageProblem } from '../../storage/problem.ts';
import { type Trouble, panel as words } from '../strings/panel.ts';

export const TroubleNote = ({ what, todo, detail }: Trouble & { detail?: string }) => (
  <section class="trouble" role="alert">
    <h2>{what}</h2>
    <p>
      {words.nothingChanged} {todo}
    </p>
    {detail && <p class="muted">{words.browserSaid(detail)}</p>}
  </section>
);

export const storageTrouble = (problem: StorageProblem): string =>
  problem.problem === 'other' ? words.storage.other(problem.detail) : words.storage[problem.problem];
