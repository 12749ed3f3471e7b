/** Sums with their currency: "$100.00", "600 EUR", "142,80 €", "BDTK 12,000/=", "US$ 1,495". */

export interface Money {
  amount: number;
  /** ISO 4217. */
  currency: string;
  index: number;
  length: number;
}

const SIGNS: Record<string, string> = {
  US$: 'USD',
  $US: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  AU$: 'AUD',
  A$: 'AUD',
  NZ$: 'NZD',
  S$: 'SGD',
  SG$: 'SGD',
  HK$: 'HKD',
  NT$: 'TWD',
  R$: 'BRL',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '৳': 'BDT',
  '฿': 'THB',
  '₱': 'PHP',
  '₩': 'KRW',
  '₺': 'TRY',
  '₽': 'RUB',
  '₦': 'NGN',
  EURO: 'EUR',
  EUROS: 'EUR',
  DOLLARS: 'USD',
  POUNDS: 'GBP',
  KUNA: 'HRK',
  BDTK: 'BDT',
  TAKA: 'BDT',
  TK: 'BDT',
  RS: 'INR',
  KČ: 'CZK',
  ZŁ: 'PLN',
  LEI: 'RON',
  RMB: 'CNY',
  KSH: 'KES',
  RM: 'MYR',
};
const CODES =
  'AED ARS AUD BAM BDT BGN BRL BTN BWP CAD CHF CLP CNY COP CRC CZK DKK DOP EGP EUR GBP GHS HKD HRK HUF IDR ILS INR ISK JPY KES KRW LKR MAD MUR MXN MYR NGN NOK NPR NZD PEN PHP PKR PLN RON RSD RUB RWF SEK SGD THB TND TRY TWD TZS UAH UGX USD UYU VND ZAR ZMW';
const escaped = Object.keys(SIGNS)
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replace(/\$/g, '\\$'));
const UNIT = `(?:${escaped.join('|')}|${CODES.replace(/ /g, '|')})`;
const AMOUNT = "(?:\\d{1,3}(?:[.,’' \\u00a0\\u202f]\\d{3})+|\\d{1,7})(?:[.,]\\d{2})?(?!\\d|[.,:]\\d)";
const PATTERN = new RegExp(
  `(?<![\\p{L}\\d])(${UNIT})(?:\\.|:)?\\s?(${AMOUNT})|(?<![\\d.,$€£-])(${AMOUNT})(?:[,.]-|/[-=])?\\s?(${UNIT})(?![\\p{L}\\d])`,
  'giu',
);
const CODE_AFTER = new RegExp(`^\\s?(${CODES.replace(/ /g, '|')})\\b`);
/** Prices of bandwidth, budgets in millions, ranges of rates. */
const OTHER_UNIT = /^\s?(?:\/|per |a )?\s?(?:[kmgt]bps|[kmgt]bit|k\b|m\b|mio|mn|million|bn|billion|%)/i;

/** @param dollar what a bare "$" means here */
export function findMoney(text: string, dollar = 'USD'): Money[] {
  if (!/\d/.test(text)) return [];
  const line = text.slice(0, 2_000);
  return [...line.matchAll(PATTERN)].flatMap((match) => {
    const sign = (match[1] ?? match[4] ?? '').toUpperCase();
    const amount = parseAmount(match[2] ?? match[3] ?? '');
    // Codes and words in lower case are words of other kinds: "all 5", "30 lei" is rare enough to lose.
    const known = SIGNS[sign] ?? (match[1] ?? match[4] ?? '').replace(/[a-z]/g, '');
    // "$300 AUD"
    const currency =
      sign === '$' ? (CODE_AFTER.exec(line.slice(match.index + match[0].length))?.[1] ?? dollar) : known;
    // "(RM 2.06)" is a room.
    if (
      !/^[A-Z]{3}$/.test(currency) ||
      (sign === 'RM' && amount < 10) ||
      OTHER_UNIT.test(line.slice(match.index + match[0].length))
    )
      return [];
    return [{ amount, currency, index: match.index, length: match[0].length }];
  });
}

const NAMED = new RegExp(
  `(?<![\\p{L}\\d])(?:[€£₹]|(?:US|[AC][AU]?|NZ|S|HK|NT|R)?\\$|[Ee][Uu][Rr][Oo]s?|${CODES.replace(/ /g, '|')})(?![\\p{L}\\d])`,
  'u',
);

/** @returns the currency that a header names for the bare numbers below it: "Fee (EUR)", "in €" */
export function currencyIn(text: string, dollar: string): string | undefined {
  const sign = NAMED.exec(text)?.[0].toUpperCase();
  return sign === '$' ? dollar : sign && (SIGNS[sign] ?? sign);
}

/** "1,234.50", "1.234,50", "12,000", "142,80", "1 500". */
export function parseAmount(text: string): number {
  const cents = /[.,](\d{2})$/.exec(text);
  const whole = (cents ? text.slice(0, -3) : text).replace(/\D/g, '');
  return Number(whole) + (cents ? Number(cents[1]) / 100 : 0);
}
