/** A list of people at work, in the middle of the page: filtered, sorted, corrected in place, and its networks made targets. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { nameIndex } from '../../../planning/name-index.ts';
import { roleOf } from '../../../readers/people/roles.ts';
import { correctField, correctRows } from '../../../records/correction.ts';
import type { Network } from '../../../records/network.ts';
import type { Person } from '../../../records/people.ts';
import { type PeopleColumn, reassigned, restored } from '../../../records/people-columns.ts';
import { folded } from '../../../records/text.ts';
import { decide } from '../../../storage/decisions.ts';
import { Button } from '../../kit/button.tsx';
import { list as words } from '../../strings/list.ts';
import { nameOf } from '../columns.ts';
import { FilterBar } from '../filter-bar.tsx';
import { focusGrid, Grid } from '../grid.tsx';
import { type Order, sorted } from '../sort.ts';
import type { NotebookState } from '../state.ts';
import { columnLabel, listColumns } from './list-columns.tsx';
import { makeTargets } from './make-targets.ts';
import { namesOf } from './names.ts';
import type { People } from './numbered.ts';
import { type ListRow, listRows, networkName, networksOf, unknownOrganizations } from './rows.ts';
import { SearchNames } from './search-names.tsx';
import { useDecisions } from './use-decisions.ts';
import { useMet } from './use-met.ts';

export function ListView({ state }: { state: NotebookState }) {
  const reviewed = state.reviewed.value;
  const opened = state.opened.value;
  if (!opened || reviewed?.kind !== 'people') return null;
  return <List key={opened.capture.id} state={state} reviewed={reviewed} title={nameOf(opened.capture)} />;
}

function List({ state, reviewed, title }: { state: NotebookState; reviewed: People; title: string }) {
  const { people } = reviewed.record;
  const ours = state.ours.value?.asn;
  const decisions = useDecisions();
  const met = useMet();
  const [searched, setSearched] = useState<readonly Network[]>([]);
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<Order>();
  const [current, setCurrent] = useState<string>();
  const [editing, setEditing] = useState<number>();
  /** Against what a row is by itself: chosen where its network is known and not ours. */
  const [chosen, setChosen] = useState<ReadonlyMap<number, boolean>>(new Map());

  // While a row is corrected the names that others are matched by stay: no keystroke waits for them.
  const entries = useSettled(state.entries.value, editing);
  const listed = useSettled(people, editing);
  const index = useMemo(() => nameIndex(namesOf(entries, listed, searched)), [entries, listed, searched]);
  const rows = useMemo(() => listRows(people, index, decisions ?? new Map()), [people, index, decisions]);
  const isChosen = (row: ListRow): boolean =>
    chosen.get(row.position) ??
    (row.sure !== undefined && !(ours !== undefined && row.sure.asns.includes(ours)));
  const choose = (which: readonly ListRow[], wanted: boolean) =>
    setChosen(new Map([...chosen, ...which.map(({ position }) => [position, wanted] as const)]));

  const columns = useMemo(
    () =>
      listColumns({
        index,
        ours,
        met,
        editing,
        isChosen,
        onChoose: (row, wanted) => choose([row], wanted),
        onCorrect: ({ position }, person) => correct(new Map([[position, person]])),
        onDecide: (row, asns) => void onDecide(row, asns),
        onOther: ({ position }) => setEditing(position),
        onReassign,
        lost: (column) => restored(reviewed, column).size,
        onRestore,
      }),
    [rows, chosen, editing, ours, met],
  );
  const shown = useShown(rows, query, order, columns, editing);
  const chosenRows = rows.filter(isChosen);
  const networks = networksOf(chosenRows, index);
  if (ours !== undefined) networks.delete(ours);

  // The row that is corrected takes the focus, at its numbers where those were asked for.
  useEffect(() => {
    if (editing !== undefined)
      document.querySelector<HTMLElement>('.grid .in-place :is(textarea, select)')?.focus();
  }, [editing]);

  const say = (text: string) => {
    state.notice.value = { tone: 'done', text };
  };
  function correct(after: ReadonlyMap<number, Person>) {
    state.correct(correctRows(reviewed, 'people', after as ReadonlyMap<number, Record<string, unknown>>));
  }
  async function onDecide({ person: { organization = '' } }: ListRow, asns: readonly number[] | undefined) {
    try {
      const before = await decide(organization, asns);
      const text = !asns
        ? words.who.forgotten(organization)
        : asns.length
          ? words.who.decided(organization, networkName(asns, index))
          : words.who.decidedNone(organization);
      state.tellUndoable(text, () => decide(organization, before));
    } catch (error) {
      state.notice.value = { tone: 'error', text: words.who.cannotDecide(String(error)) };
    }
  }
  function onReassign(from: PeopleColumn, to: PeopleColumn | undefined) {
    const { rows: after, left } = reassigned(people, from, to);
    if (after.size === 0 && left === 0) return say(words.column.unchanged);
    correct(from === 'title' || to === 'title' ? withRoles(after) : after);
    const text = to
      ? words.column.moved(after.size, columnLabel(from), columnLabel(to))
      : words.column.emptied(after.size, columnLabel(from));
    state.tellUndoable(text + (left ? words.column.left(left) : ''));
  }
  function onRestore(column: PeopleColumn) {
    const after = restored(reviewed, column);
    correct(column === 'title' ? withRoles(after) : after);
    state.tellUndoable(words.column.restored(after.size, columnLabel(column)));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys that end a correction do so wherever in the row they are pressed
    <div
      class="list-work"
      onKeyDown={(event) => {
        const isDone =
          (event.key === 'Escape' && !event.defaultPrevented) ||
          (event.key === 'Enter' && (event.target as HTMLElement).matches('.in-place textarea'));
        if (!isDone || editing === undefined) return;
        event.stopPropagation();
        setEditing(undefined);
        focusGrid();
      }}
    >
      <header>
        <h2 dir="auto">{title}</h2>
        <label class="event">
          <span class="muted">{words.event}</span>
          <input
            type="text"
            dir="auto"
            list="known-events"
            placeholder={words.eventHint}
            value={reviewed.record.event ?? ''}
            onInput={({ currentTarget: { value } }) =>
              state.correct(correctField(reviewed, 'event', value.trim() ? value : undefined))
            }
          />
          <datalist id="known-events">
            {entries.map(({ key, capture }) =>
              capture.kind === 'event' ? <option key={key} value={capture.record.name} /> : null,
            )}
          </datalist>
        </label>
        <Button
          onClick={() => {
            state.listWork.value = false;
          }}
        >
          {words.back}
        </Button>
        <Button
          rank="primary"
          disabled={networks.size === 0 || state.runner.state.value === 'running'}
          onClick={() => void makeTargets(state, reviewed, chosenRows, networks)}
        >
          {words.make(networks.size)}
        </Button>
      </header>
      {people.length === 0 ? (
        <p class="hint">{words.empty}</p>
      ) : (
        <>
          <FilterBar
            label={words.filter}
            query={query}
            count={words.count(shown.length, rows.length, chosenRows.length)}
            onQuery={setQuery}
            onDone={() => {
              setCurrent(shown[0] && keyOf(shown[0]));
              focusGrid();
            }}
          >
            <Button rank="quiet" onClick={() => choose(shown, true)}>
              {words.all}
            </Button>
            <Button rank="quiet" onClick={() => choose(shown, false)}>
              {words.none}
            </Button>
            <SearchNames
              names={unknownOrganizations(rows)}
              onFound={setSearched}
              tell={(notice) => {
                state.notice.value = notice;
              }}
            />
          </FilterBar>
          {shown.length === 0 ? (
            <p class="hint muted">{words.nothing(query)}</p>
          ) : (
            <Grid
              label={words.label}
              columns={columns}
              rows={shown}
              keyOf={keyOf}
              current={current}
              opened={editing === undefined ? undefined : String(editing)}
              order={order}
              onOrder={setOrder}
              onCurrent={(row) => setCurrent(keyOf(row))}
              onOpen={(row) => {
                setCurrent(keyOf(row));
                setEditing(row.position);
              }}
              onMark={(row) => choose([row], !isChosen(row))}
              topOn={query}
            />
          )}
          <p class="legend muted">{words.keys}</p>
        </>
      )}
    </div>
  );
}

