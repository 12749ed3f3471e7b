/**
 * Time zones that a page states, by name, abbreviation, offset or city. Where the clocks stand on a day is the browser's own
 * knowledge (IANA data), not ours.
 */

/** Abbreviations as people use them: local time of the place, summer or winter ("10:00 CET" in July is what clocks there show). */
const ABBREVIATIONS: Record<string, string> = {
  PT: 'America/Los_Angeles',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  Pacific: 'America/Los_Angeles',
  MT: 'America/Denver',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  Mountain: 'America/Denver',
  CT: 'America/Chicago',
  CDT: 'America/Chicago',
  Central: 'America/Chicago',
  ET: 'America/New_York',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  Eastern: 'America/New_York',
  CET: 'CET',
  CEST: 'CET',
  MEZ: 'CET',
  MESZ: 'CET',
  EET: 'EET',
  EEST: 'EET',
  WET: 'WET',
  WEST: 'WET',
  MSK: 'Europe/Moscow',
  SAST: 'Africa/Johannesburg',
  EAT: 'Africa/Nairobi',
  WAT: 'Africa/Lagos',
  CAT: 'Africa/Harare',
  SGT: 'Asia/Singapore',
  HKT: 'Asia/Hong_Kong',
  JST: 'Asia/Tokyo',
  KST: 'Asia/Seoul',
  PKT: 'Asia/Karachi',
  NPT: 'Asia/Kathmandu',
  ICT: 'Asia/Bangkok',
  WIB: 'Asia/Jakarta',
  PHT: 'Asia/Manila',
  MYT: 'Asia/Kuala_Lumpur',
  GST: 'Asia/Dubai',
  AEST: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
  ACST: 'Australia/Adelaide',
  AWST: 'Australia/Perth',
  NZST: 'Pacific/Auckland',
  NZDT: 'Pacific/Auckland',
  BRT: 'America/Sao_Paulo',
  ART: 'America/Argentina/Buenos_Aires',
  UTC: 'UTC',
  GMT: 'UTC',
};
const SHORT = Object.keys(ABBREVIATIONS)
  .filter((key) => key === key.toUpperCase() && key.length > 2)
  .join('|');
const IANA =
  /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][\w+-]{2,30}(?:\/[A-Z]\w{2,30})?/;
const OFFSET = /\b(?:UTC|GMT)\s?([+\-−–])\s?(\d{1,2})(?::?([0-5]\d))?(?!\d)/;
const AFTER_TIME = new RegExp(
  `(?:\\d\\s?(?:[apAP]\\.?[mM]\\.?)?\\s*h?\\)?\\s*[([]?\\s*|\\b(?:in|are|times?|zone|timezone)\\b[^.]{0,24}?\\b|^\\s*\\(?)(${SHORT}|PT|ET|CT|MT)\\b(?![-+]|\\s?[+−]\\d)`,
);
const NAMED =
  /\b(Pacific|Mountain|Central|Eastern)(?: (?:Standard|Daylight))? time\b|\d\s?(?:[ap]\.?m\.?)? (Pacific|Eastern)\b/i;
