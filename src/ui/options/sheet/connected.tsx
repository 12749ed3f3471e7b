import { useState } from 'preact/hooks';
import { ring } from '../../../platform/bell.ts';
import type { Connection } from '../../../storage/connection.ts';
import { queueCounts } from '../../../storage/outbox.ts';
import { disconnect } from '../../google/connect.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { options } from '../../strings/options.ts';
import { sheet as words } from '../../strings/sheet.ts';
import { messageOf, type Say, useStored } from '../stored.ts';
import { SheetProblemText } from './problem.tsx';
import { Test } from './test.tsx';
import { useConnect } from './use-connect.ts';

export const sheetAddress = ({ spreadsheetId }: Connection): string =>
  `https://docs.google.com/spreadsheets/d/${encodeURIComponent(spreadsheetId)}/edit`;

export function Connected({ connection, say }: { connection: Connection; say: Say }) {
  const [asking, setAsking] = useState(false);
  const { waiting, problem, begin } = useConnect(say);
  return (
    <>
      <p dir="auto">
        <a href={sheetAddress(connection)} target="_blank" rel="noreferrer">
          <strong>{connection.title}</strong>
        </a>{' '}
        {words.connected(connection.account)}
      </p>
      <Test key={connection.spreadsheetId} connection={connection}>
        <Button disabled={waiting !== undefined} onClick={() => void begin(connection.clientId)}>
          {words.change}
        </Button>
        <Button disabled={waiting !== undefined} onClick={() => setAsking(true)}>
          {words.disconnect}
        </Button>
      </Test>
      <p class="muted" role="status">
        {waiting}
      </p>
      <SheetProblemText problem={problem} meaning={words.stays(connection.title)} />
      {asking && <Disconnecting connection={connection} say={say} onClose={() => setAsking(false)} />}
    </>
  );
}

interface DisconnectingProps {
  connection: Connection;
  say: Say;
  onClose(): void;
}

function Disconnecting({ connection, say, onClose }: DisconnectingProps) {
  const { disconnecting } = words;
  const [busy, setBusy] = useState(false);
  const waiting = useStored(async () => {
    const counts = await queueCounts(connection.spreadsheetId);
    return counts.waiting + counts.doubtful;
  }, say);
  const act = async () => {
    setBusy(true);
    try {
      const told = await disconnect(connection);
      // Nothing is called for any more: the toolbar button need not say so.
      void ring();
      say(
        told
          ? { tone: 'done', text: disconnecting.done }
          : {
              tone: 'error',
              text: disconnecting.notTold,
              action: {
                label: disconnecting.account,
                act: () =>
                  void window.open('https://myaccount.google.com/connections', '_blank', 'noreferrer'),
              },
            },
      );
    } catch (error) {
      say({ tone: 'error', text: options.problem.cannotSave(messageOf(error)) });
    }
    onClose();
  };
  return (
    <Dialog title={disconnecting.title(connection.title)} onClose={onClose}>
      <p>{disconnecting.text}</p>
      {waiting !== undefined && waiting > 0 && <p>{disconnecting.waiting(waiting)}</p>}
      <p class="actions">
        <Button rank="primary" disabled={busy} onClick={() => void act()}>
          {disconnecting.act}
        </Button>
        <Button onClick={onClose}>{disconnecting.cancel}</Button>
      </p>
    </Dialog>
  );
}
