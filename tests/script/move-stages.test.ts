/** Move stages: shown first, written only where somebody says yes, and never over what was decided meanwhile. */
import { beforeEach, expect, test } from 'vitest';
import { inSheet, typed } from './forum.ts';
import type { SharedBook } from './shared-book.ts';

let book: SharedBook;
beforeEach(() => {
  book = inSheet();
  const meet = (row: number, asn: number, cells: Record<string, string>) => {
    for (const [key, value] of Object.entries({ day: '2026-10-06', asn, ...cells }))
      typed(book, 'meetings', row, key, value);
  };
  meet(0, 64501, { state: 'held', outcome: '=SUM(1)', nextStep: '=HYPERLINK("x")', nextOn: '2026-10-20' });
  meet(1, 64502, { state: 'confirmed' });
  meet(2, 64503, { state: 'proposed' });
});

const said = () => book.script.alerts.at(-1) ?? '';
const row = (asn: number) => book.rows('Targets').find((one) => one.asn === asn) ?? {};
const others = () => book.rows('Targets').map(({ stage, nextStep, nextOn, ...rest }) => JSON.stringify(rest));

test('they are shown, and nothing is written without a yes', () => {
  const before = book.rows('Targets');
  book.script.answer = 'NO';
  book.script.run('moveStages');
  expect(said()).toMatch(
    /Alpha.*AS64501: researched → met \(met, 6 Oct 2026\); next step: =HYPERLINK\("x"\), 20 Oct 2026/,
  );
  expect(said()).toMatch(/Beta, AS64502: candidate → meeting set \(meeting agreed on, 6 Oct 2026\)/);
  expect(said()).not.toContain('Gamma');
  expect(book.rows('Targets')).toEqual(before);
});

test('with a yes these cells are written, as text, and no other', () => {
  const before = others();
  book.script.answer = 'YES';
  book.script.run('moveStages');
  expect(said()).toContain('Moved on: 2 targets.');
  expect(row(64501)).toMatchObject({ stage: 'met', nextStep: '=HYPERLINK("x")', nextOn: 46315 });
  const line = book.rows('Targets').findIndex(({ asn }) => asn === 64501) + 1;
  expect(book.tab('Targets').at(line, book.column('Targets', 'nextStep'))?.value).toHaveProperty(
    'stringValue',
  );
  // Beta had a next step of its own.
  expect(row(64502)).toMatchObject({ stage: 'meeting set', nextStep: 'Send our AS-SET' });
  expect(others()).toEqual(before);
  book.script.run('moveStages');
  expect(said()).toContain('Meetings says nothing that Targets does not know');
});

test('what somebody decides while the question stands open stays', () => {
  book.script.answer = 'YES';
  book.script.run('moveStages', undefined, 'menu', {
    beforeCall: (_count, name) => {
      if (name === 'Ui.alert')
        typed(
          book,
          'targets',
          book.rows('Targets').findIndex(({ asn }) => asn === 64501),
          'stage',
          'parked',
        );
    },
  });
  expect(row(64501).stage).toBe('parked');
  expect(row(64502).stage).toBe('meeting set');
  expect(said()).toContain('1 target changed meanwhile and stayed');
});

test('of the targets that are selected, where several are', () => {
  const lines = book.rows('Targets').flatMap(({ asn }, i) => (asn === 64502 || asn === 64503 ? [i + 2] : []));
  book.script.selected = { title: 'Targets', rows: lines.map((line) => [line, line] as const) };
  book.script.answer = 'YES';
  book.script.run('moveStages');
  expect([row(64501).stage, row(64502).stage]).toEqual(['researched', 'meeting set']);
});

test('cut short, the next run does the rest', () => {
  book.script.answer = 'YES';
  for (let cutAt = 1; ; cutAt++) {
    const { cut } = book.script.run('moveStages', undefined, 'menu', { cutAt });
    if (!cut) break;
  }
  expect([row(64501).stage, row(64502).stage]).toEqual(['met', 'meeting set']);
});
