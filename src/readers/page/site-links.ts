/** Links of a page to its own site, without what follows a hash. */
export const siteLinks = (document: Document, url: URL, which = 'a[href]'): { element: Element; to: URL }[] =>
  Array.from(document.querySelectorAll(which)).flatMap((element) => {
    try {
      const to = new URL(element.getAttribute('href') ?? '', url);
      to.hash = '';
      return to.host === url.host && to.protocol === url.protocol ? [{ element, to }] : [];
    } catch {
      // An address that is none leads nowhere.
      return [];
    }
  });
