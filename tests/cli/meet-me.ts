/** Runs the terminal command as a person would: a process of its own, with the project's Node. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../../src/cli/meet-me.ts', import.meta.url));

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export function meetMe(args: string[], standardInput: string | Uint8Array = ''): Promise<Ran> {
  const child = spawn(process.execPath, [ENTRY, ...args], { stdio: 'pipe' });
  const ran: Ran = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    ran.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    ran.stderr += text;
  });
  // A command that refuses its input early closes the pipe; that is part of what is tested.
  child.stdin.on('error', () => {});
  child.stdin.end(standardInput);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ran, code }));
  });
}
