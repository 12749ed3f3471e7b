/**
 * A tab, read into a copy that waits for the panel to make its page's draft of it. The worker does it at a click; the panel does the
 * same where the worker was killed over it.
 */
import { whileReading } from '../../platform/alive.ts';
import { type Attempt, rememberAttempt } from '../../platform/attempts.ts';
import { showBadge } from '../../platform/badge.ts';
import type { ReadProblem } from '../../platform/problems.ts';
import { readTab } from '../../platform/read-tab.ts';
import type { TabWish } from '../../platform/wish.ts';
import { type PageCopy, saveCopy } from '../../storage/copies.ts';
import { readBadge as words } from '../strings/badge.ts';

/** How it went is remembered with the tab, for whoever shows it. */
export const takeCopy = (tab: ReadTab, wish?: TabWish, view: PageCopy['view'] = 'items'): Promise<void> =>
  whileReading(tab.id, () => take(tab, wish, view));

interface ReadTab {
  id: number;
  url?: string | undefined;
}

async function take(tab: ReadTab, wish: TabWish = {}, view: PageCopy['view']): Promise<void> {
  const attempt = { tabId: tab.id, url: tab.url, at: Date.now() };
  const [answer] = await Promise.all([
    readTab(tab.id, tab.url, wish),
    rememberAttempt({ ...attempt, outcome: { state: 'reading' } }),
  ]);
  if (!answer.ok) return failed(attempt, answer.problem, answer.detail);
  const { ok: _, ...found } = answer;
  await orSaySo(attempt, async () => {
    await saveCopy({ tabId: tab.id, ...found, wish, view });
    await rememberAttempt({ ...attempt, outcome: { state: 'copied' } });
  });
}

type Begun = Omit<Attempt, 'outcome'>;

export async function orSaySo(attempt: Begun, act: () => Promise<void>): Promise<void> {
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
