/** The heavier half of the panel: it is loaded while the tab is being read, and whoever only glances at the panel never waits for it. */
export { selectionOnPage } from '../../platform/selection-on-page.ts';
export { showOnPage } from '../../platform/show-on-page.ts';
export { ourNetwork } from '../../storage/our-network.ts';
export { parseDraft } from '../../storage/parse-draft.ts';
export { followOutbox } from '../sheet/follow.ts';
export { KeptState } from '../sheet/kept-state.tsx';
export { OpenSheet } from '../sheet/open-sheet.tsx';
export { SheetNote } from '../sheet/sheet-note.tsx';
export { capturesOf } from './captures-of.ts';
export { Paste } from './paste.tsx';
export { Review } from './review.tsx';
