/** Shows words on the page that they were read from. */
import { browser } from 'wxt/browser';

const NAME = 'meet-me-quote';
const STYLE = `::highlight(${NAME}) { background-color: #f2b705; color: #14213d; }`;

/**
 * Scrolls to the words and marks them with a highlight, which is drawn over the page and changes nothing in it.
 * @returns false where the page does not hold them, or may not be touched
 */
export async function showOnPage(tabId: number, quote: string): Promise<boolean> {
  const target = { tabId };
  try {
    await browser.scripting.insertCSS({ target, css: STYLE });
    const [found] = await browser.scripting.executeScript({ target, func: markWords, args: [NAME, quote] });
    return found?.result === true;
  } catch {
    return false;
  }
}

/** Runs in the page by itself: it may use nothing from outside its own braces. */
function markWords(name: string, quote: string): boolean {
  const squeezed = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, '');
  const wanted = squeezed(quote);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    /^(script|style|template|noscript)$/i.test(node.parentElement?.nodeName ?? '')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  // The page's letters in one string, and where each text node begins in it: white space differs, letters do not.
  const nodes: { node: Text; from: number }[] = [];
  let letters = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, from: letters.length });
    letters += squeezed(node.nodeValue ?? '');
  }
  CSS.highlights?.delete(name);
  const start = wanted ? letters.indexOf(wanted) : -1;
  if (start < 0) return false;

  const place = (letter: number): [Text, number] | undefined => {
    const entry = nodes.findLast(({ from }) => from <= letter);
    if (!entry) return undefined;
    let left = letter - entry.from;
    const text = entry.node.data;
    for (let i = 0; i < text.length; i++) {
      if (squeezed(text[i] ?? '') === '') continue;
      if (left === 0) return [entry.node, i];
      left--;
    }
    return undefined;
  };
  const first = place(start);
  const last = place(start + wanted.length - 1);
  if (!first || !last) return false;
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  CSS.highlights?.set(name, new Highlight(range));
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  first[0].parentElement?.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'instant' });
  return true;
}
