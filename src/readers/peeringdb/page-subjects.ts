/** The network, exchange or facility that a page is about, read back into the rows that the page was made from. */
import type { Evidence, Kind, RecordOf } from '../../records/capture.ts';
import type { Candidate } from '../contract.ts';
import { EXCHANGE_FIELDS, FACILITY_FIELDS, type Fields, NETWORK_FIELDS, type Row } from './fields.ts';
import { exchangeFromApi, facilityFromApi, networkFromApi } from './from-api.ts';
import { cell, linked, payload, rowsOf } from './hooks.ts';
import type { Page } from './page.ts';

export function networkOn({ document, subject, shown }: Page): Candidate[] {
  const network = networkFromApi(
    subject,
    rowsOf(document, 'list-exchanges', netixlan),
    rowsOf(document, 'list-facilities', presence),
    rowsOf(document, 'list-poc', poc),
  );
  if (!network) return [];
  const hidden = document.querySelector('.list > .note.info') !== null;
  if (hidden || network.contacts) network.contactsHidden = hidden;
  return [found('network', network, NETWORK_FIELDS, shown)];
}

const netixlan = (row: Element): Row => {
  const ix = linked(row, 'ix');
  return {
    ix_id: ix.id,
    name: ix.name,
    ixlan_id: payload(row, 'ixlan_id'),
    speed: cell(row, '.speed'),
    ipaddr4: cell(row, '[data-edit-name="ipaddr4"]'),
    ipaddr6: cell(row, '[data-edit-name="ipaddr6"]'),
    is_rs_peer: cell(row, '.is_rs_peer'),
    bfd_support: cell(row, '.bfd_support'),
    operational: row.classList.contains('operational'),
    net_side_id: linked(row, 'fac').id,
  };
};

/** A `netfac` on a network's page, an `ixfac` on an exchange's. */
const presence = (row: Element): Row => {
  const fac = linked(row, 'fac');
  return { fac_id: fac.id, name: fac.name, city: cell(row, '.city'), country: cell(row, '.country') };
};

const poc = (row: Element): Row => ({
  role: payload(row, 'role') ?? cell(row, '.role'),
  name: cell(row, '.name'),
  visible: cell(row, '.visible'),
  phone: cell(row, '.phone'),
  email: cell(row, '.email'),
});

export function exchangeOn({ document, subject, shown }: Page): Candidate[] {
  const exchange = exchangeFromApi(
    subject,
    rowsOf(document, 'list-networks', membership),
    rowsOf(document, 'list-prefixes', ixpfx, '.sub'),
    rowsOf(document, 'list-facilities', presence),
  );
  return exchange ? [found('exchange', exchange, EXCHANGE_FIELDS, shown)] : [];
}

const membership = (row: Element): Row => {
  const net = linked(row, 'net');
  return {
    asn: cell(row, '.asn'),
    net_id: net.id,
    net,
    policy_general: cell(row, '.policy'),
    speed: cell(row, '.speed', 'data-sort-value'),
    ipaddr4: cell(row, '.ip4'),
    ipaddr6: cell(row, '.ip6'),
    is_rs_peer: row.querySelector('.rs-peer-badge') !== null,
    bfd_support: row.querySelector('.bfd-support-badge') !== null,
    operational: row.classList.contains('operational'),
  };
};

const ixpfx = (row: Element): Row => ({ prefix: cell(row, '.prefix') });

export function facilityOn({ document, subject, shown }: Page): Candidate[] {
  const facility = facilityFromApi(
    subject,
    rowsOf(document, 'list-peers', (row) => {
      const net = linked(row, 'net');
      return { local_asn: cell(row, '.asn'), net_id: net.id, net };
    }),
    rowsOf(document, 'list-exchanges', (row) => {
      const ix = linked(row, 'ix');
      return { ix_id: ix.id, ix };
    }),
    rowsOf(document, 'list-carriers', (row) => {
      const carrier = linked(row, 'carrier');
      return { carrier_id: carrier.id, carrier };
    }),
  );
  return facility ? [found('facility', facility, FACILITY_FIELDS, shown)] : [];
}

/** Fields that the tables do not name, as more goes into reading them. */
const MORE = [
  ['asn', 'asn'],
  ['name', 'name'],
  ['types', 'info_types'],
  ['policy', 'policy_general'],
] as const;

/** What does not stand in a field. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  organization: 'a[href*="/org/"]',
  campus: 'a[href*="/campus/"]',
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

function found<K extends Kind>(
  kind: K,
  record: RecordOf<K>,
  fields: Fields<RecordOf<K>>,
  shown: Page['shown'],
): Candidate {
  const evidence: Record<string, Evidence> = {};
  for (const [ours, where] of Object.entries(ELSEWHERE)) {
    if (ours in record) evidence[ours] = { from: 'selector', where };
  }
  for (const [ours, theirs] of [...MORE, ...fields]) {
    if (!(ours in record)) continue;
    const snippet = shown.get(theirs);
    const where = `[data-edit-name="${theirs}"]`;
    evidence[ours] = { from: 'selector', where, ...(snippet ? { snippet } : {}) };
  }
  return { kind, record, evidence, confidence: 0.98 } as Candidate;
}
