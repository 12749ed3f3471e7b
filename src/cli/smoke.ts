/** `meet-me smoke`: every claim about Google that only a live account can prove, as far as a program can ask. */
import { createInterface } from 'node:readline/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { UsageComplaint } from './complaint.ts';
import { readClientFile } from './deploy/client-file.ts';
import { openInBrowser } from './deploy/open-in-browser.ts';
import { remedyFor } from './deploy/remedies.ts';
import type { Outcome } from './smoke/run-smoke.ts';

export const help = `meet-me smoke --client FILE [--keep]

Asks Google itself whether it does what this project takes for granted: makes a scratch spreadsheet in your Google Drive,
asks claim after claim of it, prints what was seen, and offers to put it into the bin. Nothing else in your Drive is touched.
It takes about two minutes; at one point you are asked to open the spreadsheet in your browser.

  --client FILE   your OAuth client, as for meet-me deploy, which says how to get one
  --keep          leave the scratch spreadsheet where it is

What needs a person in the extension or the sheet stands in docs/live-check.md, step by step.

Exit code: 0 all claims hold; 1 one does not, or something went wrong; 2 wrong usage.
`;

/** Between two looks at whether the spreadsheet was opened, and how many of them. */
const PATIENCE = { seconds: 5, times: 36 };

/** @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { client: { type: 'string' }, keep: { type: 'boolean', default: false } },
  });
  if (!values.client) throw new UsageComplaint('Say where your OAuth client is: --client FILE.');
  const client = await readClientFile(values.client);
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  // Google's client takes a second to load: not before there is something to do with it.
  const { runSmoke } = await import('./smoke/run-smoke.ts');
  const { signIn } = await import('./deploy/sign-in.ts');
  let outcome: Outcome;
  try {
    tell('Waiting for your answer in the browser …');
    const auth = await signIn(client, openInBrowser);
    outcome = await runSmoke({
      auth,
      title: `Meet-Me smoke test ${new Date().toISOString().slice(0, 16).replace('T', ' ')}`,
      tell,
      waitForOpening,
    });
  } catch (error) {
    throw remedyFor(error, 'A scratch spreadsheet that was made so far can be deleted in your Google Drive.');
  }
  const { results, spreadsheetId, trash } = outcome;
  const count = (held: boolean | undefined) => results.filter((result) => result.held === held).length;
  tell(`\n${count(true)} claims hold, ${count(false)} do not, ${count(undefined)} could not be asked.`);
  tell('docs/live-check.md goes on where a program cannot.');
  if (!values.keep && (await isWanted('Put the scratch spreadsheet into the bin? [Y/n] '))) {
    await trash();
    tell('It lies in the bin.');
  } else tell(`It stays: https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`);
  return count(false) === 0 ? 0 : 1;
}

async function waitForOpening(url: string, attempt: number): Promise<boolean> {
  if (attempt === 1) {
    process.stdout.write(
      `\nNow open the spreadsheet, and leave it open for a few seconds (waiting for ${(PATIENCE.seconds * PATIENCE.times) / 60} minutes):\n${url}\n\n`,
    );
  }
  if (attempt > PATIENCE.times) return false;
  await pause(PATIENCE.seconds * 1000);
  return true;
}

/** Where nobody can be asked, nothing is thrown away. */
async function isWanted(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return !/^n/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}
