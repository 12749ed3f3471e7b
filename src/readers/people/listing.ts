/** The shape into which tables, lists, cards and lines of text are brought before anybody asks who is on them. */
export interface Listing {
  from: 'table' | 'list' | 'cards' | 'text';
  /** The words above it, the outermost first. */
  headings: readonly string[];
  header?: readonly string[];
  /** Cells; breaks within a cell stay as line feeds. A row of one cell in a wider table is a heading between rows. */
  rows: readonly (readonly string[])[];
}

/**
 * Labels and values in turn ("Name: …, Company: …, Name: …") as rows under a header.
 * @returns undefined where the labels do not come round again
 */
export function labelledRows(
  pairs: readonly (readonly [label: string, value: string])[],
): Pick<Listing, 'header' | 'rows'> | undefined {
  const header: string[] = [];
  const rows: string[][] = [];
  for (const [label, value] of pairs) {
    let at = header.indexOf(label);
    if (at < 0) at = header.push(label) - 1;
    const row = rows[rows.length - 1];
    if (!row || row[at] !== undefined || at === 0) {
      const next: string[] = [];
      next[at] = value;
      rows.push(next);
    } else row[at] = value;
  }
  return rows.length >= 2 && header.length >= 2 && header.length <= 12
    ? { header, rows: rows.map((row) => Array.from(header, (_, at) => row[at] ?? '')) }
    : undefined;
}
