/** What the built extension asks of the browser. Whatever is added here is asked of every user, so it is added on purpose. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const manifest = (target: string) =>
  JSON.parse(readFileSync(new URL(`../../.output/${target}/manifest.json`, import.meta.url), 'utf8'));

const EVERYWHERE = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'];

test.each([
  ['chrome-mv3', [...EVERYWHERE, 'sidePanel'], ['identity']],
  ['firefox-mv3', [...EVERYWHERE, 'identity'], []],
])(
  '%s asks for these permissions, for these at the click that needs them, and for no site',
  (target, permissions, later) => {
    const {
      permissions: asked,
      optional_permissions: optional = [],
      host_permissions: hosts = [],
      optional_host_permissions: laterHosts,
      content_scripts: scripts = [],
    } = manifest(target);
    expect(asked.toSorted()).toEqual(permissions.toSorted());
    expect(optional).toEqual(later);
    expect(hosts).toEqual([]);
    expect(laterHosts).toEqual(['*://*/*']);
    expect(scripts).toEqual([]);
  },
);

test('Firefox is told that nothing is collected, but for what is sent to the sheet that the user connects', () => {
  expect(manifest('firefox-mv3').browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
    optional: ['browsingActivity', 'personallyIdentifyingInfo', 'websiteContent'],
  });
});
