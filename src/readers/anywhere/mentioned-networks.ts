/** An ASN in the address, the title or the selection of any page offers that network. */
import { isReservedAsn, parseAsn } from '../../records/asn.ts';
import type { Evidence } from '../../records/capture.ts';
import { oneLine } from '../../records/text.ts';
import type { CandidateOf } from '../contract.ts';

const IN_TEXT = /(?<![\w/.-])AS[N]?[\s:-]{0,2}(\d{1,10})(?![\w.])/gi;
const IN_ADDRESS = /(?:^|[/=?&#_-])(?:as|asn)[/=_-]?(\d{1,10})(?=$|[/?&#_.-])/gi;
/** More than a handful in one title is a list, and lists have their own readers. */
const AT_MOST = 5;

/** @returns thin network records, the name being "AS64500" until PeeringDB tells more; ASNs that name no network are left out */
export function mentionedNetworks(document: Document, url: URL): CandidateOf<'network'>[] {
  const title = oneLine(document.title ?? '');
  const selected = selectedText(document);
  const found = new Map<number, Evidence>();
  const look = (text: string, pattern: RegExp, evidence: (match: string) => Evidence) => {
    for (const [match, digits = ''] of text.matchAll(pattern)) {
      const asn = parseAsn(digits);
      if (asn && !isReservedAsn(asn) && !found.has(asn) && found.size < AT_MOST)
        found.set(asn, evidence(match));
    }
  };
  look(selected, IN_TEXT, (snippet) => ({ from: 'selection', snippet }));
  look(decoded(url.pathname + url.search + url.hash), IN_ADDRESS, () => ({
    from: 'heuristic',
    where: 'address',
    snippet: url.href,
  }));
  look(title, IN_TEXT, () => ({ from: 'heuristic', where: 'title', snippet: title }));

  return [...found].map(([asn, evidence]) => ({
    kind: 'network',
    record: { asn, name: nameBeside(asn, title) ?? `AS${asn}` },
    evidence: { asn: evidence },
    confidence: evidence.from === 'selection' ? 0.7 : 0.6,
    listed: true,
  }));
}

/** Looking glasses and registries title their pages "AS64500 Example Networks - site" or "Example Networks (AS64500)". */
function nameBeside(asn: number, title: string): string | undefined {
  const after = new RegExp(`\\bAS\\s?${asn}\\b[\\s:–—-]+([^|–—]+?)(?:\\s+[-–—|]\\s.*)?$`, 'i').exec(
    title,
  )?.[1];
  const before = new RegExp(`^([^|(–—]+?)\\s*\\(AS\\s?${asn}\\)`, 'i').exec(title)?.[1];
  const name = (after ?? before)?.trim();
  return name && name.length <= 80 ? name : undefined;
}

const selectedText = (document: Document): string => {
  const selection = document.defaultView?.getSelection?.();
  return selection && !selection.isCollapsed ? selection.toString().slice(0, 5_000) : '';
};

/** Addresses are often broken; one that cannot be decoded is searched as it stands. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
