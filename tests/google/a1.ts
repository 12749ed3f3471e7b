/** A1 notation, as Google writes and accepts it. Rows and columns count from 0 here; an end that is open is undefined. */

export interface Area {
  /** Absent where the notation names no sheet: Google then takes the first. */
  sheet?: string;
  top: number;
  left: number;
  bottom?: number;
  right?: number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** @returns undefined where Google answers "Unable to parse range" */
export function parseA1(notation: string): Area | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.*)$/.exec(notation);
  if (!match) return undefined;
  const sheet = match[1]?.replace(/''/g, "'") ?? match[2];
  const cells = match[3] ?? '';
  const named = sheet === undefined ? {} : { sheet };
  const corner = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(cells);
  if (!corner || cells === '') return undefined;
  const [, left, top, right, bottom] = corner;
  const range = cells.includes(':');
  if (!range) {
    if (!left || !top) return undefined;
    const row = Number(top) - 1;
    const column = columnNumber(left);
    return { ...named, top: row, left: column, bottom: row + 1, right: column + 1 };
  }
  return {
    ...named,
    top: top ? Number(top) - 1 : 0,
    left: left ? columnNumber(left) : 0,
    ...(bottom ? { bottom: Number(bottom) } : {}),
    ...(right ? { right: columnNumber(right) + 1 } : {}),
  };
}

export const formatA1 = (
  sheet: string,
  { top, left, bottom, right }: Required<Omit<Area, 'sheet'>>,
): string =>
  `${/^[A-Za-z_]\w*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${columnLetters(left)}${top + 1}:${columnLetters(right - 1)}${bottom}`;
