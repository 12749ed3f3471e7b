/** The columns of a list at work: what was read, each to be corrected in place or to change places, and whose network a row is. */
import type { NameIndex } from '../../../planning/name-index.ts';
import type { Person } from '../../../records/people.ts';
import { cellOf, type PeopleColumn } from '../../../records/people-columns.ts';
import { TypedInput } from '../../kit/typed-input.tsx';
import type { Shape } from '../../shapes.ts';
import { list as words } from '../../strings/list.ts';
import { record } from '../../strings/record.ts';
import type { GridColumn } from '../grid.tsx';
import { type ListRow, networkName } from './rows.ts';
import type { Met } from './use-met.ts';
import { Who } from './who.tsx';

const FIELDS: readonly {
  id: PeopleColumn | 'role';
  label: string;
  shape: Shape;
  flex: string;
  spare?: 'narrow' | 'medium';
}[] = [
  { id: 'name', label: record.people.name, shape: 'text', flex: '3 1 0' },
  { id: 'organization', label: record.people.organization, shape: 'text', flex: '3 1 0' },
  { id: 'asns', label: record.people.asns, shape: 'asns', flex: '0 0 104px' },
  { id: 'title', label: record.people.jobTitle, shape: 'text', flex: '3 1 0' },
  { id: 'role', label: record.people.role, shape: record.roles, flex: '0 0 100px', spare: 'medium' },
  { id: 'country', label: record.people.country, shape: 'text', flex: '0 0 108px', spare: 'narrow' },
  { id: 'email', label: record.people.email, shape: 'text', flex: '1.5 1 0', spare: 'medium' },
];

export const columnLabel = (column: PeopleColumn): string =>
  FIELDS.find(({ id }) => id === column)?.label ?? column;

interface Acts {
  index: NameIndex;
  ours: number | undefined;
  met: Met;
  editing: number | undefined;
  isChosen(row: ListRow): boolean;
  onChoose(row: ListRow, chosen: boolean): void;
  onCorrect(row: ListRow, person: Person): void;
  onDecide(row: ListRow, asns: readonly number[] | undefined): void;
  onOther(row: ListRow): void;
  onReassign(from: PeopleColumn, to: PeopleColumn | undefined): void;
  /** How many rows would get back what the page said. */
  lost(column: PeopleColumn): number;
  onRestore(column: PeopleColumn): void;
}

export function listColumns(acts: Acts): GridColumn<ListRow>[] {
  const { index, ours, met, editing, isChosen, onChoose, onCorrect } = acts;
  return [
    {
      id: 'chosen',
      label: '✓',
      title: words.chosen,
      flex: '0 0 34px',
      value: (row) => (isChosen(row) ? 0 : 1),
      cell: (row) => (
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={words.choose(whoOf(row))}
          checked={isChosen(row)}
          onClick={(event) => event.stopPropagation()}
          onChange={(event) => onChoose(row, event.currentTarget.checked)}
        />
      ),
    },
    ...FIELDS.map(
      ({ id, label, shape, flex, spare }): GridColumn<ListRow> => ({
        id,
        label,
        flex,
        ...(spare ? { spare } : {}),
        ...(id === 'asns' ? { mono: true as const } : {}),
        ...(id === 'role' ? {} : { menu: <ColumnMenu column={id} {...acts} /> }),
        value: ({ person }) => shownIn(person, id) || undefined,
        cell: (row) =>
          row.position === editing ? (
            // biome-ignore lint/a11y/noStaticElementInteractions: the click that goes into an input must not close the row
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys do not reach the row
            <span class="in-place" onClick={(event) => event.stopPropagation()}>
              <TypedInput
                label={label}
                shape={shape}
                value={id === 'asns' && row.person.asns.length === 0 ? undefined : row.person[id]}
                onChange={(value) => onCorrect(row, withField(row.person, id, value))}
              />
            </span>
          ) : (
            shownIn(row.person, id)
          ),
      }),
    ),
    {
      id: 'network',
      label: words.network,
      flex: '0 0 230px',
      value: ({ sure, likely }) =>
        sure ? networkName(sure.asns, index) : likely.length ? `~ ${likely.length}` : undefined,
      cell: (row) => (
        <Who row={row} index={index} ours={ours} onDecide={acts.onDecide} onOther={acts.onOther} />
      ),
    },
    ...(met.size > 0 ? [metColumn(met)] : []),
  ];
}

const metColumn = (met: Met): GridColumn<ListRow> => ({
  id: 'met',
  label: words.met,
  flex: '0 0 150px',
  spare: 'medium',
  value: ({ sure }) => {
    const times = sure?.asns.flatMap((asn) => met.get(asn) ?? []) ?? [];
    return times.length > 0 ? words.metTimes(times) : undefined;
  },
});

export const whoOf = ({ person, position }: ListRow): string =>
  person.name ?? person.organization ?? String(position + 1);

const shownIn = (person: Person, column: PeopleColumn | 'role'): string =>
  column !== 'role' ? cellOf(person, column) : person.role ? record.roles[person.role] : '';

function withField(person: Person, field: PeopleColumn | 'role', value: unknown): Person {
  const { [field]: _old, ...others } = person;
  // The numbers of a row are a list, if an empty one.
  return {
    asns: person.asns,
    ...others,
    ...(value === undefined ? (field === 'asns' ? { asns: [] } : {}) : { [field]: value }),
  } as Person;
}

function ColumnMenu({
  column,
  onReassign,
  lost,
  onRestore,
}: { column: PeopleColumn } & Pick<Acts, 'onReassign' | 'lost' | 'onRestore'>) {
  const gone = lost(column);
  return (
    <select
      class="column-menu"
      aria-label={words.column.menu(columnLabel(column))}
      title={words.column.menu(columnLabel(column))}
      value=""
      onChange={({ currentTarget }) => {
        const to = currentTarget.value;
        currentTarget.value = '';
        if (to === 'restore') onRestore(column);
        else onReassign(column, to === 'ignore' ? undefined : (to as PeopleColumn));
      }}
    >
      <option value="" disabled>
        {words.column.is}
      </option>
      {FIELDS.map(({ id, label }) =>
        id === 'role' ? null : (
          <option key={id} value={id} disabled={id === column}>
            {label}
          </option>
        ),
      )}
      <option value="ignore">{words.column.ignore}</option>
      {gone > 0 && <option value="restore">{words.column.restore(gone)}</option>}
    </select>
  );
}
