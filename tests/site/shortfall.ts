/** What a reading lacks of what its page says. Whatever it holds beyond that is its own affair. */
import type { Clause } from '../../src/records/policy.ts';
import type { Visit } from './site.ts';

/** @returns one line a difference, such as `ports.0.speedMbps: 100000 expected, 10000 read`; empty where all is there */
export function shortfall({ says }: Visit, record: unknown): string[] {
  const plain = missing(says.record, record);
  if (says.kind !== 'policy') return plain;
  const { clauses = [] } = (record ?? {}) as { clauses?: Clause[] };
  return [
    ...plain,
    ...Object.entries(says.said)
      .filter(([id, said]) => !clauses.some((read) => read.id === id && missing(said, read).length === 0))
      .map(([id, said]) => {
        const read = clauses
          .filter((clause) => clause.id === id)
          .map(({ stance, value }) => ({ stance, value }));
        return `clause ${id}: ${JSON.stringify(said)} expected, ${JSON.stringify(read)} read`;
      }),
  ];
}

/** How many values a page says, for telling that none is missing. */
export const valuesOf = ({ says }: Visit): number =>
  leaves(says.record) + (says.kind === 'policy' ? Object.keys(says.said).length : 0);

function leaves(value: unknown): number {
  if (value === undefined) return 0;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + leaves(inner), 0);
}

function missing(expected: unknown, read: unknown, path = ''): string[] {
  if (expected === undefined) return [];
  if (Array.isArray(expected)) {
    const rows = Array.isArray(read) ? read : [];
    if (rows.length !== expected.length)
      return [`${path}: ${expected.length} rows expected, ${rows.length} read`];
    return expected.flatMap((row, i) => missing(row, rows[i], `${path}.${i}`));
  }
  if (typeof expected === 'object' && expected !== null) {
    const fields = (read ?? {}) as Record<string, unknown>;
    return Object.entries(expected).flatMap(([name, value]) =>
      missing(value, fields[name], path ? `${path}.${name}` : name),
    );
  }
  return expected === read
    ? []
    : [`${path}: ${JSON.stringify(expected)} expected, ${JSON.stringify(read)} read`];
}
