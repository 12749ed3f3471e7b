import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/book/book.ts';
import { stageMoves } from '../../src/book/stage-moves.ts';
import type { CellsOf } from '../../src/book/template/index.ts';
import { LISTS, STAGES } from '../../src/book/template/lists.ts';

const target = (cells: CellsOf<'targets'> = {}): Row<'targets'> => ({
  key: `AS${cells.asn ?? 64501}`,
  cells: { asn: 64501, network: 'Alpha', ...cells },
});
const meeting = (cells: CellsOf<'meetings'>): Row<'meetings'> => ({
  key: '',
  cells: { asn: 64501, day: '2026-10-06', ...cells },
});
const moves = (stage: string | undefined, ...meetings: CellsOf<'meetings'>[]) =>
  stageMoves({ targets: [target(stage === undefined ? {} : { stage })], meetings: meetings.map(meeting) });

describe('a meeting moves the stage on', () => {
  test.each([
    ['candidate', { state: 'asked' }, 'contacted', 'asked'],
    [undefined, { state: 'asked' }, 'contacted', 'asked'],
    ['contacted', { state: 'confirmed' }, 'meeting set', 'agreed'],
    ['researched', { state: 'moved' }, 'meeting set', 'agreed'],
    ['meeting set', { state: 'held' }, 'met', 'held'],
    ['contacted', { state: 'confirmed', outcome: 'They will peer.' }, 'met', 'held'],
  ])('from %s by %j to %s', (from, cells, to, because) => {
    expect(moves(from, cells)).toEqual([
      {
        key: 'AS64501',
        asn: 64501,
        network: 'Alpha',
        from: from ?? 'candidate',
        cells: { stage: to },
        day: '2026-10-06',
        because,
      },
    ]);
  });

  test.each([
    ['contacted', { state: 'asked' }],
    ['met', { state: 'confirmed' }],
    ['agreed', { state: 'held' }],
    ['live', { state: 'held', nextStep: 'Call' }],
    ['declined until', { state: 'held', nextStep: 'Call' }],
    ['parked', { state: 'held' }],
    ['candidate', { state: 'proposed' }],
    ['candidate', { state: 'cancelled', outcome: 'They fell ill.' }],
    ['candidate', { state: 'held', day: '' }],
    ['candidate', { state: 'held', asn: 64502 }],
  ])('never back from %s by %j', (from, cells) => {
    expect(moves(from, cells)).toEqual([]);
  });

  test('the one that brought us furthest counts, of several the latest', () => {
    const [move] = moves(
      'candidate',
      { state: 'held', day: '2025-10-06' },
      { state: 'held', day: '2026-05-06' },
      { state: 'asked', day: '2026-11-06' },
    );
    expect(move).toMatchObject({ cells: { stage: 'met' }, day: '2026-05-06' });
  });
});

describe('the next step', () => {
  const held = { state: 'held', nextStep: 'Send our AS-SET', nextOn: '2026-10-20' };

  test('goes over where the target has none, also where its stage is far enough', () => {
    expect(moves('agreed', held)[0]?.cells).toEqual({ nextStep: 'Send our AS-SET', nextOn: '2026-10-20' });
    expect(moves('contacted', held)[0]?.cells).toEqual({
      stage: 'met',
      nextStep: 'Send our AS-SET',
      nextOn: '2026-10-20',
    });
  });

  test.each([{ nextStep: 'Call' }, { nextOn: '2026-10-30' }])('stays what somebody set: %j', (set) => {
    const [move] = stageMoves({
      targets: [target({ stage: 'meeting set', ...set })],
      meetings: [meeting(held)],
    });
    expect(move?.cells).toEqual({ stage: 'met' });
  });

  test('is that of the latest meeting', () => {
    const older = { ...held, day: '2026-05-06', nextStep: 'Old' };
    expect(moves('met', older, held)[0]?.cells.nextStep).toBe('Send our AS-SET');
  });
});

const day = fc.constantFrom('2026-10-06', '2026-10-07', '');
const anyMeeting = fc.record(
  {
    asn: fc.constantFrom(64501, 64502),
    day,
    state: fc.constantFrom(...LISTS.meeting, 'odd'),
    outcome: fc.constantFrom('Yes', ''),
    nextStep: fc.constantFrom('Call', ''),
    nextOn: day,
  },
  { requiredKeys: [] },
);
const anyTarget = fc.record(
  {
    asn: fc.constantFrom(64501, 64502, 64503),
    stage: fc.constantFrom(...STAGES, 'odd', ''),
    nextStep: fc.constantFrom('Mine', ''),
    nextOn: day,
  },
  { requiredKeys: [] },
);

test('nothing goes back, nothing that was set is offered over, and once written nothing is left to offer', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyTarget, { maxLength: 3, selector: ({ asn }) => asn }),
      fc.array(anyMeeting, { maxLength: 5 }),
      (cells, held) => {
        const targets = cells.map((one, i) => ({ key: String(i), cells: one as CellsOf<'targets'> }));
        const meetings = held.map((one) => ({ key: '', cells: one as CellsOf<'meetings'> }));
        const found = stageMoves({ targets, meetings });
        const after = targets.map((row) => {
          const move = found.find(({ key }) => key === row.key);
          if (!move) return row;
          const { stage = '', nextStep, nextOn } = row.cells;
          if (move.cells.stage) {
            expect(STAGES.indexOf(move.cells.stage as never)).toBeGreaterThan(STAGES.indexOf(stage as never));
            expect(['live', 'parked', 'declined until', 'agreed', 'configuring', 'odd']).not.toContain(stage);
          }
          if (nextStep || nextOn) expect(Object.keys(move.cells)).toEqual(['stage']);
          return { ...row, cells: { ...row.cells, ...move.cells } };
        });
        expect(stageMoves({ targets: after, meetings })).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});