const CITY_TIME = /\b(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:[’']s)? (?:local )?time\b/u;

/** @returns an IANA name or an offset such as `+02:00`, where the text states a zone that exists */
export function findZone(text: string): string | undefined {
  const line = text.slice(0, 1_000);
  const iana = IANA.exec(line)?.[0];
  if (iana && isZone(iana)) return iana;
  const offset = OFFSET.exec(line);
  if (offset && Number(offset[2]) <= 14) {
    return `${offset[1] === '+' ? '+' : '-'}${offset[2]?.padStart(2, '0')}:${offset[3] ?? '00'}`;
  }
  const short = AFTER_TIME.exec(line)?.[1];
  if (short) return ABBREVIATIONS[short];
  const zone = NAMED.exec(line);
  const named = zone?.[1] ?? zone?.[2];
  if (named) return ABBREVIATIONS[named.charAt(0).toUpperCase() + named.slice(1).toLowerCase()];
  const city = CITY_TIME.exec(line)?.[1];
  return city ? zoneOfPlace(city) : undefined;
}

/** Those that exist: a calendar names the same one in every entry, and the browser takes its time to look one up. */
const known = new Set<string>();

export function isZone(name: string): boolean {
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    known.add(name);
    return true;
  } catch {
    return false;
  }
}

/** States of the United States and provinces of Canada, by their clocks. */
const STATES: Record<string, string> = {
  'America/Los_Angeles': 'CA WA OR NV BC',
  'America/Denver': 'CO UT NM MT WY AB',
  'America/Phoenix': 'AZ',
  'America/Chicago': 'TX IL MN MO WI LA OK KS IA AR AL MS NE TN',
  'America/Winnipeg': 'MB',
  'America/New_York': 'NY NJ MA PA VA MD DC GA FL NC SC OH MI CT RI NH VT ME DE WV IN',
  'America/Toronto': 'ON QC',
  'Pacific/Honolulu': 'HI',
};

let cities: Map<string, string> | undefined;

/**
 * The zone of a city that zones are named after, of a state, or of a country that has only one.
 * @param region a state or province in two letters @param country ISO 3166 in two letters
 */
export function zoneOfPlace(city?: string, region?: string, country?: string): string | undefined {
  if (region && (!country || country === 'US' || country === 'CA')) {
    const zone = Object.keys(STATES).find((name) => STATES[name]?.split(' ').includes(region));
    if (zone) return zone;
  }
  const own = country ? zonesOf(country) : undefined;
  if (own?.length === 1 || country === 'DE' || country === 'ES')
    return own?.[0] && (country === 'ES' ? 'Europe/Madrid' : own[0]);
  if (!city) return undefined;
  cities ??= new Map(
    (Intl.supportedValuesOf?.('timeZone') ?? []).map((zone) => [
      zone
        .slice(zone.lastIndexOf('/') + 1)
        .replace(/_/g, ' ')
        .toLowerCase(),
      zone,
    ]),
  );
  const zone = cities.get(city.toLowerCase());
  return zone && (!own || own.includes(zone)) ? zone : undefined;
}

/** Not every browser can tell a country's zones; then none is derived. */
function zonesOf(country: string): string[] | undefined {
  try {
    const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
      getTimeZones?(): string[];
      timeZones?: string[];
    };
    return locale.getTimeZones?.() ?? locale.timeZones;
  } catch {
    return undefined;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A local time as a moment with its offset.
 * @param minutes after the day's midnight; 1440 and more are the next day
 * @returns `2014-08-04T08:00-07:00`, or undefined where the zone does not exist
 */
export function momentIn(zone: string, day: string, minutes: number): string | undefined {
  const local = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  if (Number.isNaN(local)) return undefined;
  const offset = /^[+-]/.test(zone) ? zone : offsetAt(zone, local);
  return offset && `${new Date(local).toISOString().slice(0, 16)}${offset}`;
}

/** Twice, because the offset that counts is the one at the moment that it leads to. */
function offsetAt(zone: string, local: number): string | undefined {
  const first = offsetOf(zone, local);
  return first === undefined ? undefined : offsetOf(zone, local - minutesOf(first) * 60_000);
}

/** Sessions of several rooms begin and end together. */
const offsets = new Map<string, string | undefined>();
const OFFSETS_AT_MOST = 2_000;

function offsetOf(zone: string, instant: number): string | undefined {
  const key = `${zone} ${instant}`;
  if (offsets.has(key)) return offsets.get(key);
  if (offsets.size >= OFFSETS_AT_MOST) offsets.clear();
  const offset = lookedUp(zone, instant);
  offsets.set(key, offset);
  return offset;
}

function lookedUp(zone: string, instant: number): string | undefined {
  try {
    const format =
      formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return /[+-]\d\d:\d\d/.exec(name)?.[0] ?? (name === 'GMT' ? '+00:00' : undefined);
  } catch {
    return undefined;
  }
}

const minutesOf = (offset: string): number =>
  (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));

/** A moment in UTC as the clocks of a zone show it. @returns undefined where the zone does not exist */
export function inZone(zone: string, instant: number): string | undefined {
  const offset = /^[+-]/.test(zone) ? zone : offsetOf(zone, instant);
  return offset && `${new Date(instant + minutesOf(offset) * 60_000).toISOString().slice(0, 16)}${offset}`;
}
