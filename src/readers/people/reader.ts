/** Attendees, speakers, committees and the members of exchanges, from whatever shape their list has. */
import type { Person } from '../../records/people.ts';
import { folded, oneLine } from '../../records/text.ts';
import type { Candidate, Reader } from '../contract.ts';
import { shownJson } from '../page/shown-json.ts';
import { headingOf } from './columns.ts';
import { subjectOf, subjectUnder } from './headings.ts';
import { type IxfExport, readIxf } from './ixf.ts';
import type { Listing } from './listing.ts';
import { listingsOn } from './listings.ts';
import { partOf, withoutPart } from './part.ts';
import { peopleOn } from './rows.ts';
import { looksLikePerson, withoutHonorifics } from './shapes.ts';
import { PEOPLE } from './words.ts';

export const peopleReader: Reader = {
  id: 'people',
  kind: 'people',
  detect(document, url) {
    if (!mayHoldPeople(document, url)) return null;
    const [list] = candidates(document, url);
    if (list?.kind !== 'people') return null;
    const count = list.record.people.length;
    return {
      kind: 'people',
      confidence: list.confidence,
      reason: `the page lists ${count} ${list.record.people.some(({ name }) => name) ? 'people' : 'organisations'}`,
    };
  },
  extract: candidates,
};

let latest: { document: Document; href: string; found: Candidate[] } | undefined;

/**
 * Recognising a list takes reading it, so `extract` uses what `detect` read. Only within one task, in which no script of the page
 * can run: afterwards the page may have changed.
 */
function candidates(document: Document, url: URL): Candidate[] {
  if (latest?.document === document && latest.href === url.href) return latest.found;
  const found = read(document, url);
  latest = { document, href: url.href, found };
  queueMicrotask(() => {
    latest = undefined;
  });
  return found;
}

function read(document: Document, url: URL): Candidate[] {
  const json = shownJson(document);
  if (json !== undefined) {
    const ixf = readIxf(json);
    return ixf ? exported(ixf) : [];
  }
  if (!document.body || isPeeringDb(document) || isCalendar(document)) return [];
  const pageTitle = oneLine(document.title ?? '');
  const page = {
    titles: [pageTitle, wordsOf(url)],
    language: document.documentElement?.getAttribute('lang') || 'en',
  };
  const lists = listingsOn(document.body)
    .map((listing) => ({ listing, people: peopleOn(listing, page) }))
    .filter(({ people }) => people.length);
  const people = distinct(lists.flatMap(({ people }) => people));
  const [longest] = lists.sort((a, b) => b.people.length - a.people.length);
  if (!longest) return [];
  const headings = [...longest.listing.headings, pageTitle];
  const part = partOf(document, url, headings);
  const saidTitle = titleOf(longest.listing) ?? pageTitle;
  const title = part ? withoutPart(saidTitle) : saidTitle;
  const event = eventOf(part ? headings.map(withoutPart) : headings);
  return [
    {
      kind: 'people',
      record: { ...(title ? { title } : {}), ...(event ? { event } : {}), people, ...(part ? { part } : {}) },
      evidence: {
        people: { from: 'selector', where: longest.listing.from, snippet: snippetOf(longest.listing) },
      },
      confidence: longest.listing.header || people.length > 2 ? 0.85 : 0.6,
    },
  ];
}

function exported({ title, people, exchanges }: IxfExport): Candidate[] {
  const evidence = { from: 'structured', where: 'IX-F member export' } as const;
  return [
    ...(people.length
      ? [
          {
            kind: 'people',
            record: { ...(title ? { title } : {}), people },
            evidence: { people: evidence },
            confidence: 0.95,
          } as const,
        ]
      : []),
    ...exchanges.map(
      (record) =>
        ({
          kind: 'exchange',
          record,
          evidence: { ixId: evidence, members: evidence },
          confidence: 0.95,
        }) as const,
    ),
  ];
}

/** "/forum-7/attendees.html" */
const wordsOf = (url: URL): string =>
  url.pathname
    .split('/')
    .slice(-2)
    .join(' ')
    .replace(/\.\w+$/, '');

/** Whoever speaks at the sessions of a calendar stands with them, and its lines are no list. */
const isCalendar = (document: Document): boolean =>
  /^\s*BEGIN:VCALENDAR/i.test(document.querySelector('body > pre')?.textContent ?? '');

/** PeeringDB's own pages have their own reader. */
const isPeeringDb = (document: Document): boolean =>
  document.querySelector('[data-edit-name],[data-edit-id]') !== null;

/** "Attendees: …", "… have registered"; what is registered in a database of routes is nobody. */
const ANNOUNCED = new RegExp(
  `(?:${PEOPLE}|present|compan)[^.:;]{0,60}(?::|\\s(?:are|from|include|sind)\\s)|(?:have|haben|are|sind)\\s[^.:;]{0,30}(?:registered(?! (?:in|with|as)\\b)|attend|angemeldet|coming)`,
  'i',
);

/** A glance at the title, the headings, the tables' headers and the words, so that most pages cost little. */
function mayHoldPeople(document: Document, url: URL): boolean {
  const said = document.querySelectorAll('h1,h2,h3,h4,h5,h6,caption,dt,b,strong,legend,td:first-child');
  return (
    [document.title ?? '', wordsOf(url)].some(subjectOf) ||
    Array.from(said).some(({ textContent }) => subjectOf(textContent ?? '')) ||
    Array.from(document.querySelectorAll('tr:first-child')).some(
      ({ children }) =>
        Array.from(children).filter(({ textContent }) => headingOf(textContent ?? '')).length >= 2,
    ) ||
    document.querySelector('body > pre') !== null ||
    ANNOUNCED.test(document.body?.textContent ?? '')
  );
}

/** Somebody who stands on a list twice is there once; with another organisation it is somebody else. */
function distinct(people: readonly Person[]): Person[] {
  const known = new Map<string, Person>();
  for (const person of people) {
    const { name, organization } = person;
    const who = folded(withoutHonorifics(name ?? ''));
    const key = `${who}|${folded(organization ?? '')}${who ? '' : `|${person.asns}`}`;
    const same = known.get(key);
    known.set(
      key,
      same ? { ...person, ...same, asns: [...new Set([...same.asns, ...person.asns])] } : person,
    );
  }
  return [...known.values()];
}

const titleOf = ({ headings }: Listing): string | undefined =>
  [...headings].reverse().find((heading) => subjectOf(heading));

/** "Attendees – Example Forum 7" is a list of Example Forum 7. */
function eventOf(titles: readonly string[]): string | undefined {
  if (subjectUnder(titles)?.subject !== 'people') return undefined;
  return titles
    .filter((title) => subjectOf(title))
    .flatMap((title) => title.split(/\s+[|–—·-]\s+|:\s+/))
    .find((part) => part.length > 3 && !subjectOf(part) && !looksLikePerson(part));
}

const snippetOf = ({ header, rows }: Listing): string =>
  oneLine((header ?? rows[0] ?? []).join(' · ')).slice(0, 200);
