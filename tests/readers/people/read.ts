/** Reads a page given as HTML, or as plain text or JSON, which browsers show as one `<pre>`. */
import { parseHTML } from 'linkedom';
import type { CandidateOf } from '../../../src/readers/contract.ts';
import { peopleReader } from '../../../src/readers/people/reader.ts';
import type { Person } from '../../../src/records/people.ts';

export const html = (body: string, title = ''): string =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;

export function pageOf(page: string): Document {
  const isHtml = /^\s*</.test(page);
  const { document } = parseHTML(isHtml ? page : html('<pre></pre>'));
  const pre = document.querySelector('pre');
  if (!isHtml && pre) pre.textContent = page;
  return document;
}

export const NOWHERE = new URL('https://example.net/page');

export const extract = (page: string, url = NOWHERE) => peopleReader.extract(pageOf(page), url);

export const listOn = (page: string, url = NOWHERE): CandidateOf<'people'> | undefined =>
  extract(page, url).find((candidate) => candidate.kind === 'people');

export const peopleOn = (page: string, url = NOWHERE): Person[] => listOn(page, url)?.record.people ?? [];

/** "Ada Example / Example Net / 64500", a line a person: easy to compare and to read. */
export const brief = (page: string): string[] =>
  peopleOn(page).map(({ name, organization, asns }) =>
    [name ?? '', organization ?? '', asns.join(' ')].join(' / '),
  );
