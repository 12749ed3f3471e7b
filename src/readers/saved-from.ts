/** Where a page that was saved to a file comes from. */
import { isWebAddress } from '../records/url.ts';

/** @returns the address that the browser wrote into the page when it saved it, else the one that the page gives itself */
export function savedFrom(document: Document): URL | undefined {
  const comment = [...document.childNodes, ...document.documentElement.childNodes].find(
    ({ nodeType, nodeValue }) => nodeType === 8 && /^\s*saved from url=/.test(nodeValue ?? ''),
  );
  const address =
    /url=\(\d+\)(\S+)/.exec(comment?.nodeValue ?? '')?.[1] ??
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    '';
  return isWebAddress(address) && URL.canParse(address) ? new URL(address) : undefined;
}
