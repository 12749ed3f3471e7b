/** What is kept when the draft is: the checked things without the rows that were left out, or the note. */
import { formatAsn } from '../../records/asn.ts';
import { asKept } from '../../records/correction.ts';
import type { Draft, Item } from '../../storage/drafts.ts';

export const toKeep = (draft: Draft): Item[] =>
  draft.view === 'note' ? noteOf(draft) : draft.items.filter(({ checked }) => checked).map(asKept);

/** A page's text, kept with the network that the user named. */
const noteOf = ({ note: { id, asn, name, text } }: Draft): Item[] =>
  asn === undefined || text === ''
    ? []
    : [
        {
          id,
          kind: 'network',
          reader: 'note',
          record: { asn, name: name || formatAsn(asn), notes: text },
          evidence: { asn: { from: 'hand' } },
          checked: true,
          confidence: 1,
          listed: false,
        },
      ];

/** How many captures Keep would make, without making them. */
export const countToKeep = (draft: Draft): number =>
  draft.view === 'note' ? noteOf(draft).length : draft.items.filter(({ checked }) => checked).length;
