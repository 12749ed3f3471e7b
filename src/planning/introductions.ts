/**
 * Who could introduce us to a target, and on which way to come to them. Exchanges' liaisons are paid to introduce their members to
 * each other, consultants know everyone, and a network that peers with us and meets the target somewhere knows them as colleagues do.
 */
import { folded } from '../records/text.ts';

export interface Attendee {
  name?: string | undefined;
  organisation?: string | undefined;
  role?: string | undefined;
  asn?: number | undefined;
  /** What one of us wrote under "Can introduce us to". */
  introduces?: string | undefined;
}

export interface Introducer {
  who: string;
  as: 'named by us' | 'liaison' | 'common peer' | 'consultant';
  /** Of which exchange, or which network. */
  of?: string | undefined;
}

export interface Sought {
  asn: number;
  name?: string | undefined;
  /** By number, with the name. */
  exchanges: ReadonlyMap<number, string>;
}

/** Whether there is anybody to whom this person could introduce us: of a long list most are asked for no target at all. */
export const couldIntroduce = (
  { role, asn, introduces }: Attendee,
  peers: ReadonlyMap<number, Sought>,
): boolean =>
  Boolean(introduces) ||
  role === 'ix-liaison' ||
  role === 'consultant' ||
  (asn !== undefined && peers.has(asn));

/**
 * @param attendees all who attend, whoever they belong to
 * @param peers networks that peer with us already, with the exchanges where each of them is
 * @returns those who know the target best first: whom we named, liaisons of its exchanges, common peers, consultants
 */
export function introducers(
  target: Sought,
  attendees: readonly Attendee[],
  peers: ReadonlyMap<number, Sought>,
): Introducer[] {
  const exchangeNames = new Map([...target.exchanges.values()].map((name) => [folded(name), name]));
  const found: Introducer[] = [];
  for (const { name, organisation, role, asn, introduces } of attendees) {
    const who = name ?? organisation;
    if (!who || asn === target.asn) continue;
    if (introduces && names(introduces, target)) found.push({ who, as: 'named by us', of: organisation });
    else if (role === 'ix-liaison') {
      const of = exchangeOf(organisation, exchangeNames);
      if (of) found.push({ who, as: 'liaison', of });
    } else if (role === 'consultant') found.push({ who, as: 'consultant', of: organisation });
    else {
      const peer = asn === undefined ? undefined : peers.get(asn);
      if (peer && [...peer.exchanges.keys()].some((id) => target.exchanges.has(id))) {
        found.push({ who, as: 'common peer', of: peer.name ?? organisation });
      }
    }
  }
  return found.sort((one, other) => ORDER.indexOf(one.as) - ORDER.indexOf(other.as));
}

const ORDER: readonly Introducer['as'][] = ['named by us', 'liaison', 'common peer', 'consultant'];

/** "AS64501", the name, or a list of several. */
const names = (text: string, { asn, name }: Sought): boolean =>
  new RegExp(`\\b${asn}\\b`).test(text) ||
  (name !== undefined && ` ${folded(text)} `.includes(` ${folded(name)} `));

/** The organisation is named as the exchange is, or begins so: "Example-IX" and "Example-IX Frankfurt". */
function exchangeOf(
  organisation: string | undefined,
  exchanges: ReadonlyMap<string, string>,
): string | undefined {
  const house = folded(organisation ?? '');
  if (house === '') return undefined;
  const exact = exchanges.get(house);
  if (exact) return exact;
  for (const [name, told] of exchanges)
    if (name.startsWith(`${house} `) || house.startsWith(`${name} `)) return told;
  return undefined;
}

/** Roles of contacts at PeeringDB, in the order in which requests go to them; sales and abuse desks peer with nobody. */
const DESKS = ['Policy', 'Technical', 'NOC'];

export interface Ways {
  /** Their own people who come to the event; `metAt` where one of us spoke with them before. */
  attending: readonly { name: string; metAt?: string | undefined }[];
  introducers: readonly Introducer[];
  /** Roles of the contacts that they publish. */
  contacts: readonly string[];
}

/**
 * The contact ladder: face to face with whom we know, then with whoever comes from them, then by an introduction, and only
 * then by mail to the desks, the one for peering first (W. B. Norton, The Internet Peering Playbook, ch. 11).
 * @returns who, and as what; the first to try first
 */
export const contactLadder = ({ attending, introducers: helpers, contacts }: Ways): string[] => [
  ...attending.flatMap(({ name, metAt }) => (metAt ? [`${name}, met at ${metAt}`] : [])),
  ...attending.flatMap(({ name, metAt }) => (metAt ? [] : [`${name}, who attends`])),
  ...helpers.map((helper) => introducerWords([helper])),
  ...DESKS.filter((desk) => contacts.includes(desk)).map((desk) => `their ${desk} contact`),
];

/** "Ana Example (liaison of Example-IX), Ben Example (consultant)". */
export const introducerWords = (found: readonly Introducer[]): string =>
  found
    .map(({ who, as, of }) => {
      const known =
        as === 'named by us'
          ? of
          : as === 'consultant'
            ? as
            : `${as}${of ? ` ${as === 'liaison' ? 'of' : 'at'} ${of}` : ''}`;
      return known ? `${who} (${known})` : who;
    })
    .join(', ');
