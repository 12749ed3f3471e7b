import { writeFile } from 'node:fs/promises';
import { defineConfig } from 'wxt';
import {
  briefCode,
  briefJsx,
  briefNames,
  LEFT,
  plainImports,
  sharedWorkerCode,
  takenByPages,
} from './src/cli/bundling.ts';
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
