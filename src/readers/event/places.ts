/** Where: city and country after a date, a postal address under a venue, words after "Venue:". */
import { folded, oneLine } from '../../records/text.ts';
import { findDates } from './dates.ts';

export interface Place {
  venue?: string;
  street?: string;
  city?: string;
  /** As the page names it. */
  country?: string;
  /** ISO 3166, where the country is known. */
  countryCode?: string;
  /** A state or province in two letters. */
  region?: string;
}

let countries: Map<string, string> | undefined;

/** @returns the two letters of a country named in one of ten languages */
export function countryCode(name: string): string | undefined {
  if (!countries) {
    countries = new Map(
      Object.entries({
        usa: 'US',
        'u s a': 'US',
        uk: 'GB',
        'the netherlands': 'NL',
        'czech republic': 'CZ',
        england: 'GB',
        scotland: 'GB',
        wales: 'GB',
        'northern ireland': 'GB',
        uae: 'AE',
        'republic of korea': 'KR',
        korea: 'KR',
        turkey: 'TR',
        macedonia: 'MK',
      }),
    );
    for (const language of 'en de fr es pt it nl pl sv cs'.split(' ')) {
      const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      for (let i = 0; i < 676; i++) {
        const code = String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26));
        const label = display.of(code);
        if (label && isToday(code)) {
          const key = folded(label);
          if (!countries.has(key)) countries.set(key, code);
        }
      }
    }
  }
  return countries.get(folded(name));
}

/** Of the names of a country that has been renamed or joined, the code of today. */
const isToday = (code: string): boolean =>
  !/^(?:EU|EZ|UN|XA|XB|QO|ZZ)$/.test(code) && new Intl.Locale(`und-${code}`).region === code;

const REGIONS =
  /^(?:A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSVY]|O[HKNR]|P[AE]|QC|RI|S[CDK]|T[NX]|UT|V[AT]|W[AIVY])$/;
const PROVINCES = /^(?:AB|BC|MB|NB|NL|NS|ON|PE|QC|SK)$/;
/** States and provinces in words. "Georgia" is a country, and "Washington" and "New York" are cities. */
const REGION_NAMES = new Map(
  'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,FL Florida,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,AB Alberta,BC British Columbia,MB Manitoba,NS Nova Scotia,ON Ontario,QC Quebec,QC Québec'
    .split(',')
    .map((entry) => [entry.slice(3), entry.slice(0, 2)]),
);

const STREET_WORD =
  /\b(?:way|street|st|ave(?:nue)?|road|rd|drive|dr|boulevard|blvd|lane|ln|court|ct|place|pl|square|sq|parkway|pkwy|highway|hwy|floor|suite)\.?$/i;
