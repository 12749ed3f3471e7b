/** The tab in front, and what became of the last click on it. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { untilNobodyReads } from '../../platform/alive.ts';
import { type Attempt, attemptOn, forgetAttempt, onAttempt } from '../../platform/attempts.ts';
import { activeTab, onTabChange, type Tab } from '../../platform/tabs.ts';
import { type Situation, situationOf } from './situation.ts';

export interface TabInFront {
  tab: Tab | undefined;
  attempt: Attempt | undefined;
  situation: Situation;
}

/** Milliseconds for which a failure stands although the tab is loading: the page that failed may still be arriving. */
const STILL_ARRIVING = 500;

export function useTab(): TabInFront {
  const [front, setFront] = useState<TabInFront>({
    tab: undefined,
    attempt: undefined,
    situation: { state: 'loading' },
  });

  // Not after the first frame is drawn: what it waits for is most of what the user waits for.
  useLayoutEffect(() => {
    let waiting = new AbortController();
    const look = async (nobodyReads = false) => {
      waiting.abort();
      waiting = new AbortController();
      const tab = await activeTab();
      const attempt = tab && (await attemptOn(tab.id));
      const situation = situationOf(tab, attempt, nobodyReads);
      setFront({ tab, attempt, situation });
      if (tab && situation.state === 'reading') {
        untilNobodyReads(tab.id, waiting.signal).then(
          () => look(true),
          () => {},
        );
      }
    };
    const stopTabs = onTabChange(async ({ tabId, loading }) => {
      const attempt = loading ? await attemptOn(tabId) : undefined;
      if (attempt?.outcome.state === 'failed' && Date.now() - attempt.at > STILL_ARRIVING) {
        await forgetAttempt(tabId);
      }
      await look();
    });
    const stopAttempts = onAttempt(() => void look());
    void look();
    return () => {
      waiting.abort();
      stopTabs();
      stopAttempts();
    };
  }, []);
  return front;
}
