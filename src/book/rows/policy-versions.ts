/** The versions of each policy: a row a version, on the latest capture that says so. */
import {
  CHANGES,
  type Change,
  type ClauseChange,
  type PolicyChange,
  sameWords,
  type Version,
  versionsOf,
} from '../../planning/policy-change.ts';
import type { Capture, CaptureOf } from '../../records/capture.ts';
import { captureKey } from '../../records/keys.ts';
import type { Clause, Policy } from '../../records/policy.ts';
import { textHash } from '../../records/text.ts';
import type { PatchOf } from '../book.ts';
import { asked } from './asked.ts';
import { provenance } from './provenance.ts';
import { scopeWords } from './scope-words.ts';

type PolicyCapture = CaptureOf<'policy'>;

/**
 * @param captures oldest first
 * @returns by id of a capture what it adds to its reading
 */
export function versionPatches(captures: readonly Capture[]): ReadonlyMap<string, PatchOf<'versions'>> {
  const byPolicy = new Map<string, PolicyCapture[]>();
  for (const capture of captures) {
    if (capture.kind !== 'policy') continue;
    const key = captureKey(capture);
    const readings = byPolicy.get(key) ?? [];
    byPolicy.set(key, readings);
    readings.push(capture);
  }
  const patches = new Map<string, PatchOf<'versions'>>();
  for (const [policy, readings] of byPolicy) {
    // A text that comes back is another version, with the same fingerprint.
    const seen = new Map<string, number>();
    versionsOf(readings).forEach((version, position) => {
      const fingerprint = fingerprintOf(version.reading.record);
      const times = (seen.get(fingerprint) ?? 0) + 1;
      seen.set(fingerprint, times);
      const key = [policy, fingerprint, ...(times > 1 ? [times] : [])].join('|');
      patches.set(version.reading.id, patchOf(version, { key, position, fingerprint }));
    });
  }
  return patches;
}

function patchOf(
  { reading, since, until, change }: Version<PolicyCapture>,
  { key, position, fingerprint }: { key: string; position: number; fingerprint: string },
): PatchOf<'versions'> {
  const { asn, network } = reading.record;
  return {
    sheet: 'versions',
    key,
    cells: {
      asn,
      network,
      version: position + 1,
      since: since.slice(0, 10),
      until: until.slice(0, 10),
      summary: change ? summaryOf(change) : 'first reading',
      details: change && detailsOf(change),
      changedOn: change && since.slice(0, 10),
      fingerprint,
      key,
      ...provenance(reading),
    },
  };
}

/** A policy of which no text was kept is known by what was read from it. */
const fingerprintOf = ({ text, clauses }: Policy): string =>
  textHash(sameWords(text) || JSON.stringify(clauses.map(({ id, stance, value }) => [id, stance, value])));

const WORDS: Readonly<Record<Change, string>> = {
  stricter: 'stricter',
  added: 'new',
  different: 'different',
  looser: 'looser',
  gone: 'gone',
  reworded: 'reworded',
};

/** "2 stricter, 1 new" */
function summaryOf({ clauses, general }: PolicyChange): string {
  const counts = CHANGES.flatMap((change) => {
    const count = clauses.filter((one) => one.change === change).length;
    return count > 0 ? [`${count} ${WORDS[change]}`] : [];
  });
  const parts = [...(general ? ['another general stance'] : []), ...counts];
  return parts.length > 0 ? parts.join(', ') : 'only the wording, in no clause';
}

/** Lines of a cell; a spreadsheet's cell is no place for more. */
const LINES = 20;

function detailsOf({ clauses, general }: PolicyChange): string | undefined {
  const lines = [
    ...(general
      ? [`general stance: ${general.before ?? 'not stated'} → ${general.after ?? 'not stated'}`]
      : []),
    ...clauses.map(lineOf),
  ];
  const more = lines.length - LINES;
  return (more > 0 ? [...lines.slice(0, LINES), `and ${more} more`] : lines).join('\n') || undefined;
}

function lineOf({ change, id, before, after }: ClauseChange): string {
  const where = scopeWords((after ?? before)?.scope);
  const sides = [before, after].flatMap((clause) => (clause ? [saidBy(clause)] : []));
  const said = change === 'reworded' ? '' : `: ${sides.join(' → ')}`;
  return `${WORDS[change]}: ${id}${where ? ` (${where})` : ''}${said}`;
}

const saidBy = (clause: Clause): string => [clause.stance, asked(clause)].filter(Boolean).join(' ');
