/**
 * Whose network is it? Each row of a list is matched to networks by AS number, by name or by organisation. A match is sure
 * only where one network alone can be meant; everything else is proposed with its reason, for a person to decide.
 */
import type { Network } from '../records/network.ts';
import { undotted, withoutLegalForms, withoutUnspacedForms } from '../records/organization-name.ts';
import type { Person } from '../records/people.ts';
import { folded } from '../records/text.ts';

export type Nameable = Pick<
  Network,
  'asn' | 'name' | 'aka' | 'nameLong' | 'organization' | 'organizationId' | 'website'
>;

/** What of a network was found in a row: `similar` and `begins` compare names with their common words or their end left off. */
export type MatchedBy =
  | 'asn'
  | 'decision'
  | 'name'
  | 'aka'
  | 'nameLong'
  | 'organization'
  | 'website'
  | 'similar'
  | 'begins';

export interface Match {
  /** Several where they belong to one organisation and are kept together. */
  asns: number[];
  reason: {
    by: MatchedBy;
    /** The row's own words, or its number. */
    said: string;
    /** What the network is called, as far as it is known. */
    known?: string;
  };
}

export interface Identity {
  sure?: Match;
  /** The likeliest first; empty where there is a sure match. */
  likely: Match[];
}

/** A person's earlier answers: `organizationKey(…)` → its networks; none where they said that it has no network. */
export type Decisions = ReadonlyMap<string, readonly number[]>;

interface Found {
  network: Nameable;
  by: MatchedBy;
}

/** Every name of every network, ready to be looked up. Built once for a list. */
export interface NameIndex {
  byAsn: ReadonlyMap<number, Nameable>;
  byKey: ReadonlyMap<string, Several>;
  byHost: ReadonlyMap<string, Several>;
  /** Every name with its words, for those that are only alike. */
  named: readonly Named[];
  near: Near;
}

/** Hardly any two networks share a name, and so many lists of one would cost more than the names themselves. */
type Several = Found | Found[];

interface Named {
  found: Found;
  words: readonly string[];
}

/** Names that are alike, of the organisations that were asked for: looked for once for a whole list, and kept. */
interface Near {
  asked: Set<string>;
  /** Where the name without its common words differs from the name. */
  byCore: Map<string, Several>;
  byFirstWord: Map<string, Several>;
}

/** So many proposals help; more are a search. */
const MOST_PROPOSALS = 5;
/** A first word that so many networks share ("university") tells nothing. */
const COMMON_FIRST_WORD = 100;
const SHORTEST_BEGINNING = 5;

const DESCRIPTIVE = new Set(
  (
    'the network networks net telecom telecoms telecommunication telecommunications telekom communication communications comms internet ' +
    'isp services service solutions group holding holdings gruppe international global technologies technology systems hosting cloud ' +
    'digital online broadband carrier wholesale dba noc as asn peering'
  ).split(' '),
);
const REGIONS = new Set(
  (
    'emea europe eu eastern western northern southern central apac asia pacific americas america north south latin latam us usa uk de fr nl ' +
    'germany deutschland austria switzerland schweiz france italy italia spain espana netherlands nederland belgium poland polska brazil ' +
    'brasil japan singapore australia canada mexico india africa mena middle east nordic nordics dach cis ru'
  ).split(' '),
);
/** What people write who come for nobody. */
const NOBODY =
  /^(?:private|privat|privatperson|individual|independent|freelance(?:r)?|self(?: employed)?|none|student|retired|unknown|consultant)$/;
/** "Example – EMEA", "Example (Germany)" */
const REGIONAL = /^(.+?)\s*(?:[–—-]\s+|\()([^()–—]+?)\)?$/;
const OTHER_NAME =
  /^(.+?)[\s,]*\(?\b(?:d\/?b\/?a|t\/a|trading as|a\.?k\.?a|formerly(?: known as)?|ex-?)[.:]?\s+([^()]+?)\)?$/i;

