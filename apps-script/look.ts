/** How a range looks, as SpreadsheetApp takes it. What is not said stays as it is. */
import { COLOURS, type Colour, FONT, type Look, TONES, type Tone } from '../src/book/template/style.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export function dress(range: Range, look: Look): void {
  if (look.format) range.setNumberFormat(look.format);
  if (look.size && look.size !== FONT.size) range.setFontSize(look.size);
  if (look.bold) range.setFontWeight('bold');
  if (look.italic) range.setFontStyle('italic');
  if (look.colour) range.setFontColor(hex(look.colour));
  if (look.ground) range.setBackground(hex(look.ground));
  if (look.align && look.align !== 'left') range.setHorizontalAlignment(look.align);
  if (look.valign) range.setVerticalAlignment(look.valign === 'center' ? 'middle' : look.valign);
  if (look.wrap) range.setWrap(true);
}

/** Characters, as the template counts, in pixels. */
export const pixels = (characters: number): number => Math.round(characters * 7.2) + 10;

/** Points, as the template counts heights, in pixels. */
export const pixelsHigh = (points: number): number => Math.round((points * 4) / 3);

const hex = (name: Colour): string => `#${COLOURS[name].toLowerCase()}`;

/** Coloured while the condition holds. */
export interface Condition {
  range: Range;
  tone: Tone;
  equals?: string;
  formula?: string;
}

/** Adds the rules that are missing; those that people made stay, and stay first. */
export function addConditions(sheet: GoogleAppsScript.Spreadsheet.Sheet, wanted: readonly Condition[]): void {
  const present = sheet.getConditionalFormatRules();
  const known = new Set(present.map(signature));
  const missing = wanted.map(toRule).filter((rule) => !known.has(signature(rule)));
  if (missing.length > 0) sheet.setConditionalFormatRules([...present, ...missing]);
}

function toRule({ range, tone, equals, formula }: Condition) {
  const { font, ground } = TONES[tone];
  const rule = SpreadsheetApp.newConditionalFormatRule();
  if (formula) rule.whenFormulaSatisfied(formula);
  else rule.whenTextEqualTo(equals ?? '');
  if (ground) rule.setBackground(hex(ground));
  return rule.setFontColor(hex(font)).setRanges([range]).build();
}

/** Which column or cell a rule is for, and when it holds. */
function signature(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): string {
  const [range] = rule.getRanges();
  return `${range?.getColumn()} ${range?.getRow()} ${rule.getBooleanCondition()?.getCriteriaValues().join()}`;
}
