import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './patience.ts';

/** Waits for a download. @returns the paths of the files that have arrived */
export async function downloaded(folder: string, ending: string): Promise<string[]> {
  const names = await until(`a download of ${ending}`, async () => {
    const found = (await readdir(folder)).filter((name) => name.endsWith(ending));
    return found.length > 0 ? found : undefined;
  });
  return names.map((name) => join(folder, name));
}
