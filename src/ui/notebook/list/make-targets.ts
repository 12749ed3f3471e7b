/** From chosen rows to targets, in one step: their numbers into the list, their networks from PeeringDB into the notebook. */
import { askForHosts } from '../../../platform/hosts.ts';
import { formatAsn } from '../../../records/asn.ts';
import { correctRows, type Reviewed, rowKey } from '../../../records/correction.ts';
import { isMention } from '../../../records/readings.ts';
import { PEERINGDB_HOSTS } from '../../ask-peeringdb.ts';
import { list as words } from '../../strings/list.ts';
import { peeringdb } from '../../strings/peeringdb.ts';
import { lookUp, networksJob } from '../jobs/networks-job.ts';
import type { NotebookState } from '../state.ts';
import type { ListRow } from './rows.ts';

type People = Extract<Reviewed, { kind: 'people' }>;
type Row = Record<string, unknown>;

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

/**
 * Rows that were matched by name get their number, so that the workbook and the sheet match them alike. What the user decided is
 * marked as theirs. @returns undefined where no row needs one
 */
function numbered(reviewed: People, rows: readonly ListRow[]): People | undefined {
  const matched = rows.filter(({ person, sure }) => person.asns.length === 0 && sure);
  if (matched.length === 0) return undefined;
  const people = [...reviewed.record.people];
  const evidence = { ...reviewed.evidence };
  const decided = new Map<number, Row>();
  for (const { position, person, sure } of matched) {
    if (!sure) continue;
    const row = { ...person, asns: sure.asns };
    if (sure.reason.by === 'decision') decided.set(position, row);
    else {
      people[position] = row;
      evidence[`people[${rowKey('people', { ...person })}]`] ??= {
        from: 'heuristic',
        where: `who is who: ${sure.reason.by}`,
        snippet: sure.reason.said,
      };
    }
  }
  return correctRows({ ...reviewed, record: { ...reviewed.record, people }, evidence }, 'people', decided);
}
