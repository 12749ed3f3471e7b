/** Every name of every network, ready to be looked up. */
import type { Network } from '../records/network.ts';
import { coreOf, isCommon, REGIONAL, speltOut, wordsOf } from './name-words.ts';

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

export interface Found {
  network: Nameable;
  by: MatchedBy;
}

/** Built once for a list. */
export interface NameIndex {
  byAsn: ReadonlyMap<number, Nameable>;
  byKey: ReadonlyMap<string, Several>;
  byHost: ReadonlyMap<string, Several>;
  /** Every name with its words, for those that are only alike. */
  named: readonly Named[];
  near: Near;
}

/** Hardly any two networks share a name, and so many lists of one would cost more than the names themselves. */
export type Several = Found | Found[];

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
export function lookNear(organizations: readonly string[], { named, near }: NameIndex): void {
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
    const start = words.find((word) => !isCommon(word)) ?? '';
    if (start.length > 2 && !starts.has(start.slice(0, 3))) continue;
    const core = coreOf(words);
    if (cores.has(core) && core !== words.join('')) add(near.byCore, core, found);
  }
}

/** Those that are called so, and those whose name is so without its common words. */
export const alike = (core: string, { byKey, near }: NameIndex): readonly Found[] => [
  ...several(byKey.get(core)),
  ...several(near.byCore.get(core)),
];

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

/** "https://www.example.net/peering" → "example.net" */
const hostOf = (website: string): string | undefined =>
  /^(?:https?:\/\/)?(?:www\.)?([^/:?#]+)/i.exec(website.trim())?.[1]?.toLowerCase();

const NONE: readonly Found[] = [];

export const several = (found: Several | undefined): readonly Found[] =>
  found === undefined ? NONE : Array.isArray(found) ? found : [found];

export function add(map: Map<string, Several>, key: string, found: Found): void {
  const same = map.get(key);
  if (same === undefined) map.set(key, found);
  else if (Array.isArray(same)) same.push(found);
  else map.set(key, [same, found]);
}
