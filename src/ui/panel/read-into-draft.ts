/** A tab, read into its page's draft. The worker does it at a click; the panel does the same where the worker was killed over it. */
import { whileReading } from '../../platform/alive.ts';
import { type Attempt, rememberAttempt } from '../../platform/attempts.ts';
import { showBadge } from '../../platform/badge.ts';
import type { ReadProblem } from '../../platform/problems.ts';
import { readTab } from '../../platform/read-tab.ts';
import type { TabWish } from '../../platform/wish.ts';
import type { PageReading } from '../../readers/read-with.ts';
import { saveCopy } from '../../storage/copies.ts';
import { type Draft, saveReading } from '../../storage/drafts.ts';
import { readBadge as words } from '../strings/badge.ts';

/** How it went is remembered with the tab, for whoever shows it. */
export const readIntoDraft = (tab: ReadTab, wish?: TabWish, view: Draft['view'] = 'items'): Promise<void> =>
  whileReading(tab.id, () => read(tab, wish, view));

interface ReadTab {
  id: number;
  url?: string | undefined;
}

async function read(tab: ReadTab, wish: TabWish = {}, view: Draft['view']): Promise<void> {
  const attempt = { tabId: tab.id, url: tab.url, at: Date.now() };
  const [answer] = await Promise.all([
    readTab(tab.id, tab.url, wish),
    rememberAttempt({ ...attempt, outcome: { state: 'reading' } }),
  ]);
  if (!answer.ok) return failed(attempt, answer.problem, answer.detail);
  const { reading, copy, pdf } = answer;
  if (copy === undefined && !pdf) return settle(attempt, reading, view);
  await orSaySo(attempt, async () => {
    await saveCopy({ tabId: tab.id, html: copy ?? '', ...(pdf ? { pdf } : {}), reading, wish, view });
    await rememberAttempt({ ...attempt, outcome: { state: 'copied' } });
  });
}

type Begun = Omit<Attempt, 'outcome'>;

/** The reading becomes the page's draft. */
export const settle = (attempt: Begun, reading: PageReading, view: Draft['view']): Promise<void> =>
  orSaySo(attempt, async () => {
    const draft = await saveReading(reading, view);
    await rememberAttempt({ ...attempt, outcome: { state: 'read', draft: draft.id } });
  });

async function orSaySo(attempt: Begun, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    await failed(
      attempt,
      'not-stored',
      error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    );
  }
}

export async function failed(attempt: Begun, problem: ReadProblem, detail: string): Promise<void> {
  await rememberAttempt({ ...attempt, outcome: { state: 'failed', problem, detail } });
  await showBadge(attempt.tabId, { text: '!', title: words.failed, tone: 'failed' });
}
