/** Depth first without recursion: hostile pages nest deeper than calls can. `leave` is called where `enter` said true. */
export function walk(root: Node, enter: (node: Node) => boolean, leave: (node: Node) => void): void {
  for (let node = root; ; ) {
    if (enter(node)) {
      const { firstChild } = node;
      if (firstChild) {
        node = firstChild;
        continue;
      }
      leave(node);
    }
    for (;;) {
      if (node === root) return;
      const { nextSibling } = node;
      if (nextSibling) {
        node = nextSibling;
        break;
      }
      node = node.parentNode as Node;
      leave(node);
    }
  }
}
