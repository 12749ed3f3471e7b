/** A click of which nothing came: the worker was killed before it could act on it. The panel hears the toolbar button too. */
import { useEffect } from 'preact/hooks';
import { attemptOn } from '../../platform/attempts.ts';
import { onToolbarClick } from '../../platform/lifecycle.ts';
import { activeTab } from '../../platform/tabs.ts';
import { takeCopy } from './take-copy.ts';

/** @param headStart milliseconds that the worker has for saying that it reads */
export function useUnansweredClicks(headStart: number): void {
  useEffect(() => {
    onToolbarClick((tab) => {
      const clickedAt = Date.now();
      setTimeout(async () => {
        const attempt = await attemptOn(tab.id);
        const isAnswered = attempt !== undefined && attempt.at > clickedAt - headStart;
        // Of several windows with a panel, the one that was clicked in.
        const isOurs = (await activeTab())?.id === tab.id;
        if (!isAnswered && isOurs) void takeCopy(tab);
      }, headStart);
    });
  }, []);
}
