/** Injected into a tab at each click, after the readers: reads the open page and answers. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type ReaderAnswer, type TabWish, WISH } from '../src/platform/wish.ts';
import { IN_PAGE, readWith } from '../src/readers/injected.ts';
import { copyOf } from '../src/readers/page-copy.ts';
import { selectedPart } from '../src/readers/selection.ts';

const SURE = 0.8;

export default defineUnlistedScript({
  globalName: true,
  // One string crosses from the page at once; browsers carry a list of thousands over piece by piece.
  main: (): string => JSON.stringify(answer(takeWish())),
});

function answer({ selection, ...wish }: TabWish): ReaderAnswer {
  // The browser's own viewer stands in the tab; the document inside it is out of reach.
  if (document.contentType === 'application/pdf') return { problem: 'pdf' };
  const part = selection ? selectedPart(document) : document;
  if (!part) return { problem: 'no-selection' };
  const reading = readWith(IN_PAGE, part, new URL(location.href), wish);
  const settled =
    !wish.kind && !wish.reader && reading.detections.some(({ confidence }) => confidence >= SURE);
  return settled ? { reading } : { reading, html: copyOf(part) };
}

function takeWish(): TabWish {
  const shared = globalThis as { [WISH]?: TabWish };
  const wish = shared[WISH] ?? {};
  delete shared[WISH];
  return wish;
}
