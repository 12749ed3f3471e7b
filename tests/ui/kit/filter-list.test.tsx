import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { FilterList } from '../../../src/ui/kit/filter-list.tsx';
import { rendered } from '../rendered.ts';

const NAMES = ['Ana', 'Ben', 'Cem', 'Dörte', 'Eva', 'Finn', 'Greta', 'Hugo', 'Ines', 'Jan'];

/** A list that is chosen from, with `chosen` checked at first. */
function List({ names = NAMES, chosen = [] as number[] }) {
  const [checked, setChecked] = useState(new Set(chosen));
  return (
    <FilterList
      name="people"
      rows={names}
      textOf={(name) => name}
      titleOf={(name) => name}
      line={(name) => name}
      choice={{
        isChosen: (position) => checked.has(position),
        choose: (positions, on) =>
          setChecked(
            new Set(
              on
                ? [...checked, ...positions]
                : [...checked].filter((position) => !positions.includes(position)),
            ),
          ),
      }}
    />
  );
}
const FILTER = 'input[type="search"]';
const shown = (list: ReturnType<typeof rendered>) => list.all('label').map((row) => row.textContent);
const [all, none] = ['button[aria-label^="All"]', 'button[aria-label^="None"]'];

test('the filter asks for every word, whatever its case and accents', () => {
  const list = rendered(<List names={['Dörte Example', 'Dora Example', 'Ana Dorte', ...NAMES]} />);
  list.type(FILTER, 'DORTE ex');
  expect(shown(list)).toEqual(['Dörte Example']);
  expect(list.text('.count')).toContain('1 of 13 rows');
});

test('a checked row that does not match stays in sight, below and apart', () => {
  const list = rendered(<List chosen={[0, 9]} />);
  list.type(FILTER, 'be');
  expect(shown(list)).toEqual(['Ben', 'Ana', 'Jan']);
  expect(list.all('.unmatched')).toHaveLength(2);
  expect(list.text('.divider')).toBe('2 checked rows that the filter hides');
});

test('all and none reach what matches, and nothing else', () => {
  const list = rendered(<List chosen={[0]} />);
  list.type(FILTER, 'e');
  list.press(all);
  list.type(FILTER, '');
  expect(list.text('.count')).toContain('7 checked');
  list.type(FILTER, 'greta');
  list.press(none);
  expect(list.text('.count')).toContain('6 checked');
});

test('all reaches the rows that are not made yet', () => {
  const many = Array.from({ length: 1_500 }, (_, i) => `Network ${i}`);
  const list = rendered(<List names={many} />);
  expect(list.all('li')).toHaveLength(100);
  list.press(all);
  expect(list.text('.count')).toBe('1,500 rows · 1,500 checked');
});

test('where nothing matches, the list says so and what to do', () => {
  const list = rendered(<List />);
  list.type(FILTER, 'zzz');
  expect(list.text()).toContain('Nothing matches “zzz”. Shorten it, or press Esc to clear it.');
});

test('Escape in the filter clears it', () => {
  const list = rendered(<List />);
  list.type(FILTER, 'ben');
  list.key(FILTER, 'Escape');
  expect(shown(list)).toEqual(NAMES);
});

test('a short list has no filter', () => {
  expect(rendered(<List names={['Ana', 'Ben']} />).all(FILTER)).toEqual([]);
});
