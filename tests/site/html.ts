/** Just enough to write pages by hand: a template tag whose values are text unless they are markup themselves. */

class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type { Markup };

type Value = string | number | undefined | Markup | readonly Markup[];

export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(String.raw({ raw: parts }, ...values.map(inserted)));
}

/** Markup that comes from elsewhere. */
export const verbatim = (text: string): Markup => new Markup(text);

function inserted(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('\n');
  return String(value).replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
