import { parseAsn } from '../../records/asn.ts';

/**
 * The AS number of a cell as collectors write it: `64500`, `AS64500`, `64500: Example`, `Example (64500)`, `Example - AS64500`.
 * @returns 0 for what is no single network ("Other", AS 0), undefined where the cell tells of none
 */
export function readAsn(text: string): number | undefined {
  const told = text.trim();
  if (/^(as)?\s*0+(\s*[:(].*)?$/i.test(told) || /^\(?(other|others|unknown|rest|n\/?a|-+)\)?$/i.test(told))
    return 0;
  const [, inBrackets, afterName] =
    /[([](?:as\s*)?(\d{1,10})[)\]]\s*$|\bAS\s*(\d{1,10})\s*$/i.exec(told) ?? [];
  return parseAsn(told) ?? parseAsn(inBrackets ?? afterName ?? '');
}