/** A title tells the role. */
const withRoles = (rows: ReadonlyMap<number, Person>): Map<number, Person> =>
  new Map(
    [...rows].map(([position, { role: _role, ...person }]) => {
      const role = roleOf(person.title);
      return [position, { ...person, ...(role ? { role } : {}) }];
    }),
  );

/** The value as it was when the correction began. */
function useSettled<T>(value: T, editing: number | undefined): T {
  const settled = useRef(value);
  if (editing === undefined) settled.current = value;
  return settled.current;
}

const keyOf = ({ position }: ListRow): string => String(position);

/** What matches, in the order that was asked for. A row that is being corrected stays where it is, and so do the others. */
function useShown(
  rows: readonly ListRow[],
  query: string,
  order: Order | undefined,
  columns: ReturnType<typeof listColumns>,
  editing: number | undefined,
): readonly ListRow[] {
  const last = useRef<{ positions: readonly number[]; query: string; order: Order | undefined }>(undefined);
  return useMemo(() => {
    const before = last.current;
    if (editing !== undefined && before && before.query === query && before.order === order)
      return before.positions.flatMap((position) => rows[position] ?? []);
    const wanted = folded(query).split(' ');
    const matching = query.trim()
      ? rows.filter(({ text }) => wanted.every((word) => text.includes(word)))
      : rows;
    const shown = sorted(matching, columns, order);
    last.current = { positions: shown.map(({ position }) => position), query, order };
    return shown;
  }, [rows, query, order, editing]);
}
