/** Runs the readers in a tab. They are injected at each click anew, so an update never meets an old copy of itself. */
import { browser } from 'wxt/browser';
import { LARGEST_PDF } from '../readers/pdf/problems.ts';
import type { PageReading } from '../readers/read-with.ts';
import { type ReadProblem, readProblem } from './problems.ts';
import { type ReaderAnswer, type TabWish, WISH } from './wish.ts';

export type TabReading =
  | { ok: true; reading: PageReading; html?: string; pdf?: Uint8Array<ArrayBuffer> }
  /** `detail`: the browser's words, for whoever wants to know. */
  | { ok: false; problem: ReadProblem; detail: string };

/**
 * Milliseconds to wait before asking again. The right that a click brings reaches the page's process by another way than the
 * injection does, and in one click of twenty-five it came second (Chromium 156).
 */
const PAUSES = [50, 150, 400, 800];
/** What the browser's refusal is told as: a PDF is told as one wherever it is refused. */
const REFUSED: readonly ReadProblem[] = ['closed', 'pdf'];

/** Works where the toolbar button was pressed on the tab (activeTab); says why where it does not. */
export async function readTab(tabId: number, url: string | undefined, wish?: TabWish): Promise<TabReading> {
  for (const pause of PAUSES) {
    const answer = await inject(tabId, url, wish);
    const isRefused = !answer.ok && answer.detail && REFUSED.includes(answer.problem);
    // A page that shows its address is ours to read; one that hides it is closed, and stays so.
    if (!isRefused || !url) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return inject(tabId, url, wish);
}

async function inject(tabId: number, url: string | undefined, wish?: TabWish): Promise<TabReading> {
  const target = { tabId };
  try {
    if (wish) {
      await browser.scripting.executeScript({
        target,
        func: (name: string, value: TabWish) => {
          (globalThis as Record<string, unknown>)[name] = value;
        },
        args: [WISH, wish],
      });
    }
    const [injected] = await browser.scripting.executeScript({
      target,
      files: ['/readers.js', '/read-page.js'],
    });
    if (typeof injected?.result !== 'string') return { ok: false, problem: 'broken', detail: '' };
    const answer: ReaderAnswer = JSON.parse(injected.result);
    if ('reading' in answer) return { ok: true, ...answer };
    return answer.problem === 'pdf' ? fetchPdf(target) : { ok: false, problem: answer.problem, detail: '' };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: readProblem(detail, url, location.origin), detail };
  }
}

/**
 * The browser's viewer lets nobody look inside, but the page around it may ask for the file once more; mostly it comes from the cache.
 */
async function fetchPdf(target: { tabId: number }): Promise<TabReading> {
  const [injected] = await browser.scripting.executeScript({ target, func: fileOfPage, args: [LARGEST_PDF] });
  const { data, url, title } = injected?.result ?? {};
  if (!data || !url) return { ok: false, problem: 'pdf', detail: '' };
  const bytes = Uint8Array.from(atob(data.slice(data.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
  const page = { url, title: title ?? '', textHash: '' };
  return { ok: true, pdf: bytes, reading: { page, detections: [], candidates: [], failures: [] } };
}

/** Runs in the tab, and so stands alone. What crosses from there is text. */
async function fileOfPage(largest: number): Promise<{ data?: string; url: string; title: string }> {
  const page = { url: location.href, title: document.title };
  try {
    const file = await (await fetch(location.href)).blob();
    if (file.size > largest) return page;
    return await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve({ ...page, data: String(reader.result) });
      reader.onerror = () => resolve(page);
      reader.readAsDataURL(file);
    });
  } catch {
    return page;
  }
}
