/** Our own full pages, and the page that something was read from. */
import { browser } from 'wxt/browser';

/** Brings the notebook to the front where it is open, else opens it; `about` chooses a capture by its id. */
export async function openNotebook(about?: string): Promise<void> {
  const page = `${location.origin}/notebook.html`;
  const url = about ? `${page}#${about}` : page;
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, about ? { active: true, url } : { active: true });
}

export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
