/** A window over the sheet, as HTML. Whatever comes from the book goes through `text`: it is shown, never run. */

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

export const fileLink = (file: string, url: string, label: string): string =>
  `<a class="button" href="${text(url)}" download="${text(file)}">${text(label)}</a>`;

const STYLE = `
  body { margin: 0; font: 14px/1.45 system-ui, sans-serif; color: #1c2128; background: #fff; }
  h1 { margin: 0; font-size: 20px; }
  h2 { margin: 14px 0 3px; font-size: 14px; }
  p, ul, dl { margin: 0 0 6px; }
  ul { padding-inline-start: 20px; }
  .muted { color: #59636e; }
  .met { color: #0b6b3a; }
  .unmet { color: #b3261e; }
  .unknown { color: #8a5300; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; margin-block: 8px; }
  .button, button { padding: 6px 14px; border: 1px solid #59636e; border-radius: 4px; background: #fff; color: #0b57d0; font: inherit; text-decoration: none; cursor: pointer; }
  :focus-visible { outline: 2px solid #0b57d0; outline-offset: 2px; }
  label { display: block; margin-block: 8px 2px; font-weight: 600; }
  input, textarea { box-sizing: border-box; inline-size: 100%; padding: 6px; border: 1px solid #59636e; border-radius: 4px; font: inherit; }
  dl { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 16px; }
  dl div { display: flex; gap: 6px; }
  dt { color: #59636e; }
  dd { margin: 0; }
  table { border-collapse: collapse; inline-size: 100%; }
  th { text-align: start; font-weight: normal; white-space: nowrap; padding-inline-end: 10px; }
  td.amount { white-space: nowrap; padding-inline-end: 10px; text-align: end; }
  td.bar { inline-size: 100%; }
  td.bar i { display: block; block-size: 10px; background: #0b57d0; }
  @media print {
    .actions { display: none; }
    section { break-inside: avoid; }
    td.bar i { print-color-adjust: exact; }
  }
`;
