/** Where: city and country after a date, a postal address under a venue, words after "Venue:". */
import { folded, oneLine } from '../../records/text.ts';

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

/** @returns the two letters of a country named in English, German, French, Spanish or Portuguese, or by its code in capitals */
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
    for (const language of ['en', 'de', 'fr', 'es', 'pt']) {
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

const STREET_WORD =
  /\b(?:way|street|st|ave(?:nue)?|road|rd|drive|dr|boulevard|blvd|lane|ln|court|ct|place|pl|square|sq|parkway|pkwy|highway|hwy|floor|suite)\.?$/i;

/** "Palo Alto, CA 94303" · "Winnipeg, MB" · "64283 Darmstadt" · "Dhaka, Bangladesh". */
export function cityOf(text: string): Place | undefined {
  const line = oneLine(text).replace(/[.\s]+$/, '');
  if (line.length > 120) return undefined;
  const parts = line.split(/\s*,\s*/);
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
  const region = end > 0 ? state.exec(parts[end] ?? '')?.[1] : undefined;
  if (region && REGIONS.test(region) && (!place.countryCode || /^(?:US|CA)$/.test(place.countryCode))) {
    place.region = region;
    place.countryCode ??= PROVINCES.test(region) ? 'CA' : 'US';
    end--;
  }
  const postal = /^(?:[A-Z]{1,2}-)?\d{4,5}\s+(\p{Lu}[\p{L} .'’-]{1,40})$/u.exec(parts[end] ?? '');
  if (postal?.[1] && !STREET_WORD.test(postal[1])) place.city = postal[1].trim();
  else if (
    (place.country || place.region) &&
    /^(?:[A-Z]{0,2}-?\d{3,6}\s+)?\p{Lu}[\p{L} .'’()-]{1,40}(?:\s+\d{3,6}(?:\s?[A-Z]{2})?)?$/u.test(
      parts[end] ?? '',
    )
  ) {
    place.city = (parts[end] ?? '').replace(/^(?:[A-Z]{0,2}-?\d{3,6}\s+)|\s+\d{3,6}(?:\s?[A-Z]{2})?$/g, '');
  } else return undefined;
  const before = parts.slice(0, end);
  const street = before.findIndex((part) => isStreet(part));
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
    /^(?:\p{L}[\p{L}.'’-]*\s){0,4}\p{L}[\p{L}.'’-]*\s\d{1,4}\s?[a-z]?(?:\s?[-–/]\s?\d{1,4})?$/iu.test(
      text,
    )) &&
  !/\b(?:day|tag|part|session|track|room|level|floor|hall)\s\d/i.test(text);

const LABEL =
  /^(?:the\s+)?(?:conference\s+|event\s+)?(?:venue|location|where|place|ort|veranstaltungsort|wo|lieu|lugar|sede|local|luogo|plaats|místo|miejsce)\s*[:：]\s*(.+)$/iu;
/** Headings under which an address may stand. */
export const VENUE_HEADING =
  /^(?:when (?:&|and) where|date (?:&|and) (?:venue|location)|(?:the\s+)?(?:conference\s+|event\s+|meeting\s+)?(?:venue|location|where|ort|veranstaltungsort|lieu|lugar|sede|local))\s*:?$/iu;

/** Words after "Venue:". */
export const labelledPlace = (line: string): string | undefined => LABEL.exec(line.slice(0, 300))?.[1];

/** An address over several lines, which ends in the line of the city. */
export function addressAt(lines: readonly string[], at: number): Place | undefined {
  const place = cityOf(lines[at] ?? '');
  if (!place) return undefined;
  const above = lines.slice(Math.max(0, at - 3), at).filter((line) => line.length <= 80 && line !== '');
  if (!place.street) {
    const street = above.at(-1);
    if (street && isStreet(street)) {
      place.street = street;
      above.pop();
    } else return place.venue ? place : { ...place };
  }
  const venue = above.at(-1);
  if (!place.venue && venue && !/[:?!]$|\d{4}/.test(venue) && !VENUE_HEADING.test(venue)) place.venue = venue;
  return place;
}
