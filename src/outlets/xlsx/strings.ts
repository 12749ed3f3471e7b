/** `xl/sharedStrings.xml`: every text of the book once. */
import { HEAD, MAIN, xstring } from './xml.ts';

export class Strings {
  private readonly positions = new Map<string, number>();
  private used = 0;

  /** @returns the number by which cells refer to it */
  number(text: string): number {
    this.used++;
    const known = this.positions.get(text);
    if (known !== undefined) return known;
    const position = this.positions.size;
    this.positions.set(text, position);
    return position;
  }

  toXml(): string {
    let items = '';
    for (const text of this.positions.keys()) {
      items += `<si><t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${xstring(text)}</t></si>`;
    }
    return `${HEAD}<sst xmlns="${MAIN}" count="${this.used}" uniqueCount="${this.positions.size}">${items}</sst>`;
  }
}
