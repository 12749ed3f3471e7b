import { type Contact, POLICY_WORDS } from '../../records/network.ts';
import { record as words } from '../strings/record.ts';
import { FieldTable, type RecordField } from './field-table.tsx';
import { ListSection, type ListShape } from './row-list.tsx';
import type { ViewOf } from './view.ts';
import { WithUs } from './with-us.tsx';

const { network: labels, contact: contactLabels } = words;

const choices = (options: readonly string[]) => Object.fromEntries(options.map((option) => [option, option]));

const FIELDS: readonly RecordField[] = [
  { name: 'asn', label: labels.asn, shape: 'asn', needed: true },
  { name: 'name', label: labels.name, shape: 'text', needed: true },
  { name: 'aka', label: labels.aka, shape: 'text' },
  { name: 'nameLong', label: labels.nameLong, shape: 'text' },
  { name: 'organization', label: labels.organization, shape: 'text' },
  { name: 'policy.general', label: labels.policyGeneral, shape: choices(POLICY_WORDS) },
  { name: 'policy.url', label: labels.policyUrl, shape: 'address' },
  { name: 'policy.locations', label: labels.policyLocations, shape: 'text' },
  { name: 'policy.ratioRequired', label: labels.policyRatio, shape: 'flag' },
  { name: 'policy.contracts', label: labels.policyContracts, shape: 'text' },
  { name: 'types', label: labels.types, shape: 'words' },
  { name: 'trafficBand', label: labels.trafficBand, shape: 'text' },
  { name: 'ratio', label: labels.ratio, shape: 'text' },
  { name: 'scope', label: labels.scope, shape: 'text' },
  { name: 'asSet', label: labels.asSet, shape: 'text' },
  { name: 'prefixes4', label: labels.prefixes4, shape: 'count' },
  { name: 'prefixes6', label: labels.prefixes6, shape: 'count' },
  { name: 'ipv6', label: labels.ipv6, shape: 'flag' },
  { name: 'unicast', label: labels.unicast, shape: 'flag' },
  { name: 'multicast', label: labels.multicast, shape: 'flag' },
  { name: 'neverViaRouteServers', label: labels.neverViaRouteServers, shape: 'flag' },
  { name: 'website', label: labels.website, shape: 'address' },
  { name: 'lookingGlass', label: labels.lookingGlass, shape: 'address' },
  { name: 'routeServerUrl', label: labels.routeServerUrl, shape: 'address' },
  { name: 'statusDashboard', label: labels.statusDashboard, shape: 'address' },
  { name: 'rirStatus', label: labels.rirStatus, shape: 'text' },
  { name: 'notes', label: labels.notes, shape: 'long' },
  { name: 'updated', label: labels.updated, shape: 'instant', fixed: true },
];

const CONTACTS: ListShape = {
  list: 'contacts',
  columns: [
    { name: 'role', label: contactLabels.role, shape: 'text', needed: true },
    { name: 'name', label: contactLabels.name, shape: 'text' },
    { name: 'email', label: contactLabels.email, shape: 'text' },
    { name: 'phone', label: contactLabels.phone, shape: 'text' },
    { name: 'visibility', label: contactLabels.visibility, shape: 'text', needed: true },
  ],
  title: (row) => (row as Contact).role,
  details: (row) => {
    const { name, email, phone, visibility } = row as Contact;
    return [name, email, phone, visibility];
  },
};

export function NetworkView({ view }: { view: ViewOf<'network'> }) {
  const { record } = view.captured;
  return (
    <>
      <WithUs ours={view.ours} theirs={record} view={view} />
      <FieldTable view={view} fields={FIELDS} />
      <ListSection view={view} {...CONTACTS} />
      {record.contactsHidden && <p class="muted note">{labels.contactsHidden}</p>}
    </>
  );
}
