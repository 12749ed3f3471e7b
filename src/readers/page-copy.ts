/**
 * A page, copied as text, to be read elsewhere: the readers of policies, events and people weigh too much to be injected at every
 * click. What readers never look at stays behind.
 */
const LEFT_BEHIND =
  'script:not([type*="json" i]), style, link[rel~="stylesheet" i], svg, canvas, video, audio, object, embed, iframe';

/** @returns HTML that gives the readers the same page again */
export function copyOf(document: Document): string {
  const xml = xmlRoot(document);
  if (xml) return asPlainText(new XMLSerializer().serializeToString(xml));
  const root = document.documentElement;
  if (!root) return '';
  const copy = root.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(LEFT_BEHIND)) element.remove();
  for (const image of copy.querySelectorAll('img, source')) {
    image.removeAttribute('src');
    image.removeAttribute('srcset');
  }
  return copy.outerHTML;
}

/** XML as it was sent: on its own, or inside the view that Chromium makes of it. */
const xmlRoot = (document: Document): Element | null =>
  document.querySelector('#webkit-xml-viewer-source-xml > *') ??
  (/\bxml\b/.test(document.contentType) && document.contentType !== 'application/xhtml+xml'
    ? document.documentElement
    : null);

const asPlainText = (text: string): string =>
  `<pre>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`;

/** @param address of the page, by which relative links find their way */
export function fromCopy(html: string, address: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  if (!document.querySelector('base[href]')) {
    const base = document.createElement('base');
    base.href = address;
    document.head.prepend(base);
  }
  return document;
}
