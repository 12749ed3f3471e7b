/** A scratch spreadsheet, every claim asked of it, and what came of each. */
import { type Auth, google } from 'googleapis';
import { newSpreadsheet, templateRequests } from '../../outlets/google/template.ts';
import { type Live, type Result, resultText, runChecks } from './check.ts';
import { bindProbe, probed } from './probe.ts';
import { SHEET_CHECKS } from './sheet-checks.ts';

interface Smoke {
  auth: Auth.OAuth2Client;
  /** Another Google, for tests; with a slash at its end. */
  rootUrl?: string | undefined;
  title: string;
  /** Lines for the person, as they come. */
  tell: (line: string) => void;
  /** Asks the person to open the spreadsheet, then after a while again; false gives up. */
  waitForOpening: (url: string, attempt: number) => Promise<boolean>;
}

export interface Outcome {
  spreadsheetId: string;
  results: Result[];
  /** Puts the spreadsheet into the bin. */
  trash: () => Promise<void>;
}

/** @throws what Google answers where not even the spreadsheet can be made */
export async function runSmoke({ auth, rootUrl, title, tell, waitForOpening }: Smoke): Promise<Outcome> {
  const options = { auth, ...(rootUrl ? { rootUrl } : {}) };
  const [sheets, drive, script] = [
    google.sheets({ version: 'v4', ...options }),
    google.drive({ version: 'v3', ...options }),
    google.script({ version: 'v1', ...options }),
  ];
  tell(`Making the scratch spreadsheet “${title}” …`);
  const { data } = await sheets.spreadsheets.create({
    requestBody: newSpreadsheet(title),
    fields: 'spreadsheetId',
  });
  const spreadsheetId = data.spreadsheetId ?? '';
  const nobody = new google.auth.OAuth2();
  nobody.setCredentials({ access_token: 'none' });
  const asNobody = google.sheets({ version: 'v4', ...options, auth: nobody });
  const live: Live = { sheets, drive, script, asNobody, spreadsheetId, title };
  const results: Result[] = [];
  const note = (result: Result) => tell(resultText(result));
  const trash = async () => {
    await drive.files.update({ fileId: spreadsheetId, requestBody: { trashed: true } });
  };

  const layout = {
    claim: 'The whole layout is accepted in one request',
    where: 'src/outlets/google/template/ (Google’s answer names the request by its number)',
    ask: async () => {
      const requests = templateRequests();
      await sheets.spreadsheets.batchUpdate({
        spreadsheetId,
        requestBody: { requests },
        fields: 'spreadsheetId',
      });
      return { held: true, seen: `${requests.length} requests` };
    },
  };
  results.push(...(await runChecks([layout], live, note)));
  if (!results[0]?.held) return { spreadsheetId, results, trash };
  results.push(...(await runChecks(SHEET_CHECKS, live, note)));
  const binding = {
    claim: 'A script is bound to the spreadsheet and stored word for word',
    where: 'src/cli/deploy/deploy-book.ts, src/cli/build-script.ts',
    ask: bindProbe,
  };
  const [bound] = await runChecks([binding], live, note);
  if (bound) results.push(bound);
  if (bound?.held) results.push(...(await opened(live, waitForOpening, note)));
  return { spreadsheetId, results, trash };
}

async function opened(
  live: Live,
  waitForOpening: Smoke['waitForOpening'],
  note: (result: Result) => void,
): Promise<Result[]> {
  const url = `https://docs.google.com/spreadsheets/d/${live.spreadsheetId}/edit`;
  for (let attempt = 1; await waitForOpening(url, attempt); attempt++) {
    const results = await probed(live);
    if (!results) continue;
    for (const result of results) note(result);
    return results;
  }
  const skipped = {
    claim: 'What only the opened spreadsheet’s own script can tell',
    where: 'src/cli/smoke/probe.ts',
    held: undefined,
    seen: 'nobody opened it',
  };
  note(skipped);
  return [skipped];
}
