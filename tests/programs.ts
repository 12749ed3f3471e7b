/** Where the real programs are, by the names under which systems install them. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import programs from '../src/cli/programs.json' with { type: 'json' };

/** @throws where none of its names is on the PATH */
export function pathOf(program: keyof typeof programs): string {
  const { name, commands } = programs[program];
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const command of commands) {
    const found = folders.map((folder) => join(folder, command)).find(isExecutable);
    if (found) return found;
  }
  throw new Error(`${name} is missing. Run: node src/cli/bootstrap.mjs`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
