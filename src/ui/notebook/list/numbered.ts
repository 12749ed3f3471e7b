import { correctRows, type Reviewed, rowKey } from '../../../records/correction.ts';
import type { ListRow } from './rows.ts';

export type People = Extract<Reviewed, { kind: 'people' }>;
type Row = Record<string, unknown>;

/**
 * Rows that were matched by name get their number, so that the workbook and the sheet match them alike. What the user decided is
 * marked as theirs. @returns undefined where no row needs one
 */
export function numbered(reviewed: People, rows: readonly ListRow[]): People | undefined {
  const matched = rows.filter(({ person, sure }) => person.asns.length === 0 && sure);
  if (matched.length === 0) return undefined;
  const people = [...reviewed.record.people];
  const evidence = { ...reviewed.evidence };
  const decided = new Map<number, Row>();
  for (const { position, person, sure } of matched) {
    if (!sure) continue;
    const row = { ...person, asns: sure.asns };
    if (sure.reason.by === 'decision') decided.set(position, row);
    else {
      people[position] = row;
      evidence[`people[${rowKey('people', { ...person })}]`] ??= {
        from: 'heuristic',
        where: `who is who: ${sure.reason.by}`,
        snippet: sure.reason.said,
      };
    }
  }
  return correctRows({ ...reviewed, record: { ...reviewed.record, people }, evidence }, 'people', decided);
}
