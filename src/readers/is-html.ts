/** Whether a text that was saved, piped or pasted is HTML, or JSON, iCalendar, XML of another kind, plain words. */

/** Only what comes before the first element of a page. */
const PREAMBLE = /^(?:\s|<!--[\s\S]*?-->|<!doctype\b[^>]*>)*/i;
const HTML_ELEMENT =
  /^<(?:html|head|body|title|meta|link|base|script|style|noscript|template|div|p|h[1-6]|table|ul|ol|dl|pre|span|a|b|br|center|font|form|section|article|main|header|nav|aside|footer|iframe)\b/i;
const JSON_BEGIN = /^\s*(?:\{\s*["}]|\[\s*[[{"\]\d])/;

/** By content, not by name. */
export function isHtml(text: string): boolean {
  if (JSON_BEGIN.test(text)) return false;
  const body = text.replace(PREAMBLE, '');
  if (HTML_ELEMENT.test(body)) return true;
  if (body.startsWith('<')) return /<html\b/i.test(body.slice(0, 2_000));
  // Pages kept in a site generator's source begin with its own lines; a few closed elements tell.
  return (text.match(/<\/(?:p|div|li|td|tr|h[1-6]|ul|ol|table|section)>/gi)?.length ?? 0) >= 3;
}
