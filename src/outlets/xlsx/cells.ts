/** Cells of one kind and look → their XML: a column of a table, or a single cell of a page. */
import { cellText, EXCEL_LIMIT, looksLikeFormula } from '../../book/safe-cell.ts';
import { daySerial, timeSerial } from '../../book/serial.ts';
import type { CellType, Value } from '../../book/template/declare.ts';
import { FORMATS, type Look } from '../../book/template/style.ts';
import type { Bytes } from './bytes.ts';
import type { Strings } from './strings.ts';
import type { Styles } from './styles.ts';
import { xml, xstring } from './xml.ts';

/** What all sheets of a file share. */
export interface Shared {
  strings: Strings;
  styles: Styles;
}

interface CellKind {
  look: Look;
  /** What tells days and times from other text. */
  type?: CellType | undefined;
}

export class CellWriter {
  /** The look of its cells, empty ones too. */
  readonly style: number;
  private readonly open: string;
  private readonly head: string;
  private readonly textHead: string;
  private readonly quotedHead: string;
  private readonly strings: Strings;
  private readonly serial: (value: string) => number | undefined;

  /** @param letters its column, as in `AB` */
  constructor({ strings, styles }: Shared, letters: string, cells: CellKind) {
    const { look, type } = cells;
    const { format, ...plain } = look;
    // A word where a number is meant has no use for the number's format.
    const text = styles.cell(format === FORMATS.text ? look : plain);
    const quoted = styles.cell({ ...look, format: FORMATS.text }, true);
    this.style = styles.cell(look);
    this.strings = strings;
    this.serial = type === 'date' ? daySerial : type === 'time' ? timeSerial : () => undefined;
    this.head = `" s="${this.style}"`;
    this.textHead = `" s="${text}" t="s"><v>`;
    this.quotedHead = `" s="${quoted}" t="s"><v>`;
    this.open = `<c r="${letters}`;
  }

  /** @returns whether there was something to write; what is no finite number is never written as one */
  value(out: Bytes, row: string, value: Value | undefined): boolean {
    if (value === undefined || value === '') return false;
    const number = typeof value === 'number' ? value : this.serial(value);
    if (number !== undefined) {
      if (!Number.isFinite(number)) return false;
      out.add(this.open).add(row).add(this.head).add('><v>').add(String(number)).add('</v></c>');
      return true;
    }
    const text = cellText(String(value), EXCEL_LIMIT);
    out
      .add(this.open)
      .add(row)
      .add(looksLikeFormula(text) ? this.quotedHead : this.textHead)
      .add(String(this.strings.number(text)))
      .add('</v></c>');
    return true;
  }

  /** @param result what the formula shows until the book has been opened and worked out anew */
  formula(out: Bytes, row: string, formula: string, result: Value | undefined): void {
    const isText = typeof result === 'string';
    out
      .add(this.open)
      .add(row)
      .add(this.head)
      .add(isText ? ' t="str"><f>' : '><f>')
      .add(xml(formula))
      .add('</f>');
    if (result !== undefined) {
      out
        .add('<v>')
        .add(isText ? xstring(cellText(result, EXCEL_LIMIT)) : String(result))
        .add('</v>');
    }
    out.add('</c>');
  }

  /** An empty cell that shows its look all the same. */
  empty(out: Bytes, row: string): void {
    out.add(this.open).add(row).add(this.head).add('/>');
  }
}
