/** The selected part of a page as a page of its own, so that every reader reads it as it reads any page. */

/**
 * The elements around the selection come along, empty, so that a selected row still stands in its table; with it comes the
 * table's head, without which the columns have no names.
 * @returns undefined where nothing is selected
 */
export function selectedPart(document: Document): Document | undefined {
  const selection = document.defaultView?.getSelection?.();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const part = document.implementation.createHTMLDocument(document.title);
  for (let i = 0; i < selection.rangeCount; i++) {
    part.body.append(part.importNode(withSurroundings(selection.getRangeAt(i)), true));
  }
  return part;
}

function withSurroundings(range: Range): Node {
  let inner: Node = range.cloneContents();
  const { commonAncestorContainer: common } = range;
  let around = common.nodeType === Node.ELEMENT_NODE ? (common as Element) : common.parentElement;
  for (
    ;
    around && around.localName !== 'body' && around.localName !== 'html';
    around = around.parentElement
  ) {
    const shell = around.cloneNode(false) as Element;
    if (around.localName === 'table') {
      const head = (around as HTMLTableElement).tHead;
      if (head && !range.intersectsNode(head)) shell.append(head.cloneNode(true));
    }
    shell.append(inner);
    inner = shell;
  }
  return inner;
}
