import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellValue, mergeRow, type RowMemory, type Saying } from '../../src/book/merge.ts';

/** One row of a sheet with its memory, and the two writes of a run that may each fail to happen. */
class Row {
  cells: Record<string, CellValue> = {};
  stamp = '';
  exists = false;
  memory: RowMemory | undefined;
  offers = new Map<string, CellValue>();
  private runs = 0;

  run(sayings: readonly Saying[], reach: 'nothing' | 'memory' | 'sheet' = 'sheet') {
    this.runs += 1;
    const present = this.exists ? { cells: this.cells, stamp: this.stamp } : undefined;
    const merged = mergeRow(present, this.memory, sayings, `run ${this.runs}`);
    if (reach === 'nothing') return merged;
    this.memory = merged.memory;
    if (reach === 'memory') return merged;
    this.cells = { ...this.cells, ...merged.writes };
    this.stamp = merged.memory.stamp;
    this.exists = true;
    this.offers = new Map(merged.offers.map(({ column, offered }) => [column, offered]));
    return merged;
  }
}

const says = (at: number, cells: Record<string, CellValue>, captureId = `c${at}`): Saying => ({
  at: `2026-09-01T08:00:0${at}Z`,
  captureId,
  cells,
});

test('a new row gets what its captures say', () => {
  const row = new Row();
  row.run([says(1, { name: 'Example', band: '1-5Gbps' })]);
  expect(row.cells).toEqual({ name: 'Example', band: '1-5Gbps' });
});

test('the later reading wins, whichever arrives first', () => {
  const [early, late] = [new Row(), new Row()];
  early.run([says(1, { name: 'Old' })]);
  early.run([says(2, { name: 'New' })]);
  late.run([says(2, { name: 'New' })]);
  late.run([says(1, { name: 'Old' })]);
  expect(early.cells).toEqual({ name: 'New' });
  expect(late.cells).toEqual({ name: 'New' });
});

test("a person's value stays, and only a newer reading than the one it replaced is offered", () => {
  const row = new Row();
  row.run([says(1, { name: 'Read' })]);
  row.cells.name = 'Typed';
  row.run([says(1, { name: 'Read' })]);
  expect(row.offers.size).toBe(0);
  row.run([says(2, { name: 'Read again' })]);
  expect(row.cells.name).toBe('Typed');
  expect(row.offers.get('name')).toBe('Read again');
});

test('a cell that a person emptied stays empty', () => {
  const row = new Row();
  row.run([says(1, { name: 'Read' })]);
  row.cells.name = '';
  row.run([says(2, { name: 'Read again' })]);
  expect(row.cells.name).toBe('');
});

test('what a person typed before any capture stays', () => {
  const row = new Row();
  row.exists = true;
  row.cells = { name: 'Typed' };
  row.run([says(1, { name: 'Read', band: '1-5Gbps' })]);
  expect(row.cells).toEqual({ name: 'Typed', band: '1-5Gbps' });
  expect(row.offers.get('name')).toBe('Read');
});

test('an accepted offer is the machine’s again', () => {
  const row = new Row();
  row.run([says(1, { name: 'Read' })]);
  row.cells.name = 'Typed';
  row.run([says(2, { name: 'Read again' })]);
  row.cells.name = 'Read again';
  row.run([says(3, { name: 'Third' })]);
  expect(row.cells.name).toBe('Third');
});

test('a run that was cut between memory and sheet is made good by the next, even with newer captures', () => {
  const row = new Row();
  row.run([says(1, { name: 'One' })]);
  row.run([says(2, { name: 'Two' })], 'memory');
  expect(row.cells.name).toBe('One');
  row.run([says(2, { name: 'Two' }), says(3, { name: 'Three' })]);
  expect(row.cells.name).toBe('Three');
  expect(row.offers.size).toBe(0);
});

test('a person who restores the old value after the sheet was written is not taken for a cut run', () => {
  const row = new Row();
  row.run([says(1, { name: 'One' })]);
  row.run([says(2, { name: 'Two' })]);
  row.cells.name = 'One';
  row.run([says(3, { name: 'Three' })]);
  expect(row.cells.name).toBe('One');
  expect(row.offers.get('name')).toBe('Three');
});

const COLUMNS = ['a', 'b'] as const;
const value = fc.constantFrom<CellValue>('x', 'y', 'z', 1, '');
const saying = fc.record({
  at: fc.integer({ min: 1, max: 9 }),
  cells: fc.dictionary(fc.constantFrom(...COLUMNS), value, { minKeys: 1 }),
  tie: fc.constantFrom('p', 'q'),
});
const step = fc.oneof(
  fc.record({
    do: fc.constant('run' as const),
    which: fc.array(fc.nat(5), { maxLength: 4 }),
    reach: fc.constantFrom('nothing' as const, 'memory' as const, 'sheet' as const),
  }),
  fc.record({
    do: fc.constant('type' as const),
    column: fc.constantFrom(...COLUMNS),
    value: fc.constantFrom<CellValue>('H', 'x', ''),
  }),
);

test('whatever is cut short and typed in between: a typed value stays, and a second run changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(saying, { minLength: 1, maxLength: 6 }),
      fc.array(step, { maxLength: 12 }),
      (made, steps) => {
        // Each saying is one capture: the same id never says two things.
        const sayings = made.map(({ at, cells, tie }, i) => says(at, cells, `${tie}${i}`));
        const row = new Row();
        const typed = new Map<string, CellValue>();
        for (const act of steps) {
          if (act.do === 'run') {
            const before = { ...row.cells };
            row.run(
              act.which.flatMap((i) => sayings[i] ?? []),
              act.reach,
            );
            for (const [column, by] of typed) {
              // Typing what the machine had written hands the cell back to it.
              if (before[column] === by && by === 'H') expect(row.cells[column]).toBe('H');
            }
          } else if (row.exists) {
            row.cells[act.column] = act.value;
            typed.set(act.column, act.value);
          }
        }
        row.run(sayings);
        const settled = structuredClone({ cells: row.cells, memory: row.memory, offers: row.offers });
        const again = row.run(sayings);
        expect(again.writes).toEqual({});
        expect({ cells: row.cells, memory: row.memory?.cells, offers: row.offers }).toEqual({
          cells: settled.cells,
          memory: Object.fromEntries(
            Object.entries(settled.memory?.cells ?? {}).map(([column, { before: _, ...cell }]) => [
              column,
              cell,
            ]),
          ),
          offers: settled.offers,
        });
      },
    ),
    { numRuns: 3_000 },
  );
});

test('independent captures may come in any order and any portions', () => {
  fc.assert(
    fc.property(
      fc.array(saying, { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      (made, dice) => {
        const sayings = made.map(({ at, cells, tie }, i) => says(at, cells, `${tie}${i}`));
        const [whole, portioned] = [new Row(), new Row()];
        whole.run(sayings);
        const shuffled = [...sayings].sort(() => (dice.next().value % 2 ? 1 : -1));
        for (const one of shuffled) portioned.run([one], dice.next().value % 3 ? 'sheet' : 'memory');
        portioned.run(shuffled);
        for (const column of COLUMNS) expect(portioned.cells[column] ?? '').toBe(whole.cells[column] ?? '');
        expect(portioned.offers.size).toBe(0);
      },
    ),
    { numRuns: 3_000 },
  );
});
