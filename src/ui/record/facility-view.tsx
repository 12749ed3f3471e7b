import { formatAsn } from '../../records/asn.ts';
import { record as words } from '../strings/record.ts';
import { FieldTable, type RecordField } from './field-table.tsx';
import { ListSection, type ListShape } from './row-list.tsx';
import type { ViewOf } from './view.ts';

const { exchange, network, place } = words;

const FIELDS: readonly RecordField[] = [
  { name: 'name', label: network.name, shape: 'text', needed: true },
  { name: 'aka', label: network.aka, shape: 'text' },
  { name: 'nameLong', label: network.nameLong, shape: 'text' },
  { name: 'organization', label: network.organization, shape: 'text' },
  { name: 'campus', label: place.campus, shape: 'text' },
  { name: 'address1', label: place.address1, shape: 'text' },
  { name: 'address2', label: place.address2, shape: 'text' },
  { name: 'city', label: place.city, shape: 'text' },
  { name: 'state', label: place.state, shape: 'text' },
  { name: 'zipcode', label: place.zipcode, shape: 'text' },
  { name: 'country', label: place.country, shape: 'text' },
  { name: 'region', label: place.region, shape: 'text' },
  { name: 'website', label: network.website, shape: 'address' },
  { name: 'techEmail', label: exchange.techEmail, shape: 'text' },
  { name: 'techPhone', label: exchange.techPhone, shape: 'text' },
  { name: 'salesEmail', label: exchange.salesEmail, shape: 'text' },
  { name: 'salesPhone', label: exchange.salesPhone, shape: 'text' },
  { name: 'clli', label: place.clli, shape: 'text' },
  { name: 'npanxx', label: place.npanxx, shape: 'text' },
  { name: 'notes', label: network.notes, shape: 'long' },
  { name: 'updated', label: network.updated, shape: 'instant', fixed: true },
];

const NETWORKS: ListShape = {
  list: 'networks',
  columns: [
    { name: 'asn', label: network.asn, shape: 'asn', needed: true },
    { name: 'name', label: network.name, shape: 'text', needed: true },
  ],
  title: (row) => String(row.name),
  details: (row) => [formatAsn(Number(row.asn))],
};

const named = (list: 'exchanges' | 'carriers'): ListShape => ({
  list,
  columns: [{ name: 'name', label: network.name, shape: 'text', needed: true }],
  title: (row) => String(row.name),
  details: () => [],
});

export const FacilityView = ({ view }: { view: ViewOf<'facility'> }) => (
  <>
    <FieldTable view={view} fields={FIELDS} />
    <ListSection view={view} {...NETWORKS} />
    <ListSection view={{ ...view, choosing: false }} {...named('exchanges')} />
    <ListSection view={{ ...view, choosing: false }} {...named('carriers')} />
  </>
);
