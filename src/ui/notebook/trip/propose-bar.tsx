/** Whom to propose meetings with, and the press that does. */
import { useState } from 'preact/hooks';
import { formatAsn } from '../../../records/asn.ts';
import { Button } from '../../kit/button.tsx';
import { FilterList } from '../../kit/filter-list.tsx';
import { Fold } from '../../kit/fold.tsx';
import { TypedInput } from '../../kit/typed-input.tsx';
import { planning } from '../../strings/planning.ts';
import { SettingInputs } from '../setting-inputs.tsx';
import type { NotebookState } from '../state.ts';
import { work } from '../work.ts';
import type { MeetingsLook } from '../worker.ts';
import type { Without } from './meetings-view.tsx';
import { tell } from './use-by-hand.ts';
import type { Trip } from './use-trip.ts';

const { meetings: say } = planning;

type Choice = 'first' | 'all' | 'chosen';

/** As many as a busy day of a small team holds. */
const FIRST = 20;

export function ProposeBar({
  state,
  look: { attending },
  trip,
  onUnmet,
}: {
  state: NotebookState;
  look: MeetingsLook;
  trip: Trip;
  onUnmet(unmet: readonly Without[]): void;
}) {
  const [choice, setChoice] = useState<Choice>('first');
  const [first, setFirst] = useState<number | undefined>(FIRST);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [running, setRunning] = useState<AbortController>();

  const wanted = {
    all: attending,
    first: attending.slice(0, first),
    chosen: attending.filter(({ asn }) => chosen.has(asn)),
  }[choice].map(({ asn }) => asn);

  const propose = async () => {
    const stop = new AbortController();
    setRunning(stop);
    try {
      const { changes, counts, unmet } = await work('propose', stop.signal, wanted);
      onUnmet(unmet);
      if (Object.keys(changes).length === 0) state.notice.value = { tone: 'done', text: say.nothing };
      else await trip.change('meetings', changes, say.proposed(counts, unmet.length));
    } catch (error) {
      if (!stop.signal.aborted) tell(state, say.problem, error);
    } finally {
      setRunning(undefined);
    }
  };
  return (
    <>
      <p class="choices">
        <label>
          {say.whom}{' '}
          <select value={choice} onChange={({ currentTarget }) => setChoice(currentTarget.value as Choice)}>
            <option value="first">{say.first}</option>
            <option value="all">{say.all(attending.length)}</option>
            <option value="chosen">{say.chosen}</option>
          </select>
        </label>
        {choice === 'first' && (
          <span class="how-many">
            <TypedInput
              framed
              label={say.howMany}
              shape="count"
              value={first}
              onChange={(value) => setFirst(value as number | undefined)}
            />
          </span>
        )}
        <Button rank="primary" disabled={wanted.length === 0 || running !== undefined} onClick={propose}>
          {say.propose}
        </Button>
        {running && (
          <>
            <span role="status">{say.proposing}</span>
            <Button onClick={() => running.abort()}>{say.stop}</Button>
          </>
        )}
      </p>
      {choice === 'chosen' && (
        <div class="choose">
          <FilterList
            name={say.list}
            rows={attending}
            textOf={({ name, asn }) => `${name} ${formatAsn(asn)}`}
            titleOf={({ name }) => name}
            line={({ name, why }) => (
              <>
                <b dir="auto">{name}</b> <span class="muted">{why}</span>
              </>
            )}
            choice={{
              isChosen: (position) => chosen.has(attending[position]?.asn ?? 0),
              choose: (positions, isWanted) => {
                const next = new Set(chosen);
                for (const position of positions) {
                  const asn = attending[position]?.asn ?? 0;
                  if (isWanted) next.add(asn);
                  else next.delete(asn);
                }
                setChosen(next);
              },
            }}
          />
        </div>
      )}
      <Fold title={say.times}>{() => <SettingInputs state={state} titles={[say.section]} />}</Fold>
    </>
  );
}
