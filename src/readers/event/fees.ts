/** Fees and deadlines: ticket tables, price lists, "$300 if paid before March 9, $600 after". */
import type { Event, Fee } from '../../records/event.ts';
import { oneLine } from '../../records/text.ts';
import { findDates, formatNear } from './dates.ts';
import { currencyIn, findMoney, type Money, parseAmount } from './money.ts';
import type { Cell, Grid, Line, Piece } from './page-lines.ts';

const FEE =
  /\b(?:fees?|registration|registrier\w+|register|tickets?|admission|attend(?:ance|ee)?|price|pricing|rates?|cost|delegate|teilnahme\w*|gebühr\w*|preise?|eintritt|kosten|\p{L}*beitrag|anmeldung|inscripci[oó]n|tarifas?|costo|cuota|inscri[cç][aã]o|tarifs?|frais|quota|iscrizione|opłat\p{L}*|wpisowe|bilet\p{L}*|poplat\p{L}*|vstupn\p{L}*|avgift\p{L}*|early[- ]?bird|late|regular|standard|students?|members?|non-?members?|full|conference only|passport|pass)\b/iu;
/** Money that is not the event's fee. */
const OTHER =
  /sponsor|hotel|accommodation|room rate|per night|nightly|\bnight\b|train|taxi|bus\b|shuttle|flight|airport|parking|visa|donat|prize|award|budget|revenue|saving|transit price|per mbps|\bvat\b|mwst|refund|cancel|penalt|other event|exhibit|booth|unterkunft|übernachtung|fahrkarte|scholarship|fellowship|grant|processing fee|add a box|day[- ]trip|price of each|tariff|\bfare\b|\bt?-?shirt|public transport|equivalent to|for example|transporte|aloja|(?:exchange|conversion) rate|be discounted|(?:extra|additional|per) pages?\b|förder/i;
/** A row that sells attendance, whatever else it includes. */
const TICKET = /\b(?:registration|conference|ticket|pass(?:port)?|admission|delegate|teilnahme|anmeldung)\b/i;
const SERVICE = /\b(?:service fee|fee|fees|booking fee|gebühr)\b/i;
/** "+ € 12.50 service fee" */
const ADDED_FEE = /^\s*(?:\+|plus|zzgl\.?)\s[^+]{1,20}\b(?:service|booking)\s?(?:fee|gebühr)/i;
const PRICE = /\b(?:price|preis|precio|prix|cost|amount)\b/i;
const UNTIL =
  /\b(?:until|till|before|by|bis(?: zum)?|through|thru|ends?|up to|hasta|antes del?|até|jusqu.au|avant le|prior to|no later than|vor dem|do(?= \d)|entro|fino al)\b/i;
const UNTIL_HEADER = /until|deadline|valid|available|sales? ends?|gültig|verfügbar|bis$|hasta|até|jusqu/i;
const TAXES = /\s*\([^()]{0,30}\b(?:vat|mwst|gst|iva|tva)\b[^()]{0,30}\)/gi;
const FREE = /^(?:free|kostenlos|kostenfrei|gratis|gratuito|gratuit|complimentary|no charge|nil)\b/i;
/** So much before a price is what it is called; more is a sentence. */
const SHORT_LABEL = 40;
const TICKET_STATE = /\s*\b(?:ended|sold out|on sale|free|sales ended|not started|n\/a)\b\s*$/i;

export interface FeeContext {
  /** The event's year, for deadlines without one. */
  year: number | undefined;
  /** What a bare "$" means. */
  dollar: string;
}

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