/** The umlauts that people spell out when they have no such keys. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  å: 'aa',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
};
const UMLAUT = /[äöüßøåæœłđ]/g;

/** Under which a decision about an organisation is remembered: its name without case, accents, gaps and legal form. */
export const organizationKey = (name: string): string => wordsOf(name).join('');

export function nameIndex(networks: Iterable<Nameable>): NameIndex {
  const byAsn = new Map<number, Nameable>();
  const byKey = new Map<string, Several>();
  const byHost = new Map<string, Several>();
  const named: Named[] = [];
  for (const network of networks) {
    byAsn.set(network.asn, network);
    eachName(network, (by, words) => {
      const key = words.join('');
      if (key.length < 2) return;
      const same = byKey.get(key);
      if (same && several(same).some((other) => other.network === network)) return;
      const found = { network, by };
      add(byKey, key, found);
      if (by !== 'organization') named.push({ found, words });
    });
    const host = network.website && hostOf(network.website);
    if (host) add(byHost, host, { network, by: 'website' });
  }
  return {
    byAsn,
    byKey,
    byHost,
    named,
    near: { asked: new Set(), byCore: new Map(), byFirstWord: new Map() },
  };
}

/** Goes once through all names for those that are like the names asked for. */
function lookNear(organizations: readonly string[], { named, near }: NameIndex): void {
  const cores = new Set<string>();
  const firstWords = new Set<string>();
  for (const said of organizations) {
    if (near.asked.has(said)) continue;
    near.asked.add(said);
    for (const name of [said, REGIONAL.exec(said)?.[1]]) {
      if (!name) continue;
      const words = wordsOf(name);
      const core = coreOf(words);
      if (!near.byCore.has(core)) cores.add(core);
      if (words[0] && !near.byFirstWord.has(words[0])) firstWords.add(words[0]);
    }
  }
  if (cores.size === 0 && firstWords.size === 0) return;
  const starts = new Set(Array.from(cores, (core) => core.slice(0, 3)));
  for (const { found, words } of named) {
    const [first = ''] = words;
    if (words.length > 1 && firstWords.has(first)) add(near.byFirstWord, first, found);
    // Most names go by their beginning, before anything is put together.
    const start = words.find((word) => !DESCRIPTIVE.has(word) && !REGIONS.has(word)) ?? '';
    if (start.length > 2 && !starts.has(start.slice(0, 3))) continue;
    const core = coreOf(words);
    if (cores.has(core) && core !== words.join('')) add(near.byCore, core, found);
  }
}

/** @returns an identity a row, in the order of the rows */
export const whoIsWho = (
  people: readonly Person[],
  index: NameIndex,
  decisions: Decisions = new Map(),
): Identity[] => {
  const unknown = people.flatMap(({ organization, asns }) =>
    organization && asns.length === 0 && !exactly(organization, organization, index).sure
      ? [organization]
      : [],
  );
  lookNear(unknown, index);
  return people.map((person) => identify(person, index, decisions));
};

function identify(
  { asns, organization = '', email }: Person,
  index: NameIndex,
  decisions: Decisions,
): Identity {
  const decided = organization ? decisions.get(organizationKey(organization)) : undefined;
  if (decided) return decided.length ? sure([...decided], 'decision', organization) : { likely: [] };
  if (asns.length) {
    const known = index.byAsn.get(asns[0] ?? 0)?.name;
    return sure([...asns], 'asn', asns.map((asn) => `AS${asn}`).join(', '), known);
  }
  const named =
    organization && !NOBODY.test(folded(organization)) ? byName(organization, index) : { likely: [] };
  if (named.sure) return named;
  const host = email?.split('@')[1]?.toLowerCase();
  const site = host
    ? groups(several(index.byHost.get(host))).map((group) => proposal(group, 'website', email ?? ''))
    : [];
  return { likely: distinct([...site, ...named.likely]).slice(0, MOST_PROPOSALS) };
}

