/** Words that stand on pages of events and name neither the event nor its place. */

/** What pages of one event are called, none of which is part of the event's name. */
export const PAGE_WORDS =
  'agenda|program(?:me)?s?|schedule|time ?table|zeitplan|programa(?:ci[oó]n)?|horario|registration|registrations|register|anmeldung|inscripci[oó]n|home(?: ?page)?|about|overview|important dates|venue|location|hotel|travel|directions|accommodation|getting (?:there|here)|conference venue|speakers?|sessions?|talks|fees?|tickets?|call for (?:papers|presentations)|cfp|details|information|info|vorläufige|preliminary|draft|final|detailed|full|online|conference agenda|meeting plan|dates?(?: (?:&|and) (?:time|venue|place))?|when|where|contact|news|sponsors|hosted by|history|resources|presentations|rsvp';
export const PAGE_PART = new RegExp(
  `^(?:(?:the|vorl[aä]ufige[sr]?|preliminary|draft|final|detailed|full|online|conference|meeting)\\s+)*(?:${PAGE_WORDS})(?:(?:\\s*(?:&|and|und|/)\\s*|\\s)(?:${PAGE_WORDS}))*$`,
  'i',
);
/** Words for a page or a meeting that are no name on their own: "Scientific programme", "Workshop". */
export const GENERIC =
  /^(?:the\s+)?(?:scientific|social|technical|conference|tutorials?|workshops?|meeting|events?|symposium|forum|summit|congress|description|introduction|welcome!?|(?:early |late )?(?:morning|afternoon|evening)|night|mañana|tarde|noche|manhã|noite|vormittag|nachmittag|abend|matin(?:ée)?|après-midi|soir(?:ée)?)$|^(?:objectives?|aims|goals|topics|scope|committees?|organi[sz]ing|invited|keynote|important|appropriate|how|why|what|where|who|when|getting|(?:teil|part|tag|day|session)\s\d|sponsors?|speakers?|(?:supported|endorsed|sponsored|hosted|organi[sz]ed) by)\b|^an?\s\p{Ll}|^\p{L}{0,4}(?:議程|议程|日程表?|プログラム|스케줄|프로그램|スケジュール)$/iu;
/** What stands in menus beside "Venue" and "Organisers". */
export const MENU =
  /^(?:contact(?: us)?|accommodation|travel|transport|visa|sponsor(?:s|ship)?|committees?|organi[sz]ers?|faq|photos|gallery|participants|attendees|local information|previous (?:events|editions)|.{0,20}\bmenu)$/i;
/** Over the days in which a price holds. */
export const PRICE_TIME =
  /^(?:early(?:[- ]bird)?|late|standard|regular|normal|on-?site)(?:\s+(?:registration|fees?|rate))?\W*$/i;
/** Sentences on an event end in verbs and dates: "Example Forum happened virtually from …". */
export const SENTENCE =
  /\b(?:is|was|were|will|happened|takes?|took|has|have|are|we|you|please|opens|findet|fand)\b|^\d+[.)]\s/i;
