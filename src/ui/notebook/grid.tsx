// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be windowed, so its parts are named by their roles
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its current row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys
/**
 * A table of any length: sorted by its headers, walked by the keyboard, only the rows in view being made. The focus stays on the
 * table itself and the current row is named by `aria-activedescendant`, so rows may come and go without losing it.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Column } from './columns.ts';
import { type Order, turned } from './sort.ts';
import { rowsInView, scrollTo } from './window.ts';

export interface GridColumn<Row> extends Column<Row> {
  /** What stands in the cell, where it is more than text. */
  cell?(row: Row): ComponentChildren;
  /** What a screen reader and the pointer are told of the header, where that is short or lies on its side. */
  title?: string;
  /** The header is turned by 90 degrees, for columns as narrow as a sign. */
  upright?: true;
  /** A line before it parts it from the column on its left. */
  parted?: true;
  /** Pixels from the left at which the column stays when the table is scrolled sideways. */
  pinnedAt?: number;
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
  /** Quiet rows match less well. */
  quietFrom?: number;
  /** Pixels below which the table is scrolled sideways. */
  minWidth?: number;
  /** When it changes, the table goes back to its top. */
  topOn?: unknown;
}

/** Pixels; notebook.css has the same. */
const ROW = 30;

export function Grid<Row>(props: Props<Row>) {
  const { label, columns, rows, keyOf, current, opened, order, minWidth } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 1200 });

  const measure = () => {
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
    const height = clientHeight - (header.current?.offsetHeight ?? 0);
    setView((before) =>
      before.top === scrollTop && before.height === height ? before : { top: scrollTop, height },
    );
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
    const top = at < 0 ? undefined : scrollTo(at, scroller.current?.scrollTop ?? 0, view.height, ROW);
    if (top !== undefined) scroller.current?.scrollTo({ top });
  }, [current]);

  const { from, to } = rowsInView(view.top, view.height, ROW, rows.length);
  const shown = Array.from({ length: to - from }, (_, i) => from + i);
  // The current row is named to screen readers, so it is there even out of view.
  if (at >= 0 && (at < from || at >= to)) shown.push(at);

  return (
    <div
      ref={scroller}
      class="grid"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      onScroll={measure}
      onKeyDown={(event) => onKeyDown(event, props, at, Math.floor(view.height / ROW))}
      onFocus={({ target, currentTarget }) => {
        if (target === currentTarget && at < 0 && rows[0]) props.onCurrent(rows[0]);
      }}
    >
      <div role="rowgroup" class="head" ref={header} style={{ minWidth: px(minWidth) }}>
        <div role="row" class="line" aria-rowindex={1}>
          {columns.map((column) => (
            <Header key={column.id} column={column} order={order} onOrder={props.onOrder} />
          ))}
        </div>
      </div>
      <div role="rowgroup" class="body" style={{ height: px(rows.length * ROW), minWidth: px(minWidth) }}>
        {shown.map((index) => {
          const row = rows[index] as Row;
          const key = keyOf(row);
          return (
            <div
              key={key}
              id={`${id}-${index}`}
              role="row"
              class={`line ${index === at ? 'current' : ''} ${index >= (props.quietFrom ?? rows.length) ? 'quiet' : ''}`}
              style={{ top: px(index * ROW) }}
              aria-rowindex={index + 2}
              aria-selected={key === opened}
              onClick={() => props.onOpen(row, false)}
            >
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Header<Row>({
  column,
  order,
  onOrder,
}: { column: GridColumn<Row> } & Pick<Props<Row>, 'order' | 'onOrder'>) {
  const sortedHere = order?.column === column.id;
  return (
    <div
      role="columnheader"
      class={classOf(column)}
      style={styleOf(column)}
      title={column.title}
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
    </div>
  );
}

function Cell<Row>({ column, row }: { column: GridColumn<Row>; row: Row }) {
  const text = column.cell ? undefined : (column.shown?.(row) ?? String(column.value(row) ?? ''));
  return (
    <div role="gridcell" class={classOf(column)} style={styleOf(column)} title={text || undefined} dir="auto">
      {column.cell ? column.cell(row) : text}
    </div>
  );
}

const classOf = <Row,>({ figure, mono, spare, upright, parted, pinnedAt }: GridColumn<Row>): string =>
  [
    'cell',
    figure && 'figure',
    mono && 'mono',
    spare && 'spare',
    upright && 'upright',
    parted && 'parted',
    pinnedAt !== undefined && 'pinned',
  ]
    .filter(Boolean)
    .join(' ');

const styleOf = <Row,>({ flex, pinnedAt }: GridColumn<Row>) => ({
  flex,
  left: px(pinnedAt),
});

export const focusGrid = () => document.querySelector<HTMLElement>('.grid')?.focus();

const px = (pixels: number | undefined) => (pixels === undefined ? undefined : `${pixels}px`);

function onKeyDown<Row>(
  event: KeyboardEvent,
  { rows, onCurrent, onOpen, onRemove }: Props<Row>,
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
  else return;
  event.preventDefault();
}
