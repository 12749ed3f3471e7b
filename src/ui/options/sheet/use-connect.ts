import { useState } from 'preact/hooks';
import { askToSignIn } from '../../../platform/sign-in.ts';
import type { Connection } from '../../../storage/connection.ts';
import { type ConnectProblem, connect } from '../../google/connect.ts';
import { retry } from '../../sheet/follow.ts';
import { options } from '../../strings/options.ts';
import { sheet as words } from '../../strings/sheet.ts';
import { messageOf, type Say } from '../stored.ts';

export interface Connecting {
  /** What is waited for; absent while nothing is. */
  waiting: string | undefined;
  problem: { kind: ConnectProblem; detail: string } | undefined;
  /** To be called first thing in a click's handler. */
  begin(clientId: string): Promise<Connection | undefined>;
}

export function useConnect(say: Say): Connecting {
  const [waiting, setWaiting] = useState<string>();
  const [problem, setProblem] = useState<Connecting['problem']>();

  const begin = async (clientId: string) => {
    setProblem(undefined);
    setWaiting(words.waiting);
    try {
      if (!(await askToSignIn())) {
        setProblem({ kind: 'not-allowed', detail: '' });
        return undefined;
      }
      const connected = await connect(clientId, () => setWaiting(words.looking));
      if (connected.ok) {
        // What waited for this sheet, or was halted by what is now mended, goes.
        void retry(connected.connection.spreadsheetId);
        say({ tone: 'done', text: words.done(connected.connection.title) });
        return connected.connection;
      }
      setProblem({ kind: connected.problem, detail: connected.detail });
    } catch (error) {
      say({ tone: 'error', text: options.problem.cannotSave(messageOf(error)) });
    } finally {
      setWaiting(undefined);
    }
    return undefined;
  };
  return { waiting, problem, begin };
}
