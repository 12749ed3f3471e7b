/** How many an event has room for, and whom it is for. Limits on tutorials, dinners, fees and delegations are not the event's. */
import type { Event } from '../../records/event.ts';
import type { Line } from './page-lines.ts';

export interface Attendance extends Pick<Event, 'capacity' | 'audience'> {
  capacitySnippet?: string;
}

const PEOPLE =
  '(?:people|persons?|participants?|attendees?|delegates?|guests?|seats?|places?|spots?|teilnehmer\\p{L}*|personen|plätzen?|personnes|places|participantes|asistentes|personas|plazas|vagas|lugares)';
const COUNT = '(\\d{1,2}[.,]\\d{3}|\\d{2,5})';
const BEFORE_COUNT =
  '(?:(?:is|are|be|ist|sind|est|está)\\s+)?(?:strictly\\s+)?(?:limited to|restricted to|capped at|begrenzt auf|beschränkt auf|limitée? à|limitad[ao]s? a)(?:\\s+(?:a\\s+)?(?:maximum|total)(?:\\s+of)?|\\s+the first|\\s+maximal)?';
const LIMITS = [
  // "Attendance is limited to 150 participants", "limited to the first 80 people"
  new RegExp(`${BEFORE_COUNT}\\s+${COUNT}\\s+(?:\\p{L}+\\s+)?${PEOPLE}`, 'iu'),
  // "The number of participants is limited to 150", "Die Teilnehmerzahl ist auf 150 begrenzt"
  new RegExp(
    `(?:number of (?:participants|attendees|seats|places)|attendance|capacity|teilnehmer\\p{L}*|nombre de (?:places|participants)|aforo)\\s+${BEFORE_COUNT}\\s+${COUNT}\\b`,
    'iu',
  ),
  new RegExp(
    `(?:teilnehmer\\p{L}*|plätze)\\s+(?:ist|sind)\\s+auf\\s+${COUNT}\\s+(?:\\p{L}+\\s+)?(?:begrenzt|beschränkt|limitiert)`,
    'iu',
  ),
  // "Capacity: 200", "Max. participants: 80", "Maximum attendance: 120 people"
  new RegExp(
    `^(?:(?:event|meeting|total|venue)\\s+)?(?:capacity|aforo|kapazität|max(?:imum|\\.)?\\s+(?:number of\\s+)?(?:participants|attendees|attendance|seats))\\s*[:=]\\s*${COUNT}(?:\\s+${PEOPLE})?\\s*\\.?$`,
    'iu',
  ),
  // "There are only 120 seats", "a maximum of 120 participants"
  new RegExp(
    `\\b(?:there are only|only|a maximum of|no more than|maximal|höchstens)\\s+${COUNT}\\s+${PEOPLE}`,
    'iu',
  ),
];
/** Whose limit it is, where it is not the event's. */
const PART_OF_IT =
  /\b(?:tutorials?|workshops?|dinner|social|party|reception|tour|excursion|training|course|hotel|room|shuttle|bus|fellowships?|scholarships?|stipend\p{L}*|tickets?|early|bird|fees?|price|discount|per|each|pro|par|por|every|organi[sz]ation|company|firma|submission|characters|words|pages|minutes|speakers?|sponsors?|last year|so far|already|registered|hackathon|bof)\b/iu;

const AUDIENCE_HEADING =
  /^(?:who (?:should|can|may|is able to) (?:attend|participate|come|register|join)\b.{0,60}|who is it for|target (?:audience|group)|audience|eligibility|zielgruppe|wer (?:kann|darf|sollte) (?:teilnehmen|kommen)|público(?: objetivo|-alvo)?|public (?:visé|cible))\s*[?:]?$/iu;
const AUDIENCE_SENTENCE =
  /^(?:(?:the |this )?(?:event|meeting|forum|conference|gathering|registration|attendance|participation|peering \p{L}+)\s+(?:is|are)\s+(?:only\s+|strictly\s+|free and\s+)?(?:open (?:to|for|only)|restricted to|reserved for|(?:for )?members only|by invitation|invitation[- ]only|limited to (?!\d|the first|participants|attendees))|(?:attendance|participation) (?:is )?by invitation|(?:by )?invitation only|members only|(?:die )?(?:teilnahme|anmeldung|veranstaltung) (?:ist|steht) .{0,30}(?:offen|vorbehalten|möglich)|(?:le |la )?(?:participation|réunion|évènement|événement) est (?:ouverte?|réservée?)|(?:el evento|la participación|o evento|a participação) (?:es|está|é) (?:abiert|abert|restring|reservad))/iu;
const AUDIENCE_AT_MOST = 400;

export function attendanceOf(lines: readonly Line[]): Attendance {
  const limit = limitIn(lines);
  const audience = audienceIn(lines);
  return { ...limit, ...(audience ? { audience } : {}) };
}

function limitIn(lines: readonly Line[]): Attendance {
  for (const sentence of sentencesOf(lines)) {
    if (!/\d\d/.test(sentence) || sentence.length > 300 || PART_OF_IT.test(sentence)) continue;
    for (const limit of LIMITS) {
      const [, count] = limit.exec(sentence) ?? [];
      const capacity = Number(count?.replace(/[.,]/, ''));
      if (capacity >= 10 && capacity <= 50_000) return { capacity, capacitySnippet: sentence.slice(0, 200) };
    }
  }
  return {};
}

/** What stands under a heading that asks for whom it is, else the sentence that says so. */
function audienceIn(lines: readonly Line[]): string | undefined {
  const heading = lines.findIndex(({ text }) => text.length <= 90 && AUDIENCE_HEADING.test(text));
  const below = heading < 0 ? undefined : lines[heading + 1];
  if (below && below.level === 0 && below.text.length >= 20) return shortened(below.text);
  for (const sentence of sentencesOf(lines))
    if (sentence.length <= AUDIENCE_AT_MOST && AUDIENCE_SENTENCE.test(sentence)) return sentence;
  return undefined;
}

function* sentencesOf(lines: readonly Line[]): Generator<string> {
  for (const { text } of lines) yield* text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
}

/** To the last whole sentence. */
function shortened(text: string): string {
  if (text.length <= AUDIENCE_AT_MOST) return text;
  const cut = text.slice(0, AUDIENCE_AT_MOST);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('.\n'));
  return end > 0 ? cut.slice(0, end + 1) : `${cut.trimEnd()}…`;
}
