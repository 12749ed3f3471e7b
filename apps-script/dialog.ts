/** A window over the sheet, as HTML. Whatever comes from the book goes through `text`: it is shown, never run. */
import { COLOURS } from '../src/book/template/style.ts';

export interface Dialog {
  title: string;
  html: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** @param body markup, with every text of the book escaped */
export const dialog = (title: string, body: string, { width = 640, height = 480 } = {}): Dialog => ({
  title,
  width,
  height,
  html: `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${text(title)}</title>
<base target="_blank">
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>`,
});

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escaped for an element or an attribute. */
export const text = (value: string): string =>
  value.replace(/[&<>"']/g, (character) => ESCAPED[character] ?? '');

/** Bytes as they stand in an address, for a file that the browser saves by itself. */
export const dataUrl = (type: string, base64: string): string => `data:${type};base64,${base64}`;

export const fileLink = (file: string, url: string, label: string, rank: 'main' | 'other' = 'main'): string =>
  `<a class="button ${rank}" href="${text(url)}" download="${text(file)}">${text(label)}</a>`;

/** The colours of the book. */
const colours = Object.entries(COLOURS).map(([name, hex]) => `--${name}: #${hex};`);

const STYLE = `
  :root { ${colours.join(' ')} }
  body { margin: 0 4px; font: 13px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
  h1 { margin: 0; font-size: 20px; }
  h2 { margin: 12px 0 2px; font-size: 13px; }
  p, ul, dl { margin: 0 0 6px; }
  ul { padding-inline-start: 20px; }
  a { color: var(--queued); }
  .mono { font-family: ui-monospace, monospace; }
  .muted, dt { color: var(--muted); }
  .met { color: var(--met); }
  .unmet { color: var(--unmet); }
  .unknown { color: var(--unknown); }
  .soon { color: var(--soon); }
  .actions { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-block: 8px; }
  .button, button { display: inline-block; padding: 6px 14px; border: 1px solid var(--ink); border-radius: 4px; background: var(--paper); color: var(--ink); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
  .main { border-color: var(--accent); background: var(--accent); }
  :focus-visible { outline: 2px solid var(--queued); outline-offset: 2px; }
  label { display: block; margin-block: 8px 2px; font-weight: 600; }
  input, textarea { box-sizing: border-box; inline-size: 100%; padding: 6px; border: 1px solid var(--muted); border-radius: 4px; color: inherit; font: inherit; }
  article + article { margin-block-start: 24px; padding-block-start: 16px; border-block-start: 1px solid var(--line); }
  dl { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 16px; }
  dl div { display: flex; gap: 6px; }
  dd { margin: 0; }
  table { border-collapse: collapse; inline-size: 100%; }
  th { padding-inline-end: 10px; font-weight: normal; text-align: start; white-space: nowrap; }
  th.amount { text-align: end; }
  .even { table-layout: fixed; }
  .even th:first-child { inline-size: 36%; white-space: normal; }
  td.amount { padding-inline-end: 10px; text-align: end; white-space: nowrap; }
  td.bar { inline-size: 100%; }
  td.bar i { display: block; block-size: 10px; background: var(--ink); }
  @media print {
    body { font-size: 11pt; }
    .actions { display: none; }
    article + article { margin: 0; padding: 0; border: 0; break-before: page; }
    section, li { break-inside: avoid; }
    h2 { break-after: avoid; }
    td.bar i { print-color-adjust: exact; }
  }
`;
