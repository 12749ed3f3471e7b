/** What the user told us once: our own network, later the sheet and the keys. Parsed on reading; a damaged value counts as unset. */
import * as z from 'zod/mini';
import { type Network, network } from '../records/network.ts';
import { type Profile, profile } from '../records/profile.ts';
import { announce } from './changes.ts';
import { database } from './database.ts';

const SETTINGS = {
  /** Our own network, as read from its PeeringDB page. */
  ourNetwork: network,
  /** What the user told of it beside its record: clauses of policies are judged by both. */
  ourProfile: profile,
  theme: z.enum(['system', 'light', 'dark']),
} as const;

export interface Settings {
  ourNetwork: Network;
  ourProfile: Profile;
  theme: 'system' | 'light' | 'dark';
}

/** What a back-up holds. A list of what may leave, not of what may not: a key added later is a secret until it is named here. */
export const BACKED_UP = ['ourNetwork', 'ourProfile', 'theme'] as const satisfies readonly (keyof Settings)[];

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
