import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { sharedChunks } from './src/cli/shared-chunks.ts';
import { storeZip } from './src/cli/store-zip.ts';

const shared = sharedChunks();
const INJECTED = /\/readers\/injected\.ts$/;

/**
 * Chrome 123: `light-dark()` and `field-sizing` in the style sheets (alarms every 30 s, 120; `sidePanel.open`, 116).
 * Firefox 140: the data-collection statement in the manifest.
 */
export default defineConfig({
  // Without preloading the panel fetches its parts one after another, and opens a quarter slower. All supported browsers know it.
  vite: () => ({
    plugins: [sharedWorkerCode(), shared.plugin, briefNames(), briefJsx()],
    oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } },
    build: {
      modulePreload: { polyfill: false },
      target: ['chrome123', 'firefox140'],
      // Code that several pages share is split by who needs it, but not into crumbs: each costs a fetch, and compresses badly.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              ...shared.groups,
              { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
            ],
          },
        },
      },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (
      [entrypoint, ...others],
      { build: { rolldownOptions: options } = {}, plugins },
    ) => {
      const taken = TAKEN.find(({ by }) => by === entrypoint?.name);
      if (taken && options) {
        options.external = taken.modules;
        Object.assign(options.output ?? {}, { globals: () => taken.from });
      }
      if (others.length > 0) plugins?.push(injectedReaders());
    },
    'zip:extension:done': async ({ config }, zip) => writeFile(zip, await storeZip(config.outDir)),
  },
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser }) => ({
    name: 'Meet-Me Sheet',
    description: 'Peering pages, policies, agendas and attendee lists, read into one planning sheet.',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'alarms',
      'contextMenus',
      // Firefox grants signing in without a question, but takes it among the required permissions alone.
      ...(browser === 'firefox' ? ['identity'] : ['sidePanel']),
    ],
    // Google's interfaces let any origin call them that brings a token, so they need no host.
    ...(browser === 'firefox' ? {} : { optional_permissions: ['identity'] }),
    // No host is granted with the installation: each is asked for at the click that needs it.
    optional_host_permissions: ['*://*/*'],
    action: { default_title: 'Read this page' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+K' } } },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'meet-me-sheet@meet-me-sheet.example',
              strict_min_version: '140.0',
              // What is kept goes to the user's own sheet, once one is connected; Firefox counts that too, and asks then.
              data_collection_permissions: {
                required: ['none'],
                optional: ['browsingActivity', 'personallyIdentifyingInfo', 'websiteContent'],
              },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});

/** What a script takes from another, which runs before it and leaves it behind under a name. */
const TAKEN = [
  // Loaded into the worker, which has the code already, and the database open: see `platform/errands.ts`.
  { by: 'errands', modules: /\/storage\/database\.ts$/, from: 'meetMeDatabase' },
  { by: 'read-page', modules: INJECTED, from: 'meetMeReaders' },
];

/** Pages take the readers that are injected from the script that is injected, and so do not have them once more. */
function injectedReaders() {
  const SCRIPT = '/readers.js';
  return {
    name: 'injected-readers',
    enforce: 'pre' as const,
    resolveId: (source: string) =>
      source === SCRIPT ? { id: SCRIPT, external: 'absolute' as const } : undefined,
    load: (id: string) =>
      INJECTED.test(id)
        ? `import '${SCRIPT}';\nexport const { IN_PAGE, readWith } = meetMeReaders;`
        : undefined,
  };
}

/**
 * A worker is built as a bundle of its own, with all the code once more that its page has already. Built as a chunk beside the page's,
 * it shares theirs, and the extension is a tenth smaller.
 */
function sharedWorkerCode() {
  const WORKER = /new URL\('(\.[^']+\.ts)', import\.meta\.url\)/;
  return {
    name: 'shared-worker-code',
    apply: 'build' as const,
    enforce: 'pre' as const,
    transform(
      this: { emitFile(file: { type: 'chunk'; id: string }): string },
      code: string,
      id: string,
    ): string | undefined {
      const [url, path] = WORKER.exec(code) ?? [];
      if (!url || !path) return undefined;
      const reference = this.emitFile({ type: 'chunk', id: resolve(dirname(id), path) });
      return code.replace(url, `import.meta.ROLLUP_FILE_URL_${reference}`);
    },
  };
}

/**
 * Files by their plain names: what is installed is not cached by name, as a site's files are. Without this a shared chunk is named after
 * all that need it, and every name has a hash that nothing can compress: in every import, and twice in the zip.
 */
function briefNames() {
  const brief = (name: string) => name.replace(/~[^.]*/, '');
  return {
    name: 'brief-names',
    apply: 'build' as const,
    // Only the pages are built into chunks; the worker and what is injected are a file each, with a name of its own.
    outputOptions: <Options extends { chunkFileNames?: unknown }>(options: Options): Options =>
      String(options.chunkFileNames).startsWith('chunks/')
        ? {
            ...options,
            entryFileNames: 'chunks/[name].js',
            chunkFileNames: ({ name }: { name: string }) => `chunks/${brief(name)}.js`,
            assetFileNames: ({ names }: { names: string[] }) => `assets/${brief(names[0] ?? '[name].[ext]')}`,
          }
        : options,
  };
}

/** `h('p', {}, text)` where the compiler's own way is `jsx('p', { children: text })`: a thousand times the word less. */
function briefJsx() {
  return {
    name: 'brief-jsx',
    apply: 'build' as const,
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      id.endsWith('.tsx') ? `import { h, Fragment } from 'preact';\n${code}` : undefined,
  };
}
