/** What the user told us once: our own network, later the sheet and the keys. Parsed on reading; a damaged value counts as unset. */
import * as z from 'zod/mini';
import type { Book } from '../book/book.ts';
import type { ByHand } from '../book/by-hand.ts';
import { asn, byName } from '../records/fields.ts';
import { type Network, network } from '../records/network.ts';
import { type Profile, profile } from '../records/profile.ts';
import { type RememberedMapping, rememberedMapping } from '../records/traffic-mapping.ts';
import { announce } from './changes.ts';
import { database } from './database.ts';

const decision = z.object({ organization: z.string(), asns: z.array(asn) });

const cell = z.custom<string | number>((value) => typeof value === 'string' || Number.isFinite(value));
/** By sheet, row and column; which of them exist is the template's to say. */
const byHand = byName(byName(byName(cell)));

const SETTINGS = {
  /** Our own network, as read from its PeeringDB page. */
  ourNetwork: network,
  /** What the user told of it beside its record: clauses of policies are judged by both. */
  ourProfile: profile,
  theme: z.literal(['system', 'light', 'dark']),
  /** Whose network an organisation's is, as the user answered once: by `organizationKey(…)`. */
  whoIsWho: byName(decision),
  /** What people fill in: our team, who goes where. */
  byHand,
  /** The book's Settings as people filled them in here: hours of meetings, prices. */
  bookSettings: byName(cell),
  /** What the columns of a traffic file mean, by its layout, as the user confirmed it. */
  trafficLayouts: byName(rememberedMapping),
  /** A secret: sent to PeeringDB alone, and in no back-up. */
  peeringdbKey: z.string().check(z.regex(/./)),
  /** The team's own OAuth client: kept while no sheet is connected too, so that it is typed once. */
  googleClientId: z.string(),
} as const;

/** An organisation's networks; none where the user said that it has no network. */
export type Decision = z.infer<typeof decision>;

export interface Settings {
  ourNetwork: Network;
  ourProfile: Profile;
  theme: 'system' | 'light' | 'dark';
  whoIsWho: Record<string, Decision>;
  byHand: ByHand;
  bookSettings: Book['settings'];
  trafficLayouts: Record<string, RememberedMapping>;
  peeringdbKey: string;
  googleClientId: string;
}

/** What a back-up holds. A list of what may leave, not of what may not: a key added later is a secret until it is named here. */
export const BACKED_UP = [
  'ourNetwork',
  'ourProfile',
  'theme',
  'whoIsWho',
  'byHand',
  'bookSettings',
  'trafficLayouts',
] as const satisfies readonly (keyof Settings)[];
export type BackedUp = (typeof BACKED_UP)[number];

export async function setting<Name extends keyof Settings>(name: Name): Promise<Settings[Name] | undefined> {
  return parseSetting(name, await (await database()).get('settings', name));
}

/** @returns undefined where the value is not one of this setting */
export function parseSetting<Name extends keyof Settings>(
  name: Name,
  value: unknown,
): Settings[Name] | undefined {
  const parsed = SETTINGS[name].safeParse(value);
  return parsed.success ? (parsed.data as Settings[Name]) : undefined;
}

/** Undefined unsets it. */
export async function saveSetting<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name] | undefined,
): Promise<void> {
  const db = await database();
  if (value === undefined) await db.delete('settings', name);
  else await db.put('settings', value, name);
  announce('settings');
}
