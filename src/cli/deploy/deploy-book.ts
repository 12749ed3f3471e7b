/** The spreadsheet with its bound script: made once, then only the script is renewed, and the data stays. */
import { type Auth, google } from 'googleapis';
import { newSpreadsheet, templateRequests } from '../../outlets/google/template.ts';
import { buildScript } from '../build-script.ts';

export interface Deployed {
  spreadsheetId: string;
  scriptId: string;
}

interface Where {
  auth: Auth.OAuth2Client;
  /** Another Google, for tests; with a slash at its end. */
  rootUrl?: string | undefined;
  /** Told before each step. */
  progress: (step: string) => void;
}

/**
 * @param previous what an earlier run made; its spreadsheet is kept as it is
 * @param remember told as soon as something was made, so that a run which fails later leaves no orphan
 */
export async function deployBook(
  { auth, rootUrl, progress }: Where,
  title: string,
  previous?: Partial<Deployed>,
  remember: (made: Partial<Deployed>) => Promise<void> = async () => {},
): Promise<Deployed> {
  const options = { auth, ...(rootUrl ? { rootUrl } : {}) };
  const sheets = google.sheets({ version: 'v4', ...options });
  const script = google.script({ version: 'v1', ...options });

  let spreadsheetId = previous?.spreadsheetId;
  if (!spreadsheetId) {
    progress(`Making the spreadsheet “${title}” …`);
    const { data } = await sheets.spreadsheets.create({
      requestBody: newSpreadsheet(title),
      fields: 'spreadsheetId',
    });
    spreadsheetId = given(data.spreadsheetId, 'spreadsheet');
    progress('Laying out its sheets …');
    // One call: Google carries it out whole or not at all.
    await sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: { requests: templateRequests() },
      fields: 'spreadsheetId',
    });
    await remember({ spreadsheetId });
  }

  let scriptId = previous?.scriptId;
  if (!scriptId) {
    progress('Binding the script to it …');
    const { data } = await script.projects.create({
      requestBody: { title: 'Meet-Me Sheet', parentId: spreadsheetId },
    });
    scriptId = given(data.scriptId, 'script');
    await remember({ spreadsheetId, scriptId });
  }
  progress(previous?.scriptId ? 'Renewing the script …' : 'Uploading the script …');
  const { files, manifest } = await buildScript();
  await script.projects.updateContent({
    scriptId,
    requestBody: {
      files: [
        { name: 'appsscript', type: 'JSON', source: manifest },
        ...files.map(({ name, source }) => ({ name, type: 'SERVER_JS', source })),
      ],
    },
  });
  return { spreadsheetId, scriptId };
}

function given(id: string | null | undefined, what: string): string {
  if (!id) throw new Error(`Google made the ${what} and did not say which.`);
  return id;
}
