/**
 * An answer of PeeringDB's API, shown by a browser or saved as a file: `{"meta": …, "data": [rows]}`, at any `depth`. Rows of
 * net, ix and fac become records; rows that only relate two things are gathered under the networks that they name.
 */
import type { Evidence, Kind, RecordOf } from '../../records/capture.ts';
import type { Candidate, Reader } from '../contract.ts';
import { shownJson } from '../page/shown-json.ts';
import {
  exchangeFromApi,
  facilityFromApi,
  isRow,
  nested,
  networkFromApi,
  type Row,
  rows,
} from './from-api.ts';
import { asNumber } from './values.ts';

/** The objects by PeeringDB's own names, each with what its rows hold for us. */
const OBJECTS: Readonly<Record<string, { kind: Kind; read: (answer: Answer) => Candidate[] }>> = {
  net: { kind: 'network', read: ({ live, listed }) => live.flatMap((net) => network(net, listed)) },
  ix: { kind: 'exchange', read: ({ live, listed }) => live.flatMap((ix) => exchange(ix, listed)) },
  fac: { kind: 'facility', read: ({ live, listed }) => live.flatMap((fac) => facility(fac, listed)) },
  org: { kind: 'network', read: ({ live }) => live.flatMap(ofOrganization) },
  campus: { kind: 'facility', read: ({ live }) => live.flatMap(ofCampus) },
  carrier: { kind: 'facility', read: ({ live }) => live.flatMap(ofCarrier) },
  ixlan: { kind: 'exchange', read: ({ live }) => live.flatMap(ofPeeringLan) },
  netixlan: { kind: 'network', read: gathered },
  netfac: { kind: 'network', read: gathered },
  poc: { kind: 'network', read: gathered },
  ixpfx: { kind: 'exchange', read: () => [] },
  ixfac: { kind: 'exchange', read: () => [] },
  carrierfac: { kind: 'facility', read: () => [] },
};

/** Answers do not name what they hold: a row is the first of these whose fields it all has. */
const SIGNATURES: readonly (readonly [tag: string, ...fields: string[]])[] = [
  ['netixlan', 'ixlan_id', 'speed'],
  ['ixpfx', 'ixlan_id', 'prefix'],
  ['carrierfac', 'carrier_id', 'fac_id'],
  ['netfac', 'net_id', 'fac_id'],
  ['ixfac', 'ix_id', 'fac_id'],
  ['poc', 'net_id', 'role'],
  ['ixlan', 'ix_id', 'mtu'],
  ['net', 'asn', 'org_id'],
  ['net', 'asn', 'info_traffic'],
  ['fac', 'org_id', 'latitude'],
  ['ix', 'org_id', 'region_continent'],
  ['carrier', 'org_id', 'fac_count'],
  ['campus', 'org_id', 'zipcode'],
  ['org', 'id', 'name', 'country', 'status'],
];

interface Answer {
  tag: string;
  live: Row[];
  /** More than one row was sent: none is the subject. */
  listed: boolean;
  url: URL;
}

export const peeringdbApi: Reader = {
  id: 'peeringdb-api',
  kind: 'network',

  detect(document, url) {
    const answer = answerOf(document, url);
    if (!answer) return null;
    const { tag, live } = answer;
    const { kind, read } = OBJECTS[tag] as (typeof OBJECTS)[string];
    const empty = read({ ...answer, live: live.slice(0, 1) }).length === 0;
    return {
      kind,
      confidence: 0.95,
      reason: `the page is an answer of PeeringDB's API, ${live.length} × ${tag}${empty ? ', with nothing to keep by itself' : ''}`,
    };
  },

  extract(document, url) {
    const answer = answerOf(document, url);
    return (answer && OBJECTS[answer.tag]?.read(answer)) ?? [];
  },
};

function answerOf(document: Document, url: URL): Answer | undefined {
  const shown = shownJson(document);
  const data =
    isRow(shown) && Array.isArray(shown.data) ? shown.data : Array.isArray(shown) ? shown : [shown];
  const sent = data.filter(isRow);
  const asked = /(^|\.)peeringdb\.com$/.test(url.hostname) && /^\/api\/(\w+)/.exec(url.pathname)?.[1];
  const tag = asked && Object.hasOwn(OBJECTS, asked) ? asked : signed(sent[0]);
  return shown && tag ? { tag, live: rows(sent) ?? [], listed: sent.length > 1, url } : undefined;
}

