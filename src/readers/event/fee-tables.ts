/** Fees in tables, with their columns or without. */
import type { Fee } from '../../records/event.ts';
import { oneLine } from '../../records/text.ts';
import { findDates, formatNear } from './dates.ts';
import {
  FEE,
  type FeeContext,
  fee,
  heldUntil,
  OTHER,
  PRICE,
  SERVICE,
  soleSum,
  TIER,
  untilIn,
} from './fee.ts';
import { currencyIn, findMoney, type Money, parseAmount } from './money.ts';
import type { Cell, Grid, Piece } from './page-lines.ts';

/** A row that sells attendance, whatever else it includes. */
const TICKET = /\b(?:registration|conference|ticket|pass(?:port)?|admission|delegate|teilnahme|anmeldung)\b/i;
const UNTIL_HEADER = /until|deadline|valid|available|sales? ends?|gültig|verfügbar|bis$|hasta|até|jusqu/i;
const FREE = /^(?:free|kostenlos|kostenfrei|gratis|gratuito|gratuit|complimentary|no charge|nil)\b/i;

/** Rows are tiers, or tiers by columns; which of the columns holds a service fee its header says. */
export function tableFees(grid: Grid, heading: string, before: string, context: FeeContext): Fee[] {
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
export function flattened(
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
