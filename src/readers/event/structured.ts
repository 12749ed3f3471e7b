/** Events that pages mark for machines: JSON-LD, microdata and RDFa of schema.org, and hCalendar. */
import type { Event, Fee, Session } from '../../records/event.ts';
import { oneLine } from '../../records/text.ts';
import { addDays } from './dates.ts';
import { MICRODATA, RDFA, scripts } from './detect.ts';
import { hasTime, momentText, parseMoment, sessionTimes } from './moments.ts';
import { cityOf, isStreet } from './places.ts';
import { sessionKind } from './session-kind.ts';

export interface MarkedEvent {
  event: Partial<Event> & { name: string };
  /** Where it was found, for the evidence. */
  where: string;
}

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
/** schema.org's Event and its kinds: BusinessEvent, SocialEvent, Hackathon, Festival… */
const EVENT_TYPE = /(?:Event|Festival|Hackathon|EventSeries|CourseInstance)$/;
const DEPTH = 8;
const HCALENDAR = '.vevent, .h-event';

/** @returns the page's events, those that stand in another (`subEvent`) as its sessions; the same event marked twice is one */
export function readMarked(document: Document): MarkedEvent[] {
  const things = [
    ...scripts(document)
      .flatMap(parsed)
      .map((thing) => ({ thing, where: 'JSON-LD' })),
    ...[...document.querySelectorAll(MICRODATA)]
      .filter((element) => !element.parentElement?.closest(MICRODATA))
      .map((element) => ({ thing: itemOf(element, 'itemprop', 0), where: 'microdata' })),
    ...[...document.querySelectorAll(RDFA)]
      .filter((element) => !element.parentElement?.closest(RDFA))
      .map((element) => ({ thing: itemOf(element, 'property', 0), where: 'RDFa' })),
    ...[...document.querySelectorAll(HCALENDAR)]
      .filter((element) => !element.parentElement?.closest(HCALENDAR))
      .map((element) => ({ thing: calendarOf(element, 0), where: 'hCalendar' })),
  ];
  const events: MarkedEvent[] = [];
  for (const { thing, where } of things) {
    const event = eventOf(thing);
    if (
      event &&
      !events.some(
        (other) =>
          other.event.name === event.name && other.event.start?.slice(0, 10) === event.start?.slice(0, 10),
      )
    )
      events.push({ event, where });
  }
  return events;
}

function parsed(text: string): Thing[] {
  try {
    return eventsIn(JSON.parse(text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '')), 0);
  } catch {
    return [];
  }
}

function eventsIn(value: unknown, depth: number): Thing[] {
  if (depth > DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => eventsIn(entry, depth + 1));
  if (!isThing(value)) return [];
  if (list(value['@type']).some((type) => EVENT_TYPE.test(String(type)))) return [value];
  return [value['@graph'], value.mainEntity, value.event, value.itemListElement, value.item].flatMap(
    (inner) => eventsIn(inner, depth + 1),
  );
}

/** A microdata item as JSON-LD would say it. */
function itemOf(element: Element, attribute: string, depth: number): Thing {
  const item: Thing = {};
  const scope = attribute === 'itemprop' ? '[itemscope]' : '[typeof]';
  for (const child of element.querySelectorAll(`[${attribute}]`)) {
    if (child.parentElement?.closest(scope) !== element) continue;
    const value =
      child.matches(scope) && depth < DEPTH ? itemOf(child, attribute, depth + 1) : contentOf(child);
    for (const name of (child.getAttribute(attribute) ?? '').split(/\s+/)) {
      const key = name.replace(/^.*[:/]/, '');
      if (key) item[key] = item[key] === undefined ? value : [...list(item[key]), value];
    }
  }
  return item;
}

const contentOf = (element: Element): string =>
  oneLine(
    element.getAttribute('content') ??
      element.getAttribute('datetime') ??
      (/^(?:A|LINK)$/i.test(element.nodeName) && /url|sameAs/.test(element.getAttribute('itemprop') ?? '')
        ? element.getAttribute('href')
        : null) ??
      element.textContent ??
      '',
  );

