/** Conditional formats. */
import { xml } from './xml.ts';

type Rule = (priority: number) => string;

/** Where the cell is this very word. */
export const equals =
  (word: string, look: number): Rule =>
  (priority) =>
    `<cfRule type="cellIs" dxfId="${look}" priority="${priority}" operator="equal"><formula>${xml(`"${word}"`)}</formula></cfRule>`;

/** Where the formula, written for the first cell of the range, is true. */
export const holds =
  (formula: string, look: number): Rule =>
  (priority) =>
    `<cfRule type="expression" dxfId="${look}" priority="${priority}"><formula>${xml(formula)}</formula></cfRule>`;

/** @param range one range, or several with spaces between them */
export const conditional = (range: string, rules: readonly Rule[]): string =>
  `<conditionalFormatting sqref="${range}">${rules.map((rule, index) => rule(index + 1)).join('')}</conditionalFormatting>`;