function byName(said: string, index: NameIndex): Identity {
  const whole = exactly(said, said, index);
  if (whole.sure || whole.likely.length) return whole;

  // "Example Net / Example Foundation": somebody comes for both.
  const parts = said.split(/\s+\/\s+/);
  const other = OTHER_NAME.exec(said);
  const names = parts.length > 1 ? parts : [other?.[1], other?.[2]].filter((name) => name !== undefined);
  const found = names.map((name) => exactly(name, said, index));
  const certain = found.map((part) => part.sure).filter((match) => match !== undefined);
  if (certain[0])
    return {
      sure: {
        asns: [...new Set(certain.flatMap(({ asns }) => asns))],
        reason: certain[0].reason,
      },
      likely: [],
    };

  const [, bare, region] = REGIONAL.exec(said) ?? [];
  if (
    bare &&
    region &&
    folded(region)
      .split(' ')
      .every((word) => REGIONS.has(word))
  ) {
    const regional = exactly(bare, said, index);
    // Where the name has other regions of its own, which one is meant is not for us to say.
    const relatives = groups(alike(coreOf(wordsOf(bare)), index));
    if (regional.sure && relatives.length <= 1) return regional;
    found.push(regional);
  }
  const likely = found.flatMap((part) => [...(part.sure ? [part.sure] : []), ...part.likely]);
  return { likely: distinct([...likely, ...loosely(said, index)]) };
}

/** The name as it is, legal forms and spelling aside. */
function exactly(name: string, said: string, index: NameIndex): Identity {
  const found = [name, speltOut(name)].flatMap((spelling) =>
    spelling ? several(index.byKey.get(wordsOf(spelling).join(''))) : [],
  );
  const called = found.filter(({ by }) => by !== 'organization');
  const owned = found.filter(({ by }) => by === 'organization');
  const [first] = called.length ? called : owned;
  if (!first) return { likely: [] };
  const asns = new Set((called.length ? called : owned).map(({ network }) => network.asn));
  const rival =
    called.length > 0 &&
    owned.length > 0 &&
    !owned.some(({ network }) => sameOrganization(network, first.network));
  if (asns.size === 1 && !rival) return sure([first.network.asn], first.by, said, knownAs(first));
  return { likely: groups(found).map((group) => proposal(group, group[0]?.by ?? 'name', said)) };
}

/** Names that differ by what many names contain, or by their end. */
function loosely(said: string, index: NameIndex): Match[] {
  const words = wordsOf(said);
  const core = coreOf(words);
  const similar = core.length > 2 ? groups(alike(core, index)) : [];
  const start = words.join(' ');
  const sameFirst = words[0] ? several(index.near.byFirstWord.get(words[0])) : [];
  const begins =
    start.length >= SHORTEST_BEGINNING &&
    !words.every((word) => DESCRIPTIVE.has(word) || REGIONS.has(word)) &&
    sameFirst.length <= COMMON_FIRST_WORD
      ? sameFirst.filter((found) => {
          const known = wordsOf(knownAs(found)).join(' ');
          return (
            known.startsWith(`${start} `) ||
            (start.startsWith(`${known} `) && known.length >= SHORTEST_BEGINNING)
          );
        })
      : [];
  return [
    ...similar.map((group) => proposal(group, 'similar', said)),
    ...groups(begins).map((group) => proposal(group, 'begins', said)),
  ].slice(0, MOST_PROPOSALS);
}

const sure = (asns: number[], by: MatchedBy, said: string, known?: string): Identity => ({
  sure: { asns, reason: { by, said, ...(known ? { known } : {}) } },
  likely: [],
});

const proposal = (group: readonly Found[], by: MatchedBy, said: string): Match => {
  const known = group[0] && knownAs(group[0]);
  return {
    asns: [...new Set(group.map(({ network }) => network.asn))],
    reason: { by, said, ...(known ? { known } : {}) },
  };
};

