/** Move stages: what meetings say of targets is shown first, and written only where somebody says yes. */

import { dayWords } from '../src/book/rows/words.ts';
import { type Reason, type StageMove, stageMoves } from '../src/book/stage-moves.ts';
import type { Value } from '../src/book/template/declare.ts';
import { formatAsn } from '../src/records/asn.ts';
import type { Book } from './book.ts';
import { CannotRun } from './cannot-run.ts';
import { isFresh, writeEach } from './grid.ts';
import { tell } from './report.ts';
import { selection } from './selection.ts';
import { type StandingGrid, standingBook } from './standing-book.ts';
import { bookVersion } from './versions.ts';

/** Of the targets that are selected; of all where fewer than two are. */
export function movesIn(book: Book): StageMove[] {
  bookVersion();
  const { asns } = selection(book);
  const moves = stageMoves(standingBook(book, ['targets', 'meetings']).book.rows);
  return asns.length > 1 ? moves.filter(({ asn }) => asns.includes(asn)) : moves;
}

const BECAUSE: Readonly<Record<Reason, string>> = {
  asked: 'asked for a meeting',
  agreed: 'meeting agreed on',
  held: 'met',
};
/** A window shows no more lines than that. */
const MOST_LINES = 15;

/** "Alpha, AS64501: contacted → met (met, 6 Oct 2026); next step: Send our AS-SET, 20 Oct 2026" */
export const previewOf = (moves: readonly StageMove[]): string => {
  const lines = moves.slice(0, MOST_LINES).map(({ asn, network, from, cells, because, day }) => {
    const { stage, nextStep, nextOn } = cells;
    const next = [nextStep, nextOn && dayWords(nextOn)].filter(Boolean).join(', ');
    const parts = [
      stage && `${from} → ${stage} (${BECAUSE[because]}, ${dayWords(day)})`,
      next && `next step: ${next}`,
    ];
    return `${[network, formatAsn(asn)].filter(Boolean).join(', ')}: ${parts.filter(Boolean).join('; ')}`;
  });
  const more = moves.length - lines.length;
  return [...lines, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
};

/**
 * Cell by cell, because stage and next step are people's: what was changed since the preview stays as it is.
 * @param agreed as they were shown
 */
export function moveStagesIn(book: Book, agreed: readonly StageMove[]): string {
  const standing = standingBook(book, ['targets', 'meetings']);
  const grid = standing.grids.get('targets') as StandingGrid;
  const now = stageMoves(standing.book.rows);
  const { targets } = standing.book.rows;
  const same = now.filter((move) => agreed.some((one) => saysOf(one) === saysOf(move)));
  if (!isFresh(grid, false)) {
    throw new CannotRun('Somebody is typing in Targets. Nothing was changed; choose Move stages again.');
  }
  writeEach(
    grid,
    same.map(({ asn, cells }) => ({
      row: grid.positions[targets.findIndex((row) => row.cells.asn === asn)] ?? 0,
      cells: cells as Record<string, Value>,
    })),
  );
  const changed = agreed.length - same.length;
  const count = (n: number) => `${n} ${n === 1 ? 'target' : 'targets'}`;
  const words = `Moved on: ${count(same.length)}.${changed > 0 ? ` ${count(changed)} changed meanwhile and stayed.` : ''}`;
  tell(book, { level: 'info', words, details: [words, previewOf(same)].join('\n'), news: same.length > 0 });
  return `${words} Work out the rank anew with Rank targets.`;
}

const saysOf = ({ asn, from, cells }: StageMove): string => JSON.stringify([asn, from, cells]);
