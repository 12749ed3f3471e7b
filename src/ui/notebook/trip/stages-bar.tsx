/** What meetings say of targets: shown, and taken over at a press, because stage and next step are people's. */

import type { StageMove } from '../../../book/stage-moves.ts';
import { formatAsn } from '../../../records/asn.ts';
import { formatDay } from '../../format.ts';
import { Button } from '../../kit/button.tsx';
import { Fold } from '../../kit/fold.tsx';
import { planning } from '../../strings/planning.ts';
import type { Hand } from './use-by-hand.ts';

const { stages: say } = planning;

export function StagesBar({ moves, change }: { moves: readonly StageMove[]; change: Hand['change'] }) {
  if (moves.length === 0) return null;
  const rows = Object.fromEntries(moves.map(({ key, cells }) => [key, cells]));
  return (
    <Fold title={say.title(moves.length)}>
      {() => (
        <>
          <ul>
            {moves.map(({ key, asn, network, from, cells: { stage, nextStep, nextOn }, because, day }) => (
              <li key={key}>
                <b dir="auto">{network || formatAsn(asn)}</b>{' '}
                {stage && say.move(from, stage, say.because[because](formatDay(day)))}{' '}
                {(nextStep || nextOn) && (
                  <span dir="auto">{say.next([nextStep, nextOn && formatDay(nextOn)].filter(Boolean))}</span>
                )}
              </li>
            ))}
          </ul>
          <p>
            <Button onClick={() => void change('targets', rows, say.done(moves.length))}>{say.press}</Button>
          </p>
        </>
      )}
    </Fold>
  );
}
