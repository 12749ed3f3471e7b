import { useState } from 'preact/hooks';
import { redirectAddress } from '../../../platform/sign-in.ts';
import { saveSetting } from '../../../storage/settings.ts';
import { Button } from '../../kit/button.tsx';
import { Fold } from '../../kit/fold.tsx';
import { options } from '../../strings/options.ts';
import { sheet as words } from '../../strings/sheet.ts';
import { messageOf, type Say } from '../stored.ts';
import { SheetProblemText } from './problem.tsx';
import { useConnect } from './use-connect.ts';

const CONSOLE = 'https://console.cloud.google.com/apis';

/** @returns what is wrong with it, in words */
function objectionTo(clientId: string): string | undefined {
  if (/^GOCSPX-/.test(clientId)) return words.client.secret;
  return /^\d+-[\w-]+\.apps\.googleusercontent\.com$/.test(clientId) ? undefined : words.client.notOne;
}

export function Connect({ clientId, say }: { clientId: string; say: Say }) {
  const [typed, setTyped] = useState(clientId);
  const [objection, setObjection] = useState<string>();
  const { waiting, problem, begin } = useConnect(say);

  const connect = () => {
    const id = typed.trim();
    const wrong = objectionTo(id);
    setObjection(wrong);
    if (wrong || waiting) return;
    // First of all: the browser lets us ask only while the click is fresh.
    void begin(id);
    saveSetting('googleClientId', id).catch((error) =>
      say({ tone: 'error', text: options.problem.cannotSave(messageOf(error)) }),
    );
  };
  return (
    <>
      <p class="muted">{words.noSheet}</p>
      <Fold title={words.client.how} open={clientId === ''}>
        {() => <HowToGetOne say={say} />}
      </Fold>
      <form
        class="actions"
        onSubmit={(event) => {
          event.preventDefault();
          connect();
        }}
      >
        <label class="client">
          {words.client.label}{' '}
          <input
            type="text"
            class="mono"
            spellcheck={false}
            autocomplete="off"
            value={typed}
            placeholder={words.client.hint}
            aria-invalid={objection ? true : undefined}
            aria-describedby="client-problem"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <Button type="submit" rank="primary" disabled={waiting !== undefined}>
          {words.connect}
        </Button>
        <span class="problem" id="client-problem" role="alert">
          {objection}
        </span>
      </form>
      <p class="muted" role="status">
        {waiting}
      </p>
      <SheetProblemText problem={problem} meaning={words.nothingChanged} />
    </>
  );
}

function HowToGetOne({ say }: { say: Say }) {
  const { steps } = words.client;
  const address = redirectAddress();
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => say({ tone: 'done', text: words.client.copied }),
      () => say({ tone: 'error', text: words.client.cannotCopy }),
    );
  return (
    <ol class="steps">
      <li>
        {steps.project} <Outside href={`${CONSOLE}/credentials`}>{steps.console}</Outside>
      </li>
      <li>
        {steps.interfaces} <Outside href={`${CONSOLE}/library/sheets.googleapis.com`}>{steps.sheets}</Outside>
        , <Outside href={`${CONSOLE}/library/drive.googleapis.com`}>{steps.drive}</Outside>.
      </li>
      <li>
        {steps.client}
        <span class="copyable">
          <code>{address}</code> <Button onClick={() => void copy()}>{words.client.copy}</Button>
        </span>
        <span class="muted">{steps.others}</span>
      </li>
      <li>{steps.people}</li>
      <li>{steps.paste}</li>
    </ol>
  );
}

const Outside = ({ href, children }: { href: string; children: string }) => (
  <a href={href} target="_blank" rel="noreferrer">
    {children}
  </a>
);