/** Streets that need no number: "Surrey Street", "Rue Neuve", "Marktplatz". */
const BARE_STREET =
  /^(?:\p{Lu}[\p{L}'’.-]*\s){1,4}(?:Street|St\.|Road|Avenue|Lane|Drive|Boulevard|Quay|Parkway)$|^(?:\d{1,4},?\s)?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Qq]uai|[Cc]alle|[Aa]venida|[Aa]v\.|[Pp]laza|[Rr]ua|[Pp]raça|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Uu]lica|[Uu]l\.|[Uu]lice)\s(?:d[eu]s?\s|de la\s|della\s)?\p{Lu}[\p{L}'’ .-]{2,40}$|^\p{Lu}[\p{L}-]+(?:straße|strasse|platz|allee|gasse|laan|straat|plein|gatan)$/u;
/** "EC1A 1BB" */
const UK_POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$/;
/** "64283", "F-35576", "111 20", "00-001", "1000-001", "1012 AB" before a city. */
const POSTAL = '(?:[A-Z]{1,2}-)?(?:\\d{4}-\\d{3}|\\d{2}-\\d{3}|\\d{3}\\s\\d{2}|\\d{4}\\s?[A-Z]{2}|\\d{4,5})';
const POSTAL_CITY = new RegExp(
  `^${POSTAL}\\s+(\\p{Lu}[\\p{L} .'’/()-]{1,40}?)(?:\\s+(?:CEDEX|Cedex)(?:\\s\\d+)?)?$`,
  'u',
);

const UNPARTED = new RegExp(`^(.{5,60}?)\\s+(${POSTAL}\\s+\\p{Lu}.+)$`, 'u');

/** "Palo Alto, CA 94303" · "Winnipeg, MB" · "64283 Darmstadt" · "Dhaka, Bangladesh". */
export function cityOf(text: string): Place | undefined {
  const said = oneLine(text).replace(/[.\s]+$/, '');
  // "Example Hotel (Example Street 1, 64283 Darmstadt)", and "64283 Darmstadt (five minutes from the station)"
  const [, outer = said, inner] = /^([^()]{3,80}?)\s*\(([^()]{3,100})\)$/.exec(said) ?? [];
  const within = inner && /\d.*,|,.*\d/.test(inner) ? cityOf(inner) : undefined;
  if (within) return { ...within, venue: within.venue ?? outer };
  const line = outer;
  if (line.length > 120) return undefined;
  const parts = line.split(/\s*,\s*/);
  // "Musterstraße 6 20355 Hamburg"
  const [, way = '', zipped] = UNPARTED.exec(parts.at(-1) ?? '') ?? [];
  if (zipped && isStreet(way) && findDates(line).length === 0) parts.splice(-1, 1, way, zipped);
  const state = /^([A-Z]{2})\b(?:\s+(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d))?$/;
  let end = parts.length - 1;
  const place: Place = {};
  const code = end > 0 ? countryCode(parts[end] ?? '') : undefined;
  const shortCode =
    end > 0 && /^[A-Z]{2}$/.test(parts[end] ?? '') && !REGIONS.test(parts[end] ?? '')
      ? parts[end]
      : undefined;
  if (code) Object.assign(place, { country: parts[end], countryCode: code });
  else if (shortCode && isCountryCode(shortCode))
    Object.assign(place, { country: shortCode, countryCode: shortCode });
  if (place.country) end--;
  // "London, EC1A 1BB", "London EC1A 1BB"
  const tail = /^(.+?)\s+([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})$/.exec(parts[end] ?? '');
  if (end > 0 && UK_POSTCODE.test(parts[end] ?? '')) end--;
  else if (tail?.[1]) parts[end] = tail[1];
  const british = end < parts.length - (place.country ? 2 : 1) || tail !== null;
  if (british) place.countryCode ??= 'GB';
  const region =
    end > 0 ? (state.exec(parts[end] ?? '')?.[1] ?? REGION_NAMES.get(parts[end] ?? '')) : undefined;
  if (region && REGIONS.test(region) && (!place.countryCode || /^(?:US|CA)$/.test(place.countryCode))) {
    place.region = region;
    place.countryCode ??= PROVINCES.test(region) ? 'CA' : 'US';
    end--;
  }
  const postal = POSTAL_CITY.exec(parts[end] ?? '');
  if (postal?.[1] && !STREET_WORD.test(postal[1])) place.city = postal[1].trim();
  else if (
    (place.country || place.region || british) &&
    /^(?:[A-Z]{0,2}-?\d{3,6}\s+)?\p{Lu}[\p{L} .'’()-]{1,40}(?:\s+\d{3,6}(?:\s?[A-Z]{2})?)?$/u.test(
      parts[end] ?? '',
    )
  ) {
    place.city = (parts[end] ?? '').replace(/^(?:[A-Z]{0,2}-?\d{3,6}\s+)|\s+\d{3,6}(?:\s?[A-Z]{2})?$/g, '');
  } else return undefined;
  const before = parts.slice(0, end);
  // "the Example Centre in Darmstadt"
  const [, house, town] = /^(.{3,60}?),?\s(?:in|at)\s(\p{Lu}.+)$/u.exec(place.city) ?? [];
  if (house && town) {
    place.city = town;
    if (!/\b(?:we|it|is|are|be|was|were|will)\b/i.test(house)) before.push(house);
  }
  const street = before.findIndex(
    (part, i) => isStreet(part) || (/^\d{1,4}$/.test(part) && isStreet(before[i + 1] ?? '')),
  );
  if (street >= 0) {
    place.street = before.slice(street).join(', ');
    if (street > 0) place.venue = before.slice(0, street).join(', ');
  } else if (before.length) place.venue = before.join(', ');
  return place;
}

const isCountryCode = (code: string): boolean => {
  try {
    return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;
  } catch {
    return false;
  }
};

/** A number and words, and no time: "3921 Fabian Way", "Schloßgraben 1". */
export const isStreet = (text: string): boolean =>
  text.length <= 80 &&
  (/^\d{1,5}[a-z]?[\s,]+(?:\p{L}+\.?\s?){1,5}$/iu.test(text) ||
    /^(?:\p{L}[\p{L}.'’-]*\s){0,4}\p{L}[\p{L}.'’-]*,?\s\d{1,4}\s?[a-z]?(?:\s?[-–/]\s?\d{1,4})?$/iu.test(
      text,
    ) ||
    BARE_STREET.test(text)) &&
  !/\b(?:day|tag|part|session|track|room|level|floor|hall)\s\d/i.test(text);

const LABELS =
  '(?:the\\s+)?(?:conference\\s+|event\\s+|meeting\\s+|workshop\\s+|symposium\\s+)?(?:venue(?:\\s+address)?|location|where|place|add?resse?|(?:veranstaltungs|tagungs)?ort|wo|lieux?|lugar|sede|local|luogo|direcci[oó]n|endereço|indirizzo|plaats|místo|miejsce)';
const LABEL = new RegExp(`^${LABELS}\\s*[:：]\\s*(.+)$`, 'iu');
/** Labels that a page ran together: "Time: 19:00 Location: Example Hall, 64283 Darmstadt Access: …". */
const LABEL_WITHIN =
  /\s(?:Venue|Location|Where|Place|Address|Ort|Lieu|Lugar|Sede|Local)\s*:\s+(\p{Lu}.{3,150}?)(?=\s\p{Lu}\p{L}{2,20}\s?:\s|\.?$)/u;
/** Headings under which an address may stand. */
export const VENUE_HEADING = new RegExp(
  `^(?:when (?:&|and) where|dates? (?:&|and) (?:venue|location|place)|(?:venue|location) (?:&|and) .{3,20}|${LABELS})\\s*:?$`,
  'iu',
);

/** Words after "Venue:". */
export const labelledPlace = (line: string): string | undefined =>
  LABEL.exec(line.slice(0, 300))?.[1] ?? LABEL_WITHIN.exec(line.slice(0, 400))?.[1];

/** An address over several lines, which ends in the line of the city. */
export function addressAt(lines: readonly string[], at: number): Place | undefined {
  const place = cityOf(lines[at] ?? '');
  if (!place) return undefined;
  const below = lines[at + 1] ?? '';
  const code = place.country ? undefined : countryCode(below);
  if (code) Object.assign(place, { country: below, countryCode: code });
  const above = lines.slice(Math.max(0, at - 3), at).filter((line) => line.length <= 80 && line !== '');
  if (!place.street) {
    const street = above.at(-1);
    if (street && isStreet(street)) {
      place.street = street;
      above.pop();
    } else return place.venue ? place : { ...place };
  }
  const venue = above.at(-1);
  if (!place.venue && venue && !/[:?!]$|\b(?:19|20)\d\d\b/.test(venue) && !VENUE_HEADING.test(venue))
    place.venue = venue;
  return place;
}

const TAKES_PLACE =
  /(?<!\p{L})(?:(?:be|was|is|are|being|get) (?:\p{L}+ )?(?:held|hosted|located|organi[sz]ed)|held|(?:going to|will) meet|takes? place|took place|taking place|hosted|findet|stattfinden|aura lieu|se tiendra|tendrá lugar|se (?:realizará|celebrará|llevará a cabo)|acontecerá|será realizad[oa]|si terrà)(?!\p{L})(?:(?:[^.;:]|(?<=\d)\.){0,60}?)\s(at|in|im|à|au|en|em|no|na|ad|presso)\s+(?:the\s+|der\s+|dem\s+|la\s+|le\s+|el\s+|l['’])?(?:(?:beautiful|lovely|sunny|historic|downtown)\s)?(\p{Lu}[^.;:!?|]{2,120})/u;
/** What follows "in" and is no place. */
const NOT_A_PLACE =
  /^(?:\p{L}+ber|january|february|march|april|may|june|july|august|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|virtual|hybrid|remote|all|summer|autumn|fall|winter|english|german|french|spanish|portuguese|person|online|zoom|conjunction|parallel|room|hall|foyer|lobby|ballroom|session|track|day|q[1-4]|\d.*)\b/iu;
/** What takes place elsewhere than the event. */
const ELSEWHERE =
  /\b(?:dinner|socials?|lunch|breakfast|reception|party|banquet|excursion|tour|registration|check-?in|coffee|drinks|dîner|déjeuner|soirée|cena|abendessen|last year|previous|next year|hotel rooms?)\b/i;

/**
 * "… will be held at the Example Centre in Darmstadt, Germany from 3 to 5 May": the venue, and the city where one is named.
 */
export function placeTold(sentence: string): Place | undefined {
  const [whole = '', preposition = '', rest = ''] = TAKES_PLACE.exec(sentence.slice(0, 600)) ?? [];
  if (!rest || ELSEWHERE.test(sentence.slice(0, sentence.indexOf(whole) + whole.length - rest.length)))
    return undefined;
  const [date] = findDates(rest);
  const told = rest
    .slice(0, date?.index)
    .replace(/\sin the (?:cent(?:re|er)|heart|middle) of\s/, ' in ')
    .replace(
      /\s*(?:,?\s(?:on|from|between|during|starting|with|by|to|located|where|which|also|as|for|this|next|vom|am|statt|du|les?|desde|entre|del?\s*$)(?!\p{L}).*|\s[-–—(].*)$/iu,
      '',
    )
    .replace(/\s(?:and|&)\s\p{Ll}.*$/u, '')
    .replace(/[\s,]+$/, '');
  if (!told || NOT_A_PLACE.test(told)) return undefined;
  const known = cityOf(told);
  if (known?.city) return known;
  const parts = told.split(/,\s*/);
  const road = parts.findIndex((part) => isStreet(part) && !/\b(?:19|20)\d\d\b/.test(part));
  if (road > 0) return { venue: parts.slice(0, road).join(', '), street: parts[road] ?? '' };
  const [, venue, city] =
    /^(.{3,70}?)(?:\s(?:in|à|en|em)\s|,\s)((?:the )?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})$/u.exec(
      told,
    ) ?? [];
  if (venue && city && !NOT_A_PLACE.test(city) && !VENUE_WORD.test(city)) return { venue, city };
  if (VENUE_WORD.test(told)) return told.length <= 70 ? { venue: told } : undefined;
  return !/^(?:at|no|na|presso)$/.test(preposition) &&
    /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?$/u.test(told)
    ? { city: told }
    : undefined;
}

export const VENUE_WORD =
  /\b(?:hotel|resort|inn|university|universit\p{L}+|universidad\p{L}*|college|school|campus|cent(?:er|re|ro)|zentrum|hall|halle|museum|palace|palais|theat(?:er|re)|auditorium|auditório|building|library|club|institut\p{L}*|arena|castle|stadium|house|haus|tower|convention|academy|faculty|brewery|rooftop)\b/iu;
