/**
 * Every policy of the chosen networks: the page that PeeringDB names for each, else its notes. A few sites at a time, one page at
 * a time of each; what becomes of every one of them is told.
 */
import { isHtml } from '../../../readers/is-html.ts';
import { fromCopy } from '../../../readers/page-copy.ts';
import type { PdfProblem } from '../../../readers/pdf/problems.ts';
import type { PageReading } from '../../../readers/read-with.ts';
import { toCapture } from '../../../readers/to-capture.ts';
import type { Capture, CaptureOf } from '../../../records/capture.ts';
import { carryOver } from '../../../records/carry-over.ts';
import { asKept } from '../../../records/correction.ts';
import type { Network } from '../../../records/network.ts';
import { currentReading } from '../../../records/readings.ts';
import { textHash } from '../../../records/text.ts';
import {
  fetchPage,
  hostPattern,
  isPublicAddress,
  type PageProblem,
} from '../../../sources/pages/fetch-page.ts';
import { type Wall, wallOf } from '../../../sources/pages/walls.ts';
import type { Job, Task } from '../../../storage/jobs.ts';
import { capturesOfKey } from '../../../storage/notebook.ts';
import { textOf } from '../open-files.ts';
import type { Act } from './runner.ts';

export const POLICIES_JOB = 'policies';

export type PolicyOutcome =
  | 'kept'
  | 'kept-notes'
  /** Word for word as it was read before. */
  | 'unchanged'
  /** Neither a page nor notes that state one. */
  | 'none'
  | 'not-policy'
  | PdfProblem
  | 'binary'
  | 'broken'
  | Wall
  | PageProblem;

/** Sites that are asked at a time. */
const AT_ONCE = 4;
/** Milliseconds between two pages of one site. */
const PAUSE = 1_000;
/** More sites than these are asked for as "all sites": nobody reads a longer list. */
const MOST_SITES = 20;

/** @param networks by what is known of each today */
export const policiesJob = (networks: readonly Network[]): Job => ({
  id: POLICIES_JOB,
  startedAt: new Date().toISOString(),
  tasks: networks.map(({ asn, name, policy }): Task => {
    const url = policy?.url?.trim();
    return { asn, name, ...(url && !isPeeringDb(url) ? { url } : {}) };
  }),
});

/** The sites of the pages that are still to be read. */
export function sitesOf({ tasks }: Job): string[] {
  const sites = new Set(
    tasks.flatMap(({ url, outcome }) => (url && !outcome && isPublicAddress(url) ? [hostPattern(url)] : [])),
  );
  return sites.size > MOST_SITES ? ['*://*/*'] : [...sites];
}

/** A network whose policy is "see PeeringDB" states it in its notes, or not at all. */
const isPeeringDb = (url: string): boolean => /^https?:\/\/(?:www\.)?peeringdb\.com\b/i.test(url);

export interface PoliciesHands {
  networkOf(asn: number): Network | undefined;
  keep(capture: Capture): Promise<void>;
}

export const readPolicies =
  ({ networkOf, keep }: PoliciesHands): Act =>
  async ({ signal: stopped, pending, settle }) => {
    const sites = [...bySite(pending).values()];
    const failed = new AbortController();
    const signal = AbortSignal.any([stopped, failed.signal]);
    const work = async () => {
      for (let tasks = sites.shift(); tasks; tasks = sites.shift()) {
        // The same page may be the policy of several networks: it is fetched once.
        const read = new Map<string, PageRead>();
        for (const task of tasks) {
          signal.throwIfAborted();
          const { url } = task;
          if (url && read.size > 0 && !read.has(url)) await pause(PAUSE, signal);
          const page = url
            ? (read.get(url) ?? (await readAt(url, signal)))
            : await readNotes(networkOf(task.asn));
          if (url) read.set(url, page);
          const { outcome, detail } = await kept(task, page, keep);
          await settle(task, outcome, detail);
        }
      }
    };
    const workers = Array.from({ length: AT_ONCE }, () =>
      work().catch((error) => {
        // What one cannot store the others could not either.
        failed.abort(error);
        throw error;
      }),
    );
    await Promise.allSettled(workers);
    await Promise.all(workers);
  };