const signed = (row: Row = {}): string | undefined =>
  SIGNATURES.find(([, ...fields]) => fields.every((field) => field in row))?.[0];

const network = (net: Row, listed: boolean) => candidate('network', networkFromApi(net), 'net', listed);
const exchange = (ix: Row, listed: boolean) => candidate('exchange', exchangeFromApi(ix), 'ix', listed);
const facility = (fac: Row, listed: boolean) => candidate('facility', facilityFromApi(fac), 'fac', listed);

/** Where a record's lists come from; its other fields are the object's own. */
const LISTS: Partial<Record<Kind, Readonly<Record<string, string>>>> = {
  network: { ports: 'netixlan', facilities: 'netfac', contacts: 'poc' },
  exchange: { prefixes: 'ixpfx', facilities: 'ixfac' },
};

/** What is only listed says where its key is from and no more: answers may hold thousands of rows. */
function candidate<K extends Kind>(
  kind: K,
  record: RecordOf<K> | undefined,
  tag: string,
  listed: boolean,
): Candidate[] {
  if (!record) return [];
  const fields = listed ? Object.keys(record).slice(0, 1) : Object.keys(record);
  const evidence: Record<string, Evidence> = {};
  for (const field of fields) evidence[field] = { from: 'api', where: LISTS[kind]?.[field] ?? tag };
  return [{ kind, record, evidence, confidence: 0.98, ...(listed ? { listed } : {}) } as Candidate];
}

const ofOrganization = (org: Row): Candidate[] => [
  ...(rows(org.net_set) ?? []).flatMap((net) => network({ ...net, org }, true)),
  ...(rows(org.ix_set) ?? []).flatMap((ix) => exchange({ ...ix, org }, true)),
  ...(rows(org.fac_set) ?? []).flatMap((fac) => facility({ ...fac, org }, true)),
];

const ofCampus = (campus: Row): Candidate[] =>
  (rows(campus.fac_set) ?? []).flatMap((fac) => facility({ ...fac, campus_id: campus.id, campus }, true));

const ofCarrier = (carrier: Row): Candidate[] =>
  (rows(carrier.carrierfac_set) ?? []).flatMap((carrierfac) =>
    facility({ name: carrierfac.name, ...nested(carrierfac, 'fac'), id: carrierfac.fac_id }, true),
  );

const ofPeeringLan = (lan: Row): Candidate[] => [
  ...exchange({ ...nested(lan, 'ix'), ixlan_set: [lan] }, true),
  ...(rows(lan.net_set) ?? []).flatMap((net) => network(net, true)),
];

/** Rows that tell of a network: one candidate for each network, with its rows where the answer holds all of them. */
function gathered({ tag, live, url }: Answer): Candidate[] {
  const networks = new Map<number, { net: Row; relations: Row[] }>();
  for (const row of live) {
    const net = { asn: row.asn ?? row.local_asn, id: row.net_id, ...nested(row, 'net') };
    const asn = asNumber(net.asn);
    if (!asn) continue;
    const known = networks.get(asn);
    if (known) known.relations.push(row);
    else networks.set(asn, { net, relations: [row] });
  }
  const whole = holdsAllRows(url, networks.size);
  return [...networks.values()].flatMap(({ net, relations }) =>
    network({ ...net, [`${tag}_set`]: whole ? relations : undefined }, networks.size > 1),
  );
}

/** Filters that ask for all rows of some networks. With any other there may be more rows than were sent. */
const BY_NETWORK = new Set(['asn', 'asn__in', 'net_id', 'net_id__in', 'depth']);

/** A saved file does not tell what was asked; rows of one network alone were most likely asked for by network. */
const holdsAllRows = ({ pathname, searchParams }: URL, networks: number): boolean =>
  pathname.startsWith('/api/')
    ? !/\d\/?$/.test(pathname) && [...searchParams.keys()].every((filter) => BY_NETWORK.has(filter))
    : networks === 1;
