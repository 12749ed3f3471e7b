import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { lookAtSheet, SheetProblem, STEPS, type Step, tryWriting } from '../../../outlets/google/look.ts';
import { GoogleProblem } from '../../../outlets/google/problem.ts';
import { type Connection, saveConnection } from '../../../storage/connection.ts';
import type { ConnectProblem } from '../../google/connect.ts';
import { googleSession } from '../../google/session.ts';
import { Button } from '../../kit/button.tsx';
import { Sign } from '../../kit/sign.tsx';
import { sheet as words } from '../../strings/sheet.ts';
import { messageOf } from '../stored.ts';
import { SheetProblemText } from './problem.tsx';

interface Tested {
  passed: readonly Step[];
  running: boolean;
  problem?: { kind: ConnectProblem; detail: string };
}

/** Goes the whole way, step by step, and stops at the one that fails. */
async function test(connection: Connection, show: (tested: Tested) => void): Promise<void> {
  const { spreadsheetId, title } = connection;
  const passed: Step[] = [];
  const pass = (step: Step) => {
    passed.push(step);
    show({ passed: [...passed], running: true });
  };
  show({ passed, running: true });
  try {
    const session = googleSession(connection);
    const seen = await lookAtSheet(session, spreadsheetId, pass);
    // It may have been renamed since.
    if (seen.title !== title) await saveConnection({ ...connection, title: seen.title });
    await tryWriting(session, spreadsheetId, seen.inboxId, crypto.randomUUID(), pass);
    show({ passed, running: false });
  } catch (error) {
    const kind = error instanceof SheetProblem || error instanceof GoogleProblem ? error.kind : 'refused';
    show({ passed, running: false, problem: { kind, detail: messageOf(error) } });
  }
}

/** @param children the buttons beside its own */
export function Test({ connection, children }: { connection: Connection; children: ComponentChildren }) {
  const [tested, setTested] = useState<Tested>();
  const stoppedAt = tested?.problem && STEPS[tested.passed.length];
  return (
    <>
      <p class="actions">
        <Button disabled={tested?.running} onClick={() => void test(connection, setTested)}>
          {words.test}
        </Button>
        {children}
      </p>
      <ol class="tested">
        {tested?.passed.map((step) => (
          <li key={step}>
            <Sign state="met">{words.steps[step]}</Sign>
          </li>
        ))}
        {stoppedAt && (
          <li>
            <Sign state="unmet">{words.failed(words.steps[stoppedAt])}</Sign>
          </li>
        )}
      </ol>
      <p role="status">
        {tested?.running && words.testing}
        {tested && !tested.running && !tested.problem && words.works}
      </p>
      <SheetProblemText problem={tested?.problem} meaning={words.nothingLost} />
    </>
  );
}
