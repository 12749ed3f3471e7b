/** One cell → its XML, by what the template says that it holds. */
import { cellText, EXCEL_LIMIT, looksLikeFormula } from '../../book/safe-cell.ts';
import type { CellType, Value } from '../../book/template/declare.ts';
import { FORMATS, type Look } from '../../book/template/style.ts';
import type { Strings } from './strings.ts';
import type { Styles } from './styles.ts';
import { xml } from './xml.ts';

/** Writes cells of one kind and look: a column of a table, or a single cell of a page. */
export class CellWriter {
  private readonly strings: Strings;
  private readonly type: CellType;
  /** Of an empty cell, too. */
  readonly style: number;
  private readonly textStyle: number;
  private readonly quotedStyle: number;

  constructor(parts: { strings: Strings; styles: Styles }, type: CellType, look: Look) {
    this.strings = parts.strings;
    this.type = type;
    this.style = parts.styles.cell({ look, numberFormat: FORMATS[type] });
    this.textStyle = isNumeric(type) ? parts.styles.cell({ look }) : this.style;
    this.quotedStyle = parts.styles.cell({ look, numberFormat: FORMATS.text, quoted: true });
  }

  /** @returns '' for a value that is empty; nothing that is no number is ever written as one */
  value(at: string, value: Value | undefined): string {
    if (value === undefined || value === '') return '';
    const number = typeof value === 'number' ? value : this.serial(value);
    if (number !== undefined) {
      return Number.isFinite(number) ? `<c r="${at}" s="${this.style}"><v>${number}</v></c>` : '';
    }
    const text = cellText(String(value), EXCEL_LIMIT);
    const style = looksLikeFormula(text) ? this.quotedStyle : this.textStyle;
    return `<c r="${at}" s="${style}" t="s"><v>${this.strings.number(text)}</v></c>`;
  }

  formula(at: string, formula: string): string {
    return `<c r="${at}" s="${this.style}"><f>${xml(formula)}</f></c>`;
  }

  private serial(value: string): number | undefined {
    if (this.type === 'date') return daySerial(value);
    if (this.type === 'time') return timeSerial(value);
    return undefined;
  }
}

const isNumeric = (type: CellType): boolean => type !== 'text' && type !== 'url' && type !== 'email';

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
