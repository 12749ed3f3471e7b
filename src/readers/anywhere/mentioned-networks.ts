/** An ASN in the address, the title or the selection of any page offers that network. */
import { isReservedAsn, parseAsn } from '../../records/asn.ts';
import type { Evidence } from '../../records/capture.ts';
import { oneLine } from '../../records/text.ts';
import type { CandidateOf } from '../contract.ts';

/** "AS64500", "ASN: 64500", "as64500"; but "as 2024 ends" is English. */
const IN_TEXT = /(?<![\w/.-])(?:ASN?(?:\snumber)?[\s:#-]{0,2}|asn?)(\d{1,10})(?!\w|[.,]\d)/g;
/** "/AS64500", "/as/64500", "?asn=64500", "lg.as64500.example"; but "/as-2024-ends" is English. */
const IN_ADDRESS = /(?<![a-z\d%])as(?:n?[/=]?|ns[/=])(\d{1,10})(?=$|[/?&#_:\s-]|\.(?!\d))/gi;
/** More than a handful in one title is a list, and lists have their own readers. A selection is what the person wants. */
const AT_MOST = { title: 5, selection: 100 };

/** @returns thin network records, the name being "AS64500" until PeeringDB tells more; ASNs that name no network are left out */
export function mentionedNetworks(document: Document, url: URL): CandidateOf<'network'>[] {
  const title = oneLine(document.title ?? '');
  const found = new Map<number, Evidence>();
  const look = (text: string, pattern: RegExp, atMost: number, evidence: (match: string) => Evidence) => {
    for (const [match, digits = ''] of text.matchAll(pattern)) {
      const asn = parseAsn(digits);
      if (asn && !isReservedAsn(asn) && !found.has(asn) && found.size < atMost)
        found.set(asn, evidence(match));
    }
  };
  look(selectedText(document), IN_TEXT, AT_MOST.selection, (snippet) => ({ from: 'selection', snippet }));
  look(decoded(url.host + url.pathname + url.search + url.hash), IN_ADDRESS, AT_MOST.title, () => ({
    from: 'heuristic',
    where: 'address',
    snippet: url.href,
  }));
  const inTitle = { from: 'heuristic', where: 'title', snippet: title } as const;
  look(title, IN_TEXT, AT_MOST.title, () => inTitle);

  return [...found].map(([asn, evidence]) => {
    const name = nameBeside(asn, title);
    return {
      kind: 'network',
      record: { asn, name: name ?? `AS${asn}` },
      evidence: { asn: evidence, ...(name ? { name: inTitle } : {}) },
      confidence: evidence.from === 'selection' ? 0.7 : 0.6,
      listed: true,
    };
  });
}

/** What registries and looking glasses call themselves or their pages, rather than the network. */
const NO_NAME = /\b(looking glass|who ?is|look-?up|search|statistics|details|overview|report)\b/i;

/**
 * Registries and looking glasses title their pages "AS64500 Example Networks - site", "AS64500 - Example Networks - site" or
 * "Example Networks (AS64500)". What follows the number after a dash, and last, is the site.
 */
function nameBeside(asn: number, title: string): string | undefined {
  const number = `\\bAS\\s?${asn}`;
  const name =
    new RegExp(`${number}(?: ?: | )(?![-–—|·])(.+?)(?: [-–—|·] .*)?$`, 'i').exec(title)?.[1] ??
    new RegExp(`${number} [-–—|·] (.+?) [-–—|·] `, 'i').exec(title)?.[1] ??
    new RegExp(`^([^|(–—]+?) \\(${number}\\)`, 'i').exec(title)?.[1];
  return name && name.length <= 80 && !NO_NAME.test(name) ? name.trim() : undefined;
}

const selectedText = (document: Document): string =>
  document.defaultView?.getSelection?.()?.toString().slice(0, 20_000) ?? '';

/** Addresses are often broken; one that cannot be decoded is searched as it stands. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
