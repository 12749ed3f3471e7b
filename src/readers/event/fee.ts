/** One fee, and the words that tell of fees. */
import type { Fee } from '../../records/event.ts';
import { oneLine } from '../../records/text.ts';
import { findDates, formatNear } from './dates.ts';
import { findMoney, type Money } from './money.ts';

export interface FeeContext {
  /** The event's year, for deadlines without one. */
  year: number | undefined;
  /** What a bare "$" means. */
  dollar: string;
}

export const FEE =
  /\b(?:fees?|registration|registrier\w+|register|tickets?|admission|attend(?:ance|ee)?|price|pricing|rates?|cost|delegate|teilnahme\w*|gebühr\w*|preise?|eintritt|kosten|\p{L}*beitrag|anmeldung|inscripci[oó]n|tarifas?|costo|cuota|inscri[cç][aã]o|tarifs?|frais|quota|iscrizione|opłat\p{L}*|wpisowe|bilet\p{L}*|poplat\p{L}*|vstupn\p{L}*|avgift\p{L}*|early[- ]?bird|late|regular|standard|students?|members?|non-?members?|full|conference only|passport|pass)\b/iu;
/** Money that is not the event's fee. */
export const OTHER =
  /sponsor|hotel|accommodation|room rate|per night|nightly|\bnight\b|train|taxi|bus\b|shuttle|flight|airport|parking|visa|donat|prize|award|budget|revenue|saving|transit price|per mbps|\bvat\b|mwst|refund|cancel|penalt|other event|exhibit|booth|unterkunft|übernachtung|fahrkarte|scholarship|fellowship|grant|processing fee|add a box|day[- ]trip|price of each|tariff|\bfare\b|\bt?-?shirt|public transport|equivalent to|for example|transporte|aloja|(?:exchange|conversion) rate|be discounted|(?:extra|additional|per) pages?\b|förder/i;
const UNTIL =
  /\b(?:until|till|before|by|bis(?: zum)?|through|thru|ends?|up to|hasta|antes del?|até|jusqu.au|avant le|prior to|no later than|vor dem|do(?= \d)|entro|fino al)\b/i;
export const SERVICE = /\b(?:service fee|fee|fees|booking fee|gebühr)\b/i;
export const PRICE = /\b(?:price|preis|precio|prix|cost|amount)\b/i;
export const TIER =
  /\b(?:early[- ]?bird|super early|early|late|regular|standard|normal|on-?site|students?|academics?|non-?members?|members?|full(?: event| conference| passport)?|conference only|one[- ]day|day pass|virtual|online|remote|vip|corporate|individual|general|unwaged|excursion|(?:gala|conference|workshop) dinner|frühbucher|regulär\w*|reduced|speaker|[a-zäöü]*beitrag)\b(?:\s+(?:registration|ticket|fee|rate|price|member))?/gi;

/** @param until ISO 8601 day */
export const fee = (
  name: string,
  money: Pick<Money, 'amount' | 'currency'>,
  until: string | undefined,
  serviceFee?: number,
): Fee => ({
  name:
    oneLine(name)
      .replace(
        /^(?:[\s:,;*•–—-]+|(?:costs?|prices?|fees?)\s*:\s*)+|(?:\s(?:is|are|costs?|will be|beträgt|es de|est de))?[\s:,;*–—(-]*$/g,
        '',
      )
      .slice(0, 200) || 'Registration',
  amount: money.amount,
  currency: money.currency,
  ...(serviceFee !== undefined ? { serviceFee } : {}),
  ...(until ? { until } : {}),
});

export function untilIn(text: string, { year }: FeeContext): string | undefined {
  const mark = UNTIL.exec(text);
  if (!mark) return undefined;
  const rest = text.slice(mark.index);
  const [date] = findDates(rest);
  return date && date.index <= mark[0].length + 24 ? formatNear(date.from, year) : undefined;
}

/** "Standard (2 March – 30 April)" holds to the end of its days. */
export function heldUntil(header: string, context: FeeContext): string | undefined {
  const [days] = /\b(?:on-?site|after|from|since)\b/i.test(header) ? [] : findDates(header);
  return untilIn(header, context) ?? (days?.to && formatNear(days.to, context.year));
}

/** @returns the sum that the text is, and nothing else */
export function soleSum(text: string, { dollar }: FeeContext): Money | undefined {
  if (text.length > 24) return undefined;
  const [sum] = findMoney(text, dollar);
  return sum && text.replace(/[^\p{L}\p{N}$€£]/gu, '').length <= sum.length + 1 ? sum : undefined;
}
