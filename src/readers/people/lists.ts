/** Bulleted lists, definition lists and rows of cards as rows of cells. */
import { oneLine } from '../../records/text.ts';
import { headingOf } from './columns.ts';
import { childrenOf, isBlock, linesOf, nameOf } from './dom.ts';
import { subjectOf } from './headings.ts';
import { type Listing, labelledRows } from './listing.ts';

type Rows = Pick<Listing, 'header' | 'rows'>;

/** Lists and tables inside an item are lists of their own. */
const NESTED = /^(?:UL|OL|DL|TABLE)$/;
const LONGEST = 300;

/** What an item says itself, without the lists inside it: a line for each of its parts where it is made of nothing else. */
export function itemText(item: Element, most?: number): string {
  const parts = childrenOf(item).filter((part) => !NESTED.test(nameOf(part)));
  const isDivided =
    parts.length > 1 &&
    Array.from(item.childNodes).every((node) => node.nodeType !== 3 || !node.nodeValue?.trim());
  return (isDivided ? parts : [item])
    .flatMap((part) => linesOf(part, NESTED, most))
    .map(oneLine)
    .filter(Boolean)
    .join('\n');
}

export function readList(list: Element): Rows {
  const items = childrenOf(list)
    .filter((item) => nameOf(item) === 'LI')
    .map((item) => itemText(item))
    .filter((text) => text && text.length <= LONGEST);
  // "Institution: …", "Title: …": what is said of one.
  const labels = items.map((text) => /^([^:\n]{2,30}):\s/.exec(text)?.[1]);
  const isRecord = labels.every(Boolean) && labels.some((label) => label && headingOf(label));
  return { rows: isRecord ? [] : items.map((text) => [text]) };
}

/** @returns records with labelled fields, or a row a term; a term that announces people has its own listing, by its words */
export function readDefinitions(list: Element): {
  plain: Rows;
  announced: { label: string; lines: string[] }[];
} {
  const pairs: [string, string][] = [];
  const rows: string[][] = [];
  const announced: { label: string; lines: string[] }[] = [];
  let label = '';
  for (const part of childrenOf(list).flatMap((child) =>
    nameOf(child) === 'DIV' ? childrenOf(child) : [child],
  )) {
    const text = itemText(part);
    if (nameOf(part) === 'DT') {
      label = oneLine(text);
      if (subjectOf(label) && !headingOf(label)) announced.push({ label, lines: [] });
      else rows.push([label]);
      continue;
    }
    pairs.push([label, text]);
    const last = announced[announced.length - 1];
    if (last?.label === label) last.lines.push(...text.split('\n'));
    else rows[rows.length - 1]?.push(text);
  }
  const labelled =
    new Set(pairs.map(([term]) => headingOf(term)).filter(Boolean)).size >= 2
      ? labelledRows(pairs)
      : undefined;
  return { plain: labelled ?? { rows }, announced };
}

const CARD = /^(?:DIV|ARTICLE|SECTION|FIGURE|A|SPAN)$/;
const BETWEEN_CARDS = /^(?:BR|HR|STYLE|SCRIPT)$/;
const LONGEST_LINE = 140;
const CARD_CLASS =
  /attendee|participant|delegate|speaker|person|people|member|profile|card|team|teilnehm|referent/i;
const MOST_LINES = 8;
/** Text nodes looked at in one card: a glance, so that a deep tree is not read again at each of its levels. */
const GLANCE = 24;

/** @returns the lines of each card where an element's children are alike, few-worded and several */
export function cardsIn(element: Element): Rows | undefined {
  const children = childrenOf(element).filter((child) => !BETWEEN_CARDS.test(nameOf(child)));
  const [first] = children;
  if (!first || children.length < 2 || !CARD.test(nameOf(first)) || !isBlock(nameOf(element)))
    return undefined;
  const kind = kindOf(first);
  const cards = children.filter((child) => kindOf(child) === kind);
  if (cards.length < children.length * 0.8 || (cards.length < 3 && !CARD_CLASS.test(kind))) return undefined;
  // What somebody has done in their life stands in sentences.
  const rows = cards.map((card) =>
    itemText(card, GLANCE)
      .split('\n')
      .filter(
        (line, at) => line && (at === 0 || (line.length <= LONGEST_LINE && !/[a-z]{3}[.…]$/.test(line))),
      ),
  );
  const fits = rows.filter(
    (lines) => lines.length >= 1 && lines.length <= MOST_LINES && (lines[0] ?? '').length <= 80,
  ).length;
  const several = rows.filter((lines) => lines.length > 1).length;
  return fits >= rows.length * 0.8 && (several >= rows.length / 2 || CARD_CLASS.test(kind))
    ? { rows }
    : undefined;
}

const kindOf = (element: Element): string =>
  `${nameOf(element)}.${(element.getAttribute('class') ?? '').trim().split(/\s+/)[0]}`;
