/**
 * A list that may be long: filtered as one types, chosen from, opened row by row. Rows are made a hundred at a time as they
 * come into view; choosing works on the data, so it reaches the rows that are not made yet.
 */
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { folded } from '../../records/text.ts';
import { common } from '../strings/common.ts';
import { Button } from './button.tsx';

interface Props<Row> {
  /** In the plural, as in "Filter members". */
  name: string;
  rows: readonly Row[];
  /** What the filter looks through. */
  textOf(row: Row): string;
  /** How a screen reader and the button to edit call the row. */
  titleOf(row: Row): string;
  /** The row on one line or two: text only, it becomes a label. */
  line(row: Row, position: number): ComponentChildren;
  /** What stands at the end of the line, with controls of its own. */
  beside?: ((row: Row, position: number) => ComponentChildren) | undefined;
  /** What stands below the line. */
  below?: ((row: Row, position: number) => ComponentChildren) | undefined;
  /** What unfolds below the row to see or edit all of it. */
  opened?: ((row: Row, position: number) => ComponentChildren) | undefined;
  /** All can be opened, where it is absent. */
  canOpen?: ((row: Row) => boolean) | undefined;
  choice?: Choice | undefined;
}

export interface Choice {
  isChosen(position: number): boolean;
  choose(positions: readonly number[], chosen: boolean): void;
}

const STEP = 100;
/** A list that is taken in at a glance needs no filter. */
const GLANCE = 8;
const words = common.filter;

export function FilterList<Row>(props: Props<Row>) {
  const { name, rows, textOf, titleOf, line, beside, below, opened, canOpen, choice } = props;
  const [filter, setFilter] = useState('');
  const [limit, setLimit] = useState(STEP);
  const [current, setCurrent] = useState(0);
  const [open, setOpen] = useState<number>();
  const list = useRef<HTMLUListElement>(null);

  const filtering = filter !== '';
  const texts = useMemo(() => (filtering ? rows.map((row) => folded(textOf(row))) : []), [rows, filtering]);
  const wanted = folded(filter).split(' ');
  const positions = rows.map((_row, position) => position);
  const matching = filtering
    ? positions.filter((position) => wanted.every((word) => texts[position]?.includes(word)))
    : positions;
  const matches = new Set(matching);
  // What is checked is what is kept: a checked row never goes out of sight.
  const hidden =
    filtering && choice
      ? positions.filter((position) => !matches.has(position) && choice.isChosen(position))
      : [];
  const shown = [...matching, ...hidden].slice(0, limit);
  const chosen = choice ? positions.filter(choice.isChosen).length : 0;

  const focusRow = (index: number) => {
    setCurrent(index);
    list.current?.querySelectorAll<HTMLElement>('[data-main]')[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target as HTMLElement).hasAttribute('data-main')) {
      if (event.key === 'Escape' && open !== undefined) {
        event.stopPropagation();
        setOpen(undefined);
        focusRow(current);
      }
      return;
    }
    const next = {
      ArrowDown: Math.min(current + 1, shown.length - 1),
      ArrowUp: Math.max(current - 1, 0),
      Home: 0,
      End: shown.length - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      focusRow(next);
    } else if (event.key === 'Enter' && opened && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const position = shown[current];
      setOpen(position === open ? undefined : position);
    }
  };
  // The editor takes the focus that opened it.
  useEffect(() => {
    if (open !== undefined)
      list.current?.querySelector<HTMLElement>('.opened :is(textarea, select, input)')?.focus();
  }, [open]);

  const row = (position: number, index: number): VNode | null => {
    const value = rows[position];
    if (value === undefined) return null;
    const main = {
      'data-main': true,
      tabIndex: index === Math.min(current, shown.length - 1) ? 0 : -1,
      onFocus: () => setCurrent(index),
    };
    const unmatched = index >= matching.length;
    return (
      <li key={position} class={unmatched ? 'row unmatched' : 'row'}>
        {index === matching.length && <p class="muted divider">{words.stillChecked(hidden.length)}</p>}
        <div class="line">
          {choice ? (
            <label>
              <input
                type="checkbox"
                checked={choice.isChosen(position)}
                onChange={(event) => choice.choose([position], event.currentTarget.checked)}
                {...main}
              />
              <span>{line(value, position)}</span>
            </label>
          ) : (
            <span class="content">{line(value, position)}</span>
          )}
          {beside?.(value, position)}
          {opened && (canOpen?.(value) ?? true) && (
            <button
              type="button"
              class="edit"
              aria-expanded={open === position}
              aria-label={words.edit(titleOf(value))}
              title={words.edit(titleOf(value))}
              onClick={() => setOpen(position === open ? undefined : position)}
              {...(choice ? { tabIndex: -1 } : main)}
            >
              ✎
            </button>
          )}
        </div>
        {below?.(value, position)}
        {open === position && <div class="opened">{opened?.(value, position)}</div>}
      </li>
    );
  };

  return (
    <div class="filter-list">
      {rows.length > GLANCE && (
        <div class="bar">
          <input
            type="search"
            data-filter
            aria-label={words.box(name)}
            placeholder={words.hint}
            value={filter}
            onInput={(event) => {
              setFilter(event.currentTarget.value);
              setLimit(STEP);
              setCurrent(0);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && filter) {
                event.stopPropagation();
                setFilter('');
              } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
                event.preventDefault();
                focusRow(0);
              }
            }}
          />
          {choice && (
            <>
              <Button
                rank="quiet"
                aria-label={words.allOf(name)}
                onClick={() => choice.choose(matching, true)}
              >
                {words.all}
              </Button>
              <Button
                rank="quiet"
                aria-label={words.noneOf(name)}
                onClick={() => choice.choose(matching, false)}
              >
                {words.none}
              </Button>
            </>
          )}
        </div>
      )}
      {rows.length > GLANCE && (
        <p class="muted count" role="status">
          {words.matching(matching.length, rows.length)}
          {choice && ` · ${words.checked(chosen)}`}
        </p>
      )}
      {filtering && matching.length === 0 && <p class="muted">{words.nothing(filter)}</p>}
      <ul ref={list} aria-label={name} onKeyDown={onKeyDown}>
        {shown.map(row)}
      </ul>
      {shown.length < matching.length + hidden.length && (
        <More
          count={Math.min(STEP, matching.length + hidden.length - shown.length)}
          onMore={() => setLimit(limit + STEP)}
        />
      )}
    </div>
  );
}

/** Comes into view, and the next rows are made; the button is there for whoever does not scroll. */
function More({ count, onMore }: { count: number; onMore(): void }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onMore();
      },
      { rootMargin: '800px' },
    );
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  });
  return (
    <div ref={end}>
      <Button rank="quiet" onClick={onMore}>
        {words.more(count)}
      </Button>
    </div>
  );
}
