import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Waits for a download. @returns the paths of the files that have arrived */
export async function downloaded(folder: string, ending: string): Promise<string[]> {
  for (let patience = 100; patience > 0; patience--) {
    const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
    if (names.length > 0) return names.map((name) => join(folder, name));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No ${ending} was downloaded.`);
}
