/**
 * An answer of PeeringDB's API, shown by a browser or saved as a file: `{"meta": …, "data": [rows]}`, at any `depth`. Rows of
 * net, ix and fac become records; rows that only relate two things are gathered under the networks that they name.
 */
import type { Kind } from '../../records/capture.ts';
import type { Candidate, Reader } from '../contract.ts';
import { shownJson } from '../page/shown-json.ts';
import type { Row } from './fields.ts';
import { isRow, nested, rows } from './from-api.ts';
import { listedIn } from './listed.ts';
import { asNumber } from './values.ts';

/**
 * Every object, what it is mostly about, and fields that tell it from those below: answers do not name what they hold. A row is
 * the first whose fields it all has.
 */
const OBJECTS: readonly (readonly [tag: string, about: Kind, ...fields: string[]])[] = [
  ['netixlan', 'network', 'ixlan_id', 'speed'],
  ['ixpfx', 'exchange', 'ixlan_id', 'prefix'],
  ['carrierfac', 'facility', 'carrier_id', 'fac_id'],
  ['netfac', 'network', 'net_id', 'fac_id'],
  ['ixfac', 'exchange', 'ix_id', 'fac_id'],
  ['poc', 'network', 'net_id', 'role'],
  ['ixlan', 'exchange', 'ix_id', 'mtu'],
  ['net', 'network', 'asn', 'org_id'],
  ['fac', 'facility', 'org_id', 'latitude'],
  ['ix', 'exchange', 'org_id', 'region_continent'],
  ['carrier', 'facility', 'org_id', 'fac_count'],
  ['campus', 'facility', 'org_id', 'zipcode'],
  ['org', 'network', 'id', 'name', 'country', 'status'],
];

interface Answer {
  tag: string;
  about: Kind;
  live: Row[];
  /** More than one row was sent: none is the subject. */
  listed: boolean;
  /** All rows of the networks that it names are in it; undefined where nobody can tell. */
  whole: boolean | undefined;
}

export const peeringdbApi: Reader = {
  id: 'peeringdb-api',
  kind: 'network',

  detect(document, url) {
    const answer = answerOf(document, url);
    if (!answer) return null;
    const { tag, about, live } = answer;
    const empty = candidatesOf({ ...answer, live: live.slice(0, 1) }).length === 0;
    return {
      kind: about,
      confidence: 0.95,
      reason: `the page is an answer of PeeringDB's API, ${live.length} × ${tag}${empty ? ', with nothing to keep by itself' : ''}`,
    };
  },

  extract(document, url) {
    const answer = answerOf(document, url);
    return answer ? candidatesOf(answer) : [];
  },
};

function answerOf(document: Document, url: URL): Answer | undefined {
  const shown = shownJson(document);
  const data =
    isRow(shown) && Array.isArray(shown.data) ? shown.data : Array.isArray(shown) ? shown : [shown];
  const sent = data.filter(isRow);
  const asked = /\bpeeringdb\.com\/api\/(\w+)/.exec(url.href)?.[1];
  const [tag, about] =
    OBJECTS.find(([known]) => known === asked) ??
    OBJECTS.find(([, , ...fields]) => sent[0] && fields.every((field) => field in (sent[0] as Row))) ??
    [];
  if (!shown || !tag || !about) return undefined;
  const cut = 'truncated' in nested(shown as Row, 'meta');
  const whole = cut ? false : url.pathname.startsWith('/api/') ? asksByNetwork(url) : undefined;
  return { tag, about, live: rows(sent) ?? [], listed: sent.length > 1, whole };
}

function candidatesOf(answer: Answer): Candidate[] {
  const { tag, live, listed } = answer;
  switch (tag) {
    case 'net':
    case 'ix':
    case 'fac':
      return setsOf({ [`${tag}_set`]: live }, {}, listed);
    case 'org':
    case 'campus':
      return live.flatMap((owner) => setsOf(owner, { [tag]: owner, [`${tag}_id`]: owner.id }));
    case 'carrier':
      return live.flatMap(({ carrierfac_set }) =>
        setsOf({
          fac_set: rows(carrierfac_set)?.map((row) => ({
            name: row.name,
            ...nested(row, 'fac'),
            id: row.fac_id,
          })),
        }),
      );
    case 'ixlan':
      return live.flatMap((lan) =>
        setsOf({ ix_set: [{ ...nested(lan, 'ix'), ixlan_set: [lan] }], net_set: lan.net_set }),
      );
    case 'netixlan':
    case 'netfac':
    case 'poc': {
      const networks = networksIn(answer);
      return setsOf({ net_set: networks }, {}, networks.length > 1);
    }
    default:
      return [];
  }
}

/** Where lists of the records come from; other fields are the object's own. */
const LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  net: { ports: 'netixlan', facilities: 'netfac', contacts: 'poc' },
  ix: { prefixes: 'ixpfx', facilities: 'ixfac' },
};

const setsOf = (owner: Row, shared: Row = {}, listed = true): Candidate[] =>
  listedIn(owner, shared, (tag, field) => ({ from: 'api', where: LISTS[tag]?.[field] ?? tag }), listed);

/** Rows that tell of a network → the networks, each with its rows where the answer holds all of them. */
function networksIn({ tag, live, whole }: Answer): Row[] {
  const networks = new Map<number, { net: Row; own: Row[] }>();
  for (const row of live) {
    const net = { asn: row.asn ?? row.local_asn, id: row.net_id, ...nested(row, 'net') };
    const asn = asNumber(net.asn);
    if (!asn) continue;
    const known = networks.get(asn);
    if (known) known.own.push(row);
    else networks.set(asn, { net, own: [row] });
  }
  // A file does not tell what was asked; rows of one network alone were most likely asked for by network.
  const complete = whole ?? networks.size === 1;
  return [...networks.values()].map(({ net, own }) => ({
    ...net,
    [`${tag}_set`]: complete ? own : undefined,
  }));
}

/** Whether the address asks for all rows of its networks; with other filters, or one row's own address, there may be more. */
const asksByNetwork = ({ pathname, searchParams }: URL): boolean =>
  !/\d\/?$/.test(pathname) &&
  [...searchParams.keys()].every((key) => /^(asn|net_id)(__in)?$|^depth$/.test(key));
