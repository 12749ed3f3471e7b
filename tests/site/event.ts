/** Two fictional forums: one whose agenda is written for people (a table, then lines of text), one that describes itself to machines. */
import type { Event, Session } from '../../src/records/event.ts';
import { html, type Markup, verbatim } from './html.ts';

const FIRST_DAY = '2027-04-13';
const SECOND_DAY = '2027-04-14';

const session = (
  day: string,
  start: string,
  end: string,
  kind: Session['kind'],
  title: string,
  ...speakers: Session['speakers']
): Session => ({ day, start, end, kind, title, speakers });
const by = (name: string, affiliation: string) => ({ name, affiliation });

export const LOW_TIDE: Omit<Event, 'deadlines'> = {
  name: 'Low Tide Peering Forum 2027',
  start: FIRST_DAY,
  end: SECOND_DAY,
  venue: 'The Rope Loft',
  street: 'Kranweg 7',
  city: 'Hamburg',
  country: 'Germany',
  sessions: [
    session(FIRST_DAY, '08:30', '09:30', 'registration', 'Registration and coffee'),
    session(FIRST_DAY, '09:30', '10:00', 'talk', 'Welcome ashore', by('Greta Ebbing', 'Herring-IX')),
    session(
      FIRST_DAY,
      '10:00',
      '10:45',
      'keynote',
      'Keynote: The last mile is somebody’s first',
      by('Odd Fellow', 'Quietly Fibre'),
    ),
    session(FIRST_DAY, '10:45', '11:15', 'break', 'Coffee break'),
    session(
      FIRST_DAY,
      '11:15',
      '12:00',
      'talk',
      'Four hundred gigabits and a very small cat',
      by('Pippa Kernel', 'Popcorn Delivery'),
    ),
    session(FIRST_DAY, '12:00', '13:30', 'meal', 'Lunch'),
    session(
      FIRST_DAY,
      '13:30',
      '14:30',
      'panel',
      'Panel: Who pays for the cross-connect?',
      by('Sten Brink', 'Northern Lemming Backbone'),
      by('Anselm Flagg', 'Semaphore Cloud'),
    ),
    session(FIRST_DAY, '14:30', '17:00', 'meeting', 'Bilateral meetings'),
    session(FIRST_DAY, '19:00', '23:00', 'social', 'Social: harbour cruise'),
    session(
      SECOND_DAY,
      '09:00',
      '09:30',
      'talk',
      'Route servers for people in a hurry',
      by('Femke Duig', 'Cooperage-IX'),
    ),
    session(SECOND_DAY, '09:30', '10:30', 'personals', 'Peering personals'),
    session(SECOND_DAY, '10:30', '11:00', 'break', 'Coffee break'),
    session(
      SECOND_DAY,
      '11:00',
      '12:00',
      'tutorial',
      'Tutorial: RPKI in an afternoon, in the morning',
      by('Ravi Anchor', 'Anchor & Daughters'),
    ),
    session(SECOND_DAY, '12:00', '13:00', 'meal', 'Farewell lunch'),
  ],
  fees: [
    { name: 'Early bird', amount: 250, currency: 'EUR', until: '2027-02-28' },
    { name: 'Regular', amount: 350, currency: 'EUR' },
  ],
};

export const FJORD_DAY: Omit<Event, 'deadlines'> = {
  name: 'Fjord Interconnection Day',
  start: '2027-06-02T09:00+02:00',
  end: '2027-06-02T17:00+02:00',
  venue: 'Bunker Nine Auditorium',
  city: 'Bergen',
  country: 'NO',
  sessions: [],
  fees: [{ name: 'Seat', amount: 900, currency: 'NOK' }],
};

const who = ({ speakers }: Session): string =>
  speakers.map(({ name, affiliation }) => `${name} (${affiliation})`).join(', ');
const on = (day: string): Session[] => LOW_TIDE.sessions.filter((held) => held.day === day);

export const lowTidePage: Markup = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${LOW_TIDE.name}</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 820px; margin: 30px auto; } td, th { text-align: left; padding: 5px 14px 5px 0; border-bottom: 1px solid #dfe3ea; }</style>
</head><body>
<h1>${LOW_TIDE.name}</h1>
<p>13–14 April 2027 · ${LOW_TIDE.venue}, ${LOW_TIDE.street}, ${LOW_TIDE.city}, ${LOW_TIDE.country}</p>
<p>Two days on the quay with the people who carry the packets. Talks in the morning, meetings while the water is out.</p>
<h2>Agenda</h2>
<h3>Tuesday, 13 April 2027</h3>
<table><tr><th>Time</th><th>Session</th><th>Speaker</th></tr>
${on(FIRST_DAY).map(
  (held) => html`<tr><td>${held.start} – ${held.end}</td><td>${held.title}</td><td>${who(held)}</td></tr>`,
)}
</table>
<h3>Wednesday, 14 April 2027</h3>
${on(SECOND_DAY).map(
  (held) =>
    html`<p>${held.start} - ${held.end} ${held.title}${held.speakers.length ? html`<br>${who(held)}` : undefined}</p>`,
)}
<h2>Registration</h2>
<table><tr><th>Ticket</th><th>Price</th><th>Available until</th></tr>
<tr><td>Early bird</td><td>EUR 250</td><td>28 February 2027</td></tr>
<tr><td>Regular</td><td>EUR 350</td><td></td></tr></table>
<p>The harbour cruise is included. Umbrellas are not.</p>
</body></html>`;

const described = {
  '@context': 'https://schema.org',
  '@type': 'BusinessEvent',
  name: FJORD_DAY.name,
  startDate: FJORD_DAY.start,
  endDate: FJORD_DAY.end,
  location: {
    '@type': 'Place',
    name: FJORD_DAY.venue,
    address: { '@type': 'PostalAddress', addressLocality: FJORD_DAY.city, addressCountry: FJORD_DAY.country },
  },
  offers: [{ '@type': 'Offer', name: 'Seat', price: '900', priceCurrency: 'NOK' }],
};

export const fjordDayPage: Markup = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${FJORD_DAY.name}</title>
<script type="application/ld+json">${verbatim(JSON.stringify(described))}</script>
</head><body><h1>${FJORD_DAY.name}</h1><p>One day, one bunker, nine coffee machines.</p></body></html>`;
