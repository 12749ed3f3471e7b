/** What it costs: ticket tables, price lists, "$300 if paid before March 9, $600 after". */
import type { Fee } from '../../records/event.ts';
import { oneLine } from '../../records/text.ts';
import { findDates, formatNear } from './dates.ts';
import { FEE, type FeeContext, fee, OTHER, PRICE, SERVICE, soleSum, TIER, untilIn } from './fee.ts';
import { flattened, tableFees } from './fee-tables.ts';
import { findMoney } from './money.ts';
import type { Line, Piece } from './page-lines.ts';

/** "+ € 12.50 service fee" */
const ADDED_FEE = /^\s*(?:\+|plus|zzgl\.?)\s[^+]{1,20}\b(?:service|booking)\s?(?:fee|gebühr)/i;
const TAXES = /\s*\([^()]{0,30}\b(?:vat|mwst|gst|iva|tva)\b[^()]{0,30}\)/gi;
/** So much before a price is what it is called; more is a sentence. */
const SHORT_LABEL = 40;
const TICKET_STATE = /\s*\b(?:ended|sold out|on sale|free|sales ended|not started|n\/a)\b\s*$/i;

export function readFees(pieces: readonly Piece[], context: FeeContext): Fee[] {
  const fees: Fee[] = [];
  let heading = '';
  let serviceColumn = false;
  let before = '';
  let earlier = '';
  const above = tiersStandAbove(pieces, context);
  let group = '';
  const rows = flattened(pieces, context);
  let taken = 0;
  for (const [i, { line: raw, grid }] of pieces.entries()) {
    const row = rows.get(i);
    if (row) {
      fees.push(...row.fees);
      taken = i + row.lines;
    }
    if (i < taken) continue;
    if (grid) {
      fees.push(...tableFees(grid, heading, before, context));
      continue;
    }
    const line = { ...raw, text: raw.text.replace(TAXES, '') };
    if (line.level > 0) heading = line.text;
    // "Student fees" over "Talk 120 €", "Attendee 70 €"
    if (line.level > 0 || (line.text.length > 80 && findMoney(line.text).length === 0)) group = '';
    else if (
      /\b(?:fees|rates|prices?|tickets|preise|tarifs|tarifas)\b/i.test(line.text) &&
      findMoney(line.text).length === 0
    )
      group = line.text.replace(/[\s:*]+$/, '');
    // "Registration Type  Sales End  Price  Fee  Quantity": the header of a ticket list in plain text.
    if (
      PRICE.test(line.text) &&
      SERVICE.test(line.text) &&
      line.text.length <= 80 &&
      findMoney(line.text).length === 0
    )
      serviceColumn = true;
    const after = pieces[i + 1]?.line?.text ?? '';
    fees.push(
      ...(priceAlone(
        line.text,
        { before, earlier, after, later: pieces[i + 2]?.line?.text ?? '', above },
        context,
      ) ??
        grouped(line.text, group, context) ??
        lineFees(line, heading, before, serviceColumn, context)),
    );
    earlier = before;
    before = line.text;
  }
  const seen = new Set<string>();
  return fees.filter(({ name, amount, currency }) => {
    const key = `${amount}|${currency}|${name}`;
    return !seen.has(key) && seen.add(key);
  });
}

interface Around {
  before: string;
  /** The line above that one. */
  earlier: string;
  after: string;
  later: string;
  /** On this page the tiers stand above their prices. */
  above: boolean;
}

/** A price in a line of its own belongs to the tier beside it: above or below, as the page has it elsewhere. */
function priceAlone(
  text: string,
  { before, earlier, after, later, above }: Around,
  context: FeeContext,
): Fee[] | undefined {
  const sum = soleSum(text, context);
  if (!sum) return undefined;
  // "Early Bird / 17 February – 3 March / $249"
  const [sale] = before.length <= 40 ? findDates(before) : [];
  if (sale && earlier && earlier.length <= 60 && !OTHER.test(earlier))
    return [fee(earlier, sum, formatNear(sale.to ?? sale.from, context.year))];
  const tier = (above ? [before, after] : [after, before]).find(namesTier);
  return tier === undefined || OTHER.test(tier)
    ? undefined
    : [fee(tier, sum, untilIn(`${tier} ${tier === after && later.length <= 60 ? later : ''}`, context))];
}

function grouped(text: string, group: string, context: FeeContext): Fee[] | undefined {
  const [sum, ...more] = group && text.length <= 60 ? findMoney(text, context.dollar) : [];
  const label = sum && oneLine(text.slice(0, sum.index));
  return label &&
    more.length === 0 &&
    /\p{L}{3}/u.test(label) &&
    text.length - sum.index - sum.length < 3 &&
    !OTHER.test(text)
    ? [fee(/price$/i.test(group) ? bareTier(label) : `${group}: ${label}`, sum, untilIn(text, context))]
    : undefined;
}

