import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { minify } from '@swc/core';
import { defineConfig } from 'wxt';
import { sharedChunks } from './src/cli/shared-chunks.ts';
import { storeZip } from './src/cli/store-zip.ts';

const shared = sharedChunks();

/**
 * Chrome 123: `light-dark()` and `field-sizing` in the style sheets (alarms every 30 s, 120; `sidePanel.open`, 116).
 * Firefox 140: the data-collection statement in the manifest.
 */
export default defineConfig({
  vite: () => ({
    plugins: [sharedWorkerCode(), shared.plugin, briefNames(), briefJsx(), plainImports(), briefCode()],
    oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } },
    build: {
      modulePreload: {
        // All supported browsers know it.
        polyfill: false,
        // Without preloading a page fetches its parts one after another, and the panel opens a quarter slower.
        resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
      },
      target: ['chrome123', 'firefox140'],
      // Code that several pages share is split by who needs it, but not into crumbs: each costs a fetch, and compresses badly.
      rolldownOptions: {
        // WXT's, which says nothing in production.
        treeshake: { manualPureFunctions: ['logger'] },
        output: {
          // A `var` could be written from anywhere, so its value could not stand where its name stands.
          topLevelVar: false,
          codeSplitting: {
            groups: [
              ...shared.groups,
              // Always loaded together: the readers, and the two that call them in the panel.
              { name: 'reading', test: /\/ui\/panel\/read-(?:html|pasted)\.ts$/ },
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
      const taken = LEFT.filter(({ for: takers }) => takers.includes(entrypoint?.name ?? ''));
      if (taken.length > 0 && options) {
        options.external = taken.map(({ modules }) => modules);
        Object.assign(options.output ?? {}, {
          globals: (id: string) => taken.find(({ modules }) => modules.test(id))?.as,
        });
      }
      if (others.length > 0) plugins?.push(takenByPages());
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

/** Modules that one script leaves behind under a name, for others that run after it: those do not have them once more. */
const LEFT = [
  // The worker has the database open: see `platform/errands.ts`.
  { as: 'meetMeDatabase', for: ['errands'], modules: /\/storage\/database\.ts$/ },
  { as: 'meetMeReaders', for: ['read-page'], byPages: '/readers.js', modules: /\/readers\/injected\.ts$/ },
  {
    as: 'meetMeGoogle',
    for: ['errands'],
    byPages: '/google.js',
    modules:
      /\/(?:outlets\/google\/(?:authorize|call|problem)|platform\/(?:sign-in|token)|ui\/google\/session)\.ts$/,
  },
];

/** Pages load the script, and take what it left. */
function takenByPages() {
  const leftAs = (id: string) => LEFT.find(({ byPages, modules }) => byPages && modules.test(id));
  return {
    name: 'taken-by-pages',
    enforce: 'pre' as const,
    resolveId: (source: string) =>
      LEFT.some(({ byPages }) => byPages === source)
        ? { id: source, external: 'absolute' as const }
        : undefined,
    transform(code: string, id: string): string | undefined {
      const left = leftAs(id);
      if (!left) return undefined;
      const names = code.matchAll(/^export (?:(?:async )?(?:const|function|class) |\{ )(\w+)/gm);
      return `import '${left.byPages}';\nexport const { ${[...names].map(([, name]) => name)} } = ${left.as};`;
    },
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

/**
 * `import()` as it stands. The bundler's wrapper first fetches the style sheets and the files that the import needs; here the pages link
 * to all style sheets, and have nearly all files.
 */
function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build' as const,
    enforce: 'pre' as const,
    load: (id: string) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}

/** What the bundler's own minifier leaves: values that are used once, and constants, put where they are used. It does the rest after this. */
function briefCode() {
  return {
    name: 'brief-code',
    apply: 'build' as const,
    renderChunk: async (code: string, _: unknown, { format }: { format: string }) => {
      // Functions stay where they are: one within another is made anew at every call.
      const compress = { passes: 3, inline: 0 as const, reduce_funcs: false };
      return (await minify(code, { module: format === 'es', compress, mangle: false })).code;
    },
  };
}
