/** JSON that a browser shows: the text of a `<pre>`, with or without a viewer's own elements beside it. */

/** @returns what the page's JSON says, or undefined for a page that is not JSON */
export function shownJson(document: Document): unknown {
  // Most pages are told apart by their first word, which is cheap on a page of any size.
  if (!document.body || !/^\s*[[{]/.test(firstWords(document))) return undefined;
  for (const holder of [document.querySelector('body pre'), document.getElementById('json'), document.body]) {
    try {
      return JSON.parse(holder?.textContent ?? '');
    } catch {
      // Perhaps the next one holds it.
    }
  }
  return undefined;
}

function firstWords(document: Document): string {
  const words = document.createTreeWalker(document.body, 4 /* text */);
  while (words.nextNode())
    if (/\S/.test(words.currentNode.nodeValue ?? '')) return words.currentNode.nodeValue ?? '';
  return '';
}
