/**
 * Which code that several surfaces of the extension need goes into one file. Files that are always loaded together are one: each costs
 * a fetch, names for all that it gives to the others, and a compression from nothing.
 */

/** Each loads its module, and what that imports, before it does anything. */
const SURFACES = {
  panel: '/entrypoints/sidepanel/main.tsx',
  /** What the panel shows once something was read. */
  tray: '/src/ui/panel/tray.ts',
  options: '/entrypoints/options/main.tsx',
  notebook: '/entrypoints/notebook/main.tsx',
  pdf: '/src/ui/read-pdf.ts',
  worker: '/src/ui/notebook/worker.ts',
};
type Surface = keyof typeof SURFACES;

/** A file for each row: what all surfaces of any of its groups need, and no row above. */
const TOGETHER: readonly (readonly (readonly Surface[])[])[] = [
  [
    ['panel', 'notebook'],
    ['panel', 'tray'],
    ['panel', 'pdf'],
  ],
  // The tray as a whole: the panel waits for one file.
  [['tray'], ['options', 'notebook'], ['options', 'worker']],
  // The workbook's sheets, formulas and writer: a click does not wait for them, nor do the settings. The notebook, which makes the
  // plan with the half of them, opens as fast with the whole.
  [['worker']],
];

interface Modules {
  getModuleIds(): Iterable<string>;
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** @returns for the bundler: a plugin that sees which modules there are, and the groups that it makes of them */
export function sharedChunks() {
  let needed: Partial<Record<Surface, ReadonlySet<string>>> = {};
  return {
    plugin: {
      name: 'shared-chunks',
      apply: 'build' as const,
      buildEnd(this: Modules) {
        const ids = [...this.getModuleIds()];
        needed = Object.fromEntries(
          Object.entries(SURFACES).flatMap(([surface, path]) => {
            const id = ids.find((one) => one.endsWith(path));
            return id ? [[surface, withImports(this, id)]] : [];
          }),
        );
      },
    },
    groups: TOGETHER.map((groups) => ({
      name: 'shared',
      test: (id: string) => groups.some((surfaces) => surfaces.every((surface) => needed[surface]?.has(id))),
    })),
  };
}

function withImports(modules: Modules, id: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) withImports(modules, imported, found);
  return found;
}
