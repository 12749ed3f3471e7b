/** The text of an input → the `Document` that the readers get, as like as possible to the one that a browser would give them. */
import { parseHTML } from 'linkedom';

/** @param plain the text is plain text, whatever it looks like */
export function toDocument(text: string, plain: boolean): Document {
  return !plain && isHtml(text) ? htmlDocument(text) : plainDocument(text);
}

/** Only what comes before the first element of a page. */
const PREAMBLE = /^(?:\s|<!--[\s\S]*?-->|<!doctype\b[^>]*>)*/i;
const HTML_ELEMENT =
  /^<(?:html|head|body|title|meta|link|base|script|style|noscript|template|div|p|h[1-6]|table|ul|ol|dl|pre|span|a|b|br|center|font|form|section|article|main|header|nav|aside|footer|iframe)\b/i;
const JSON_BEGIN = /^\s*(?:\{\s*["}]|\[\s*[[{"\]\d])/;

/** By content, not by name: HTML against JSON, iCalendar, XML of other kinds and plain text. */
function isHtml(text: string): boolean {
  if (JSON_BEGIN.test(text)) return false;
  const body = text.replace(PREAMBLE, '');
  if (HTML_ELEMENT.test(body)) return true;
  if (body.startsWith('<')) return /<html\b/i.test(body.slice(0, 2_000));
  // Pages kept in a site generator's source begin with its own lines; a few closed elements tell.
  return (text.match(/<\/(?:p|div|li|td|tr|h[1-6]|ul|ol|table|section)>/gi)?.length ?? 0) >= 3;
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
