/** The text of an input → the `Document` that the readers get, as like as possible to the one that a browser would give them. */
import { parseHTML } from 'linkedom';
import { isHtml } from '../readers/is-html.ts';

/** @param plain the text is plain text, whatever it looks like */
export function toDocument(text: string, plain: boolean): Document {
  return !plain && isHtml(text) ? htmlDocument(text) : plainDocument(text);
}

function htmlDocument(text: string): Document {
  const { document } = parseHTML(/<html[\s>]/i.test(text) ? text : `<html>${text}</html>`);
  const root = document.documentElement;
  // A browser opens head and body where a page leaves them out; linkedom does not.
  const own = (name: string) => [...root.children].find(({ localName }) => localName === name);
  const head = own('head') ?? document.createElement('head');
  const body = own('body') ?? document.createElement('body');
  for (const node of [...root.childNodes]) {
    if (node === head || node === body) continue;
    (HEAD_ELEMENTS.has(node.nodeName.toLowerCase()) ? head : body).append(node);
  }
  root.replaceChildren(head, body);
  return document;
}

const HEAD_ELEMENTS = new Set(['title', 'meta', 'link', 'base']);

/** As a browser shows a file that is not HTML: one `<pre>`. */
function plainDocument(text: string): Document {
  const { document } = parseHTML('<html><head></head><body><pre></pre></body></html>');
  const pre = document.querySelector('pre');
  if (pre) pre.textContent = text;
  return document;
}
