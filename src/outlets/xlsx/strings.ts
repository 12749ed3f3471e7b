/** `xl/sharedStrings.xml`: every text of the book once. */
import { Bytes } from './bytes.ts';
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

  toXml(): Uint8Array<ArrayBuffer> {
    const xml = new Bytes().add(
      `${HEAD}<sst xmlns="${MAIN}" count="${this.used}" uniqueCount="${this.positions.size}">`,
    );
    for (const text of this.positions.keys()) {
      xml
        .add(/^\s|\s$|\n/.test(text) ? '<si><t xml:space="preserve">' : '<si><t>')
        .add(xstring(text))
        .add('</t></si>');
    }
    return xml.add('</sst>').all();
  }
}
