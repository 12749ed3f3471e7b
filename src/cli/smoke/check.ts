/** A claim about Google that only Google can prove, and what came of asking. */
import type { drive_v3, script_v1, sheets_v4 } from 'googleapis';

/** The scratch spreadsheet, and the interfaces to ask. */
export interface Live {
  sheets: sheets_v4.Sheets;
  drive: drive_v3.Drive;
  script: script_v1.Script;
  /** The same interface with a token that nobody gave. */
  asNobody: sheets_v4.Sheets;
  spreadsheetId: string;
  title: string;
}

export interface Found {
  /** Undefined: it could not be told. */
  held: boolean | undefined;
  /** What was seen, whether or not it was expected. */
  seen: string;
}

export interface Check {
  claim: string;
  /** What rests on it: where to look where it does not hold. */
  where: string;
  ask: (live: Live) => Promise<Found>;
}

export interface Result extends Found {
  claim: string;
  where: string;
}

/** One after the other: the quota is sixty a minute. A check that throws has not held, and says with what. */
export async function runChecks(
  checks: readonly Check[],
  live: Live,
  tell: (result: Result) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const { claim, where, ask } of checks) {
    const found = await ask(live).catch(
      (error): Found => ({ held: false, seen: error instanceof Error ? error.message : String(error) }),
    );
    const result = { claim, where, ...found };
    results.push(result);
    tell(result);
  }
  return results;
}

const SIGNS = { true: '✓', false: '✗', undefined: '?' } as const;

/** Two lines, and where it does not hold a third that says what to look at. */
export const resultText = ({ claim, where, held, seen }: Result): string =>
  [
    `${SIGNS[`${held}`]} ${claim}`,
    `    ${seen}`,
    ...(held === false ? [`    Look at ${where}, and report it.`] : []),
  ].join('\n');

/** Short enough for a line. */
export const brief = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 160)} …` : text;
};

/** @returns held where both read the same as JSON */
export const same = (got: unknown, expected: unknown): Found => ({
  held: JSON.stringify(got) === JSON.stringify(expected),
  seen:
    JSON.stringify(got) === JSON.stringify(expected)
      ? brief(got)
      : `${brief(got)}, expected ${brief(expected)}`,
});
