import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRow, type RowMemory } from '../../src/book/merge.ts';

type Cells = Record<string, string | number>;

/** One row of a sheet with its memory, and the two writes of a run, either of which may never happen. */
class Row {
  cells: Cells = {};
  stamp = '';
  exists = false;
  memory: RowMemory | undefined;
  offers: Cells = {};
  private runs = 0;

  run(said: Cells, reach: 'nothing' | 'memory' | 'sheet' = 'sheet') {
    this.runs += 1;
    const present = this.exists ? { cells: this.cells, stamp: this.stamp } : undefined;
    const merged = mergeRow(present, this.memory, said, `run ${this.runs}`);
    if (reach !== 'nothing') this.memory = merged.memory;
    if (reach === 'sheet') {
      this.cells = { ...this.cells, ...merged.writes };
      this.stamp = merged.memory.stamp;
      this.exists = true;
      this.offers = Object.fromEntries(merged.offers.map(({ column, offered }) => [column, offered]));
    }
    return merged;
  }
}

test('a new row gets what was read, and a newer reading replaces it', () => {
  const row = new Row();
  row.run({ name: 'Example', band: '1-5Gbps' });
  expect(row.cells).toEqual({ name: 'Example', band: '1-5Gbps' });
  row.run({ name: 'Example Networks', band: '1-5Gbps' });
  expect(row.cells.name).toBe('Example Networks');
});

test('what was not read is left as it is', () => {
  const row = new Row();
  row.run({ name: 'Example', band: '1-5Gbps' });
  row.run({ name: 'Example' });
  expect(row.cells.band).toBe('1-5Gbps');
});

test("a person's value stays, and only a newer reading than the one it replaced is offered", () => {
  const row = new Row();
  row.run({ name: 'Read' });
  row.cells.name = 'Typed';
  row.run({ name: 'Read' });
  expect(row.offers).toEqual({});
  row.run({ name: 'Read again' });
  expect(row.cells.name).toBe('Typed');
  expect(row.offers).toEqual({ name: 'Read again' });
});

test('a cell that a person emptied stays empty', () => {
  const row = new Row();
  row.run({ name: 'Read' });
  row.cells.name = '';
  row.run({ name: 'Read again' });
  expect(row.cells.name).toBe('');
});

test('what a person typed before any reading stays', () => {
  const row = new Row();
  row.exists = true;
  row.cells = { name: 'Typed' };
  row.run({ name: 'Read', band: '1-5Gbps' });
  expect(row.cells).toEqual({ name: 'Typed', band: '1-5Gbps' });
  expect(row.offers).toEqual({ name: 'Read' });
});

test('an accepted offer is the machine’s again', () => {
  const row = new Row();
  row.run({ name: 'Read' });
  row.cells.name = 'Typed';
  row.run({ name: 'Read again' });
  row.cells.name = 'Read again';
  row.run({ name: 'Read again' });
  row.run({ name: 'Third' });
  expect(row.cells.name).toBe('Third');
});

test('a run that was cut between memory and sheet is made good by the next, even with newer readings', () => {
  const row = new Row();
  row.run({ name: 'One' });
  row.run({ name: 'Two' }, 'memory');
  expect(row.cells.name).toBe('One');
  row.run({ name: 'Three' });
  expect(row.cells.name).toBe('Three');
  expect(row.offers).toEqual({});
});

test('a person who restores the old value after the sheet was written is not taken for a cut run', () => {
  const row = new Row();
  row.run({ name: 'One' });
  row.run({ name: 'Two' });
  row.cells.name = 'One';
  row.run({ name: 'Three' });
  expect(row.cells.name).toBe('One');
  expect(row.offers).toEqual({ name: 'Three' });
});

const COLUMNS = ['a', 'b'] as const;
const value = fc.constantFrom<string | number>('x', 'y', 'z', 1);
const said = fc.dictionary(fc.constantFrom(...COLUMNS), value, { minKeys: 1 });
const reach = fc.constantFrom('nothing' as const, 'memory' as const, 'sheet' as const);
const step = fc.oneof(
  fc.record({ do: fc.constant('run' as const), said, reach }),
  fc.record({
    do: fc.constant('type' as const),
    column: fc.constantFrom(...COLUMNS),
    value: fc.constantFrom<string | number>('H', 'x', ''),
  }),
);

test('whatever is cut short and typed in between, a typed value stays and a second run changes nothing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), said, (steps, last) => {
      const row = new Row();
      for (const act of steps) {
        if (act.do === 'run') {
          const before = { ...row.cells };
          row.run(act.said, act.reach);
          // No reading says "H": where it stands, a person wrote it.
          for (const column of COLUMNS) if (before[column] === 'H') expect(row.cells[column]).toBe('H');
        } else if (row.exists) row.cells[act.column] = act.value;
      }
      row.run(last);
      const settled = { cells: { ...row.cells }, offers: { ...row.offers } };
      expect(row.run(last).writes).toEqual({});
      expect({ cells: row.cells, offers: row.offers }).toEqual(settled);
    }),
    { numRuns: 5_000 },
  );
});

test('cut runs leave no trace: without people, the sheet ends as the last reading has it', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ said, reach }), { maxLength: 8 }), said, (runs, last) => {
      const row = new Row();
      for (const run of runs) row.run(run.said, run.reach);
      row.run(last);
      expect(row.cells).toMatchObject(last);
      expect(row.offers).toEqual({});
    }),
    { numRuns: 5_000 },
  );
});
