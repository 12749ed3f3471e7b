import { defineConfig } from 'wxt';

/**
 * Chrome 123: `light-dark()` and `field-sizing` in the style sheets (alarms every 30 s, 120; `sidePanel.open`, 116).
 * Firefox 140: the data-collection statement in the manifest.
 */
export default defineConfig({
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
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    action: { default_title: 'Read this page' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+K' } } },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'meet-me-sheet@meet-me-sheet.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
