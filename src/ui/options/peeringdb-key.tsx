import { useState } from 'preact/hooks';
import { askForHosts } from '../../platform/hosts.ts';
import { saveSetting, setting } from '../../storage/settings.ts';
import { askProblem, PEERINGDB_HOSTS, peeringDb } from '../ask-peeringdb.ts';
import { Button } from '../kit/button.tsx';
import { options as words } from '../strings/options.ts';
import { peeringdb as answers } from '../strings/peeringdb.ts';
import { messageOf, type Say, useStored } from './stored.ts';

const { peeringdb: say } = words;

/** What a header may carry, and keys are made of. */
const KEY = /^[\w.~+/=-]+$/;

/** Kept here, sent to PeeringDB alone, and never shown again. */
export function PeeringdbKey({ say: tell }: { say: Say }) {
  const kept = useStored(async () => (await setting('peeringdbKey')) !== undefined, tell);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();

  const save = async (key: string | undefined) => {
    const wrong = key === undefined || KEY.test(key) ? undefined : key ? say.badKey : say.empty;
    setProblem(wrong);
    if (wrong) return;
    try {
      await saveSetting('peeringdbKey', key);
      setTyped('');
      tell({ tone: 'done', text: key === undefined ? say.removed : say.saved });
    } catch (error) {
      tell({ tone: 'error', text: words.problem.cannotSave(messageOf(error)) });
    }
  };
  const test = async () => {
    try {
      // First of all: the browser asks the user only while the click is fresh.
      if (!(await askForHosts(PEERINGDB_HOSTS))) return tell({ tone: 'error', text: answers.refused });
      tell({ tone: 'done', text: say.testing });
      const { client } = await peeringDb(new AbortController().signal);
      await client.ask('net', `limit=1&fields=id&skip=${Date.now() % 1_000}`, () => true);
      tell({ tone: 'done', text: kept ? say.works : say.worksWithout });
    } catch (error) {
      tell({ tone: 'error', text: askProblem(error) });
    }
  };
  return (
    <section>
      <h2>{say.title}</h2>
      <p>{say.why}</p>
      <p class="muted">{kept ? say.kept : say.where}</p>
      <form
        class="actions"
        onSubmit={(event) => {
          event.preventDefault();
          void save(typed.trim());
        }}
      >
        <label>
          {say.label}{' '}
          <input
            type="password"
            class="mono"
            autocomplete="off"
            value={typed}
            size={28}
            aria-invalid={problem ? true : undefined}
            aria-describedby="key-problem"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <Button type="submit">{say.save}</Button>
        {kept && <Button onClick={() => void save(undefined)}>{say.remove}</Button>}
        <Button onClick={() => void test()}>{say.test}</Button>
        <span class="problem" id="key-problem" role="alert">
          {problem}
        </span>
      </form>
    </section>
  );
}
