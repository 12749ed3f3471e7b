/** Briefs on targets, a page each, to be read beside the sheet or printed: the notebook's pages, in their words and order. */
import type { Brief, BriefClause } from '../src/book/brief/brief.ts';
import { BRIEF_LABELS as words } from '../src/book/brief/labels.ts';
import { formatAsn } from '../src/records/asn.ts';
import { formatRate } from '../src/records/rate.ts';
import { type Dialog, dialog, text } from './dialog.ts';

/** More nobody talks to in a few days, and a window shows no more at once. */
const MOST_PAGES = 60;

/** @param briefs at least one */
export function briefDialog(briefs: readonly Brief[]): Dialog {
  const [first] = briefs;
  const body = [
    '<div class="actions"><button class="main" onclick="print()">Print, or save as PDF</button></div>',
    briefs.length > MOST_PAGES &&
      `<p class="soon">These are the first ${MOST_PAGES} of ${briefs.length}: select fewer for the others.</p>`,
    ...briefs.slice(0, MOST_PAGES).map(page),
  ];
  const title = briefs.length === 1 ? `Brief: ${first?.network}` : `${briefs.length} briefs`;
  return dialog(title, joined(body), { width: 760, height: 640 });
}

function page(brief: Brief): string {
  const { network, asn, why, opening, facts, placesNow, placesSoon, bestPlace, people } = brief;
  const parts = [
    `<h1 dir="auto">${text(network)}</h1>`,
    `<p class="muted mono">${text(formatAsn(asn))}</p>`,
    why && `<p>${text(why)}</p>`,
    section(words.opening, paragraph(opening)),
    facts.length > 0 &&
      `<dl>${facts.map(([label, value]) => `<div><dt>${text(label)}</dt><dd dir="auto">${text(value)}</dd></div>`).join('')}</dl>`,
    traffic(brief),
    section(
      words.places,
      placesNow.length + placesSoon.length === 0 && muted(words.nowhere),
      items(placesNow),
      placesSoon.length > 0 && labelled(words.soon, placesSoon.join(', ')),
      bestPlace && labelled(words.best, bestPlace),
    ),
    section(
      words.policy,
      brief.clauses.length === 0 ? muted(words.noPolicy) : `<ul>${brief.clauses.map(clause).join('')}</ul>`,
    ),
    section(
      words.people,
      people.length === 0 && muted(words.noPeople),
      items(people),
      brief.ladder && labelled(words.ladder, brief.ladder),
    ),
    brief.history.length > 0 && section(words.history, items(brief.history)),
    brief.bring.length > 0 && section(words.bring, items(brief.bring)),
    brief.notes && section(words.notes, items([brief.notes])),
  ];
  return `<article>\n${joined(parts)}\n</article>`;
}

const TIMES = ['now', 'in12', 'in24'] as const;

function traffic({ traffic: rates, saving }: Brief): string {
  const most = Math.max(...TIMES.map((time) => rates[time] ?? 0));
  if (most === 0) return '';
  const rows = TIMES.map((time) => {
    const rate = rates[time];
    return rate === undefined
      ? ''
      : `<tr><th scope="row">${words[time]}</th><td class="amount">${formatRate(rate)}</td><td class="bar" aria-hidden="true"><i style="inline-size: ${(100 * rate) / most}%"></i></td></tr>`;
  });
  return section(
    words.traffic,
    `<table>${rows.join('')}</table>`,
    saving && muted(words.saving(Math.round(saving).toLocaleString('en-GB'))),
  );
}

const TONES: Readonly<Record<string, string>> = { '✓': 'met', '✗': 'unmet', '?': 'unknown' };

const clause = ({ clause, asks, verdict, figures, quote, exception }: BriefClause): string =>
  `<li><span class="${TONES[verdict.charAt(0)] ?? ''}">${text(verdict)}</span> <b>${text(clause)}</b> ` +
  `<span dir="auto">${text([asks, figures, exception].filter(Boolean).join(' · '))}</span>` +
  (quote ? ` <span class="muted" dir="auto">“${text(quote)}”</span>` : '') +
  '</li>';

type Piece = string | number | boolean | undefined;

/** What is false, empty or unknown is left out. */
const joined = (pieces: readonly Piece[]): string =>
  pieces.filter((piece) => typeof piece === 'string' && piece).join('\n');

const section = (title: string, ...pieces: readonly Piece[]): string =>
  `<section>\n<h2>${text(title)}</h2>\n${joined(pieces)}\n</section>`;

const paragraph = (words: string): string => `<p dir="auto">${text(words)}</p>`;
const muted = (words: string): string => `<p class="muted">${text(words)}</p>`;
const labelled = (label: string, value: string): string =>
  `<p dir="auto"><span class="muted">${text(label)}:</span> ${text(value)}</p>`;

const items = (list: readonly string[]): string =>
  list.length === 0 ? '' : `<ul>${list.map((item) => `<li dir="auto">${text(item)}</li>`).join('')}</ul>`;
