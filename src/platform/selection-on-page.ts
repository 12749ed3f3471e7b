/** The words that are selected on a page. */
import { browser } from 'wxt/browser';

export interface SelectedWords {
  /** In as many pieces as the page has them in lines or blocks. */
  pieces: string[];
  /** What stands right before them, where the same words stand further up as well. */
  before?: string;
}

/** @returns undefined where nothing is selected; null where the page may not be looked at (any more) */
export async function selectionOnPage(tabId: number): Promise<SelectedWords | undefined | null> {
  try {
    const [found] = await browser.scripting.executeScript({ target: { tabId }, func: selectedWords });
    return found?.result ? (found.result as SelectedWords) : undefined;
  } catch {
    return null;
  }
}

/** Runs in the page by itself: it may use nothing from outside its own braces. */
function selectedWords(): SelectedWords | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const tidy = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
  const pieces = selection
    .toString()
    .split(/[\n\t]+/)
    .map(tidy)
    .filter(Boolean);
  if (pieces.length === 0) return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const lead = document.createRange();
  lead.setStart(document.body, 0);
  lead.setEnd(startContainer, startOffset);
  const above = tidy(lead.toString());
  return above.includes(pieces[0] ?? '')
    ? { pieces, before: above.split(' ').slice(-4).join(' ') }
    : { pieces };
}
