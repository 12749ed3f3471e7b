/** JSON that a browser shows, with or without a viewer's own elements around it. */

/** Firefox's viewer holds all of it in its raw data alone; other browsers put one `<pre>` first, some no element at all. */
const HOLDERS = ['#rawdata-panel pre', 'body > pre:first-child', 'body'];

/** @returns what the page's JSON says, or undefined for a page that is not JSON */
export function shownJson(document: Document): unknown {
  for (const holder of HOLDERS) {
    const element = document.querySelector(holder);
    // Most pages are told apart by their first word, which is cheap on a page of any size.
    if (!element || !/^\s*[[{]/.test(firstWords(document, element))) continue;
    try {
      return JSON.parse(element.textContent ?? '');
    } catch {
      // Perhaps the next one holds it.
    }
  }
  return undefined;
}

function firstWords(document: Document, element: Element): string {
  const texts = document.createTreeWalker(element, 4 /* text nodes */);
  while (texts.nextNode()) {
    const words = texts.currentNode.nodeValue ?? '';
    if (/\S/.test(words)) return words;
  }
  return '';
}
