// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be windowed, so its parts are named by their roles
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its current row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys
/**
 * A table of any size: sorted by its headers, walked by the keyboard, only what is in view being made. The focus stays on the
 * table itself and the current row is named by `aria-activedescendant`, so rows may come and go without losing it.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Column } from './columns.ts';
import { type Order, turned } from './sort.ts';
import { columnsInView, rowsInView, scrollTo } from './window.ts';

export interface GridColumn<Row> extends Column<Row> {
  /** What stands in the cell, where it is more than text. */
  cell?(row: Row): ComponentChildren;
  /** What a screen reader and the pointer are told of the header, where that is short or lies on its side. */
  title?: string;
  /** What can be done with the column, beside its header. */
  menu?: ComponentChildren;
  /** The header is turned by 90 degrees, for columns as narrow as a sign. */
  upright?: true;
  /** A line before it parts it from the column on its left. */
  parted?: true;
}

interface Props<Row> {
  label: string;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
  current: string | undefined;
  opened?: string | undefined;
  order?: Order | undefined;
  onOrder?: ((order: Order) => void) | undefined;
  onCurrent(row: Row): void;
  /** `byKey`: with Enter, whose user goes on in what was opened. */
  onOpen(row: Row, byKey: boolean): void;
  onRemove?: (row: Row) => void;
  /** With the space bar. */
  onMark?: (row: Row) => void;
  /** Quiet rows match less well. */
  quietFrom?: number;
  /** When it changes, the table goes back to its top. */
  topOn?: unknown;
  /**
   * Columns are as wide as they say, and the table is scrolled sideways: their widths in pixels. The first `pinned` of them stay.
   * Without it, columns share the width that there is.
   */
  fixed?: { widths: readonly number[]; pinned: number };
  /** Rows have room for two lines of text. */
  lines?: 2;
}

/** Pixels; grid.css has the same. */
const ROW = 30;
const TWO_LINES = 46;
const EDGE = 6;

export function Grid<Row>(props: Props<Row>) {
  const { label, columns, rows, keyOf, current, opened, order, fixed, lines } = props;
  const height = lines === 2 ? TWO_LINES : ROW;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, left: 0, height: 1200, width: 1200 });

  const measure = () => {
    const {
      scrollTop: top = 0,
      scrollLeft: left = 0,
      clientHeight = 0,
      clientWidth = 0,
    } = scroller.current ?? {};
    setView({ top, left, height: clientHeight - (head.current?.offsetHeight ?? 0), width: clientWidth });
  };
  useLayoutEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [props.topOn]);

  const at = current === undefined ? -1 : rows.findIndex((row) => keyOf(row) === current);
  useEffect(() => {
    const top = at < 0 ? undefined : scrollTo(at, scroller.current?.scrollTop ?? 0, view.height, height);
    if (top !== undefined) scroller.current?.scrollTo({ top });
  }, [current]);

  const { from, to } = rowsInView(view.top, view.height, height, rows.length);
  const shown = Array.from({ length: to - from }, (_, i) => from + i);
  // The current row is named to screen readers, so it is there even out of view.
  if (at >= 0 && (at < from || at >= to)) shown.push(at);

  const across = fixed && columnsInView(view.left, view.width, fixed.widths.slice(fixed.pinned));
  const cells = useMemo(() => placed(columns, fixed, across), [columns, fixed, across?.from, across?.to]);
  const minWidth = px(fixed && sum(fixed.widths) + 2 * EDGE);
  // What is drawn of a row that is only text serves the next row at its place: while one types a filter, all of them change.
  const isText = columns.every(({ cell }) => !cell);
  const open = useRef(props.onOpen);
  open.current = props.onOpen;

  return (
    <div
      ref={scroller}
      class={lines === 2 ? 'grid tall' : 'grid'}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      onScroll={measure}
      onKeyDown={(event) => onKeyDown(event, props, at, Math.floor(view.height / height))}
      onFocus={({ target, currentTarget }) => {
        if (target === currentTarget && at < 0 && rows[0]) props.onCurrent(rows[0]);
      }}
    >
      <div role="rowgroup" class="head" ref={head} style={{ minWidth }}>
        <div role="row" class="line" aria-rowindex={1}>
          {cells.map((cell) => (
            <Header key={cell.column.id} {...cell} order={order} onOrder={props.onOrder} />
          ))}
        </div>
      </div>
      <div role="rowgroup" class="body" style={{ height: px(rows.length * height), minWidth }}>
        {shown.map((index) => {
          const row = rows[index] as Row;
          const key = keyOf(row);
          return (
            <Line
              key={isText ? index : key}
              id={`${id}-${index}`}
              index={index}
              height={height}
              row={row}
              cells={cells}
              isCurrent={index === at}
              isOpened={key === opened}
              isQuiet={index >= (props.quietFrom ?? rows.length)}
              open={open}
            />
          );
        })}
      </div>
    </div>
  );
}

