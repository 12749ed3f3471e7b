/** What an event is called, of all that its page says in large letters. */
import { folded, oneLine } from '../../records/text.ts';
import { AGENDA_WORD } from './agenda-text.ts';
import { findDates } from './dates.ts';
import { dayMark, NOT_A_DAY } from './draft.ts';
import type { Line } from './page-lines.ts';
import { GENERIC, PAGE_PART, PAGE_WORDS, PRICE_TIME, SENTENCE } from './page-words.ts';
import { cityOf } from './places.ts';
import { findTimes } from './times.ts';

const PAGE_TAIL = new RegExp(
  `\\s+(?:(?:preliminary|draft|final|detailed|full|online|conference)\\s+)?(?:${PAGE_WORDS})(?:\\s*(?:&|and|und|/)\\s*(?:${PAGE_WORDS}))*$`,
  'i',
);
const PAGE_HEAD = new RegExp(`^(?:${PAGE_WORDS})(?:\\s+(?:for|of|to|:))\\s+(?:the\\s+)?`, 'i');
const SITES =
  /^(?:eventbrite|meetup|facebook|allevents(?:\.in)?|linkedin|indico|pretix|pretalx|sched|lu\.ma|luma|xing|github|home)$/i;
const EVENTFUL =
  /\b(?:conference|konferenz|meeting|forum|summit|workshop|meet-?up|nog|\w{2,8}nog|days?|peering|congress|symposium|gathering|hackathon|ripe|apricot|ix|working group)\b|\p{L}{2}[ -]?\d/iu;
const CHROME =
  /^(?:skip\b|page content|menu|home|search|log ?in|sign (?:in|up)|share\b|this event (?:has|is)|post new comment|news|toggle|registration type|.*rel=")/i;

/** @param title of the document */
export function nameOf(title: string, lines: readonly Line[], plain: boolean, url: URL): string | undefined {
  const dated = lines.findIndex(
    ({ text }) =>
      findDates(text).some(({ from, to }) => from.year !== undefined || to?.year !== undefined) &&
      !NOT_A_DAY.test(text),
  );
  const headings = lines
    .filter(({ level }) => level > 0 && level <= 2)
    .slice(0, 8)
    .map(({ text }) => text);
  const top = lines
    .slice(0, 6)
    .filter((_, i) => findTimes(lines[i + 1]?.text.slice(0, 40) ?? '')[0]?.index !== 0)
    .map(({ text }) => text);
  const isFit = (text: string) =>
    text.length >= 3 &&
    text.length <= 140 &&
    /\p{L}{2}/u.test(text) &&
    !PAGE_PART.test(text) &&
    !GENERIC.test(text) &&
    !dayMark(text, true) &&
    !AGENDA_WORD.test(text) &&
    !CHROME.test(text) &&
    !PRICE_TIME.test(text) &&
    !/[.;?]$|^(?:at|chaired by|hosted by)\s|\blist$|\d\s?€|[€$£]\s?\d|early[- ]?bird|^register here|^(?:[$€£\d]+\b[^\p{L}]*$)/iu.test(
      text,
    ) &&
    !cityOf(text)?.street &&
    !/\([^)]*$|^\d{1,2}\.?\s\p{L}+\s\d{4}$/u.test(text) &&
    findTimes(text)[0]?.index !== 0;
  // Under "Programme", the headings below it are sessions.
  const titles = isFit(cleaned(withoutDates(headings[0] ?? '')))
    ? [...headings, title]
    : [title, ...headings];
  const candidates = [
    ...titles,
    ...(plain ? top : top.filter((text) => findDates(text)[0]?.from.year !== undefined)),
  ]
    .flatMap((text) => [withoutDates(text)])
    .map(cleaned)
    .filter(isFit);
  // "Example Forum & Workshop / 10–12 May 2026, Example City": the line over the date, in the same paragraph.
  const above =
    dated > 0
      ? lines
          .slice(Math.max(0, dated - (plain ? 3 : 1)), dated)
          .filter(
            ({ text, level }) =>
              (level > 0 || plain || lines[dated]?.gap === false) &&
              isFit(text) &&
              text.length <= 110 &&
              !cityOf(text)?.country &&
              !SENTENCE.test(text),
          )
          .map(({ text }) => cleaned(text))
      : [];
  const anchors = [...candidates];
  const over = above
    .sort((a, b) => b.length - a.length)
    .find(
      (text) =>
        EVENTFUL.test(text) ||
        anchors.some(
          (anchor) => anchor !== text && folded(text).includes(folded(anchor).split(' ')[0] ?? '-'),
        ),
    );
  const named = candidates.filter((text) => !SENTENCE.test(text));
  // Lesser headings may be sections of the page, unless they sound like an event.
  const main = [title, ...lines.flatMap(({ level, text }) => (level === 1 ? [text] : []))];
  const opens = lines.slice(0, 3).some(({ level, text }) => level > 0 && text === headings[0]);
  const chief = plain
    ? named[0]
    : [opens ? (headings[0] ?? '') : '', ...main]
        .map((text) => cleaned(withoutDates(text)))
        .find((text) => named.includes(text));
  return (
    (over && isFit(over) ? over : undefined) ??
    named.find((text) => EVENTFUL.test(text)) ??
    (plain ? nameInAddress(url) : undefined) ??
    chief ??
    lines.slice(0, 3).find(({ text }) => BRAND.test(text))?.text ??
    nameInAddress(url) ??
    (GENERIC.test(cleaned(title)) ? undefined : cleaned(title) || undefined)
  );
}

/** "EXF 2026" at the top of a site */
const BRAND = /^\p{Lu}[\p{L}&-]{1,14}\s?[’']?(?:20)?\d\d$/u;

/** "…/events/16th-example-forum/program": the last part of the address that names an event. */
function nameInAddress(url: URL): string | undefined {
  const parts = url.pathname
    .split('/')
    .map((part) => oneLine(part.replace(/\.\w{2,5}$/, '').replace(/%\w\w|[-_+]+/g, ' ')));
  return parts.findLast((part) => /\p{L}{3}/u.test(part) && EVENTFUL.test(part) && !PAGE_PART.test(part));
}

const withoutDates = (text: string): string => {
  const [date] = findDates(text);
  if (date && date.index <= 3) return text.slice(date.index + date.length).replace(/^[\s,:|–—-]+/, '');
  return date
    ? text.slice(0, date.index).replace(/\s*\(\s*$|\b(?:from|on|vom|am|at|der|den|du|del)\s*$/i, '')
    : text;
};

/** Parts of a title that name the page or the site are left out: "Example Forum 4 - Agenda | Eventbrite". */
function cleaned(text: string): string {
  const whole = oneLine(text).replace(/^title:\s*/i, '');
  const parts = whole.split(/\s+[-–—|·•»:]+\s+|\s*[|»]\s*|:\s+(?=agenda|program)/i);
  const kept = parts.filter(
    (part) => part !== '' && !PAGE_PART.test(part) && !GENERIC.test(part) && !SITES.test(part),
  );
  const joined = kept.length === parts.length ? whole : kept.join(' - ');
  return joined
    .replace(PAGE_HEAD, '')
    .replace(/^(?:[Aa]genda|[Pp]rogramme?|[Ss]chedule|[Rr]egistration)\s+(?=\p{Lu})/u, '')
    .replace(PAGE_TAIL, '')
    .replace(/\s*[|,(–-]\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i, '')
    .replace(/[\s:,|–—-]+$/, '');
}
