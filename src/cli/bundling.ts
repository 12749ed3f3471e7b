/**
 * How the extension is bundled beyond what WXT and Vite do: with less code, which is what is installed and what a click waits for.
 */
import { dirname, resolve } from 'node:path';
import { minify } from '@swc/core';

/** Modules that one script leaves behind under a name, for others that run after it: those do not have them once more. */
export const LEFT = [
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
export function takenByPages() {
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
export function sharedWorkerCode() {
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
export function briefNames() {
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
export function briefJsx() {
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
export function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build' as const,
    enforce: 'pre' as const,
    load: (id: string) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}

/** What the bundler's own minifier leaves: values that are used once, and constants, put where they are used. It does the rest after this. */
export function briefCode() {
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