const knownAs = ({ network, by }: Found): string =>
  by === 'aka' || by === 'nameLong' || by === 'organization' ? (network[by] ?? network.name) : network.name;

/** Networks of one organisation together. */
function groups(found: readonly Found[]): Found[][] {
  const grouped = new Map<string, Several>();
  for (const one of found) add(grouped, organizationOf(one.network), one);
  return Array.from(grouped.values(), (group) => [...several(group)]);
}

const organizationOf = ({ asn, organization, organizationId }: Nameable): string =>
  organizationId !== undefined
    ? `#${organizationId}`
    : organization
      ? organizationKey(organization)
      : `AS${asn}`;

const sameOrganization = (a: Nameable, b: Nameable): boolean =>
  a.asn === b.asn || organizationOf(a) === organizationOf(b);

/** A network is proposed once, for the best of its reasons. */
function distinct(matches: readonly Match[]): Match[] {
  const seen = new Set<number>();
  return matches.filter(({ asns }) => {
    const isNew = asns.some((asn) => !seen.has(asn));
    for (const asn of asns) seen.add(asn);
    return isNew;
  });
}

function eachName(
  { name, aka, nameLong, organization }: Nameable,
  found: (by: MatchedBy, words: readonly string[]) => void,
): void {
  const say = (by: MatchedBy, called: string) => {
    found(by, wordsOf(called));
    const spelt = speltOut(called);
    if (spelt) found(by, wordsOf(spelt));
  };
  say('name', name);
  if (aka)
    for (const one of aka.split(/[,;|]/))
      say('aka', one.replace(/^\s*(?:formerly|previously)(?: known as)?\s+/i, ''));
  if (nameLong) say('nameLong', nameLong);
  if (organization && organization !== name) say('organization', organization);
}

/** @returns the name with its umlauts spelt out, undefined where it has none */
function speltOut(name: string): string | undefined {
  if (isAscii(name)) return undefined;
  const small = name.toLowerCase();
  const spelt = small.replace(UMLAUT, (letter) => SPELT_OUT[letter] ?? letter);
  return spelt === small ? undefined : spelt;
}

/** Folded, without legal forms and without the AS number that some write behind their name. */
function wordsOf(name: string): readonly string[] {
  const plain = name.includes('.') || name.includes('/') ? undotted(name) : name;
  const all = isAscii(plain)
    ? (plain.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    : folded(withoutUnspacedForms(plain)).split(' ');
  const words = withoutLegalForms(all);
  const named = words.some(isAsnWord) ? words.filter((word) => !isAsnWord(word)) : words;
  return named.length ? named : words;
}

const isAsnWord = (word: string): boolean => word.startsWith('as') && /^as\d+$/.test(word);

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** What is left of a name without the words that describe rather than name. */
function coreOf(words: readonly string[]): string {
  let core = '';
  for (const word of words) if (!DESCRIPTIVE.has(word) && !REGIONS.has(word)) core += word;
  return core;
}

const alike = (core: string, { byKey, near }: NameIndex): readonly Found[] => [
  ...several(byKey.get(core)),
  ...several(near.byCore.get(core)),
];

/** "https://www.example.net/peering" → "example.net" */
const hostOf = (website: string): string | undefined =>
  /^(?:https?:\/\/)?(?:www\.)?([^/:?#]+)/i.exec(website.trim())?.[1]?.toLowerCase();

const NONE: readonly Found[] = [];

const several = (found: Several | undefined): readonly Found[] =>
  found === undefined ? NONE : Array.isArray(found) ? found : [found];

function add(map: Map<string, Several>, key: string, found: Found): void {
  const same = map.get(key);
  if (same === undefined) map.set(key, found);
  else if (Array.isArray(same)) same.push(found);
  else map.set(key, [same, found]);
}
