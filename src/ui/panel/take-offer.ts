/** A later reading takes the place of the draft, at the user's word. */
import { carryOver } from '../../records/carry-over.ts';
import { asKept } from '../../records/correction.ts';
import { captureKey } from '../../records/keys.ts';
import type { Draft, Item } from '../../storage/drafts.ts';

/**
 * What was corrected in the draft stays corrected. Where the page itself has changed, what was kept from it before stays in the
 * notebook as an earlier reading; else Keep replaces it.
 */
export function withOffer(draft: Draft, offered: Draft): Draft {
  const keyOf = (item: Item) => captureKey({ ...item, source: { ...offered.page, reader: item.reader } });
  const earlier = new Map(draft.items.map((item) => [keyOf(item), item]));
  return {
    ...offered,
    items: offered.items.map((item) => {
      const before = earlier.get(keyOf(item));
      return before ? carryOver(asKept(before), item) : item;
    }),
    kept: draft.page.textHash === offered.page.textHash ? draft.kept : undefined,
  };
}
