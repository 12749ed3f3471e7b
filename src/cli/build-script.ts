/**
 * Bundles `apps-script/` into the one file that Google gets: readable, because people read a script before they allow it, and
 * without anything newer than ES2019, because the Apps Script editor refuses class fields and private names.
 * Apps Script calls functions by their top-level name, so each export of `main.ts` gets one.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const entry = join(root, 'apps-script', 'main.ts');
const NAMESPACE = 'meetMeSheet';

export interface Script {
  code: string;
  /** `appsscript.json` */
  manifest: string;
}

export async function buildScript(): Promise<Script> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: NAMESPACE,
    target: 'es2019',
    platform: 'neutral',
    charset: 'ascii',
    define: { VERSION: JSON.stringify(version) },
    legalComments: 'none',
    banner: {
      js: `/* Meet-Me Sheet ${version}. MIT licence. Compiled from apps-script/; change it there. */`,
    },
  });
  const [file] = bundle.outputFiles;
  if (!file) throw new Error('esbuild gave no file');
  const handlers = (await exportsOf(entry)).map(
    (name) => `function ${name}(event) {\n  return ${NAMESPACE}.${name}(event);\n}\n`,
  );
  return {
    code: `${file.text}\n${handlers.join('')}`,
    manifest: await readFile(join(root, 'apps-script', 'appsscript.json'), 'utf8'),
  };
}

async function exportsOf(path: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    metafile: true,
  });
  return Object.values(metafile.outputs)[0]?.exports ?? [];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, '.output', 'apps-script');
  const { code, manifest } = await buildScript();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'Code.js'), code);
  await writeFile(join(folder, 'appsscript.json'), manifest);
}
