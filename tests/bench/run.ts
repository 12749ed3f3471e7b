/** `npm run bench`: how fast the product is, what it is held against, and what others take for the same work. */
import { clicking } from './clicking.ts';
import { exports } from './exports.ts';
import { filtering } from './filtering.ts';
import { lists } from './lists.ts';
import { type Figure, percentile } from './measure.ts';
import { planning } from './planning.ts';
import { pushing } from './pushing.ts';
import { reading } from './reading.ts';
import { script } from './script.ts';
import { writing } from './writing.ts';

/** One after another: they must not take each other's time. */
const figures: Figure[] = [];
for (const subject of [clicking, reading, exports, filtering, writing, script, pushing, lists, planning]) {
  process.stderr.write(`${subject.name} …\n`);
  figures.push(...(await subject()));
}

const ms = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const rows = figures.map(({ what, samples, unit, budget, peer }: Figure) => {
  const figure = (value: number): string => (unit ? `${value.toFixed(2)} ${unit}` : ms(value));
  const median = percentile(samples, 0.5);
  const theirs = peer && percentile(peer.samples, 0.5);
  return [
    what,
    figure(median),
    figure(percentile(samples, 0.95)),
    budget === undefined ? '' : `${figure(budget)} ${median <= budget ? '✓' : '✗'}`,
    budget === undefined ? '' : `${(median / budget).toFixed(2)} ×`,
    peer && theirs ? `${ms(theirs)}, ours ${(median / theirs).toFixed(2)} × (${peer.name})` : '',
  ];
});
const table = [['', 'median ms', '95th ms', 'budget ms', 'of budget', 'peer ms'], ...rows];
const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
for (const row of table) {
  console.log(
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('   '),
  );
}
