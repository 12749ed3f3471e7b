/** The workbook as the office suite opens, recalculates and draws it. */
import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { pathOf } from '../programs.ts';
import { openOffice, pagesOf } from './office.ts';

const run = promisify(execFile);

/** Every sheet's cells, worked out, by the sheet's name. */
export async function shownSheets(workbook: string): Promise<Map<string, string[][]>> {
  // 44 and 34: comma and quote. 76: UTF-8. -1 at the end: a file for every sheet, named book-sheet.csv.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const prefix = `${basename(workbook, '.xlsx')}-`;
  return new Map(
    Array.from(await converted(workbook, filter), ([file, content]) => [
      basename(file, '.csv').slice(prefix.length),
      parseCsv(content.toString()),
    ]),
  );
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
export async function printedPages(workbook: string, folder: string): Promise<Printed[]> {
  const name = basename(workbook, '.xlsx');
  const pdf = (await converted(workbook, 'pdf')).get(`${name}.pdf`) ?? Buffer.of();
  const path = join(folder, `${name}.pdf`);
  await writeFile(path, pdf);
  await run(pathOf('poppler'), ['-png', '-r', '110', path, join(folder, `${name}-page`)]);
  await rm(path);
  const texts = await pagesOf(pdf);
  const pages = (await readdir(folder)).filter((file) => file.startsWith(`${name}-page-`)).sort();
  return pages.map((file, page) => ({
    sheet: /Meet-Me Sheet · (\w+)/.exec(texts[page] ?? '')?.[1] ?? '',
    png: join(folder, file),
  }));
}

async function converted(workbook: string, to: string): Promise<Map<string, Buffer>> {
  await using office = await openOffice();
  return await office.convert({ [basename(workbook)]: await readFile(workbook) }, to);
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
