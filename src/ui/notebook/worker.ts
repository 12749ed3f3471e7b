/** The heavy work, on a thread of its own and from what is on disk: the page goes on answering meanwhile. */
import { type Brief, briefs } from '../../book/brief/brief.ts';
import { mailTo, mailtoLink } from '../../book/brief/mail.ts';
import { workedOut } from '../../book/engine/work-out.ts';
import { makeBook } from '../../book/make-book.ts';
import { managementCopy } from '../../book/management.ts';
import type { Page } from '../../book/template/declare.ts';
import { writeManagementCopy, writeWorkbook } from '../../outlets/xlsx.ts';
import { allByHand } from '../../storage/by-hand.ts';
import { allCaptures } from '../../storage/notebook.ts';
import { ourNetwork } from '../../storage/our-network.ts';
import { setting } from '../../storage/settings.ts';
import { today } from '../today.ts';
import { type Plan, planOf } from './plan.ts';
import type { TripRows } from './trip/use-trip.ts';

export interface Jobs {
  plan: Plan;
  /** As it was read, without what was filled in. */
  trip: TripRows;
  /** Whom to meet first comes first. */
  briefs: { brief: Brief; mailto: string }[];
  /** The workbook's Summary, all values. */
  summary: Page;
  /** What leaves the team. */
  management: Uint8Array<ArrayBuffer>;
  /** Without captures it is the empty template. */
  workbook: Uint8Array<ArrayBuffer>;
}

/** More nobody meets at one event. */
export const MOST_BRIEFS = 500;

export type Answer<J extends keyof Jobs> = { done: Jobs[J] } | { failed: string };

const JOBS: { [J in keyof Jobs]: () => Promise<Jobs[J]> } = {
  plan: async () => planOf(await book()),
  trip: async () => {
    const { events, agenda } = makeBook(await allCaptures(), { today: today() }).rows;
    return { events, agenda, team: [], meetings: [] };
  },
  briefs: async () => {
    const made = await book();
    const on = briefs(made, workedOut(made));
    return made.rows.targets.slice(0, MOST_BRIEFS).flatMap(({ cells: { asn = 0 } }) => {
      const brief = on(asn);
      return brief ? [{ brief, mailto: mailtoLink(mailTo(brief, made)) }] : [];
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
    byHand: await allByHand(),
    today: today(),
  });

self.onmessage = async ({ data: job }: MessageEvent<keyof Jobs>) => {
  try {
    self.postMessage({ done: await JOBS[job]() });
  } catch (error) {
    self.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
};
