/** Is the page about an event? A glance: marks for machines, words in title and headings, times and dates near the top. */
import { oneLine } from '../../records/text.ts';
import type { Detection } from '../contract.ts';
import { plainText } from '../page/plain-text.ts';
import { findWeekday } from './dates.ts';

export const EVENT_WORD =
  /\b(?:agenda|program(?:me|m|a)?|schedule|timetable|zeitplan|conf[eé]r[eê]n\p{L}+|konferen\p{L}+|meetings?|forum|meet-?ups?|summit|workshop|seminar|symposium|congres\p{L}*|kongress|\p{L}*tagung|jornadas?|journées?|colloque|convegno|konferans|event|veranstaltung|evento|days?\b|nog\d*|\w{2,6}nog\b|\w{2,6}nog\s?\d+|ripe\s?\d+|apricot|afpif|gpf|epf|peering\s(?:days|asia|forum)|registration|anmeldung|inscrip\p{L}+|important dates|tickets?)\b|konferenc|opłat/iu;
const AGENDA_WORD =
  /\b(?:agenda|program(?:me|m|ma)?|schedule|timetable|zeitplan|programa(?:ci[oó]n)?|horarios?|ponencias|planning|ablauf|sessions)\b/i;
const OTHER_PAGE =
  /\b(?:peering policy|settlement[- ]free|interconnection policy|peering[- ]richtlinie|attendee|attendees|(?<!(?:for|para) )participant(?:e?s)?|delegate list|member list|members|who is coming|teilnehmer(?:liste)?)\b/i;
/** A time of day, not a part of an address: "2001:db8:10:20" has colons too. */
const TIME =
  /(?<![\w:.,/-])\d{1,2}(?::\s?|[.h])[0-5]\d(?:-\d{1,2}(?::\s?|[.h])[0-5]\d)?(?![\w:.]|[/-]\d)|\b\d{1,2}(?:[:.][0-5]\d)?\s?(?:[ap]\.?m\b|uhr\b|h\b)/gi;
const DATE =
  /\b(?:jan|feb|mar|mär|apr|may|mai|mayo|jun|jul|aug|ago|sep|oct|okt|nov|dec|dez|dic)\p{L}{0,8}\.?\s+\d{1,2}|\d{1,2}(?:st|nd|rd|th|\.|º)?\s+(?:de\s+)?(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|ago|sep|oct|okt|nov|dec|dez|dic|ene|abr)|\d{1,2}\.\d{1,2}\.(?:20)?\d\d|20\d\d-\d\d-\d\d/iu;
const PRICES =
  /(?:[$€£]|\b(?:USD|EUR|GBP|BDTK?|CHF)\b)\s?\d|\d\s?(?:(?:EUR|USD|GBP|CHF)\b|€|(?:zł|Kč)(?!\p{L}))/gu;
const FEES = /\b(?:registration|admission|ticket|conference|attendance)\s+(?:fee|cost|price)s?\b/i;
const VENUE =
  /\b(?:venue|location|directions|getting (?:there|here)|how to (?:get|reach)|veranstaltungsort|tagungsort|anfahrt|anreise|lieu|sede)\b/i;
const HELD =
  /\b(?:conference|workshop|meeting|forum|summit|symposium|meet-?up|event|konferenz|veranstaltung|tagung|congreso|conférence|evento)\b[^.]{0,40}\b(?:will|is|are|takes|took|was|be|findet|wird|aura|será|tendrá)\b|\bwill (?:be (?:held|hosted)|take place) (?:at|in)\b/i;
/** A sentence that tells when it is held. */
const HELD_ON = new RegExp(
  `\\b(?:conference|meeting|forum|summit|workshop|symposium)\\b[^.]{0,80}\\b(?:be held|takes? place|hold)\\b[^.]{0,50}(?:${DATE.source})`,
  'iu',
);
/** Several days of one month at the top of a page. */
const DAYS = new RegExp(
  `\\d(?:st|nd|rd|th|\\.)?\\s?(?:[-–—]|to|bis|au|al)\\s?(?:${DATE.source})|\\p{L}{3,9}\\s\\d{1,2}\\s?[-–—]\\s?\\d{1,2},?\\s20\\d\\d`,
  'iu',
);
const WIDGET = 'pretalx-schedule, pretalx-schedule-widget, [id^="sched-embed"], .pretalx-widget';
/** schema.org's events in microdata and RDFa. */
export const MICRODATA = '[itemtype*="schema.org/"][itemtype$="Event"]';
export const RDFA = '[typeof$="Event"]';
/** Enough of a page to tell. */
const GLANCE = 60_000;

/** How many days of the week a text names. */
const weekdaysIn = (text: string): number =>
  new Set(
    text
      .slice(0, 20_000)
      .match(/\p{L}{5,}/gu)
      ?.flatMap((word) => findWeekday(word) ?? []),
  ).size;

