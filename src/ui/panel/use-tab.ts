/** The tab in front, and what became of the last click on it. */
import { useEffect, useState } from 'preact/hooks';
import { type Attempt, attemptOn, forgetAttempt, onAttempt } from '../../platform/attempts.ts';
import { activeTab, onTabChange, type Tab } from '../../platform/tabs.ts';
import { PATIENCE, type Situation, situationOf } from './situation.ts';

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

  useEffect(() => {
    let timer = 0;
    const look = async () => {
      clearTimeout(timer);
      const tab = await activeTab();
      const attempt = tab && (await attemptOn(tab.id));
      const situation = situationOf(tab, attempt, Date.now());
      setFront({ tab, attempt, situation });
      if (situation.state === 'reading') timer = setTimeout(look, PATIENCE) as unknown as number;
    };
    const stopTabs = onTabChange(async ({ tabId, loading }) => {
      const attempt = loading ? await attemptOn(tabId) : undefined;
      if (attempt?.outcome.state === 'failed' && Date.now() - attempt.at > STILL_ARRIVING) {
        await forgetAttempt(tabId);
      }
      await look();
    });
    const stopAttempts = onAttempt(look);
    void look();
    return () => {
      clearTimeout(timer);
      stopTabs();
      stopAttempts();
    };
  }, []);
  return front;
}
