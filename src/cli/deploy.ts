/** `meet-me deploy`: the shared spreadsheet with its bound script, made or renewed. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Complaint, UsageComplaint } from './complaint.ts';
import { readClientFile } from './deploy/client-file.ts';
import type { Deployed } from './deploy/deploy-book.ts';
import { openInBrowser } from './deploy/open-in-browser.ts';
import { remedyFor } from './deploy/remedies.ts';

export const help = `meet-me deploy --client FILE [--title TITLE] [--new]

Makes the team's spreadsheet in your Google Drive, with its script, and prints its link. Run again, it renews the script
and leaves the spreadsheet and its data as they are.

  --client FILE   your OAuth client of the type "Desktop app", as the Google Cloud console lets you download it
  --title TITLE   what the spreadsheet is called (Meet-Me Sheet)
  --new           make another one, even though one was made before

Which spreadsheet is yours is noted in ~/.config/meet-me-sheet/deployed.json; no password or token is. A run that stops
half-way is taken up by the next. Files that you add to the script yourself stay.

Before the first time
  1. console.cloud.google.com: make a project, enable the Google Sheets API, the Google Drive API and the Apps Script API.
  2. APIs & Services, OAuth consent screen: add yourself as a test user.
  3. APIs & Services, Credentials: create an OAuth client ID, "Desktop app", and download its JSON.
  4. script.google.com/home/usersettings: switch the Apps Script API on.

Exit code: 0 done; 1 something went wrong, with what to do about it; 2 wrong usage.
`;

/** Which spreadsheet and script are ours; no token is ever written. */
const MEMORY = join(homedir(), '.config', 'meet-me-sheet', 'deployed.json');

/** @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      client: { type: 'string' },
      title: { type: 'string', default: 'Meet-Me Sheet' },
      new: { type: 'boolean', default: false },
    },
  });
  if (!values.client) throw new UsageComplaint('Say where your OAuth client is: --client FILE.');
  const previous = values.new ? undefined : await remembered();
  const progress = (step: string) => process.stderr.write(`${step}\n`);
  const client = await readClientFile(values.client);
  // Google's client takes a second to load: not before there is something to do with it.
  const { deployBook } = await import('./deploy/deploy-book.ts');
  const { signIn } = await import('./deploy/sign-in.ts');
  let made: Deployed;
  try {
    progress('Waiting for your answer in the browser …');
    const auth = await signIn(client, openInBrowser);
    made = await deployBook({ auth, progress }, values.title, previous, remember);
  } catch (error) {
    throw remedyFor(error, 'What was made so far is kept, and the next run goes on from there.');
  }
  const link = `https://docs.google.com/spreadsheets/d/${made.spreadsheetId}`;
  process.stdout.write(`The sheet:            ${link}/edit\nFor each of the team: ${link}/copy\n`);
  return 0;
}

async function remembered(): Promise<Partial<Deployed> | undefined> {
  const text = await readFile(MEMORY, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const { spreadsheetId, scriptId } = JSON.parse(text);
    if (typeof spreadsheetId !== 'string') throw new Error('no spreadsheet');
    return { spreadsheetId, ...(typeof scriptId === 'string' ? { scriptId } : {}) };
  } catch {
    throw new Complaint(
      `${MEMORY} is damaged, so it cannot be told which spreadsheet is yours. Nothing was changed. Delete it to make another.`,
    );
  }
}

async function remember(made: Partial<Deployed>): Promise<void> {
  try {
    await mkdir(dirname(MEMORY), { recursive: true });
    await writeFile(MEMORY, `${JSON.stringify(made)}\n`);
  } catch (error) {
    throw new Complaint(`${MEMORY} cannot be written: ${error instanceof Error ? error.message : error}.
The spreadsheet is made: https://docs.google.com/spreadsheets/d/${made.spreadsheetId}/edit
So that the next run goes on with it instead of making another, write this line into that file:
${JSON.stringify(made)}`);
  }
}
