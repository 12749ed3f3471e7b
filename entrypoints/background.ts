/**
 * The worker: hears the toolbar button and the context menu, and empties the outbox. It holds nothing, so that being killed loses
 * nothing.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { onRing, onWake } from '../src/platform/bell.ts';
import { errands, prepareErrands } from '../src/platform/errands.ts';
import { onInstalled, onToolbarClick } from '../src/platform/lifecycle.ts';
import { type MenuEntry, makeMenu, onMenu } from '../src/platform/menu.ts';
import { openPanel } from '../src/platform/panel.ts';
import type { TabWish } from '../src/platform/wish.ts';
import * as database from '../src/storage/database.ts';
import type { Draft } from '../src/storage/drafts.ts';
import { takeCopy } from '../src/ui/panel/take-copy.ts';
import { menu } from '../src/ui/strings/badge.ts';

const ENTRIES: Readonly<Record<MenuEntry, { wish?: TabWish; view?: Draft['view'] }>> = {
  'read-page': {},
  'read-selection': { wish: { selection: true, text: true } },
  'keep-note': { wish: { text: true }, view: 'note' },
};

export default defineBackground({
  main() {
    onToolbarClick((tab) => {
      openPanel(tab.id);
      takeCopy(tab);
    });
    onMenu((entry, tab) => {
      openPanel(tab.id);
      takeCopy(tab, ENTRIES[entry].wish, ENTRIES[entry].view);
    });
    onInstalled(() => makeMenu(menu));
    prepareErrands(database);
    onRing(syncOutbox);
    onWake(() => void syncOutbox(false));
  },
});

const syncOutbox = async (look: boolean): Promise<void> => (await errands()).syncOutbox(look);
