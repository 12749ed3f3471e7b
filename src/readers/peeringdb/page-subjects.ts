/** The network, exchange or facility that a page is about, read back into the rows that the page was made from. */
import type { Evidence, Kind, RecordOf } from '../../records/capture.ts';
import type { Candidate } from '../contract.ts';
import {
  EXCHANGE_FIELDS,
  exchangeFromApi,
  FACILITY_FIELDS,
  type Fields,
  facilityFromApi,
  NETWORK_FIELDS,
  networkFromApi,
  type Row,
} from './from-api.ts';
import { cell, linked, payload, rowsOf } from './hooks.ts';
import type { Page } from './page.ts';

export function networkOn({ document, subject, shown }: Page): Candidate[] {
  const network = networkFromApi(
    subject,
    rowsOf(document, 'list-exchanges')?.map(netixlan),
    rowsOf(document, 'list-facilities')?.map(netfac),
    rowsOf(document, 'list-poc')?.map(poc),
  );
  if (!network) return [];
  const hidden = document.querySelector('.list > .note.info:not(.editable)') !== null;
  if (hidden || network.contacts) network.contactsHidden = hidden;
  return [found('network', network, NETWORK_FIELDS, shown)];
}

const netixlan = (row: Element): Row => {
  const ix = linked(row, 'ix');
  return {
    ix_id: ix.id,
    name: ix.name,
    ixlan_id: payload(row, 'ixlan_id'),
    speed: cell(row, '.speed', 'data-edit-value', 'data-sort-value'),
    ipaddr4: cell(row, '[data-edit-name="ipaddr4"]', 'data-filter-value'),
    ipaddr6: cell(row, '[data-edit-name="ipaddr6"]', 'data-filter-value'),
    is_rs_peer: cell(row, '.is_rs_peer', 'data-edit-value'),
    bfd_support: cell(row, '.bfd_support', 'data-edit-value'),
    operational: row.classList.contains('operational'),
    net_side_id: linked(row, 'fac').id,
  };
};

/** Of network and exchange pages alike: both say where they are in the same words. */
const netfac = (row: Element): Row => {
  const fac = linked(row, 'fac');
  return {
    fac_id: fac.id ?? payload(row, 'fac_id'),
    name: fac.name,
    city: cell(row, '.city', 'data-filter-value'),
    country: cell(row, '.country', 'data-filter-value'),
  };
};

const poc = (row: Element): Row => ({
  role: payload(row, 'role') ?? cell(row, '.role', 'data-sort-value'),
  name: cell(row, '.name', 'data-edit-value'),
  visible: cell(row, '.visible', 'data-edit-value'),
  phone: cell(row, '.phone'),
  email: cell(row, '.email', 'data-edit-value'),
});

export function exchangeOn({ document, subject, shown }: Page): Candidate[] {
  const exchange = exchangeFromApi(
    subject,
    rowsOf(document, 'list-networks')?.map(membership),
    rowsOf(document, 'list-prefixes', '.sub[data-edit-id]')?.map(ixpfx),
    rowsOf(document, 'list-facilities')?.map(netfac),
  );
  return exchange ? [found('exchange', exchange, EXCHANGE_FIELDS, shown)] : [];
}

const membership = (row: Element): Row => {
  const net = linked(row, 'net');
  return {
    asn: cell(row, '.asn', 'data-sort-value'),
    net_id: net.id,
    net: { name: net.name, policy_general: cell(row, '.policy', 'data-filter-value') },
    speed: cell(row, '.speed', 'data-sort-value'),
    ipaddr4: cell(row, '.ip4', 'data-filter-value'),
    ipaddr6: cell(row, '.ip6', 'data-filter-value'),
    is_rs_peer: row.querySelector('.rs-peer-badge') !== null,
    bfd_support: row.querySelector('.bfd-support-badge') !== null,
    operational: row.classList.contains('operational'),
  };
};

const ixpfx = (row: Element): Row => ({
  protocol: payload(row, 'protocol') ?? cell(row, '.protocol'),
  prefix: cell(row, '.prefix'),
});

export function facilityOn({ document, subject, shown }: Page): Candidate[] {
  const facility = facilityFromApi(
    { ...subject, campus_id: (subject.campus as Row).id },
    rowsOf(document, 'list-peers')?.map((row) => {
      const net = linked(row, 'net');
      return { local_asn: cell(row, '.asn', 'data-sort-value'), net_id: net.id, net };
    }),
    rowsOf(document, 'list-exchanges')?.map((row) => {
      const ix = linked(row, 'ix');
      return { ix_id: ix.id, ix };
    }),
    rowsOf(document, 'list-carriers')?.map((row) => {
      const carrier = linked(row, 'carrier');
      return { carrier_id: carrier.id, carrier };
    }),
  );
  return facility ? [found('facility', facility, FACILITY_FIELDS, shown)] : [];
}

/** Where a field is read from that does not stand in a field of its own. */
const WHERE: Readonly<Record<string, string>> = {
  organization: 'a[href*="/org/"]',
  organizationId: 'a[href*="/org/"]',
  campus: 'a[href*="/campus/"]',
  campusId: 'a[href*="/campus/"]',
  socialMedia: '.social_media',
  ports: '#list-exchanges',
  facilities: '#list-facilities',
  contacts: '#list-poc',
  contactsHidden: '.note.info',
  members: '#list-networks',
  prefixes: '#list-prefixes',
  networks: '#list-peers',
  exchanges: '#list-exchanges',
  carriers: '#list-carriers',
};

/** Fields that stand in one but are no plain copies of it. */
const HOOK: Readonly<Record<string, string>> = {
  asn: 'asn',
  name: 'name',
  types: 'info_types',
  policy: 'policy_general',
};

function found<K extends Kind>(
  kind: K,
  record: RecordOf<K>,
  fields: Fields<RecordOf<K>>,
  shown: Page['shown'],
): Candidate {
  const evidence: Record<string, Evidence> = {};
  for (const field of Object.keys(record)) {
    const hook = fields[field as keyof RecordOf<K>]?.[0] ?? HOOK[field];
    const where = WHERE[field] ?? (hook && `[data-edit-name="${hook}"]`);
    const snippet = hook && shown.get(hook);
    if (where) evidence[field] = { from: 'selector', where, ...(snippet ? { snippet } : {}) };
  }
  return { kind, record, evidence, confidence: 0.98 } as Candidate;
}
