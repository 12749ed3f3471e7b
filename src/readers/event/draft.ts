/** A session while its page is being read: its time as written, its day as named. Both are understood once all is read. */
import type { SessionKind } from '../../records/event.ts';
import { oneLine } from '../../records/text.ts';
import { findDates, findWeekday, type PartialDay } from './dates.ts';
import { labelledPlace } from './places.ts';
import { sessionKind } from './session-kind.ts';
import { isSpeakerLine, looksLikeName, parseSpeakers, type Speaker } from './speakers.ts';
import { findTimes, type TimeSpan } from './times.ts';

/** A heading that opens a day: "Tuesday, 5 May", "Day 2: Next generation", "Monday". Sessions below share the object. */
export interface DayMark {
  name: string;
  date?: PartialDay;
  until?: PartialDay;
  /** 1 for "Day 1". */
  number?: number;
  weekday?: number;
}

export interface Draft {
  title: string;
  day?: DayMark;
  span?: TimeSpan;
  speakers: Speaker[];
  room?: string;
  track?: string;
  kind: SessionKind;
  abstract?: string;
}

const NUMBERED =
  /^(?:conference\s+|workshop\s+|main\s+)?(?:day|tag|jour|día|dia|dag|dzień|giorno|día)\s*[-#]?\s*(\d{1,2}|one|two|three|four|five)\b\s*(.*)$/iu;
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five'];
/** Dates that are not days of the programme. */
export const NOT_A_DAY =
  /publish|booking|updated?\b|deadline|submi|early[- ]?bird|call for|cfp|©|copyright|posted|sale|payment|paid|\bstand:|notification|accept|cancel|refund|frist|last (?:day|modified)|registration (?:opens|closes|ends|until|by|before)|\b(?:until|before|by|after|since|through|thru|till|opens?|open|closes?|ends?|bis(?: zum)?|do|hasta(?: el)?|até|jusqu.au|entro(?: il)?)\s*(?:on|:)?\s*$|\bopen\b.{0,40}registration|registration\b.{0,50}\b(?:opens|starts)|\(extended\)|\bfees\b.*\b(?:from|until|after)\b|^\s*\(\s*(?:from|ab|since)\s*$/i;
const PARTS =
  /\b(?:conference|workshops?|tutorials?|plenary|days?|one|two|three|tag|main|agenda|program(?:me)?s?|schedule|timetable|event|part|session|sessions|morning|afternoon|evening|hackathon|peering|forum|meeting|track|hour|time|zone|social|cet|cest|utc|zeitplan|konferenz|programa|jour|talks?|pre-?conference|welcome|opening)\b/gi;

/** @param heading whether the line stands out as one */
export function dayMark(text: string, heading = false): DayMark | undefined {
  const line = oneLine(text).slice(0, 300);
  if (line.length > 140 || NOT_A_DAY.test(line)) return undefined;
  const [date] = findDates(line);
  const numbered = NUMBERED.exec(line);
  const number = numbered?.[1]
    ? Number(numbered[1]) || NUMBERS.indexOf(numbered[1].toLowerCase())
    : undefined;
  if (date) {
    if (NOT_A_DAY.test(line.slice(0, date.index))) return undefined;
    const rest = `${line.slice(0, date.index)} ${line.slice(date.index + date.length)}`.replace(PARTS, '');
    const [time] = findTimes(rest);
    const bare = (time ? rest.slice(0, time.index) + rest.slice(time.index + time.length) : rest)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (bare.length > (heading ? 70 : 24) || (!heading && /[.!?]$/.test(line) && bare.length > 12))
      return undefined;
    return {
      name: line,
      date: date.from,
      ...(date.to ? { until: date.to } : {}),
      ...(number ? { number } : {}),
    };
  }
  if (
    number !== undefined &&
    number > 0 &&
    line.length <= 90 &&
    /^(?:$|[:–—|(,-])/.test(numbered?.[2] ?? '') &&
    !/[.!?]$|[$€£]/.test(line)
  ) {
    return { name: line, number, ...weekdayIn(line) };
  }
  // "Saturday 24th", "Monday (Red hall)", "Segunda-feira (4/5)"
  const named = line
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/\s\d{1,2}(?:st|nd|rd|th)$/, '')
    .replace(/-feira\b/i, '');
  const bare = named
    .replace(PARTS, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  const weekday = bare.length <= 12 && !/\d/.test(named) ? findWeekday(bare) : undefined;
  return weekday === undefined || /\s/.test(bare) ? undefined : { name: line, weekday };
}

const weekdayIn = (line: string): Partial<DayMark> => {
  const weekday = findWeekday(line);
  return weekday === undefined ? {} : { weekday };
};

const MATERIAL =
  'click for (?:details|abstract)|pdfs?|slides?(?: deck)?|videos?(?: part \\d)?|folien|pr[aä]sentation(?:en)?|audio|youtube|download|recording|webcast|stream|pptx?|link|material|watch|abstract|bio|notebooks?|pdf\\d|(?:lecture|tutorial)(?= video)';
const MATERIAL_LINE = new RegExp(`^(?:[[(]?\\s*(?:${MATERIAL})\\s*[\\])]?[\\s,|/·-]*)+$`, 'i');
const MATERIAL_TAIL = new RegExp(
  `\\s*[[(](?:\\s*(?:${MATERIAL})\\s*[,|/&]?)+[\\])]\\s*$|\\s+[|·]\\s*(?:${MATERIAL})\\s*$`,
  'i',
);
/** Labels whose words stand in the next line, and ways back. */
const BARE_LABEL =
  /^(?:speakers?|presenters?|panell?ists?|sponsors?|abstract|presentation files|video files|back to .{3,30}|retour à .{3,30}|material: .{0,60})\s*:?\.?$/i;
const MATERIAL_WITHIN = new RegExp(`^(.{4,}?)\\s*[[(](?:${MATERIAL})[\\])]\\s*(\\p{Lu}.{4,120})$`, 'iu');
const EMPTY_TITLE =
  /^(?:tb[acd]|to be (?:announced|confirmed|defined|determined)|n\/?a|topic:?(?:\s*tbd)?|[-–—.…*?]*|\(?closed\)?)$/i;
/** Who speaks stands above what they say: a name over a title in quotation marks. */
const QUOTED = /^["“„«‹「](.{6,300})["”“»›」]$/u;
export const ROOM = /^(?:room|raum|saal|salle|sala|hall|venue|location|ort|lugar)\s*[:：]\s*(.+)$/iu;
/** Who speaks may be said below the abstract too, where a word says that it is. */
const SAID_BY = /^(?:speakers?|presenters?|moderators?|referent(?:in|en)?|ponentes?)\s*: .{4,120}$/i;
const BLOCK = /^(?:session|block|part|teil)\s\w{1,4}$/i;
/** Longer titles are texts. */
const TITLE_LENGTH = 300;
const ABSTRACT_LENGTH = 6_000;

/**
 * Title, speakers, room and abstract from the lines that belong to one session.
 * @param spoken who speaks is said elsewhere, so that the title is all title
 * @returns undefined where they name nothing that takes place
 */
export function draftOf(lines: readonly string[], spoken = false): Draft | undefined {
  const said = lines
    .map((line) => stripMaterial(oneLine(line)))
    .filter((line) => line !== '' && !MATERIAL_LINE.test(line) && !BARE_LABEL.test(line));
  const draftRoom = said[0] === undefined ? undefined : ROOM.exec(said[0])?.[1];
  if (draftRoom) said.shift();
  let first = said.shift();
  if (first === undefined || /^(?:abstract|(?:short[- ])?bio)\s*:/i.test(first)) return undefined;
  if (/^[\p{L} ]{3,20}:$/u.test(first) && said[0]) first = `${first} ${said.shift()}`;
  // "Block I" over what it is about
  if (
    BLOCK.test(first) &&
    said[0] &&
    said[0].length <= 120 &&
    !/^\d/.test(said[0]) &&
    !isSpeakerLine(said[0])
  )
    first = `${first}: ${said.shift()}`;
  const quoted = QUOTED.exec(said[0] ?? '')?.[1];
  const { title, speakers } =
    quoted && looksLikeName(first.replace(/\s*\(.*$/, ''))
      ? { title: quoted, speakers: parseSpeakers(first) }
      : spoken
        ? { title: first.replace(/\s*[:–—-]$/, ''), speakers: [] }
        : splitSpeakers(first);
  if (title === quoted) said.shift();
  const [date] = findDates(title);
  if (date && date.length >= title.length - 2) return undefined;
  if (EMPTY_TITLE.test(title) || !/\p{L}{2}|\p{Lo}/u.test(title)) return undefined;
  const bare = (QUOTED.exec(title)?.[1] ?? title).replace(/^(?:\p{Extended_Pictographic}\uFE0F?\s*)+/u, '');
  const draft: Draft = { title: bare.slice(0, TITLE_LENGTH), speakers, kind: sessionKind(title) };
  if (draftRoom) draft.room = draftRoom;
  const text: string[] = [];
  for (const line of said) {
    const room = ROOM.exec(line)?.[1] ?? /^Location (\p{Lu}.{2,60})$/u.exec(line)?.[1];
    if (room) draft.room ??= room;
    else if (text.length === 0 ? isSpeakerLine(line) : SAID_BY.test(line))
      draft.speakers.push(...parseSpeakers(line));
    else text.push(line);
  }
  if (text.length) draft.abstract = text.join('\n').slice(0, ABSTRACT_LENGTH);
  return draft;
}

const stripMaterial = (line: string): string => {
  let text = line;
  for (let i = 0; i < 4 && MATERIAL_TAIL.test(text); i++) text = text.replace(MATERIAL_TAIL, '');
  return text;
};

/** 'Ana Silva: "Good peering"', "Good peering (Ana Silva, Example Net)", "Good peering - Ana Silva (Example Net)", "Good peering, Ana Silva, Example Net" stays whole. */
function splitSpeakers(line: string): { title: string; speakers: Speaker[] } {
  const spoken = /^([^:]{4,60}):\s*["“„«](.{4,})["”“»]$/u.exec(line);
  if (spoken?.[1] && spoken[2] && looksLikeName(spoken[1].split(/,|\(|\s(?:&|and|und|et|y)\s/)[0] ?? ''))
    return { title: spoken[2], speakers: parseSpeakers(spoken[1]) };
  // "Peering for all (PDF)Ana Silva"
  const [, shown, who] = MATERIAL_WITHIN.exec(line) ?? [];
  if (shown && who && looksLikeName(who.split(/,|\(|\s(?:&|and)\s/)[0] ?? ''))
    return { title: shown, speakers: parseSpeakers(who) };
  const brackets = /^(.{4,}?)\s*\(([^()]{4,160})\)$/.exec(line);
  if (brackets?.[1] && brackets[2]) {
    const [who = ''] = brackets[2].split(/\s*(?:,|;|\/|&|\sand\s)\s*/);
    const role = /^(?:moderat|panel|speaker|chair|present)/i.test(brackets[2]);
    if ((looksLikeName(who) && /[,/&;]/.test(brackets[2])) || role)
      return { title: brackets[1], speakers: parseSpeakers(brackets[2]) };
  }
  const dash =
    line.lastIndexOf(' - ') > 0
      ? line.lastIndexOf(' - ')
      : Math.max(line.lastIndexOf(' – '), line.lastIndexOf(' — '), line.lastIndexOf(' | '));
  if (dash > 3) {
    const who = line.slice(dash + 3).trim();
    const first = who.split(/\s*(?:,|\(|;|\/|&|\sand\s|\sund\s)\s*/)[0] ?? '';
    if (looksLikeName(first)) return { title: line.slice(0, dash).trim(), speakers: parseSpeakers(who) };
  }
  return { title: line.replace(/\s*[:–—-]$/, ''), speakers: [] };
}

/** Where a cell or line says nothing but the room: "Venue: Example Hall". */
export const roomOf = (text: string): string | undefined => labelledPlace(text) ?? ROOM.exec(text)?.[1];