/** @returns the event as JSON-LD would say it; those within it are its parts */
function calendarOf(element: Element, depth: number): Thing {
  const own = (names: string, within = element) =>
    [...within.querySelectorAll(names)].find((found) => found.closest(HCALENDAR) === element);
  const value = (names: string, within?: Element) => {
    const found = own(names, within);
    return found
      ? oneLine(
          found.querySelector('.value-title, .value')?.getAttribute('title') ??
            found.getAttribute('datetime') ??
            found.getAttribute('title') ??
            found.textContent ??
            '',
        )
      : undefined;
  };
  const name = [...element.querySelectorAll('.summary, .p-name')].find(
    (found) => found.closest(`${HCALENDAR}, .h-card, .vcard, .h-adr, .adr`) === element,
  );
  const place = own('.location, .p-location');
  const address = place && {
    streetAddress: value('.street-address, .p-street-address', place),
    addressLocality: value('.locality, .p-locality', place),
    addressCountry: value('.country-name, .p-country-name', place),
  };
  const inner = [...element.querySelectorAll(HCALENDAR)].filter(
    (part) => part.parentElement?.closest(HCALENDAR) === element,
  );
  return {
    name: name && oneLine(name.textContent ?? ''),
    startDate: value('.dtstart, .dt-start'),
    endDate: lastDay(value('.dtend, .dt-end'), own('.dtend, .dt-end')),
    location:
      address?.addressLocality || address?.streetAddress
        ? { name: value('.fn, .org, .p-name, .p-org', place), address }
        : value('.location, .p-location'),
    organizer: value('.organizer, .p-organizer'),
    ...(depth < DEPTH ? { subEvent: inner.map((part) => calendarOf(part, depth + 1)) } : {}),
  };
}

/** hCalendar's day of the end is the day after: "5 to 7 October", marked as the 8th. What the page shows is believed. */
function lastDay(end: string | undefined, shown: Element | undefined): string | undefined {
  if (!end || !/^\d{4}-\d\d-\d\d$/.test(end) || !parseMoment(end)) return end;
  const before = addDays(end, -1);
  const days = (shown?.textContent ?? '').match(/\d{1,2}(?!\d)/g)?.map(Number) ?? [];
  return days.includes(Number(before.slice(8))) && !days.includes(Number(end.slice(8))) ? before : end;
}

function eventOf(thing: Thing): MarkedEvent['event'] | undefined {
  const name = words(thing.name ?? thing.headline);
  if (!name) return undefined;
  const start = boundary(thing.startDate);
  const end = boundary(thing.endDate);
  const location =
    list(thing.location).find((place) => !isThing(place) || !/Virtual/.test(String(place['@type'] ?? ''))) ??
    list(thing.location)[0];
  const organizer = list(thing.organizer).map(words).filter(Boolean).join(', ');
  const url = words(thing.url);
  const zone = /[+-]\d\d:\d\d$/.exec(start ?? '')?.[0];
  return {
    name,
    ...(start ? { start } : {}),
    ...(end && (!start || end.slice(0, 10) >= start.slice(0, 10)) ? { end } : {}),
    ...(zone ? { timeZone: zone } : {}),
    ...placeOf(location),
    ...(organizer ? { organizer } : {}),
    ...(/^https?:/i.test(url) ? { url } : {}),
    sessions: list(thing.subEvent ?? thing.subEvents).flatMap((sub) => (isThing(sub) ? sessionOf(sub) : [])),
    fees: feesOf(thing.offers),
  };
}

