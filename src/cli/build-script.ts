/**
 * Bundles `apps-script/` into what Google gets, readable, because people read a script before they allow it:
 *   Code      the script. Not minified, but for zod, a library, which stands in front of it in a few lines
 *   Template  the sheets of the book as data, a column or a cell a line
 * There is nothing newer in them than ES2019, because the Apps Script editor refuses class fields and private names.
 * Apps Script calls functions by their top-level name, so each export of `main.ts` gets one.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { Sheet } from '../book/template/declare.ts';
import { SHEETS } from '../book/template/index.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const NAMESPACE = 'meetMeSheet';

export interface Script {
  code: string;
  template: string;
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

/** The declarations of the sheets are data by the time the script runs. */
const templateApart: Plugin = {
  name: 'template-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/template\/index\.ts$/ }, () => ({
      path: join(root, 'apps-script', 'template.ts'),
    }));
  },
};

export async function buildScript(): Promise<Script> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const banner = `/* Meet-Me Sheet ${version}. MIT licence. Compiled from apps-script/; change it there. */\n`;
  const module = await textOf({
    ...OPTIONS,
    entryPoints: ['apps-script/main.ts'],
    external: ['zod/mini'],
    plugins: [templateApart],
    define: { VERSION: JSON.stringify(version) },
  });
  const { body, handlers } = asFunctionBody(module);
  return {
    code: [
      banner,
      `const ${NAMESPACE} = (() => {\n'use strict';\n`,
      `/* zod ${await zodVersion()}, MIT licence, github.com/colinhacks/zod */\n${await zodWith(namesOfZod(body))}`,
      body,
      '})();\n',
      ...handlers.map((name) => `function ${name}(event) {\n  return ${NAMESPACE}.${name}(event);\n}\n`),
    ].join('\n'),
    template: `${banner}\n${templateText(SHEETS)}`,
    manifest: await readFile(join(root, 'apps-script', 'appsscript.json'), 'utf8'),
  };
}

/** A module without its imports and exports. esbuild's own wrapping would cost a level of indentation in every line. */
function asFunctionBody(module: string): { body: string; handlers: string[] } {
  let handlers: string[] = [];
  const body = module
    .replace(/^import \* as (\w+) from "zod\/mini";$/gm, 'const $1 = zod;')
    .replace(/^export \{([^}]*)\};\n$/m, (_, names: string) => {
      handlers = names.split(',').map((name) => name.trim());
      return `return { ${handlers.join(', ')} };\n`;
    });
  return { body, handlers };
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
  const { code, template, manifest } = await buildScript();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'Code.js'), code);
  await writeFile(join(folder, 'Template.js'), template);
  await writeFile(join(folder, 'appsscript.json'), manifest);
}
