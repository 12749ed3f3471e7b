/** Networks by a name that somebody wrote on a list. What comes back are proposals: `planning/who-is-who.ts` judges them. */
import { networkFromApi } from '../../readers/injected.ts';
import type { Network } from '../../records/network.ts';
import { undotted, withoutLegalForms } from '../../records/organization-name.ts';
import { folded } from '../../records/text.ts';
import type { Row } from './client.ts';
import type { NetworksOptions } from './networks.ts';
import { AskFailed } from './problem.ts';

/** A name that more networks share is no name to search by. */
const MOST = 50;

/** @throws what `client.ask` throws */
export async function networksNamed(
  name: string,
  { client, memory, now, freshFor = 7 * 24 * 3_600_000 }: NetworksOptions,
): Promise<Network[]> {
  const bare = withoutForms(name);
  const words = folded(bare).split(' ');
  const [first] = words;
  // Two letters are found in half of all names.
  if (!first || words.join('').length < 3) return [];
  const key = `search:${words.join(' ')}`;
  const [known] = await memory.recall([key]);
  if (known && now() - known.at < freshFor) return networksOf(known.rows);

  const query = `name_search=${encodeURIComponent(bare)}&limit=${MOST}`;
  const sent = await client.ask('net', query, () => true);
  // It may find by more than names; but where no row bears the name at all, the filter was ignored.
  const rows = sent.filter((row) => calledBy(row).includes(first));
  if (sent.length > 0 && rows.length === 0) throw new AskFailed('other-rows', `net ${bare}`);
  await memory.remember([{ key, at: now(), rows }]);
  return networksOf(rows);
}

/** As it is written, hyphens and all: PeeringDB looks for these very signs, case and accents aside. */
function withoutForms(name: string): string {
  const written = undotted(name)
    .replace(/\s+(?:&|and|und)\s+(?=co\b)/i, ' ')
    .split(/[\s,]+/)
    .filter(Boolean);
  const plain = written.map((word) => folded(word));
  const kept = withoutLegalForms(plain);
  const from = kept[0] === plain[0] ? 0 : 1;
  return written.slice(from, from + kept.length).join(' ');
}

const networksOf = (rows: readonly Row[]): Network[] =>
  rows.flatMap((row) => {
    const network =
      row.status === undefined || row.status === 'ok' ? networkFromApi(row, null, null, null) : undefined;
    return network ? [network] : [];
  });

const calledBy = ({ name, aka, name_long }: Row): string =>
  [name, aka, name_long].map((part) => (typeof part === 'string' ? folded(part) : '')).join(' ');
