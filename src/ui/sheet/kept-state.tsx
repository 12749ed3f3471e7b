/** What the sheet has of the captures that were kept from a page: the one that is least far speaks for all. */

import { statesInSheet } from '../../storage/outbox.ts';
import { Sign } from '../kit/sign.tsx';
import { outbox as words } from '../strings/outbox.ts';
import { leastFar, SIGNS } from './least-far.ts';
import { useStored } from './use-sheet.ts';

/** @param otherwise said where no sheet is connected */
export function KeptState({ ids, otherwise }: { ids: readonly string[]; otherwise: string }) {
  const states = useStored(() => statesInSheet(ids), ids.join()) ?? [];
  const found = leastFar(states);
  if (!found) return <Sign state="met">{otherwise}</Sign>;
  const count = states.filter((state) => words.state[state] === words.state[found]).length;
  const text = count > 1 ? words.summary(words.state[found], count) : words.state[found];
  return (
    <span title={words.meaning[found]}>
      <Sign state={SIGNS[found]}>{text}</Sign>
    </span>
  );
}
