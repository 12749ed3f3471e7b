/** Which organisation has which networks, as the user said once: applied to every later list. */
import { organizationKey } from '../planning/name-words.ts';
import { announce } from './changes.ts';
import { write } from './database.ts';
import { type Decision, parseSetting, setting } from './settings.ts';

/** By `organizationKey(…)`. */
export async function decisions(): Promise<Map<string, readonly number[]>> {
  const decided = (await setting('whoIsWho')) ?? {};
  return new Map(Object.entries(decided).map(([key, { asns }]) => [key, asns]));
}

/**
 * @param asns its networks, none where it has no network; undefined forgets what was said
 * @returns what was said before, with which the decision can be undone
 */
export async function decide(
  organization: string,
  asns: readonly number[] | undefined,
): Promise<readonly number[] | undefined> {
  const key = organizationKey(organization);
  const before = await write(['settings'], async (transaction) => {
    const store = transaction.objectStore('settings');
    const decided: Record<string, Decision> = { ...parseSetting('whoIsWho', await store.get('whoIsWho')) };
    const earlier = decided[key]?.asns;
    if (asns) decided[key] = { organization, asns: [...asns] };
    else delete decided[key];
    await store.put(decided, 'whoIsWho');
    return earlier;
  });
  announce('settings');
  return before;
}
