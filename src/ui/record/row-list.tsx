/** One list of a record: filtered, chosen from, corrected row by row. */
import type { ComponentChildren } from 'preact';
import { correctRow, evidenceOfRow, rowsOf } from '../../records/correction.ts';
import { formatCount } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { type Choice, FilterList } from '../kit/filter-list.tsx';
import { TypedInput } from '../kit/typed-input.tsx';
import { Word } from '../kit/word.tsx';
import { type FieldRow, shownValue } from '../shapes.ts';
import { record as words } from '../strings/record.ts';
import type { View } from './view.ts';

type Row = Record<string, unknown>;

/** How a list is shown: declared once by the view that owns it. */
export interface ListShape {
  list: keyof typeof words.lists;
  columns: readonly (FieldRow & { needed?: boolean })[];
  title(row: Row): string;
  /** The rest of the line, parts that are empty being passed over. */
  details(row: Row): (string | undefined)[];
}

interface Props extends ListShape {
  view: View;
  /** Only these rows, by position; all where absent. */
  only?: readonly number[];
  /** What is known of a row beside what the page says. */
  mark?: ((position: number) => ComponentChildren) | undefined;
}

export function RowList({ view, list, columns, title, details, only, mark }: Props) {
  const { captured, choosing, onChange } = view;
  const rows = rowsOf(captured.record, list);
  const positions = only ?? rows.map((_row, position) => position);
  const choice = choosing && onChange ? choiceOf(view, list) : undefined;
  return (
    <FilterList
      name={words.lists[list]}
      rows={positions.map((position) => ({ row: rows[position] ?? {}, position }))}
      textOf={({ row }) => [title(row), ...details(row)].join(' ')}
      titleOf={({ row }) => title(row)}
      line={({ row, position }) => (
        <>
          <bdi class="title">{title(row)}</bdi> <bdi class="muted">{inOneLine(details(row))}</bdi>
          {mark?.(position)}
          {isCorrected(view, list, row) && <Word of="hand" />}
        </>
      )}
      opened={
        onChange && (({ row, position }) => <RowFields {...{ view, list, columns, row, position, title }} />)
      }
      choice={
        choice && {
          isChosen: (index) => choice.isChosen(positions[index] ?? -1),
          choose: (indices, chosen) =>
            choice.choose(
              indices.map((index) => positions[index] ?? -1),
              chosen,
            ),
        }
      }
    />
  );
}

/** Parts that wrap between, not within, and keep their dot at the line's end. */
const inOneLine = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join('\u00a0· ');

/** Checks on the rows of a list, kept as the positions that are left out. */
export function choiceOf({ captured, onChange }: View, list: string): Choice {
  const out = new Set(captured.leftOut?.[list]);
  return {
    isChosen: (position) => !out.has(position),
    choose(positions, chosen) {
      const next = new Set(out);
      for (const position of positions) chosen ? next.delete(position) : next.add(position);
      onChange?.({ ...captured, leftOut: { ...captured.leftOut, [list]: [...next] } });
    },
  };
}

const isCorrected = ({ captured }: View, list: string, row: Row): boolean =>
  captured.evidence?.[evidenceOfRow(captured, list, row)]?.from === 'hand';

function RowFields({
  view: { captured, onChange },
  list,
  columns,
  row,
  position,
}: Pick<Props, 'view' | 'list' | 'columns'> & { row: Row; position: number }) {
  const asRead = captured.asRead?.[evidenceOfRow(captured, list, row)]?.value as Row | undefined;
  const replace = (next: Row) => onChange?.(correctRow(captured, list, position, next));
  return (
    <dl class="fields">
      {columns.map(({ name, label, shape, needed }) => (
        <div class="field" key={name}>
          <dt>{label}</dt>
          <dd>
            <TypedInput
              {...{ label, shape, needed }}
              value={row[name]}
              onChange={(value) => {
                const { [name]: _old, ...others } = row;
                replace(value === undefined ? others : { ...row, [name]: value });
              }}
            />
            {asRead && shownValue(shape, asRead[name]) !== shownValue(shape, row[name]) && (
              <span class="origin">{words.pageSays(shownValue(shape, asRead[name]))}</span>
            )}
          </dd>
        </div>
      ))}
      {asRead && (
        <Button rank="quiet" onClick={() => replace(asRead)}>
          {words.usePage}
        </Button>
      )}
    </dl>
  );
}

/** A list under its own heading; nothing where the record has no such list. */
export function ListSection(props: Props) {
  const count = rowsOf(props.view.captured.record, props.list).length;
  if (count === 0) return null;
  return (
    <section class="list">
      <h3>
        {words.headings[props.list]} <span class="muted">{formatCount(count)}</span>
      </h3>
      <RowList {...props} />
    </section>
  );
}
