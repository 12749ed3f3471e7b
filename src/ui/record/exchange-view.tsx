import { formatAsn } from '../../records/asn.ts';
import type { Member } from '../../records/exchange.ts';
import { formatRate } from '../../records/rate.ts';
import { record as words } from '../strings/record.ts';
import { FieldTable, type RecordField } from './field-table.tsx';
import { ListSection, type ListShape } from './row-list.tsx';
import type { ViewOf } from './view.ts';
import { BUILDINGS } from './with-us.tsx';

const { exchange: labels, network, place, port } = words;

const FIELDS: readonly RecordField[] = [
  { name: 'name', label: network.name, shape: 'text', needed: true },
  { name: 'aka', label: network.aka, shape: 'text' },
  { name: 'nameLong', label: network.nameLong, shape: 'text' },
  { name: 'organization', label: network.organization, shape: 'text' },
  { name: 'city', label: place.city, shape: 'text' },
  { name: 'country', label: place.country, shape: 'text' },
  { name: 'region', label: place.region, shape: 'text' },
  { name: 'website', label: network.website, shape: 'address' },
  { name: 'statsUrl', label: labels.statsUrl, shape: 'address' },
  { name: 'memberListUrl', label: labels.memberListUrl, shape: 'address' },
  { name: 'serviceLevel', label: labels.serviceLevel, shape: 'text' },
  { name: 'terms', label: labels.terms, shape: 'text' },
  { name: 'mtu', label: labels.mtu, shape: 'count' },
  { name: 'techEmail', label: labels.techEmail, shape: 'text' },
  { name: 'techPhone', label: labels.techPhone, shape: 'text' },
  { name: 'policyEmail', label: labels.policyEmail, shape: 'text' },
  { name: 'policyPhone', label: labels.policyPhone, shape: 'text' },
  { name: 'salesEmail', label: labels.salesEmail, shape: 'text' },
  { name: 'salesPhone', label: labels.salesPhone, shape: 'text' },
  { name: 'notes', label: network.notes, shape: 'long' },
  { name: 'updated', label: network.updated, shape: 'instant', fixed: true },
];

const MEMBERS: ListShape = {
  list: 'members',
  columns: [
    { name: 'asn', label: network.asn, shape: 'asn', needed: true },
    { name: 'name', label: network.name, shape: 'text', needed: true },
    { name: 'speedMbps', label: port.speedMbps, shape: 'rate' },
    { name: 'policy', label: labels.policy, shape: 'text' },
    { name: 'ipv4', label: port.ipv4, shape: 'text' },
    { name: 'ipv6', label: port.ipv6, shape: 'text' },
    { name: 'routeServer', label: port.routeServer, shape: 'flag' },
    { name: 'operational', label: port.operational, shape: 'flag' },
  ],
  title: (row) => (row as Member).name,
  details: (row) => {
    const { asn, speedMbps, policy, routeServer, operational, ipv4, ipv6 } = row as Member;
    return [
      formatAsn(asn),
      speedMbps === undefined ? undefined : formatRate(speedMbps),
      policy,
      routeServer ? words.viaRouteServer : undefined,
      operational === false ? words.notYetOperational : undefined,
      ipv4,
      ipv6,
    ];
  },
};

const PREFIXES: ListShape = {
  list: 'prefixes',
  columns: [
    { name: 'protocol', label: labels.protocol, shape: 'text', needed: true },
    { name: 'prefix', label: labels.prefix, shape: 'text', needed: true },
  ],
  title: (row) => String(row.prefix),
  details: (row) => [String(row.protocol)],
};

export const ExchangeView = ({ view }: { view: ViewOf<'exchange'> }) => (
  <>
    <FieldTable view={view} fields={FIELDS} />
    <ListSection view={view} {...MEMBERS} />
    <ListSection view={{ ...view, choosing: false }} {...PREFIXES} />
    <ListSection view={{ ...view, choosing: false }} {...BUILDINGS} />
  </>
);
