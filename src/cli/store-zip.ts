/** The zip for the browsers' stores. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { deflateAsync } from '@gfx/zopfli';
import { zip } from '../outlets/xlsx/zip.ts';

/** DEFLATE, raw. Zopfli searches for the shortest form: a few seconds at each release, and a twenty-fifth less to load at each installation. */
export const squeezed = (bytes: Uint8Array): Promise<Uint8Array> => deflateAsync(bytes, { numiterations: 5 });

/** @returns all that is in the folder; the same files give the same bytes */
export async function storeZip(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const parts = files.sort().map(async (file) => ({
    path: relative(folder, file).replaceAll(sep, '/'),
    content: new Uint8Array(await readFile(file)),
  }));
  return zip(await Promise.all(parts), squeezed);
}
