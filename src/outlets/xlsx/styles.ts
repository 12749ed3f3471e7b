/** Looks of the template → `xl/styles.xml`. Each combination is written once and known by its number. */
import { COLOURS, type Colour, FONT, type Look, TONES, type Tone } from '../../book/template/style.ts';
import { HEAD, MAIN, xml } from './xml.ts';

export class Styles {
  private readonly fonts = new Numbered([fontXml({})]);
  private readonly fills = new Numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Numbered([borderXml({})]);
  private readonly formats = new Numbered([]);
  private readonly cells = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  private readonly differences = new Numbered([]);

  /**
   * @param quoted for text that begins like a formula, which must not become one when the cell is edited
   * @returns the number by which cells refer to it
   */
  cell(look: Look, quoted = false): number {
    const format = look.format === undefined ? 0 : FIRST_OWN_FORMAT + this.formats.number(look.format);
    const font = this.fonts.number(fontXml(look));
    const fill = look.ground ? this.fills.number(fillXml(look.ground)) : 0;
    const border = this.borders.number(borderXml(look));
    const alignment = alignmentXml(look);
    return this.cells.number(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
        ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"' +
        `${quoted ? ' quotePrefix="1"' : ''}>${alignment}</xf>`,
    );
  }

  /** @returns the number by which a conditional format refers to it */
  tone(tone: Tone, banded = false): number {
    const { font, ground = banded ? 'shade' : undefined } = TONES[tone];
    return this.differences.number(
      `<dxf><font><color rgb="FF${COLOURS[font]}"/></font>${ground ? differenceFill(ground) : ''}</dxf>`,
    );
  }

  /** The ground of every other row. */
  band(): number {
    return this.differences.number(`<dxf>${differenceFill('shade')}</dxf>`);
  }

  toXml(): string {
    const formats = this.formats.all
      .map((code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${xml(code)}"/>`)
      .join('');
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">` +
      (formats ? `<numFmts count="${this.formats.all.length}">${formats}</numFmts>` : '') +
      this.fonts.listed('fonts') +
      this.fills.listed('fills') +
      this.borders.listed('borders') +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.cells.listed('cellXfs') +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      this.differences.listed('dxfs') +
      '</styleSheet>'
    );
  }
}

/** Lower numbers are Excel's own formats. */
const FIRST_OWN_FORMAT = 164;

const differenceFill = (colour: Colour): string =>
  `<fill><patternFill patternType="solid"><bgColor rgb="FF${COLOURS[colour]}"/></patternFill></fill>`;

const fontXml = ({ bold, italic, size = FONT.size, colour = 'ink' }: Look): string =>
  `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size}"/><color rgb="FF${COLOURS[colour]}"/>` +
  `<name val="${FONT.name}"/><family val="2"/></font>`;

const fillXml = (ground: Colour): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${COLOURS[ground]}"/><bgColor indexed="64"/></patternFill></fill>`;

const borderXml = ({ ruled }: Look): string =>
  '<border><left/><right/><top/>' +
  (ruled ? `<bottom style="thin"><color rgb="FF${COLOURS.line}"/></bottom>` : '<bottom/>') +
  '<diagonal/></border>';

const alignmentXml = ({ align, valign = 'top', wrap }: Look): string =>
  `<alignment${align ? ` horizontal="${align}"` : ''}${align === 'right' ? ' indent="1"' : ''} vertical="${valign}"${wrap ? ' wrapText="1"' : ''}/>`;

/** Things that are written once and referred to by their position. */
class Numbered {
  readonly all: string[];
  private readonly positions: Map<string, number>;

  constructor(first: readonly string[]) {
    this.all = [...first];
    this.positions = new Map(first.map((item, index) => [item, index]));
  }

  number(item: string): number {
    const known = this.positions.get(item);
    if (known !== undefined) return known;
    this.positions.set(item, this.all.length);
    return this.all.push(item) - 1;
  }

  listed(element: string): string {
    return `<${element} count="${this.all.length}">${this.all.join('')}</${element}>`;
  }
}
