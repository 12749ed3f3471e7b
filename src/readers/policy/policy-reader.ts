/** A page that publishes a network's peering policy → its clauses, with the words that say them. */
import type { Clause } from '../../records/policy.ts';
import { oneLine } from '../../records/text.ts';
import type { CandidateOf, Reader } from '../contract.ts';
import { type Block, blocksOf } from '../page/blocks.ts';
import { isNoteAt, judge } from './detect.ts';
import { GeneralStance } from './general-stance.ts';
import { hindrance } from './hindrance.ts';
import { asnsOf, asSetOf, contactsOf, type Page } from './identity.ts';
import { languageOf } from './language.ts';
import { networkNameOf } from './network-name.ts';
import { readClauses } from './read-clauses.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { Signs, SPEAKS_OF_PEERING } from './signs.ts';

/** A policy's text is kept whole up to this length; a longer page is none that a person wrote. */
const TEXT_LENGTH = 1_000_000;
const LINKS = 40;

export const policyReader: Reader = {
  id: 'policy',
  kind: 'policy',

  detect(document, url) {
    // PeeringDB's own pages have a reader of their own.
    if (document.querySelector('[data-edit-name], [data-edit-target]')) return null;
    const speaks =
      isNoteAt(addressOf(url)) || SPEAKS_OF_PEERING.test(document.documentElement?.textContent ?? '');
    const detection = speaks ? glance(document, url).detection : null;
    return detection && detection.confidence >= 0.5 ? detection : (hindrance(document, url) ?? detection);
  },

  extract(document, url) {
    return [candidateOf(glance(document, url))];
  },
};

interface Reading {
  page: Page;
  clauses: Clause[];
  general: ReturnType<GeneralStance['said']>;
  detection: ReturnType<typeof judge>;
}

let latest: { document: Document; href: string; reading: Reading } | undefined;

/**
 * Recognising a policy takes reading it, so `extract` uses what `detect` read. Only within one task, in which no script of the page
 * can run: afterwards the page may have changed.
 */
function glance(document: Document, url: URL): Reading {
  if (latest?.document === document && latest.href === url.href) return latest.reading;
  const reading = read(document, url);
  latest = { document, href: url.href, reading };
  void Promise.resolve().then(() => {
    latest = undefined;
  });
  return reading;
}

function read(document: Document, url: URL): Reading {
  const blocks = blocksOf(document);
  const links = linksOf(document);
  const sentences = withAddresses(sentencesOf(blocks), links);
  const page: Page = {
    title: oneLine(document.title ?? ''),
    address: addressOf(url),
    blocks,
    links,
    site: document.querySelector('meta[property="og:site_name"]')?.getAttribute('content') ?? '',
  };
  const signs = new Signs();
  const stance = new GeneralStance();
  const clauses = readClauses(sentences, (sentence) => {
    signs.hear(sentence.text);
    stance.hear(sentence);
  });
  const general = stance.said();
  const kinds = new Set(clauses.map(({ id }) => id));
  const asked = new Set(
    clauses.flatMap(({ id, stance }) => (stance === 'required' || stance === 'preferred' ? [id] : [])),
  );
  asked.delete('max-prefix');
  return {
    page,
    clauses,
    general,
    detection: judge({ page, sentences, signs, ...general, kinds, asked: asked.size }),
  };
}

const addressOf = ({ host, pathname }: URL): string => `${host}${pathname}`.toLowerCase();

/** "Please write to us", where a link tells the address: to the rules it stands behind the words. */
function withAddresses(sentences: readonly Sentence[], links: Page['links']): readonly Sentence[] {
  const linked = links.filter(({ url, text }) => /^mailto:[^?]*@/i.test(url) && /^[^@]{2,60}$/.test(text));
  if (linked.length === 0) return sentences;
  return sentences.map((sentence) => {
    const { quote } = sentence;
    const link = linked.find(
      ({ text }) => quote.includes(text) && (quote.length > text.length + 3 || /peer/i.test(text)),
    );
    if (!link) return sentence;
    linked.splice(linked.indexOf(link), 1);
    return { ...sentence, text: `${sentence.text} ${link.url.slice(7).split('?')[0]?.toLowerCase()}` };
  });
}

function candidateOf({ page, clauses, general, detection }: Reading): CandidateOf<'policy'> {
  const { asn, others } = asnsOf(page);
  const asSet = asSetOf(page);
  const contacts = contactsOf(page);
  const network = networkNameOf(page, asn, contacts);
  const links = page.links
    .filter(
      ({ url, text }) =>
        /^https?:/i.test(url) &&
        /peer|bgp|looking ?glass|irr|as-?set|polic|request|form/i.test(`${text} ${url}`),
    )
    .slice(0, LINKS);
  const text = textOf(page.blocks);
  return {
    kind: 'policy',
    record: {
      ...(network === undefined ? {} : { network }),
      ...(asn === undefined ? {} : { asn }),
      ...(others.length ? { otherAsns: others } : {}),
      general: general.general,
      language: languageOf(text),
      clauses,
      ...(contacts.length ? { contacts } : {}),
      ...(asSet === undefined ? {} : { asSet }),
      ...(links.length ? { links } : {}),
      text,
    },
    evidence: general.quote === undefined ? {} : { general: { from: 'heuristic', snippet: general.quote } },
    confidence: detection?.confidence ?? 0.3,
  };
}

/** The page's words, a block a line, without what every page of the site repeats. */
const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap(({ text, aside }) => (aside ? [] : [text]))
    .join('\n')
    .slice(0, TEXT_LENGTH);

function linksOf(document: Document): Page['links'] {
  const found: { text: string; url: string }[] = [];
  const hidden: string[] = [];
  // One search for both: it goes through the whole page.
  for (const element of document.querySelectorAll('a[href], [data-cfemail]')) {
    const url = element.getAttribute('href') ?? '';
    const email =
      element.getAttribute('data-cfemail') ?? (url.includes('/email-protection#') ? url : undefined);
    if (email !== undefined && hidden.length < MOST) hidden.push(email);
    if (found.length < MOST && /^(?:https?:|mailto:)/i.test(url))
      found.push({ text: oneLine(element.textContent ?? '').slice(0, 100), url });
  }
  return [...found, ...hidden.map((email) => ({ text: '', url: `mailto:${uncovered(email)}` }))];
}
const MOST = 500;

/** Cloudflare hides an address from those who run no script: bytes in hexadecimal, each of them XORed with the first. */
function uncovered(hidden: string): string {
  const [key = 0, ...bytes] = (/[\da-f]{1,400}$/i.exec(hidden)?.[0].match(/../g) ?? []).map((byte) =>
    Number.parseInt(byte, 16),
  );
  return String.fromCharCode(...bytes.map((byte) => byte ^ key));
}
