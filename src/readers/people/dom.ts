/** Text out of the tree with its lines kept, without recursion: hostile pages nest deeper than calls can. */

const SILENT = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|IFRAME|OBJECT|SELECT|TEXTAREA|BUTTON|LABEL|HEAD)$/;
const INLINE =
  /^(?:A|ABBR|B|BDI|BDO|BIG|CITE|CODE|DATA|DEL|EM|FONT|I|IMG|INS|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|TT|U|WBR)$/;

export const nameOf = (node: Node): string => node.nodeName.toUpperCase();
export const isBlock = (name: string): boolean => !INLINE.test(name);

/** Depth first; `enter` says whether to go in, `leave` is called for every element that was entered. */
export function walk(
  root: Node,
  enter: (node: Node, name: string) => boolean,
  leave: (name: string, node: Node) => void,
): void {
  let node = root;
  for (;;) {
    const name = nameOf(node);
    const goesIn = node.nodeType === 1 && !SILENT.test(name) && enter(node, name);
    if (node.nodeType === 3) enter(node, name);
    if (goesIn && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (goesIn) leave(name, node);
    while (node !== root && !node.nextSibling) {
      if (!node.parentNode) return;
      node = node.parentNode;
      leave(nameOf(node), node);
    }
    if (node === root || !node.nextSibling) return;
    node = node.nextSibling;
  }
}

/**
 * @param stop elements that are read on their own account
 * @param most text nodes looked at, for a glance
 * @returns one line for each block and `<br>`; the address of a `mailto:` link follows its words
 */
export function linesOf(root: Node, stop: RegExp = /^$/, most = Number.POSITIVE_INFINITY): string[] {
  let text = '';
  let left = most;
  let pre = 0;
  // Member lists hang badges after the link that is the name.
  const isCell = /^T[DH]$/.test(nameOf(root));
  walk(
    root,
    (node, name) => {
      if (node.nodeType === 3) {
        if (left-- > 0) text += pre ? node.nodeValue : node.nodeValue?.replace(/\s+/g, ' ');
        return false;
      }
      if ((node !== root && stop.test(name)) || left <= 0) return false;
      if (name === 'BR' || isBlock(name) || (isCell && name === 'A')) text += '\n';
      if (name === 'PRE') pre++;
      const href = name === 'A' ? (node as Element).getAttribute('href') : null;
      if (href?.startsWith('mailto:') && !node.textContent?.includes('@'))
        text += ` ${href.slice(7).split('?')[0]} `;
      return true;
    },
    (name) => {
      if (isBlock(name) || (isCell && name === 'A')) text += '\n';
      if (name === 'PRE') pre--;
    },
  );
  return text.split(/\r?\n/).filter((line) => /\S/.test(line));
}

export const childrenOf = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node) => node.nodeType === 1) as Element[];
