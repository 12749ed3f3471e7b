/** Cells of one kind and look → their XML: a column of a table, or a single cell of a page. */
import { cellText, EXCEL_LIMIT, looksLikeFormula } from '../../book/safe-cell.ts';
import type { CellType, Value } from '../../book/template/declare.ts';
import { FORMATS, type Look } from '../../book/template/style.ts';
import type { Bytes } from './bytes.ts';
import type { Strings } from './strings.ts';
import type { Styles } from './styles.ts';
import { xml } from './xml.ts';

/** What all sheets of a file share. */
export interface Shared {
  strings: Strings;
  styles: Styles;
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
  constructor({ strings, styles }: Shared, letters: string, type: CellType, look: Look) {
    const textFormat = type === 'text' || type === 'url' || type === 'email' ? FORMATS[type] : undefined;
    const text = styles.cell({ look, numberFormat: textFormat });
    const quoted = styles.cell({ look, numberFormat: FORMATS.text, quoted: true });
    this.style = styles.cell({ look, numberFormat: FORMATS[type] });
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

  formula(out: Bytes, row: string, formula: string): void {
    out.add(this.open).add(row).add(this.head).add('><f>').add(xml(formula)).add('</f></c>');
  }

  /** An empty cell that shows its look all the same. */
  empty(out: Bytes, row: string): void {
    out.add(this.open).add(row).add(this.head).add('/>');
  }
}

const DAY = 86_400_000;
/** Day 0 of spreadsheets; the day count of Excel is off before 1 March 1900, and no peering forum is that old. */
const EPOCH = Date.UTC(1899, 11, 30);

/** @returns undefined where the text is no day of the calendar: it is then written as it stands */
function daySerial(day: string): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(date));
  const real = !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day;
  return real && Number(year) > 1900 ? (at - EPOCH) / DAY : undefined;
}

function timeSerial(time: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? [];
  return hours === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) / 1440;
}
