/** Semicolons part arguments in every locale of Sheets, commas only in some. Inside quotes a comma is a comma. */
export const withSemicolons = (formula: string): string =>
  formula.replace(/"[^"]*"|'[^']*'|,/g, (match) => (match === ',' ? ';' : match));
