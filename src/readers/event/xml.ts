/** XML → plain objects, for schedules shown as text. Tolerant, linear, and no more than schedules need. */

type Node = Record<string, unknown>;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const SPECIAL = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;
const DEPTH = 60;

/**
 * Elements become properties, repeated ones arrays; attributes are properties too; an element of text alone becomes the text,
 * one with attributes keeps it under `#text`.
 * @returns an object that holds the root element
 */
export function parseXml(text: string): Node {
  const root: Node = {};
  const stack: { name: string; node: Node; text: string[] }[] = [{ name: '', node: root, text: [] }];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    const top = stack.at(-1);
    if (!top) break;
    if (open !== at) top.text.push(decode(text.slice(at, open < 0 ? text.length : open)));
    if (open < 0) break;
    const special = '!?'.includes(text[open + 1] ?? ' ')
      ? SPECIAL.find(([start]) => text.startsWith(start, open))
      : undefined;
    if (special) {
      const [start, end] = special;
      const close = text.indexOf(end, open + start.length);
      if (start === '<![CDATA[')
        top.text.push(text.slice(open + start.length, close < 0 ? text.length : close));
      at = close < 0 ? text.length : close + end.length;
      continue;
    }
    const close = text.indexOf('>', open);
    if (close < 0) break;
    const tag = text.slice(open + 1, close);
    at = close + 1;
    if (tag.startsWith('/')) {
      // A closing tag that nothing opened is passed over.
      const depth = stack.findLastIndex(({ name }) => name === tag.slice(1).trim());
      while (depth > 0 && stack.length > depth) finish(stack);
      continue;
    }
    const name = /^[^\s/]+/.exec(tag)?.[0] ?? '';
    const node: Node = {};
    for (const [, key = '', double, single] of tag
      .slice(0, 4_000)
      .matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
      node[key] = decode(double ?? single ?? '');
    stack.push({ name, node, text: [] });
    if (tag.endsWith('/') || stack.length > DEPTH) finish(stack);
  }
  while (stack.length > 1) finish(stack);
  return root;
}

function finish(stack: { name: string; node: Node; text: string[] }[]): void {
  const done = stack.pop();
  const parent = stack.at(-1)?.node;
  if (!done || !parent || done.name === '__proto__') return;
  const text = done.text.join('').trim();
  if (text) done.node['#text'] = text;
  const keys = Object.keys(done.node);
  const value = keys.length === 0 ? '' : keys.length === 1 && text ? text : done.node;
  const before = parent[done.name];
  if (before === undefined) parent[done.name] = value;
  else if (Array.isArray(before)) before.push(value);
  else parent[done.name] = [before, value];
}

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
        return code === undefined
          ? (ENTITIES[name] ?? whole)
          : code <= 0x10ffff
            ? String.fromCodePoint(code)
            : whole;
      })
    : text;
