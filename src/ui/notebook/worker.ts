/** The heavy work, on a thread of its own and from what is on disk: the page goes on answering meanwhile. */
import { type Brief, briefs } from '../../book/brief/brief.ts';
import { mailTo, mailtoLink } from '../../book/brief/mail.ts';
import { namesIn } from '../../book/calendar/names.ts';
import { workedOut } from '../../book/engine/work-out.ts';
import { makeBook } from '../../book/make-book.ts';
import { managementCopy } from '../../book/management.ts';
import { type MeetingRows, meetingRows } from '../../book/proposals.ts';
import { type Outlook, outlook } from '../../book/propose.ts';
import { type StageMove, stageMoves } from '../../book/stage-moves.ts';
import type { Page } from '../../book/template/declare.ts';
import type { CellsOf } from '../../book/template/index.ts';
import { writeManagementCopy, writeWorkbook } from '../../outlets/xlsx.ts';
import { formatAsn } from '../../records/asn.ts';
import { allByHand } from '../../storage/by-hand.ts';
import { allCaptures } from '../../storage/notebook.ts';
import { ourNetwork } from '../../storage/our-network.ts';
import { setting } from '../../storage/settings.ts';
import { today } from '../today.ts';
import { type Plan, planOf } from './plan.ts';
import type { TripRead } from './trip/use-trip.ts';

export interface Jobs {
  plan: Plan;
  /** As it was read, without what was filled in. */
  trip: TripRead;
  meetings: MeetingsLook;
  propose: Pick<MeetingRows, 'counts' | 'unmet'> & { changes: Record<string, CellsOf<'meetings'>> };
  /** Whom to meet first comes first. */
  briefs: Briefed[];
  /** The workbook's Summary, all values. */
  summary: Page;
  /** What leaves the team. */
  management: Uint8Array<ArrayBuffer>;
  /** Without captures it is the empty template. */
  workbook: Uint8Array<ArrayBuffer>;
}

/** What is to be said to a job beside its name. */
export interface Inputs {
  /** AS numbers of the targets to meet. */
  propose: readonly number[];
}

export interface MeetingsLook extends Omit<Outlook, 'attending'> {
  /** Whom a meeting could be proposed with, the first to meet first. */
  attending: Whom[];
  /** The name and the reason of every target, by AS number. */
  targets: ReadonlyMap<number, Whom>;
  /** Stages and next steps that the meetings would move on. */
  moves: StageMove[];
}

export interface Whom {
  asn: number;
  name: string;
  why: string;
}

export interface Briefed {
  brief: Brief;
  mailto: string;
  /** When which of us meets them, cancelled meetings aside. */
  meetings: { person: string; at: string }[];
}

/** More nobody meets at one event. */
export const MOST_BRIEFS = 500;

export type Answer<J extends keyof Jobs> = { done: Jobs[J] } | { failed: string };

const JOBS: {
  [J in keyof Jobs]: (input: J extends keyof Inputs ? Inputs[J] : undefined) => Promise<Jobs[J]>;
} = {
  plan: async () => planOf(await book()),
  trip: async () => {
    const { events, agenda, targets } = makeBook(await allCaptures(), { today: today() }).rows;
    const names = new Map(targets.map(({ cells: { asn = 0, network } }) => [asn, network]));
    return { events, agenda, team: [], meetings: [], names };
  },
  meetings: async () => {
    const made = await book();
    const { attending, ...look } = outlook(made);
    const whoms = made.rows.targets.map(({ cells: { asn = 0, network, why = '' } }) => ({
      asn,
      name: network || formatAsn(asn),
      why,
    }));
    const could = new Set(attending);
    return {
      ...look,
      attending: whoms.filter(({ asn }) => could.has(asn)),
      targets: new Map(whoms.map((whom) => [whom.asn, whom])),
      moves: stageMoves(made.rows),
    };
  },
  propose: async (chosen) => {
    const made = await book();
    const { updates, appended, counts, unmet } = meetingRows(made, { asns: new Set(chosen) }, () =>
      crypto.randomUUID(),
    );
    const changes: Record<string, CellsOf<'meetings'>> = {};
    for (const { index, cells } of updates) changes[made.rows.meetings[index]?.key ?? ''] = cells;
    for (const cells of appended) changes[cells.key ?? ''] = cells;
    return { changes, counts, unmet };
  },
  briefs: async () => {
    const made = await book();
    const on = briefs(made, workedOut(made));
    const meetings = new Map<number, Briefed['meetings']>();
    for (const { cells } of made.rows.meetings) {
      const { asn = 0, day = '', start = '', ourPeople, state } = cells;
      const held = namesIn(ourPeople).map((person) => ({ person, at: `${day} ${start}` }));
      if (state !== 'cancelled') meetings.set(asn, [...(meetings.get(asn) ?? []), ...held]);
    }
    const wanted = made.rows.targets.filter(
      ({ cells: { asn = 0 } }, position) => position < MOST_BRIEFS || meetings.has(asn),
    );
    return wanted.flatMap(({ cells: { asn = 0 } }) => {
      const brief = on(asn);
      const mailto = brief && mailtoLink(mailTo(brief, made));
      return brief && mailto ? [{ brief, mailto, meetings: meetings.get(asn) ?? [] }] : [];
    });
  },
  summary: async () => {
    const made = await book();
    return managementCopy(made, workedOut(made)).summary;
  },
  management: async () => writeManagementCopy(await book()),
  workbook: async () => writeWorkbook(await book()),
};

const book = async () =>
  makeBook(await allCaptures(), {
    ours: await ourNetwork(),
    profile: await setting('ourProfile'),
    settings: await setting('bookSettings'),
    byHand: await allByHand(),
    today: today(),
  });

self.onmessage = async ({ data: { job, input } }: MessageEvent<{ job: keyof Jobs; input: never }>) => {
  try {
    self.postMessage({ done: await JOBS[job](input) });
  } catch (error) {
    self.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
};
