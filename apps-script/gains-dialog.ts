/** What we would gain by going somewhere: the notebook's lists, in its words and order. */
import { GAIN_KINDS, gainedThere, trafficThere, GAIN_WORDS as words } from '../src/book/gain-words.ts';
import type { PlaceGain } from '../src/planning/gains.ts';
import { type Dialog, dialog, text } from './dialog.ts';

/** Of each kind; further down nothing worth a journey stands. */
const MOST = 25;

export function gainsDialog(gains: readonly PlaceGain[]): Dialog {
  const lists = GAIN_KINDS.flatMap((kind) => {
    const ofKind = gains.filter((gain) => gain.kind === kind).slice(0, MOST);
    return ofKind.length === 0 ? [] : [`<h2>${words.kinds[kind]}</h2>\n${list(ofKind)}`];
  });
  const body = lists.length === 0 ? words.none : `<p class="muted">${words.lead}</p>\n${lists.join('\n')}`;
  return dialog('Where to go', body, { width: 760, height: 640 });
}

const list = (gains: readonly PlaceGain[]): string =>
  `<table class="even">
<tr>${[words.place, words.where].map((header) => `<th scope="col" class="muted">${header}</th>`).join('')}${[
    words.targets,
    words.traffic,
    words.gained,
  ]
    .map((header) => `<th scope="col" class="muted amount">${header}</th>`)
    .join('')}</tr>
${gains.map(line).join('\n')}
</table>`;

function line({ kind, name, city, country, ours, targets, mbps, newMbps }: PlaceGain): string {
  const where = [kind === 'metro' ? '' : city, country].filter(Boolean).join(', ');
  const soon = ours === 'soon' ? ` <span class="soon">${words.soon}</span>` : '';
  const amounts = [String(targets.length), trafficThere(mbps), gainedThere(mbps, newMbps)];
  return `<tr><th scope="row" dir="auto">${text(name)}${soon}</th><td dir="auto">${text(where)}</td>${amounts
    .map((amount) => `<td class="amount">${amount}</td>`)
    .join('')}</tr>`;
}