/** "Early bird - available until 1 March" without its date. */
const bareTier = (label: string): string =>
  label.replace(
    /[\s:,(–-]*\b(?:(?:available|valid)\s)?(?:until|till|before|bis|hasta|até|through|by)\b.*$/i,
    '',
  );

/** What has a price already names the tier of no other. */
const namesTier = (line: string): boolean =>
  line.length <= 60 && line.search(TIER) >= 0 && findMoney(line).length === 0;

/** Of the prices that have a tier on one side only, most have it above. */
function tiersStandAbove(pieces: readonly Piece[], context: FeeContext): boolean {
  let votes = 0;
  pieces.forEach(({ line }, i) => {
    if (!line || !soleSum(line.text, context)) return;
    votes += Number(namesTier(pieces[i - 1]?.line?.text ?? ''));
    votes -= Number(namesTier(pieces[i + 1]?.line?.text ?? ''));
  });
  return votes > 0;
}

function lineFees(
  { text, item }: Line,
  heading: string,
  before: string,
  serviceColumn: boolean,
  context: FeeContext,
): Fee[] {
  if (text.length > 1_500) return [];
  const sums = findMoney(text, context.dollar);
  const [first] = sums;
  if (!first) return [];
  if (OTHER.test(heading)) return [];
  const row = text.length <= 200;
  if (serviceColumn && row && sums.length <= 2) {
    const name = text.slice(0, first.index).replace(TICKET_STATE, '');
    return /\p{L}/u.test(name) ? [fee(name, first, untilIn(name, context), sums[1]?.amount)] : [];
  }
  // A price list: "Early bird (until 1 March): 300 EUR".
  const label = text.slice(0, first.index);
  const rest = text.slice(first.index + first.length);
  const serviceFee = ADDED_FEE.test(rest) ? sums[1]?.amount : undefined;
  const tail = rest.replace(ADDED_FEE, '');
  if (
    row &&
    sums.length === (serviceFee === undefined ? 1 : 2) &&
    !/[.!?]\s+\p{Lu}/u.test(text) &&
    (FEE.test(text) || (FEE.test(heading) && item)) &&
    !OTHER.test(text)
  ) {
    const after = tail.replace(/^\s*(?:for|für|para|pour|[-–—:])\s*/i, '');
    const named = /\p{L}{2}/u.test(label)
      ? label
      : /\p{L}{2}/u.test(after)
        ? after
        : before.length <= 60
          ? before
          : '';
    const bare = bareTier(named);
    const short = bare.length <= SHORT_LABEL && /\p{L}{3}/u.test(bare) ? bare : undefined;
    return [
      fee(
        short ?? tierIn(text) ?? (bare || named),
        first,
        untilIn(text, context) ?? untilIn(heading, context),
        serviceFee,
      ),
    ];
  }
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).flatMap((sentence) => sentenceFees(sentence, context));
}

const tierIn = (text: string): string | undefined => {
  const tiers = text.match(TIER);
  return tiers?.length === 1 ? tiers[0] : undefined;
};

/** "$40 for students, $75 for members" */
const FOR =
  /^\s*(?:for|für|para|pour)\s+(?:the\s)?(?!those|anyone|payments?|registr|each|one\b|two\b|three\b|a\s)(\p{L}[^,.;]{3,40}?)(?=[,.;]|\s(?:and|or|und|y|et|if|before|until|after)\s|$)/iu;

/** "The registration fee is $300 if paid before March 9 and $600 after that": what stands nearest names each sum. */
function sentenceFees(sentence: string, context: FeeContext): Fee[] {
  if (!FEE.test(sentence) || OTHER.test(sentence.replace(/\(thanks[^)]*\)/gi, ''))) return [];
  const sums = findMoney(sentence, context.dollar);
  return sums.map((sum, i) => {
    const start = i === 0 ? 0 : (sums[i - 1]?.index ?? 0) + (sums[i - 1]?.length ?? 0);
    const end = sums[i + 1]?.index ?? sentence.length;
    const left = sentence.slice(start, sum.index);
    const right = sentence.slice(sum.index + sum.length, end);
    const name =
      FOR.exec(right)?.[1] ??
      left.match(TIER)?.at(-1) ??
      (/^\s*(?:after|thereafter|afterwards|danach)/i.test(right) ? 'After the deadline' : undefined) ??
      right.match(TIER)?.[0] ??
      'Registration';
    return fee(name, sum, untilIn(right, context));
  });
}