const fee = (
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

function untilIn(text: string, { year }: FeeContext): string | undefined {
  const mark = UNTIL.exec(text);
  if (!mark) return undefined;
  const rest = text.slice(mark.index);
  const [date] = findDates(rest);
  return date && date.index <= mark[0].length + 24 ? formatNear(date.from, year) : undefined;
}

/** Rows are tiers, or tiers by columns; which of the columns holds a service fee its header says. */
function tableFees(grid: Grid, heading: string, before: string, context: FeeContext): Fee[] {
  const all = [...new Set(grid.flat())];
  const sums = moneyIn(grid, `${heading} ${before}`, context);
  const money = (cell: Cell | undefined) => (cell && sums.get(cell)) ?? [];
  const priced = new Set(all.filter((cell) => money(cell).length > 0));
  if (priced.size === 0 || OTHER.test(heading)) return [];
  const first = grid.findIndex((row) =>
    row.some((cell, x) => priced.has(cell) || (x > 0 && FREE.test(cell.text))),
  );
  // A header may take several rows; one as wide as the table is a heading.
  const head = grid.slice(0, Math.min(first, 3)).filter((row) => row.some((cell) => cell !== row[0]));
  const headers = (head[0] ?? []).map((_, x) => ({
    text: oneLine(
      [...new Set(head.map((row) => row[x]?.text ?? ''))].filter((text) => /[^\s:-]/.test(text)).join(' '),
    ),
  }));
  const body = grid.slice(first);
  if (OTHER.test(headers.map(({ text }) => text).join(' '))) return [];
  if (
    !FEE.test(
      `${heading} ${before} ${all
        .slice(0, 400)
        .map(({ text }) => text)
        .join(' ')}`,
    )
  )
    return [];
  const currency = money([...priced][0])[0]?.currency ?? context.dollar;
  const service = headers.findIndex(
    ({ text }) =>
      SERVICE.test(text) &&
      !PRICE.test(text) &&
      headers.some((other) => other.text !== text && PRICE.test(other.text)),
  );
  const corner = headers[0]?.text ?? '';
  const untilAt = headers.findIndex(({ text }) => text.length <= 40 && UNTIL_HEADER.test(text));
  const fees: Fee[] = [];
  for (const row of body) {
    const cells = [...new Set(row)];
    const label = cells.find(
      (cell) => /\p{L}/u.test(cell.text) && money(cell).length === 0 && !FREE.test(cell.text),
    );
    if (!label || (OTHER.test(label.text) && !TICKET.test(label.text))) continue;
    const columns = row.flatMap((cell, x) =>
      row.indexOf(cell) === x && cell !== label && x !== service && (priced.has(cell) || FREE.test(cell.text))
        ? [x]
        : [],
    );
    const window =
      untilAt >= 0 ? row[untilAt] : cells.find((cell) => cell !== label && findDates(cell.text)[0]?.to);
    const [last] = findDates(window?.text ?? '');
    const rowUntil = last && formatNear(last.to ?? last.from, context.year);
    const serviceFee = service >= 0 ? money(row[service])[0]?.amount : undefined;
    for (const x of columns) {
      const cell = row[x] as Cell;
      const header = columns.length > 1 ? (headers[x]?.text ?? '') : '';
      const category = /^(?:category|kategorie|group|tier)\s/i.test(corner)
        ? oneLine(corner.replace(/\(.*/, ''))
        : '';
      const name = [category, label.text, header].filter((part) => part !== '').join(' – ');
      fees.push(
        fee(
          name,
          money(cell)[0] ?? { amount: 0, currency },
          heldUntil(headers[x]?.text ?? '', context) ??
            untilIn(`${label.text} ${cell.text}`, context) ??
            rowUntil,
          serviceFee,
        ),
      );
    }
  }
  return fees;
}

/** "Standard (2 March – 30 April)" holds to the end of its days. */
function heldUntil(header: string, context: FeeContext): string | undefined {
  const [days] = /\b(?:on-?site|after|from|since)\b/i.test(header) ? [] : findDates(header);
  return untilIn(header, context) ?? (days?.to && formatNear(days.to, context.year));
}

/** Columns of numbers whose sort a header tells, and that of no prices. */
const COUNT = /\b(?:places|seats|number|no\.|quantity|capacity|nights?|days|hours|credits|year)\b/i;
const BARE = /^\d{1,3}(?:[.,]?\d{3})?(?:[.,]\d\d)?\s?[*†]?$/;

/** What each cell costs: sums with their currency, and bare numbers where the header or the heading names one for all. */
function moneyIn(grid: Grid, heading: string, { dollar }: FeeContext): Map<Cell, Money[]> {
  const sums = new Map<Cell, Money[]>();
  const all = FEE.test(heading) ? currencyIn(heading, dollar) : undefined;
  const columns = (grid[0] ?? []).map((_, x) => {
    const above = grid.slice(0, 3).map((row) => row[x]?.text ?? '');
    return above.some((text) => COUNT.test(text))
      ? undefined
      : (above.map((text) => (/\d/.test(text) ? undefined : currencyIn(text, dollar))).find(Boolean) ?? all);
  });
  for (const row of grid)
    row.forEach((cell, x) => {
      if (sums.has(cell)) return;
      const found = cell.text.length <= 160 ? findMoney(cell.text, columns[x] ?? dollar) : [];
      const currency = x > 0 && found.length === 0 && BARE.test(cell.text) ? columns[x] : undefined;
      sums.set(
        cell,
        currency
          ? [
              {
                amount: parseAmount(cell.text.replace(/[^\d.,]/g, '')),
                currency,
                index: 0,
                length: cell.text.length,
              },
            ]
          : found,
      );
    });
  return sums;
}

const NONE = /^(?:n\/?a|[-–—]|free|included)$/i;

/**
 * Tables that were flattened to text: a tier, and in lines of their own as many prices as there are columns; the names of
 * these stand in the lines above.
 * @returns the fees by the line that they begin with, and how many lines they take
 */
function flattened(
  pieces: readonly Piece[],
  context: FeeContext,
): Map<number, { fees: Fee[]; lines: number }> {
  const found = new Map<number, { fees: Fee[]; lines: number }>();
  const texts = pieces.map(({ line }) => line?.text.replace(/\s*\|$/, '') ?? '');
  const sumAt = (i: number) => soleSum(texts[i] ?? '', context);
  const rowAt = (i: number) => {
    const label = texts[i] ?? '';
    let end = i + 1;
    // Prices are no labels: a column of them is gone through once.
    if (label.length > 80 || !/\p{L}{3}/u.test(label) || sumAt(i) || NONE.test(label) || !sumAt(end))
      return 0;
    while (sumAt(end) || NONE.test(texts[end] ?? '')) end++;
    return end - i > 2 ? end - i - 1 : 0;
  };
  for (let i = 0; i < texts.length; i++) {
    const width = rowAt(i);
    if (width === 0 || rowAt(i + width + 1) !== width) continue;
    const headers: string[] = [];
    let above = i;
    while (headers.length < width && above > 0) {
      const text = texts[--above] ?? '';
      if (!/[\p{L}\d]/u.test(text)) continue;
      headers.unshift(text.startsWith('(') && above > 0 ? `${texts[--above]} ${text}` : text);
    }
    const isHeaded = headers.every(
      (text) => text.length <= 60 && (findDates(text).length > 0 || text.search(TIER) >= 0),
    );
    const isOther = texts.slice(Math.max(0, above - 2), i).some((text) => OTHER.test(text));
    let row = i;
    for (; rowAt(row) === width; row += width + 1) {
      const label = texts[row] ?? '';
      const fees = Array.from({ length: width }, (_, x) => {
        const sum = sumAt(row + 1 + x);
        const header = isHeaded ? (headers[x] ?? '') : '';
        return sum && !isOther && !OTHER.test(label)
          ? fee([label, header].filter(Boolean).join(' – '), sum, heldUntil(header, context))
          : [];
      }).flat();
      found.set(row, { fees, lines: width + 1 });
    }
    i = row - 1;
  }
  return found;
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

function soleSum(text: string, { dollar }: FeeContext): Money | undefined {
  if (text.length > 24) return undefined;
  const [sum] = findMoney(text, dollar);
  return sum && text.replace(/[^\p{L}\p{N}$€£]/gu, '').length <= sum.length + 1 ? sum : undefined;
}

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

const TIER =
  /\b(?:early[- ]?bird|super early|early|late|regular|standard|normal|on-?site|students?|academics?|non-?members?|members?|full(?: event| conference| passport)?|conference only|one[- ]day|day pass|virtual|online|remote|vip|corporate|individual|general|unwaged|excursion|(?:gala|conference|workshop) dinner|frühbucher|regulär\w*|reduced|speaker|[a-zäöü]*beitrag)\b(?:\s+(?:registration|ticket|fee|rate|price|member))?/gi;
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

export const DEADLINE =
  /deadline|\b(?:call for (?:papers|presentations|participation|proposals)|cfp|early[- ]?bird|registration (?:opens|closes|ends|deadline)|ticket sale|submission|notification|last day|closes?|hotel block|sponsor\w*|anmeldeschluss|frist|einreichung\w*|fecha l[ií]mite|prazo|date limite|tickets?)\b/i;

/** News of what was done, and no day by which to do it. */
const TOLD = /\b(?:published|announced|confirmed|completed?|released|closed|ended|online)\s*$/i;

/** Rows and lines that name a day by which, or on which, something must be done. */
export function readDeadlines(pieces: readonly Piece[], year: number | undefined): Event['deadlines'] {
  const found = new Map<string, Event['deadlines'][number]>();
  const look = (text: string) => {
    if (text.length > 220 || TOLD.test(text) || !DEADLINE.test(text) || findMoney(text).length > 0) return;
    const dates = findDates(text);
    const [date] = dates;
    const day = date && dates.length === 1 ? formatNear(date.to ?? date.from, year) : undefined;
    if (!date || !day) return;
    const lead = text.slice(0, date.index);
    // "Registration closes on 3 June, or as soon as …": what stands before the day says it all.
    const said =
      DEADLINE.test(lead) && text.length > 80 ? lead : `${lead} ${text.slice(date.index + date.length)}`;
    const name = oneLine(said)
      .replace(/\b(?:mon|tues?|wednes|thurs|fri|satur|sun)day\b,?/gi, '')
      .replace(/^[\s:,;|–—-]+|(?:\s+(?:on|by|until|is|the|am|bis|zum|el|le))*[\s:,;|–—-]*$/g, '');
    if (/\p{L}{3}/u.test(name) && name.length <= 160)
      found.set(`${day}|${name}`, { name: oneLine(name), date: day });
  };
  for (const { line, grid } of pieces) {
    if (line) look(line.text);
    else
      for (const row of grid) {
        const cells = [...new Set(row)].map(({ text }) => text);
        // The date has a cell to itself.
        if (
          cells.length <= 6 &&
          cells.some((text) => findDates(text).some(({ length }) => length + 14 > text.length))
        )
          look(cells.join(' '));
      }
  }
  return [...found.values()].slice(0, 60);
}
