/**
 * Whose network is it? Each row of a list is matched to networks by AS number, by name or by organisation. A match is sure
 * only where one network alone can be meant; everything else is proposed with its reason, for a person to decide.
 */
import type { Person } from '../records/people.ts';
import { folded } from '../records/text.ts';
import {
  add,
  alike,
  type Found,
  lookNear,
  type MatchedBy,
  type Nameable,
  type NameIndex,
  type Several,
  several,
} from './name-index.ts';
import { coreOf, isCommon, isRegion, organizationKey, REGIONAL, speltOut, wordsOf } from './name-words.ts';

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

/** So many proposals help; more are a search. */
const MOST_PROPOSALS = 5;
/** A first word that so many networks share ("university") tells nothing. */
const COMMON_FIRST_WORD = 100;
const SHORTEST_BEGINNING = 5;

/** What people write who come for nobody. */
const NOBODY =
  /^(?:private|privat|privatperson|individual|independent|freelance(?:r)?|self(?: employed)?|none|student|retired|unknown|consultant)$/;
const OTHER_NAME =
  /^(.+?)[\s,]*\(?\b(?:d\/?b\/?a|t\/a|trading as|a\.?k\.?a|formerly(?: known as)?|ex-?)[.:]?\s+([^()]+?)\)?$/i;

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
  if (bare && region && folded(region).split(' ').every(isRegion)) {
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
    start.length >= SHORTEST_BEGINNING && !words.every(isCommon) && sameFirst.length <= COMMON_FIRST_WORD
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
