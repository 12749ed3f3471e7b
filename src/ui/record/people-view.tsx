import { formatAsn } from '../../records/asn.ts';
import type { Person } from '../../records/people.ts';
import { Sign } from '../kit/sign.tsx';
import { list } from '../strings/list.ts';
import { record as words } from '../strings/record.ts';
import { FieldTable, type RecordField } from './field-table.tsx';
import { ListSection, type ListShape } from './row-list.tsx';
import { type FoundNetwork, useNetworksOf } from './use-networks-of.ts';
import type { ViewOf } from './view.ts';

const labels = words.people;

const FIELDS: readonly RecordField[] = [
  { name: 'title', label: labels.title, shape: 'text' },
  { name: 'event', label: labels.event, shape: 'text' },
];

const PEOPLE: ListShape = {
  list: 'people',
  columns: [
    { name: 'name', label: labels.name, shape: 'text' },
    { name: 'organization', label: labels.organization, shape: 'text' },
    { name: 'asns', label: labels.asns, shape: 'asns' },
    { name: 'title', label: labels.jobTitle, shape: 'text' },
    { name: 'role', label: labels.role, shape: words.roles },
    { name: 'country', label: labels.country, shape: 'text' },
    { name: 'email', label: labels.email, shape: 'text' },
  ],
  title: (row) => (row as unknown as Person).name ?? (row as unknown as Person).organization ?? labels.noName,
  details: (row) => {
    const { name, organization, asns, title, role, country, email } = row as unknown as Person;
    return [
      name ? organization : undefined,
      asns.map(formatAsn).join(', '),
      title,
      role && role !== 'other' ? words.roles[role] : undefined,
      country,
      email,
    ];
  },
};

export function PeopleView({ view }: { view: ViewOf<'people'> }) {
  const { people } = view.captured.record;
  const networks = useNetworksOf(people);
  return (
    <>
      <FieldTable view={view} fields={FIELDS} />
      {people.length === 0 && <p class="muted">{labels.nobody}</p>}
      <ListSection view={view} {...PEOPLE} mark={(position) => <Mark of={networks[position]} />} />
    </>
  );
}

/** The number that the row shows itself needs no sign unless a name comes with it. */
const Mark = ({ of: found }: { of: FoundNetwork | undefined }) =>
  found ? (
    <span class="whose" title={list.who.by[found.by]}>
      {' '}
      <Sign state={found.sure ? 'met' : 'unknown'}>
        {found.sure ? found.name : list.who.perhaps(found.name)}
      </Sign>
    </span>
  ) : null;