export function detectEvent(document: Document, url: URL): Detection | null {
  if (/(?:^|\.)peeringdb\.com$/i.test(url.hostname)) return null;
  if (hasMarks(document))
    return { kind: 'event', confidence: 0.85, reason: 'the page marks an event for search engines' };
  const plain = plainText(document);
  const raw = plain?.trimStart() ?? '';
  if (isSchedule(raw) || documentIsSchedule(document))
    return { kind: 'event', confidence: 0.95, reason: 'the file is a schedule in a known format' };
  if (/^(?:[[{]|BEGIN:VCALENDAR)/i.test(raw)) return null;

  const text = plain?.slice(0, GLANCE) ?? glance(document.body);
  const headings = [
    document.title,
    ...[...document.querySelectorAll('h1, h2')].slice(0, 6).map((heading) => heading.textContent),
    plain === undefined ? '' : text.slice(0, 400),
  ]
    .map((part) => oneLine(part ?? ''))
    .join(' · ');
  const priced =
    /\bregist|rejestr|anmeldung|ticket|fees?\b|opłat|inscri|iscri/i.test(`${headings} ${url.pathname}`) &&
    (text.match(PRICES) ?? []).length >= (FEES.test(text) ? 1 : 2);
  if (OTHER_PAGE.test(headings) && !AGENDA_WORD.test(headings) && !priced) return null;
  if (document.querySelector(WIDGET))
    return { kind: 'event', confidence: 0.7, reason: 'the page embeds a conference schedule' };
  const times = (text.match(TIME) ?? []).length;
  const dated = DATE.test(text);
  const named = EVENT_WORD.test(`${headings} ${url.pathname.replace(/[/_.-]/g, ' ')}`);
  const agenda = AGENDA_WORD.test(`${headings} ${url.pathname}`);
  if (times >= 4 && (agenda || (named && dated)))
    return {
      kind: 'event',
      confidence: 0.8,
      reason: `the page shows ${times} times of day under the words of an event`,
    };
  if (times >= 6 && dated)
    return { kind: 'event', confidence: 0.55, reason: `the page shows a date and ${times} times of day` };
  if (
    named &&
    dated &&
    /\b(?:venue|location|where|when|wann|wo|agenda|registration|regist(?:er|rieren)|tickets?|speakers?|programm?e?|ort|anmeldung|attend|call for|hosted|host|lugar|conference)\b/i.test(
      text,
    )
  ) {
    return { kind: 'event', confidence: 0.6, reason: 'the page names an event and its date' };
  }
  if (named && dated && times >= 2)
    return { kind: 'event', confidence: 0.5, reason: 'the page names an event, its date and its hours' };
  if (named && priced)
    return { kind: 'event', confidence: 0.55, reason: 'the page lists prices of a registration' };
  if (
    VENUE.test(`${headings} ${url.pathname.replace(/[/_.-]/g, ' ')}`) &&
    (HELD.test(text) || (named && /\bevent|nog\b|nog\s?\d|conference|workshop|symposium/i.test(headings)))
  )
    return { kind: 'event', confidence: 0.5, reason: 'the page tells where an event takes place' };
  if (DAYS.test(text.slice(0, 400)) && (EVENT_WORD.test(text) || /\b(?:school|escuela)\b/i.test(text)))
    return { kind: 'event', confidence: 0.5, reason: 'days at its top, and the word for an event' };
  if (agenda && weekdaysIn(text) >= 3)
    return { kind: 'event', confidence: 0.5, reason: 'an agenda of weekdays' };
  if (HELD_ON.test(text))
    return { kind: 'event', confidence: 0.5, reason: 'a sentence tells when the event is held' };
  if (/\bday (?:1|one)\b/i.test(text) && /\bday (?:2|two)\b/i.test(text) && named)
    return { kind: 'event', confidence: 0.5, reason: 'the page tells of several days of an event' };
  return null;
}

/** Whether the page marks an event for machines; looks at no more than the hooks. */
const hasMarks = (document: Document): boolean =>
  document.querySelector(`${MICRODATA}, ${RDFA}, .vevent, .h-event`) !== null ||
  scripts(document).some((text) => /"@type"\s*:\s*(?:\[\s*)?"[^"]*(?:Event|Festival)"/.test(text));

/** The page's JSON-LD, unread. */
export const scripts = (document: Document): string[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => script.textContent ?? '',
  );

/** The first words of a page; of a long one not the rest. */
function glance(body: Element | null): string {
  const parts: string[] = [];
  let length = 0;
  const stack: Node[] = body ? [body] : [];
  for (let node = stack.pop(); node && length < GLANCE; node = stack.pop()) {
    if (node.nodeType === 3) {
      parts.push(node.nodeValue ?? '', ' ');
      length += parts.at(-2)?.length ?? 0;
    } else if (!/^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|NAV)$/i.test(node.nodeName)) {
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  return parts.join('');
}

const isSchedule = (raw: string): boolean => {
  const head = raw.slice(0, 3_000);
  if (/^<(?:\?xml[^>]*>\s*(?:<!--[^>]*-->\s*)?<)?(?:schedule|iCalendar|pentabarf)\b/i.test(head)) return true;
  if (!/^[[{]/.test(head)) return false;
  return (
    /"(?:schedule|talks|contributions|submission_type|startsAt|event_start)"\s*:|"_type"\s*:\s*"(?:HTTPAPIResult|Conference|Meeting|Lecture)"/.test(
      head,
    ) ||
    (/"(?:start|startDate|start_time)"\s*:/.test(head) &&
      /"(?:title|name)"\s*:/.test(head) &&
      /"(?:room|speakers|persons|duration|end)"\s*:/.test(head))
  );
};

/** An XML file, or the browser's own view of one. */
export function xmlRoot(document: Document): Element | undefined {
  const viewed = document.querySelector('#webkit-xml-viewer-source-xml > *');
  const root = viewed ?? document.documentElement;
  return root && !/^(?:html|svg)$/i.test(root.localName) ? root : undefined;
}
const documentIsSchedule = (document: Document): boolean =>
  /^(?:schedule|pentabarf)$/i.test(xmlRoot(document)?.localName ?? '');
