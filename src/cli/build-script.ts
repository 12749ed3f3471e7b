/**
 * Bundles `apps-script/` into what Google gets, readable, because people read a script before they allow it. One file with
 * everything would be too long to be read or reviewed, so there are six, by subject, each one name in the scope that they share:
 *   Code      gathering, merge, menu. Not minified, but for zod, a library, which stands in front of it in a few lines
 *   Plan      what follows from the rows: who is who, where we meet, how we meet a policy, whom to ask first, agendas, formulas
 *   Trip      what the menu makes for those who travel: meetings, brief, mail, calendars
 *   Copy      the management copy: a spreadsheet of its own, or a file
 *   Repair    how the book is set up, mended and brought up to date
 *   Template  the sheets of the book as data, a column or a cell a line
 * None looks at another while it loads, so their order does not matter. There is nothing newer in them than ES2019, because the
 * Apps Script editor refuses class fields and private names. Apps Script calls functions by their top-level name, so each export
 * of `main.ts` gets one.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { Sheet } from '../book/template/declare.ts';
import { SHEETS } from '../book/template/index.ts';
import * as lists from '../book/template/lists.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Script {
  /** The product’s, which the files carry in their first line. */
  version: string;
  /** As Apps Script calls them: names without an ending. */
  files: { name: 'Code' | 'Plan' | 'Trip' | 'Copy' | 'Repair' | 'Template'; source: string }[];
  /** `appsscript.json` */
  manifest: string;
}

const OPTIONS = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2019',
  platform: 'neutral',
  charset: 'utf8',
  legalComments: 'none',
} as const satisfies BuildOptions;

/** The closed lists are words alone once they are worked out: so they come without the schemas that they are taken from. */
const listsAsWords: Plugin = {
  name: 'lists-as-words',
  setup({ onLoad }) {
    onLoad({ filter: /\/template\/lists\.ts$/ }, () => ({
      contents: Object.entries(lists)
        .map(([name, words]) => `export const ${name} = ${JSON.stringify(words, null, 2)};`)
        .join('\n'),
    }));
  },
};

/** Modules that stand in another file → what the script has in their place. */
const APART: readonly (readonly [module: RegExp, inItsPlace: string])[] = [
  [/\/template\/index\.ts$/, 'apps-script/template.ts'],
  [
    /\/(conclusions|fitting|work-out|policy-versions|agenda|event-pages|moved-sessions)\.ts$/,
    'apps-script/plan.ts',
  ],
];

const apart: Plugin = {
  name: 'apart',
  setup({ onResolve, initialOptions }) {
    const entry = join(root, String(initialOptions.entryPoints));
    for (const [filter, inItsPlace] of APART) {
      // A file's own modules are in it.
      onResolve({ filter }, ({ importer }) => (importer === entry ? null : { path: join(root, inItsPlace) }));
    }
  },
};

export async function buildScript(): Promise<Script> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const banner = `/* Meet-Me Sheet ${version}. MIT licence. Compiled from apps-script/; change it there. */\n`;
  const compiled = async (entry: string) =>
    asFunctionBody(
      await textOf({
        ...OPTIONS,
        entryPoints: [entry],
        external: ['zod/mini'],
        plugins: [apart, listsAsWords],
        define: { VERSION: JSON.stringify(version) },
      }),
    );
  const [code, plan, trip, copy, repair] = await Promise.all([
    compiled('apps-script/main.ts'),
    compiled('apps-script/plan-file.ts'),
    compiled('apps-script/trip-file.ts'),
    compiled('apps-script/copy-file.ts'),
    compiled('apps-script/repair-file.ts'),
  ]);
  const zod = `/* zod ${await zodVersion()}, MIT licence, github.com/colinhacks/zod */\n${await zodWith(namesOfZod(code.body))}`;
  return {
    version,
    files: [
      { name: 'Template', source: `${banner}\n${templateText(SHEETS)}` },
      { name: 'Plan', source: [banner, named('meetMePlan', plan.body)].join('\n') },
      { name: 'Trip', source: [banner, named('meetMeTrip', trip.body)].join('\n') },
      { name: 'Copy', source: [banner, named('meetMeCopy', copy.body)].join('\n') },
      { name: 'Repair', source: [banner, named('meetMeRepair', repair.body)].join('\n') },
      {
        name: 'Code',
        source: [
          banner,
          named('meetMeSheet', `${zod}\n${code.body}`),
          ...code.names.map((name) => `function ${name}(event) {\n  return meetMeSheet.${name}(event);\n}\n`),
        ].join('\n'),
      },
    ],
    manifest: await readFile(join(root, 'apps-script', 'appsscript.json'), 'utf8'),
  };
}

const named = (name: string, body: string): string =>
  `const ${name} = (() => {\n'use strict';\n\n${body}\n})();\n`;

/** A module without its imports and exports. esbuild's own wrapping would cost a level of indentation in every line. */
function asFunctionBody(module: string): { body: string; names: string[] } {
  let exported: string[] = [];
  const body = module
    .replace(/^import \* as (\w+) from "zod\/mini";$/gm, 'const $1 = zod;')
    .replace(/^export \{([^}]*)\};\n$/m, (_, names: string) => {
      exported = names.split(',').map((name) => name.trim());
      return `return { ${exported.join(', ')} };\n`;
    });
  return { body, names: exported };
}

const namesOfZod = (body: string): string[] => [
  ...new Set([...body.matchAll(/\bz\d*\.(\w+)\(/g)].map(([, name = '']) => name)),
];

const zodWith = (names: readonly string[]): Promise<string> =>
  textOf({
    ...OPTIONS,
    stdin: { contents: `export { ${names.join(', ')} } from 'zod/mini';`, resolveDir: root },
    format: 'iife',
    globalName: 'zod',
    minify: true,
    lineLimit: 200,
  });

const zodVersion = async (): Promise<string> =>
  JSON.parse(await readFile(join(root, 'node_modules', 'zod', 'package.json'), 'utf8')).version;

/** A line for each column and cell, so that the file can be read and two of them compared. */
function templateText(sheets: readonly Sheet[]): string {
  const listed = (items: readonly unknown[]): string =>
    `[\n${items.map((item) => `    ${JSON.stringify(item)},\n`).join('')}  ]`;
  const texts = sheets.map((sheet) => {
    const fields = Object.entries(sheet).map(([name, value]) =>
      name === 'columns' || name === 'cells'
        ? `  ${name}: ${listed(value)},\n`
        : `  ${name}: ${JSON.stringify(value)},\n`,
    );
    return `{\n${fields.join('')}}`;
  });
  return `/** Every sheet of the book: its columns with their keys, owners and notes, or its cells with their formulas. */\nvar meetMeTemplate = [${texts.join(', ')}];\n`;
}

async function textOf(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build(options);
  const [file] = outputFiles ?? [];
  if (!file) throw new Error('esbuild gave no file');
  return file.text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, '.output', 'apps-script');
  const { files, manifest } = await buildScript();
  await mkdir(folder, { recursive: true });
  for (const { name, source } of files) await writeFile(join(folder, `${name}.js`), source);
  await writeFile(join(folder, 'appsscript.json'), manifest);
}
