/** A real office suite, which opens, recalculates and draws the workbook. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { pathOf } from '../programs.ts';

const run = promisify(execFile);

/** Every sheet's cells, worked out, by the sheet's name. */
export async function shownSheets(workbook: string): Promise<Map<string, string[][]>> {
  // 44 and 34: comma and quote. 76: UTF-8. -1 at the end: a file for every sheet, named book-sheet.csv.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  return converted(workbook, filter, async (folder) => {
    const sheets = new Map<string, string[][]>();
    for (const file of await readdir(folder)) {
      const sheet = basename(file, '.csv').slice(basename(workbook, '.xlsx').length + 1);
      sheets.set(sheet, parseCsv(await readFile(join(folder, file), 'utf8')));
    }
    return sheets;
  });
}

/** @returns what formulas could not work out, such as `Summary row 4: #DIV/0!` */
export const errorCells = (sheets: ReadonlyMap<string, string[][]>): string[] =>
  [...sheets].flatMap(([sheet, rows]) =>
    rows.flatMap((cells, row) =>
      cells
        .filter((cell) => /^(#(N\/A|DIV\/0!|REF!|VALUE!|NUM!|NAME\?|NULL!)|Err:\d+)$/.test(cell))
        .map((cell) => `${sheet} row ${row + 1}: ${cell}`),
    ),
  );

export interface Printed {
  /** As the footer names it. */
  sheet: string;
  png: string;
}

/** Draws the workbook as it prints, page by page. */
export const printedPages = (workbook: string, folder: string): Promise<Printed[]> =>
  converted(workbook, 'pdf', async (temporary) => {
    const name = basename(workbook, '.xlsx');
    const pdf = join(temporary, `${name}.pdf`);
    await run(pathOf('poppler'), ['-png', '-r', '110', pdf, join(folder, `${name}-page`)]);
    const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 });
    const texts = stdout.split('\f');
    const pages = (await readdir(folder)).filter((file) => file.startsWith(`${name}-page-`)).sort();
    return pages.map((file, page) => ({
      sheet: /Meet-Me Sheet · (\w+)/.exec(texts[page] ?? '')?.[1] ?? '',
      png: join(folder, file),
    }));
  });

async function converted<T>(workbook: string, to: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'meet-me-office-'));
  // A profile of its own: an office suite that is already open would take the order and drop it.
  const profile = await mkdtemp(join(tmpdir(), 'meet-me-office-profile-'));
  try {
    await run(
      pathOf('libreoffice'),
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
        workbook,
      ],
      { timeout: 120_000 },
    );
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(profile, { recursive: true, force: true });
  }
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
}
