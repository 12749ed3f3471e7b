/** A sheet at the stand-in, a way to it, and the outbox that empties into it. */
import { DRIVE_FILE } from '../../../src/outlets/google/authorize.ts';
import type { Session } from '../../../src/outlets/google/call.ts';
import { GoogleProblem } from '../../../src/outlets/google/problem.ts';
import type { Capture } from '../../../src/records/capture.ts';
import { saveConnection } from '../../../src/storage/connection.ts';
import { sheetState } from '../../../src/storage/sheet-state.ts';
import { sync } from '../../../src/ui/sheet/sync.ts';
import { GoogleStandIn } from '../../google/rest/server.ts';
import type { Spreadsheet } from '../../google/store.ts';

export const ANA = 'ana@example.net';
const INBOX = 7;

export interface TeamSheet {
  spreadsheet: Spreadsheet;
  session: Session;
  /** Milliseconds since 1970. */
  clock: { now: number };
  /** Runs the outbox, after the wait that it may be in. */
  run(look?: boolean): Promise<number | undefined>;
  /** By capture: the payloads that arrived, in their order. */
  sent(): Map<string, string[]>;
  /** The script says what it made of a capture. */
  status(id: string, state: string, reason?: string): void;
}

export async function startGoogle(): Promise<{ google: GoogleStandIn; root: string }> {
  const google = new GoogleStandIn();
  google.requestsPerMinute = 100_000;
  return { google, root: await google.listen() };
}

/** A fresh sheet, connected. */
export async function teamSheet(google: GoogleStandIn, root: string): Promise<TeamSheet> {
  google.faults.length = 0;
  google.log.length = 0;
  const spreadsheet = google.store.create('Plan', ANA);
  spreadsheet.openedWithApp.add(ANA);
  spreadsheet.addTab('Start');
  const inbox = spreadsheet.addTab('Inbox', INBOX, 10, 9);
  inbox.enter(0, 0, { stringValue: 'Capture' });
  await saveConnection({ clientId: 'x', spreadsheetId: spreadsheet.id, title: 'Plan' });

  const issue = () => google.oauth.issue(ANA, [DRIVE_FILE]);
  let token: string | undefined = issue();
  const session: Session = {
    token: () => token,
    renew: async () => {
      token = issue();
      return token;
    },
    fetch: (url, init) => fetch(url.replace(/^https:\/\/[^/]+\//, root), init),
  };
  const clock = { now: Date.UTC(2026, 10, 21) };
  const text = (row: number, column: number) => {
    const value = inbox.at(row, column)?.value;
    return value && 'stringValue' in value ? value.stringValue : '';
  };
  return {
    spreadsheet,
    session,
    clock,
    async run(look = false) {
      clock.now = Math.max(clock.now, (await sheetState(spreadsheet.id)).nextAttemptAt);
      return sync({ session, sheet: spreadsheet.id, look, now: () => clock.now, random: () => 0.5 });
    },
    sent() {
      const payloads = new Map<string, string[]>();
      for (let row = 1; row < inbox.cells.length; row++) {
        const before = payloads.get(text(row, 0)) ?? [];
        if (/^1\//.test(text(row, 1))) payloads.set(text(row, 0), [...before, text(row, 5)]);
        else if (text(row, 0)) before.push(`${before.pop()}${text(row, 5)}`);
      }
      return payloads;
    },
    status(id, state, reason = '') {
      for (let row = 1; row < inbox.cells.length; row++) {
        if (text(row, 0) !== id) continue;
        inbox.enter(row, 6, { stringValue: state });
        inbox.enter(row, 7, { stringValue: reason });
      }
    },
  };
}

/** @param index makes its id */
export const capture = (index: number, notes = 'a note'): Capture => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  schemaVersion: 1,
  capturedAt: '2026-09-01T08:00:00Z',
  source: { url: 'https://example.net/', title: 'Example', reader: 'test', textHash: '00000000000000' },
  kind: 'network',
  record: { asn: 64500, name: '=1+1', notes },
});

export const signedOut = async (): Promise<never> => {
  throw new GoogleProblem('signed-out', 'The grant has expired.');
};
