/** The words a person would see, as far as the tree alone tells: styles are not asked, scripts and templates are passed over. */

const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'IFRAME', 'OBJECT']);

/** @returns the text with the tree's own white space, elements parted by a space */
export function visibleText(root: Node): string {
  const parts: string[] = [];
  // An explicit stack: hostile pages nest deeper than calls can.
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    else if (!SILENT.has(node.nodeName.toUpperCase())) {
      parts.push(' ');
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  return parts.join('');
}
