/** The real office suite, without its windows and with a profile of its own. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { zip } from '../../src/outlets/xlsx/zip.ts';
import { readWorkbook } from '../outlets/read-xlsx.ts';
import { pathOf } from '../programs.ts';

const run = promisify(execFile);

/** Milliseconds. Seconds are the rule; on a machine that is busy with six other things, half a dozen books took two minutes. */
export const CONVERTED_WITHIN = 300_000;

export interface Office extends AsyncDisposable {
  /**
   * @param files by name, such as `plan.xlsx`
   * @param format as `--convert-to` takes it: `xlsx`, `pdf`, or `csv` with its options
   * @returns what came out, by name
   */
  convert(files: Readonly<Record<string, Uint8Array>>, format: string): Promise<Map<string, Buffer>>;
}

export async function openOffice(): Promise<Office> {
  const home = await mkdtemp(join(tmpdir(), 'meet-me-office-'));
  let count = 0;
  return {
    async convert(files, format) {
      const given = await mkdtemp(join(home, `in-${count}-`));
      const made = await mkdtemp(join(home, `out-${count++}-`));
      const paths = await Promise.all(
        Object.entries(files).map(async ([name, content]) => {
          await writeFile(join(given, name), content);
          return join(given, name);
        }),
      );
      await run(
        pathOf('libreoffice'),
        [
          `-env:UserInstallation=file://${join(home, 'profile')}`,
          '--headless',
          '--norestore',
          '--convert-to',
          format,
          '--outdir',
          made,
          ...paths,
        ],
        // English, whatever the machine speaks: FIXED() and dates are written as the language has them. The day is that of the tests.
        { env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' }, timeout: CONVERTED_WITHIN },
      );
      const names = await readdir(made);
      if (names.length === 0)
        throw new Error(`LibreOffice made nothing of ${paths.map((path) => basename(path))}`);
      return new Map(
        await Promise.all(names.map(async (name) => [name, await readFile(join(made, name))] as const)),
      );
    },
    [Symbol.asyncDispose]: () => rm(home, { recursive: true, force: true }),
  };
}

/** Every sheet a file of its own, the cells as they are shown. */
export const CSV_AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1';

/** The text on each page of a PDF. */
export async function pagesOf(pdf: Buffer): Promise<string[]> {
  const home = await mkdtemp(join(tmpdir(), 'meet-me-pdf-'));
  try {
    await writeFile(join(home, 'book.pdf'), pdf);
    const { stdout } = await run('pdftotext', ['-layout', join(home, 'book.pdf'), '-'], {
      maxBuffer: 1 << 26,
    });
    return stdout.split('\f').slice(0, -1);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** The same file as if no formula had ever been worked out, so that what LibreOffice shows is its own. */
export const withoutResults = (file: Uint8Array): Promise<Uint8Array> =>
  rewritten(file, (part) => part.replace(/(<c [^>]*?)(?: t="str")?(><f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1$2'));

/** The same file with what the formulas came to, and none of them. */
export const withoutFormulas = (file: Uint8Array): Promise<Uint8Array> =>
  rewritten(file, (part) => part.replace(/<f>[^<]*<\/f>/g, ''));

const rewritten = (file: Uint8Array, change: (part: string) => string): Promise<Uint8Array> =>
  zip(Array.from(readWorkbook(file).parts, ([path, content]) => ({ path, content: change(content) })));