function bySite(tasks: readonly Task[]): Map<string, Task[]> {
  const sites = new Map<string, Task[]>();
  for (const task of tasks) {
    const site = task.url && isPublicAddress(task.url) ? hostPattern(task.url) : '';
    sites.set(site, [...(sites.get(site) ?? []), task]);
  }
  return sites;
}

type Candidate = PageReading['candidates'][number];
type PageRead =
  | { outcome: PolicyOutcome; detail?: string | undefined }
  | { policy: Extract<Candidate, { kind: 'policy' }>; page: PageReading['page']; from: 'page' | 'notes' };

/** What says more than the outcome does. */
const DETAILED = /^HTTP /;

async function readAt(address: string, signal: AbortSignal): Promise<PageRead> {
  const fetched = await fetchPage(address, { signal });
  if ('problem' in fetched)
    return { outcome: fetched.problem, detail: DETAILED.test(fetched.detail) ? fetched.detail : undefined };
  const { bytes, url, charset } = fetched;
  try {
    const decoded = await textOf(bytes, charset);
    if ('problem' in decoded) return { outcome: decoded.problem };
    const html = isHtml(decoded.text) ? decoded.text : asPlain(decoded.text);
    return await readDocument(fromCopy(html, url), new URL(url), 'page');
  } catch (error) {
    return { outcome: 'broken', detail: String(error).slice(0, 200) };
  }
}

async function readNotes(network: Network | undefined): Promise<PageRead> {
  const { asn, name, notes } = network ?? {};
  if (!asn || !notes?.trim()) return { outcome: 'none' };
  const url = `https://www.peeringdb.com/asn/${asn}`;
  const document = fromCopy(asPlain(notes), url);
  document.title = `Peering policy of ${name}`;
  const read = await readDocument(document, new URL(url), 'notes');
  // The title above them is ours: notes that say nothing of peering but whom to call are no policy.
  if ('outcome' in read || !(read.policy.record.general || read.policy.record.clauses.length))
    return { outcome: 'none' };
  return { ...read, page: { url, title: `AS${asn} - ${name} - PeeringDB`, textHash: textHash(notes) } };
}

const SURE_ENOUGH = 0.5;

async function readDocument(document: Document, url: URL, from: 'page' | 'notes'): Promise<PageRead> {
  const { readPage } = await import('../../../readers/read-page.ts');
  const { candidates, detections, failures, page } = readPage(document, url);
  const detection = detections.find(({ kind }) => kind === 'policy');
  const policy = candidates.find((candidate) => candidate.kind === 'policy');
  if (policy && (detection?.confidence ?? 0) >= SURE_ENOUGH) return { policy, page, from };
  const failure = failures.find(({ reader }) => reader === 'policy');
  if (failure) return { outcome: 'broken', detail: failure.error.slice(0, 200) };
  const wall = wallOf(document, url);
  return wall ? { outcome: wall } : { outcome: 'not-policy', detail: detection?.reason };
}

async function kept(
  task: Task,
  read: PageRead,
  keep: PoliciesHands['keep'],
): Promise<{ outcome: PolicyOutcome; detail?: string | undefined }> {
  if ('outcome' in read) return read;
  const { policy, page, from } = read;
  const earlier = currentReading((await capturesOfKey(`policy:AS${task.asn}`)) as CaptureOf<'policy'>[]);
  if (earlier?.source.textHash === page.textHash && earlier.record.text === policy.record.text)
    return { outcome: 'unchanged' };
  // PeeringDB says whose it is, whatever number the page puts first.
  const { asn, otherAsns = [], ...rest } = policy.record;
  const others = [...new Set([...otherAsns, ...(asn ? [asn] : [])])].filter((one) => one !== task.asn);
  const candidate = {
    ...policy,
    record: {
      ...rest,
      asn: task.asn,
      network: rest.network ?? task.name,
      ...(others.length ? { otherAsns: others } : {}),
    },
    evidence: {
      ...policy.evidence,
      asn: { from: 'api', where: from === 'page' ? 'policy_url' : 'notes' } as const,
    },
  };
  const reviewed = earlier ? carryOver(earlier, candidate) : candidate;
  const made = { id: crypto.randomUUID(), at: new Date().toISOString() };
  await keep(toCapture({ ...candidate, ...asKept(reviewed) }, page, made));
  return { outcome: from === 'page' ? 'kept' : 'kept-notes' };
}

const asPlain = (text: string): string => `<pre>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`;

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
