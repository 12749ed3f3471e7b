/** The spreadsheet with its bound script: made once, then only the script is renewed, and the data stays. */
import { type Auth, google } from 'googleapis';
import { SHEETS } from '../../book/template/index.ts';
import { TEMPLATE_VERSION } from '../../book/template/version.ts';
import { newSpreadsheet, templateRequests } from '../../outlets/google/template.ts';
import { buildScript } from '../build-script.ts';
import { Complaint } from '../complaint.ts';
import { isInDoubt, isNotFound, StepFailed } from './remedies.ts';
import { isNewer, versionIn } from './script-version.ts';

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
 * @param remember told as soon as something was made, so that a run which fails later is taken up again
 * @throws Complaint where going on would do harm; StepFailed where Google refused
 */
export async function deployBook(
  { auth, rootUrl, progress }: Where,
  title: string,
  previous: Partial<Deployed> = {},
  remember: (made: Partial<Deployed>) => Promise<void> = async () => {},
): Promise<Deployed> {
  const options = { auth, ...(rootUrl ? { rootUrl } : {}) };
  const [sheets, script, drive] = [
    google.sheets({ version: 'v4', ...options }),
    google.script({ version: 'v1', ...options }),
    google.drive({ version: 'v3', ...options }),
  ];
  const step = async <T>(words: string, name: StepFailed['step'], act: () => Promise<T>): Promise<T> => {
    progress(`${words} …`);
    try {
      return await act();
    } catch (error) {
      throw error instanceof Complaint ? error : new StepFailed(name, error);
    }
  };

  const known = previous.spreadsheetId;
  if (known) await step('Looking for the spreadsheet of the last run', 'sheet', () => usable(known));
  const spreadsheetId =
    known ??
    (await step('Looking for a spreadsheet that was left half made', 'sheet', halfMade)) ??
    (await step(`Making the spreadsheet “${title}”`, 'sheet', created));
  if (!known) await remember({ spreadsheetId });
  const template = await step('Looking at its sheets', 'sheet', () => templateOf(spreadsheetId));
  if (template > TEMPLATE_VERSION) {
    throw new Complaint(`The sheet was made by a newer Meet-Me Sheet (template ${template}; this one knows ${TEMPLATE_VERSION}).
Nothing was changed. Update this copy (git pull, npm install) and run the command again.`);
  }
  if (template === 0) {
    // One call: Google carries it out whole or not at all.
    await step('Laying out its sheets', 'sheet', () =>
      sheets.spreadsheets.batchUpdate({
        spreadsheetId,
        requestBody: { requests: templateRequests() },
        fields: 'spreadsheetId',
      }),
    );
  }

  const present = previous.scriptId
    ? await step('Looking at its script', 'script', () => contentOf(previous.scriptId ?? ''))
    : undefined;
  const scriptId =
    present && previous.scriptId
      ? previous.scriptId
      : await step('Binding the script to it', 'script', () => bound(spreadsheetId));
  await remember({ spreadsheetId, scriptId });
  await step(present ? 'Renewing the script' : 'Uploading the script', 'script', () =>
    upload(scriptId, present ?? []),
  );
  if (template > 0 && template < TEMPLATE_VERSION)
    progress('The sheet is of an earlier template. Open it and choose Meet-Me, Upgrade: its data stays.');
  return { spreadsheetId, scriptId };

  async function usable(id: string): Promise<void> {
    const { data } = await drive.files.get({ fileId: id, fields: 'name,trashed,capabilities/canEdit' });
    if (data.trashed) {
      throw new Complaint(`The spreadsheet “${data.name}” is in the bin of Google Drive. Nothing was changed.
Restore it at https://drive.google.com/drive/trash and run the command again, or make another with --new.`);
    }
    if (data.capabilities?.canEdit === false) {
      throw new Complaint(`You may only read the spreadsheet “${data.name}”. Nothing was changed.
Ask its owner for edit access, or sign in with the account that made it.`);
    }
  }

  /** Google may have made one and its answer got lost: no second one, then. */
  async function halfMade(): Promise<string | undefined> {
    const quoted = title.replace(/[\\']/g, '\\$&');
    const { data } = await drive.files.list({
      q: `mimeType = 'application/vnd.google-apps.spreadsheet' and name = '${quoted}' and trashed = false`,
      orderBy: 'createdTime desc',
      pageSize: 5,
      fields: 'files(id)',
    });
    for (const { id } of data.files ?? []) {
      if (!id) continue;
      const { data: one } = await sheets.spreadsheets.get({
        spreadsheetId: id,
        fields: 'sheets.properties.title,developerMetadata',
      });
      const titles = one.sheets?.map(({ properties }) => properties?.title);
      const isOurs = SHEETS.every((sheet, i) => titles?.[i] === sheet.title);
      if (isOurs && !one.developerMetadata?.some(isVersionMark)) return id;
    }
    return undefined;
  }

  async function created(): Promise<string> {
    const { data } = await sheets.spreadsheets.create({
      requestBody: newSpreadsheet(title),
      fields: 'spreadsheetId',
    });
    return given(data.spreadsheetId, 'spreadsheet');
  }

  /** The version that the last request of the layout leaves, or 0 where it was never laid out. */
  async function templateOf(id: string): Promise<number> {
    const { data } = await sheets.spreadsheets.get({ spreadsheetId: id, fields: 'developerMetadata' });
    return Number(data.developerMetadata?.find(isVersionMark)?.metadataValue ?? 0);
  }

  /** Undefined where somebody deleted the script. */
  async function contentOf(id: string) {
    try {
      const { data } = await script.projects.getContent({ scriptId: id });
      return data.files ?? [];
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  /** Unlike a spreadsheet, a bound script cannot be looked for: Drive does not list it, and nothing else does. */
  async function bound(parentId: string): Promise<string> {
    try {
      const { data } = await script.projects.create({ requestBody: { title: 'Meet-Me Sheet', parentId } });
      return given(data.scriptId, 'script');
    } catch (error) {
      if (isInDoubt(error)) progress(PERHAPS_BOUND);
      throw error;
    }
  }

  /** Files that the team added of its own stay. */
  async function upload(id: string, old: NonNullable<Awaited<ReturnType<typeof contentOf>>>): Promise<void> {
    const { files, manifest, version } = await buildScript();
    const there = versionIn(old.find(({ name }) => name === 'Code')?.source ?? '');
    if (there && isNewer(there, version)) {
      throw new Complaint(`The sheet already runs a newer script (${there}; this is ${version}). Nothing was changed.
Update this copy of Meet-Me Sheet (git pull, npm install) and run the command again.`);
    }
    const ours = [
      { name: 'appsscript', type: 'JSON', source: manifest },
      ...files.map(({ name, source }) => ({ name, type: 'SERVER_JS', source })),
    ];
    const theirs = old
      .filter(({ name }) => !ours.some((file) => file.name === name))
      .map(({ name, type, source }) => ({ name: name ?? '', type: type ?? '', source: source ?? '' }));
    await script.projects.updateContent({ scriptId: id, requestBody: { files: [...ours, ...theirs] } });
  }
}

const PERHAPS_BOUND = `Google did not say whether it bound a script. If it did, that one is empty and does nothing; the next run binds another.
https://script.google.com/home lists both as “Meet-Me Sheet”; the empty one may be deleted there.`;

const isVersionMark = ({ metadataKey }: { metadataKey?: string | null }): boolean =>
  metadataKey === 'templateVersion';

function given(id: string | null | undefined, what: string): string {
  if (!id) throw new Error(`Google made the ${what} and did not say which.`);
  return id;
}
