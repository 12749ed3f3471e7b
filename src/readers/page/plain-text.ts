/** The text of a document that is plain text to its reader: a body with one `<pre>`. */
export function plainText(document: Document): string | undefined {
  const body = document.body;
  const only = body?.firstElementChild;
  return only && body.childElementCount === 1 && only.nodeName.toUpperCase() === 'PRE'
    ? (only.textContent ?? '')
    : undefined;
}
