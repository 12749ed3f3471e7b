/** From chosen rows to targets, in one step: their numbers into the list, their networks from PeeringDB into the notebook. */
import { askForHosts } from '../../../platform/hosts.ts';
import { formatAsn } from '../../../records/asn.ts';
import { isMention } from '../../../records/readings.ts';
import { PEERINGDB_HOSTS } from '../../ask-peeringdb.ts';
import { list as words } from '../../strings/list.ts';
import { peeringdb } from '../../strings/peeringdb.ts';
import { lookUp, networksJob } from '../jobs/networks-job.ts';
import type { NotebookState } from '../state.ts';
import { numbered, type People } from './numbered.ts';
import type { ListRow } from './rows.ts';

/** Days for which a network's own page counts; it may hold what PeeringDB's lists do not tell, such as contacts. */
const FRESH_DAYS = 30;

export async function makeTargets(
  state: NotebookState,
  reviewed: People,
  rows: readonly ListRow[],
  networks: ReadonlyMap<number, string>,
): Promise<void> {
  const oldest = new Date(Date.now() - FRESH_DAYS * 86_400_000).toISOString();
  const known = new Map(state.entries.value.map((entry) => [entry.key, entry.capture]));
  const job = networksJob(networks, (asn) => {
    const capture = known.get(`network:${formatAsn(asn)}`);
    return capture !== undefined && !isMention(capture) && capture.capturedAt > oldest;
  });
  // First of all: the browser asks the user only while the click is fresh.
  if (job.tasks.some(({ outcome }) => !outcome) && !(await askForHosts(PEERINGDB_HOSTS))) {
    state.notice.value = { tone: 'error', text: peeringdb.refused };
    return;
  }
  const after = numbered(reviewed, rows);
  if (after) {
    state.correct(after);
    await state.flush();
  }
  await state.runner.run(
    job,
    lookUp((captures) => state.keepMade(captures, words.job.title)),
  );
}