/** Text out of what may be a string, a thing with a name, or several; JSON-LD often carries HTML's entities. */
function words(value: unknown): string {
  if (Array.isArray(value)) return words(value[0]);
  if (isThing(value)) return words(value.name ?? value['@value'] ?? value.title);
  return value === undefined || value === null || typeof value === 'boolean'
    ? ''
    : oneLine(
        String(value)
          .replace(/&amp;/g, '&')
          .replace(/&#0?39;|&apos;/g, "'")
          .replace(/&quot;/g, '"')
          .replace(/<[^<>]{1,300}>/g, ' '),
      );
}

function boundary(value: unknown): string | undefined {
  const text = words(value);
  const moment = parseMoment(text);
  return moment && (hasTime(text) ? momentText(moment, undefined) : moment.day);
}

function placeOf(location: unknown): Partial<Event> {
  if (!isThing(location)) {
    const text = words(location);
    const city = cityOf(text);
    const place = city ?? (text ? { venue: text } : {});
    return pick({ venue: place.venue, street: city?.street, city: city?.city, country: city?.country });
  }
  const address = list(location.address)[0];
  const written = isThing(address) ? undefined : cityOf(words(address));
  const named = words(location.name);
  const fields = isThing(address)
    ? {
        street: words(address.streetAddress),
        city: words(address.addressLocality),
        country: words(address.addressCountry),
      }
    : {
        street: written?.street ?? (isStreet(words(address)) ? words(address) : undefined),
        city: written?.city,
        country: written?.country,
      };
  return pick({ venue: named || undefined, ...fields });
}

const pick = (fields: Record<string, string | undefined>): Partial<Event> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Partial<Event>;

function sessionOf(thing: Thing): Session[] {
  const title = words(thing.name);
  const start = parseMoment(words(thing.startDate));
  if (!title) return [];
  const abstract = words(thing.description);
  const room = words(thing.location);
  return [
    {
      ...(start ? sessionTimes(start, parseMoment(words(thing.endDate)), undefined) : {}),
      title,
      speakers: list(thing.performer ?? thing.performers).flatMap((person) => {
        const name = words(person);
        const affiliation = isThing(person) ? words(person.affiliation ?? person.worksFor) : '';
        return name ? [{ name, ...(affiliation ? { affiliation } : {}) }] : [];
      }),
      ...(room ? { room } : {}),
      kind: sessionKind(title),
      ...(abstract ? { abstract } : {}),
    },
  ];
}

/** Some sites repeat the range of prices as offers of their own. */
const STATISTIC = /^(?:low|high|average|min|max)(?:est)?[ _]?price$/i;

/** Tickets; the range of an `AggregateOffer` only where no tickets are named. */
function feesOf(offers: unknown): Fee[] {
  const all = list(offers).flatMap((offer) =>
    isThing(offer) ? [offer, ...list(offer.offers).filter(isThing)] : [],
  );
  const amount = (value: unknown) =>
    words(value) === ''
      ? Number.NaN
      : Number(
          words(value)
            .replace(/[^\d.,]/g, '')
            .replace(',', '.'),
        );
  const isRange = (offer: Thing) => offer.lowPrice !== undefined;
  const fee = (offer: Thing, name: string, price: unknown): Fee[] => {
    const value = amount(price);
    const currency = words(offer.priceCurrency).toUpperCase();
    const until = parseMoment(words(offer.validThrough ?? offer.availabilityEnds))?.day;
    return Number.isFinite(value) && /^[A-Z]{3}$/.test(currency)
      ? [{ name: name || 'Ticket', amount: value, currency, ...(until ? { until } : {}) }]
      : [];
  };
  const tickets = all
    .filter((offer) => !isRange(offer) && !STATISTIC.test(words(offer.name)))
    .flatMap((offer) => {
      const parts = list(offer.priceSpecification).filter(isThing);
      return fee(
        { ...parts[0], ...offer },
        words(offer.name ?? offer.category),
        offer.price ?? parts[0]?.price,
      );
    });
  if (tickets.length > 0) return tickets;
  return all
    .filter(isRange)
    .slice(0, 1)
    .flatMap((offer) => {
      const low = fee(offer, 'Lowest price', offer.lowPrice);
      const high = fee(offer, 'Highest price', offer.highPrice);
      return high[0]?.amount === low[0]?.amount ? low : [...low, ...high];
    });
}

const WEEK = 7;
const AGENDA = 4;

/**
 * Pages that mark each session as an event of its own: so many within a week, each with its hour.
 * @returns nothing where they are a list of events
 */
export function agendaMarked(marked: readonly MarkedEvent[]): Session[] {
  const starts = marked.map(({ event }) => event.start ?? '').sort();
  const [first = ''] = starts;
  const isAgenda =
    marked.length >= AGENDA &&
    starts.every((start) => hasTime(start)) &&
    (starts.at(-1) ?? '').slice(0, 10) <= addDays(first.slice(0, 10), WEEK - 1);
  return isAgenda
    ? marked.flatMap(({ event }) =>
        sessionOf({ name: event.name, startDate: event.start, endDate: event.end, location: event.venue }),
      )
    : [];
}
