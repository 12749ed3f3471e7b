/**
 * Agendas in running lines: "09:00 Welcome", a time over its title, a title over its time (as some forums print them), or days
 * with titles and abstracts and no times at all.
 */
import { type DayMark, type Draft, dayMark, draftOf } from './draft.ts';
import type { Line } from './page-lines.ts';
import { namesKind, sessionKind } from './session-kind.ts';
import { isSpeakerLine, looksLikeName } from './speakers.ts';
import { findTimes, type TimeSpan } from './times.ts';

export const AGENDA_WORD =
  /^(?:(?:the|full|draft|preliminary|tentative|detailed|conference|meeting|event|final|daily|technical)\s+)*(?:agenda|programm?e?|schedule|time ?table|zeitplan|ablauf|tagesordnung|vortr[aä]ge|sessions|talks|programa(?:ci[oó]n)?|horario|cronograma|ordre du jour|orden del d[ií]a|programme?s?|programma|what to expect.*)(?:\s+(?:at a glance|details|overview|of the day|for .*))?\s*:?$/i;
/** Headings that end an agenda. */
const STOP =
  /^(?:when (?:&|and) where|venue|location|accommodation|hotels?|travel|sponsors?(?:hip)?|our sponsors|organi[sz]ers?|contact(?: us)?|contacts?|registration(?: information| fees?)?|tickets?|fees?|faq|about(?: us)?|share|tags|who['’]s going|media|photos?|downloads?|past (?:events|meetings)|important dates|programme committee|program committee|add to my calendar|sponsoren|anfahrt|kontakt|ort|unterkunft|anmeldung|newsletter|follow us|partners|patrons|post new comment|comments?|related|footer|privacy)\s*:?$/i;
const STOP_START = /^(?:have questions about|©|copyright\b|please log in|sign up for)/i;
/** Prepositions before a time mean a sentence about it, not a title with its time. */
const SENTENCE =
  /\b(?:at|from|until|by|before|after|between|till|around|um|ab|bis|von|vor|nach|zwischen|hasta|desde|jusqu.à|vers|closes?|opens?|starts?|begins?|ends?|is|are|was|will)$/i;
/** Sections whose times are of buses, rooms and shops. */
const ASIDE =
  /^(?:travel(?:ling)?|transport\w*|directions|getting (?:there|here|to)\b.*|how to (?:get|reach)\b.*|(?:notas )?log[ií]sti\p{L}+(?: notes)?|hotels?|accommodations?|unterkunft|hospedaje|alojamiento|anfahrt|anreise|parking|opening hours|past (?:events|meetings)|previous \p{L}+)\s*:?$/iu;
const OPENING_HOURS =
  /^(?:mon|tue|wed|thu|fri|sat|sun|daily|weekdays|office hours|opening hours|hours|phone|tel|call|doors)\b/i;
const TIME_LABEL =
  /^(?:godz\.?|ore|date\s?\/\s?time|time|when|hora(?:rio)?|zeit|uhrzeit|wann|heure|quand)\s*:?$/i;
/** "The daily schedule is …": of no day, and of all. */
const DAILY = /\b(?:daily|each day|every day|unless otherwise)\b/i;
/** "After lunch: Peering personals" */
const AFTER =
  /^(?:after|following|nach)\s(?:(?:the|dem|der)\s)?(?:lunch|dinner|(?:coffee |tea )?break|mittagessen|(?:kaffee|mittags)?pause)\s?[:–—-]\s?(.{3,120})$/i;
const DETAILS = 40;

interface Row {
  line: Line;
  at: number;
  mark?: DayMark | undefined;
  /** The line's time and what it says besides. */
  time?: { span: TimeSpan; title: string; leads: boolean } | undefined;
  /** The time of a whole block of sessions, beside its day: "Tuesday, 5 May, 11:00–12:30". */
  block?: TimeSpan | undefined;
  /** What follows a meal, at no hour. */
  after?: string | undefined;
  stop: boolean;
}

/** @returns the sessions in reading order; none where too little speaks for an agenda */
export function readAgendaText(lines: readonly Line[]): Draft[] {
  const rows = lines.map(rowOf);
  const timed = rows.filter(({ time }) => time);
  const days = rows.filter(({ mark }) => mark);
  const named = lines.some(({ text }) => AGENDA_WORD.test(text));
  const enough = timed.length >= 3 || (timed.length >= 2 && (named || days.length > 0));
  const found = enough ? readTimed(rows) : [];
  return found.length >= 2 ? found : readUntimed(rows);
}

function rowOf(line: Line, at: number): Row {
  const { text, level } = line;
  const stop = STOP.test(text) || STOP_START.test(text);
  const time = text.length > 400 ? undefined : timeIn(text);
  const heading = level > 0;
  const titled = time?.leads === true && time.title !== '';
  const mark = titled ? undefined : dayMark(text, heading);
  return {
    line,
    at,
    stop,
    ...(mark ? { mark } : {}),
    ...(mark && time?.span.end ? { block: time.span } : {}),
    ...(time && !mark ? { time } : {}),
    after: AFTER.exec(text)?.[1],
  };
}

/** A time at the line's beginning or end; a time within a sentence is prose. */
function timeIn(text: string): Row['time'] {
  const [span] = findTimes(text);
  if (!span) return undefined;
  const before = text.slice(0, span.index).trim();
  // "… held in Lisbon from 14:00 to 15:30" is a sentence about a time.
  const said = before !== '' && /^\W*\p{L}/u.test(text.slice(span.index));
  const after = text
    .slice(span.index + span.length)
    .replace(/^(?:\s*(?:CES?T|UTC|GMT|MEZ|[PECM][SD]?T|local time|hrs?)\b)?[\s:.,;|)\]+–—-]*/, '')
    .trim();
  if (before === '' || /^[([|•-]+$/.test(before) || TIME_LABEL.test(before))
    return { span, title: after, leads: true };
  const bare = before.replace(/[\s(,:|@–—-]+$/, '');
  if (!/\p{L}/u.test(bare)) return undefined;
  if (after !== '' && !/^\(?\d{1,3} ?min/i.test(after)) return undefined;
  if (
    said ||
    SENTENCE.test(bare) ||
    bare.length > 120 ||
    OPENING_HOURS.test(bare) ||
    (!span.end && bare === before && !/[([|]$/.test(text.slice(0, span.index + 1)))
  )
    return undefined;
  return { span, title: bare, leads: false };
}

function readTimed(rows: readonly Row[]): Draft[] {
  const titleFirst = titlesStandBefore(rows);
  const alone = rows.filter(({ time }) => time?.title === '').length;
  rows.forEach((row, i) => {
    // "Bus departure - 13:30" in a list under "13:00 – 17:30" is a part of that session.
    if (alone >= 3 && row.line.item && row.time?.leads === false && !row.time.span.end) delete row.time;
    // "Sunday Evening Social" under its hours is a title.
    const { mark } = row;
    if (mark && !mark.date && !mark.number && !titleFirst && rows[i - 1]?.time?.title === '') delete row.mark;
  });
  const firstDay = rows.findIndex(({ mark }) => mark);
  const blocks = rows.filter(({ block }) => block).length;
  const found: Draft[] = [];
  let day: DayMark | undefined;
  let section: Line | undefined;
  /** The heading of a section that is no part of the agenda. */
  let aside: Line | undefined;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Row;
    if (row.mark) {
      day = row.mark;
      section = aside = undefined;
    }
    if (row.line.level > 0) {
      if (aside && row.line.level <= aside.level) aside = undefined;
      if (!aside && ASIDE.test(row.line.text)) aside = row.line;
    }
    if (aside) continue;
    const title = blocks >= 2 && row.block ? rows[i + 1] : undefined;
    if (title && !title.time && !title.mark && !title.stop) {
      const draft = draftOf(rows.slice(i + 1, endOfDetails(rows, i, false)).map(({ line }) => line.text));
      if (draft) found.push({ ...draft, span: row.block as TimeSpan, day: row.mark as DayMark });
    }
    const after = found.length > 0 && row.after && draftOf([row.after]);
    if (after) found.push(day ? { ...after, day } : after);
    if (!row.time) {
      if (row.line.level > 0 && !row.mark) {
        if (/^(?:track|stream)\b/i.test(row.line.text)) section = row.line;
        else if (section && row.line.level <= section.level) section = undefined;
      }
      continue;
    }
    if (i < firstDay && rows.slice(Math.max(0, i - 8), i).some(({ line }) => DAILY.test(line.text))) continue;
    const isAlone = row.time.title === '';
    const details: string[] = [];
    const own = isAlone ? (titleFirst ? titleAbove(rows, i) : []) : [row.time.title];
    const end = endOfDetails(rows, i, titleFirst);
    for (const { line } of rows.slice(i + 1, end)) details.push(line.text);
    const wrapped = !isAlone && isWrapped(row.time.title, rows[i + 1], rows[i + 2]);
    const draft = draftOf([...(wrapped ? [`${row.time.title} ${details.shift()}`] : own), ...details]);
    // A sentence is no title.
    if (!draft || (isAlone && !titleFirst && /[.!?]$/.test(draft.title) && draft.title.length > 80)) continue;
    draft.span = row.time.span;
    if (day) draft.day = day;
    if (section) draft.track = section.text;
    found.push(draft);
  }
  return found;
}

const MAIL_WIDTH = 80;

/** A title that was broken at the width of a mail goes on in the next line, and a blank line ends it. */
const isWrapped = (title: string, next: Row | undefined, after: Row | undefined): boolean =>
  title.length >= 40 &&
  !/[.!?)]$/.test(title) &&
  next !== undefined &&
  next.line.text.length <= MAIL_WIDTH &&
  !next.line.gap &&
  !next.line.item &&
  !next.time &&
  !next.mark &&
  !isSpeakerLine(next.line.text) &&
  (after === undefined || after.line.gap);

/** The line above; where that is under a heading of its own, both: "Ana Silva / Peering for all / 10:00 – 10:30". */
function titleAbove(rows: readonly Row[], at: number): string[] {
  const isTitle = (row: Row | undefined): row is Row =>
    row !== undefined &&
    !row.time &&
    !row.mark &&
    row.line.text.length <= 160 &&
    !AGENDA_WORD.test(row.line.text);
  const [above, over] = [rows[at - 1], rows[at - 2]];
  if (!isTitle(above)) return [];
  const { text, level } = above.line;
  if (level > 0 || !isTitle(over) || over.line.level === 0) return [text];
  return isSpeakerLine(over.line.text) ? [text, over.line.text] : [over.line.text, text];
}

/** Details reach to the next time, day or heading; where titles stand before their times, the last line is the next one's. */
function endOfDetails(rows: readonly Row[], at: number, titleFirst: boolean): number {
  let end = at + 1;
  const ownTitle = rows[at]?.time?.title === '' && !titleFirst ? 1 : 0;
  const level = rows[at]?.line.level || 7;
  while (end < rows.length && end - at <= DETAILS) {
    const row = rows[end] as Row;
    // "Registration" ends an agenda as a heading, and is a session under a time.
    if (row.time || row.mark || row.after || (row.stop && end > at + ownTitle)) break;
    // Under a title that is a heading stand lesser ones; a name in bold is who speaks.
    if (
      row.line.level > 0 &&
      end > at + ownTitle &&
      row.line.level <= level &&
      !(row.line.level === 7 && isSpeakerLine(row.line.text))
    )
      break;
    if (rows[at]?.line.item && !row.line.item && row.line.gap) break;
    end++;
  }
  const next = rows[end];
  const takes = titleFirst && next?.time?.title === '' && end > at + 1;
  return takes ? end - 1 : end;
}

/** Times alone in their line: do the titles stand above or below? Lines such as "Lunch" and the first line of a day vote. */
function titlesStandBefore(rows: readonly Row[]): boolean {
  let votes = 0;
  rows.forEach((row, i) => {
    if (row.time?.title !== '') return;
    const above = rows[i - 1];
    const below = rows[i + 1];
    if (
      !above ||
      above.mark ||
      AGENDA_WORD.test(above.line.text) ||
      /^(?:time|zeit|hora)\b/i.test(above.line.text)
    )
      votes -= 2;
    else if (!above.time && namesKind(above.line.text)) votes += 1;
    if (above?.time) votes -= 1;
    if (!below || below.mark || below.stop) votes += 1;
    else if (!below.time && namesKind(below.line.text)) votes -= 1;
    if (above && !above.mark && above.line.level > 0 && below?.line.level === 0) votes += 1;
    if (below?.line.level && above?.line.level === 0) votes -= 1;
  });
  // Heading, text, hours, and again from the first: the hours close a session.
  const first = rows.findIndex(({ time }) => time?.title === '');
  const opening = rows[first - 1]?.line.level ? rows[first - 1] : rows[first - 2];
  if (
    opening?.line.level &&
    opening.line.level === rows[first + 1]?.line.level &&
    !opening.mark &&
    !AGENDA_WORD.test(opening.line.text)
  )
    votes += rows.length;
  return votes > 0;
}

const ENDING =
  /\b(?:will\s+)?(?:end|close|conclude|finish|wrap up|follow)(?:s|ed)?\s+(?:up\s+)?(?:with|by)\s+(?:an?\s+|the\s+)?(.{4,80}?)(?:\s+(?:to|for|where|at|in|from|and ongoing|hosted|sponsored)\b|[.,;!]|$)/i;
const MINUTES = /\s*[[(]\s*\d{1,3}\s*(?:min(?:ute)?s?\.?)\s*[\])]/i;
/** "Connect Working Group Agenda". */
const AGENDA_TITLE =
  /^[^.!?:,]{1,60}\s(?:agenda|programme|tagesordnung)$|^(?:draft|preliminary|proposed)\s(?:agenda|programme)\b[^.!?:]{0,60}$/i;
const ENUMERATED = /^(?:\d{1,2}|[A-Za-z])[.)]\s+(?=\S)/;
const TITLE_LENGTH = 110;

/** Days, or a heading such as "Agenda", over titles that have no times. */
function readUntimed(rows: readonly Row[]): Draft[] {
  const starts = rows.filter(
    ({ mark, line }) =>
      (mark?.number !== undefined || mark?.date !== undefined || mark?.weekday !== undefined) &&
      !/[.]$/.test(line.text),
  );
  const numbered = starts.filter(({ mark }) => mark?.number !== undefined);
  const dated = headedDays(starts);
  const headings =
    numbered.length >= 2
      ? numbered
      : dated.length >= 2
        ? dated
        : rows.filter(
            // In a list of its own, "Programme" is an entry of a menu.
            ({ line: { text, item } }) => !item && (AGENDA_WORD.test(text) || AGENDA_TITLE.test(text)),
          );
  const found: Draft[] = [];
  for (const start of headings) {
    let end = start.at + 1;
    const level = start.line.level;
    const isOver = ({ stop, line }: Row) => stop || (level > 0 && line.level > 0 && line.level <= level);
    while (end < rows.length && !isOver(rows[end] as Row) && !headings.includes(rows[end] as Row)) end++;
    const body = rows.slice(start.at + 1, end);
    const sessions =
      start.mark?.number !== undefined ? titled(body) : dated.includes(start) ? titlesOf(body) : listed(body);
    for (const draft of sessions) found.push(start.mark ? { ...draft, day: start.mark } : draft);
  }
  return found.length >= 3 ? found : [];
}

/** Headings that are days, one after the other, within two weeks; news go back. */
function headedDays(starts: readonly Row[]): Row[] {
  const days = starts.filter(({ line }) => line.level > 0);
  const order = days.map(({ mark }) =>
    mark?.date ? mark.date.month * 31 + mark.date.day : ((mark?.weekday ?? 0) + 6) % 7,
  );
  return order.every((day, i) => i === 0 || (day >= (order[i - 1] ?? 0) && day <= (order[0] ?? 0) + 14))
    ? days
    : [];
}

/** Lines that are titles and nothing else. */
function titlesOf(rows: readonly Row[]): Draft[] {
  const listed = rows.filter(({ line }) => line.item);
  const items = listed.length > 0 && listed.length * 2 > rows.length ? listed : rows;
  const texts = items.map(({ line }) => line.text);
  const said = texts.filter((text) => text.length > 160 || /\p{Ll}\.$/u.test(text)).length;
  if (texts.length < 2 || said * 5 > texts.length) return [];
  return texts.flatMap((text) => draftOf([text]) ?? []);
}

/** A short line over a sentence is a title over its abstract. */
function titled(rows: readonly Row[]): Draft[] {
  const lines = rows.map(({ line }) => line);
  const items = lines.filter(({ item }) => item);
  if (items.length >= 3 && items.length >= lines.length / 2) return listed(rows);
  const found: Draft[] = [];
  let open: Draft | undefined;
  for (const [i, { text }] of lines.entries()) {
    const next = lines[i + 1]?.text;
    const ending = ENDING.exec(text)?.[1];
    if (ending && sessionKind(ending) === 'social') {
      found.push({
        title: ending.charAt(0).toUpperCase() + ending.slice(1),
        speakers: [],
        kind: 'social',
        abstract: text,
      });
      open = undefined;
    } else if (isTitle(text) && next !== undefined && isProse(next)) {
      open = draftOf([text]);
      if (open) found.push(open);
    } else if (open) open.abstract = open.abstract ? `${open.abstract}\n${text}` : text;
  }
  return found;
}

const isTitle = (text: string): boolean =>
  text.length <= TITLE_LENGTH && !/[.;,:]$/.test(text) && !/^\(?https?:/.test(text) && !isProse(text);
/** A sentence ends in a stop, is long, or speaks to somebody of what will be. */
const isProse = (text: string): boolean =>
  text.length > 95 ||
  (text.length > 60 && (/[.!?…”"]$/.test(text) || /\b(?:will|participants|attendees|we|you)\b/i.test(text)));

/** A list under "Agenda": an entry is a session, its minutes are taken off, and lines under it may name who speaks. */
function listed(rows: readonly Row[]): Draft[] {
  const numbers = rows.flatMap(({ line: { text } }) => /^(\d{1,2})\.\s\S/.exec(text)?.[1] ?? []);
  const letters = rows.flatMap(({ line: { text } }) => /^([A-Z])\.\s\S/.exec(text)?.[1] ?? []);
  const timed =
    rows.some(({ line: { text } }) => MINUTES.test(text) && ENUMERATED.test(text)) ||
    (numbers.length >= 3 && numbers.every((number, i) => Number(number) === i + 1)) ||
    (letters.length >= 3 && letters.every((letter, i) => letter.charCodeAt(0) === 65 + i));
  const isEntry = ({ line: { text, item } }: Row) =>
    text.length <= 200 && (timed ? ENUMERATED.test(text) : item);
  const entries = rows.filter(isEntry);
  // Names alone are a committee, and sentences are rules.
  if (
    entries.length < 3 ||
    entries.every(({ line: { text } }) => looksLikeName(text) || /\p{Ll}\.$/u.test(text))
  )
    return [];
  let day: DayMark | undefined;
  return rows.flatMap((row, i) => {
    if (row.mark) day = row.mark;
    if (!isEntry(row)) return [];
    const next = rows.slice(i + 1).findIndex((other) => isEntry(other) || other.mark || other.line.level > 0);
    const below = rows.slice(i + 1, next < 0 ? i + 1 + DETAILS : i + 1 + next).map(({ line }) => line.text);
    // Names may close what is said of an entry.
    const names = below.length - (below.findLastIndex((text) => !looksLikeName(text)) + 1);
    if (timed) below.unshift(...below.splice(below.length - names));
    const draft = draftOf([row.line.text.replace(ENUMERATED, '').replace(MINUTES, ''), ...below]);
    return draft ? [day ? { ...draft, day } : draft] : [];
  });
}