interface LineProps<Row> {
  id: string;
  index: number;
  height: number;
  row: Row;
  cells: readonly Placed<Row>[];
  isCurrent: boolean;
  isOpened: boolean;
  isQuiet: boolean;
  open: { current: Props<Row>['onOpen'] };
}

/** Made again only when something of it changes: while the table is scrolled most rows stay as they are. */
function Line<Row>({ id, index, height, row, cells, isCurrent, isOpened, isQuiet, open }: LineProps<Row>) {
  return useMemo(
    () => (
      <div
        id={id}
        role="row"
        class={`line ${isCurrent ? 'current' : ''} ${isQuiet ? 'quiet' : ''}`}
        style={{ top: px(index * height) }}
        aria-rowindex={index + 2}
        aria-selected={isOpened}
        onClick={() => open.current(row, false)}
      >
        {cells.map((cell) => (
          <Cell key={cell.column.id} {...cell} row={row} />
        ))}
      </div>
    ),
    [id, index, height, row, cells, isCurrent, isOpened, isQuiet],
  );
}

/** A column that is made, and how it stands in its line. */
interface Placed<Row> {
  column: GridColumn<Row>;
  /** From 1, as screen readers count. */
  number: number;
  className: string;
  style: Record<string, string | undefined>;
}

function placed<Row>(
  columns: readonly GridColumn<Row>[],
  fixed: Props<Row>['fixed'],
  across: ReturnType<typeof columnsInView> | undefined,
): Placed<Row>[] {
  const all = columns.map((column, i): Placed<Row> => {
    const width = fixed?.widths[i];
    const isPinned = fixed !== undefined && i < fixed.pinned;
    return {
      column,
      number: i + 1,
      className: classOf(column, isPinned),
      style: {
        flex: width === undefined ? column.flex : `0 0 ${width}px`,
        left: isPinned ? px(EDGE + sum(fixed.widths.slice(0, i))) : undefined,
      },
    };
  });
  if (!fixed || !across) return all;
  const inView = all.slice(fixed.pinned + across.from, fixed.pinned + across.to);
  const [first] = inView;
  // What is left out before them is room that they keep.
  if (first) first.style.marginLeft = px(across.before);
  return [...all.slice(0, fixed.pinned), ...inView];
}

const classOf = <Row,>(
  { figure, mono, spare, upright, parted }: GridColumn<Row>,
  isPinned: boolean,
): string =>
  [
    'cell',
    figure && 'figure',
    mono && 'mono',
    spare && `spare-${spare}`,
    upright && 'upright',
    parted && 'parted',
    isPinned && 'pinned',
  ]
    .filter(Boolean)
    .join(' ');

function Header<Row>({
  column,
  number,
  className,
  style,
  order,
  onOrder,
}: Placed<Row> & Pick<Props<Row>, 'order' | 'onOrder'>) {
  const sortedHere = order?.column === column.id;
  return (
    <div
      role="columnheader"
      class={className}
      style={style}
      title={column.title}
      aria-colindex={number}
      aria-sort={sortedHere ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      {onOrder ? (
        <button type="button" onClick={() => onOrder(turned(order, column.id))}>
          <span>{column.label}</span>
          {sortedHere && <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span>}
        </button>
      ) : (
        <span>{column.label}</span>
      )}
      {column.menu}
    </div>
  );
}

function Cell<Row>({ column, number, className, style, row }: Placed<Row> & { row: Row }) {
  const text = column.cell ? undefined : (column.shown?.(row) ?? String(column.value(row) ?? ''));
  return (
    <div
      role="gridcell"
      class={className}
      style={style}
      title={text || undefined}
      dir="auto"
      aria-colindex={number}
    >
      {column.cell ? column.cell(row) : text}
    </div>
  );
}

function onKeyDown<Row>(
  event: KeyboardEvent,
  { rows, onCurrent, onOpen, onRemove, onMark }: Props<Row>,
  at: number,
  page: number,
): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
  const last = rows.length - 1;
  const goal = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  }[event.key];
  const current = rows[at];
  if (goal !== undefined) {
    const row = rows[Math.max(0, Math.min(goal, last))];
    if (row) onCurrent(row);
  } else if (event.key === 'Enter' && current) onOpen(current, true);
  else if (event.key === 'Delete' && current && onRemove) onRemove(current);
  else if (event.key === ' ' && current && onMark) onMark(current);
  else return;
  event.preventDefault();
}

export const focusGrid = () => document.querySelector<HTMLElement>('.grid')?.focus();

const px = (pixels: number | undefined) => (pixels === undefined ? undefined : `${pixels}px`);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
