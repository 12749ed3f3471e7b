/** Looks of the template as Google's formats: colours as parts of one, characters and points as pixels. */
import type { sheets_v4 } from 'googleapis';
import {
  COLOURS,
  type Colour,
  FONT,
  FORMATS,
  type Look,
  TONES,
  type Tone,
} from '../../../book/template/style.ts';

export const colour = (name: Colour): sheets_v4.Schema$ColorStyle => {
  const [red, green, blue] = [0, 2, 4].map(
    (at) => Number.parseInt(COLOURS[name].slice(at, at + 2), 16) / 255,
  );
  return { rgbColor: { red: red ?? 0, green: green ?? 0, blue: blue ?? 0 } };
};

/** The ground of a bar or a tab: yellow is one here, though never of text. */
export const groundOf = (tone: Tone): Colour => (TONES[tone].font === 'ink' ? 'accent' : TONES[tone].font);

/** The template counts widths in characters and heights in points. */
export const pixelsWide = (characters: number): number => Math.round(characters * 7.2) + 10;
export const pixelsHigh = (points: number): number => Math.round((points * 4) / 3);
/** Of a row that nobody made higher. */
export const ROW_PIXELS = 21;

/** Google wants to be told what kind of format it is. */
const kindOf = (pattern: string): string =>
  pattern === FORMATS.text
    ? 'TEXT'
    : pattern === FORMATS.date
      ? 'DATE'
      : pattern.endsWith('%')
        ? 'PERCENT'
        : 'NUMBER';

export const formatted = (look: Look): sheets_v4.Schema$CellFormat => ({
  ...(look.format ? { numberFormat: { type: kindOf(look.format), pattern: look.format } } : {}),
  ...(look.ground ? { backgroundColorStyle: colour(look.ground) } : {}),
  ...(look.align ? { horizontalAlignment: look.align.toUpperCase() } : {}),
  verticalAlignment: { top: 'TOP', center: 'MIDDLE', bottom: 'BOTTOM' }[look.valign ?? 'top'],
  wrapStrategy: look.wrap ? 'WRAP' : 'CLIP',
  ...(look.ruled ? { borders: { bottom: { style: 'SOLID', colorStyle: colour('line') } } } : {}),
  textFormat: {
    fontSize: look.size ?? FONT.size,
    foregroundColorStyle: colour(look.colour ?? 'ink'),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
  },
});
