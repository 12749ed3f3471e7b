/** One forum, kept twice: in the notebook, and in a sheet that the compiled script filled. People wrote the same into both. */
import type { Book } from '../../src/book/book.ts';
import type { ByHand } from '../../src/book/by-hand.ts';
import { makeBook } from '../../src/book/make-book.ts';
import { settingsOfProfile } from '../../src/book/our-profile.ts';
import { daySerial } from '../../src/book/serial.ts';
import { sessionNames } from '../../src/book/session-names.ts';
import { type TableKey, tableOf } from '../../src/book/template/index.ts';
import type { Network } from '../../src/records/network.ts';
import type { Profile } from '../../src/records/profile.ts';
import { capture, facility, policyRecord, port } from '../book/captures.ts';
import type { Entered } from '../google/entered.ts';
import { SharedBook } from './shared-book.ts';

export const TODAY = '2026-09-01';
const DAY = '2026-10-06';
const OURS: Network = {
  asn: 64496,
  name: 'Our Net',
  asSet: 'AS-OURS',
  prefixes4: 40,
  ports: [port(1), port(2)],
  facilities: [facility(7)],
};
const PROFILE: Profile = { trafficMbps: 8_000, noc24x7: false, contracts: true };

const session = (start: string, end: string, kind: 'talk' | 'meal' | 'break', title: string) => ({
  day: DAY,
  start,
  end,
  kind,
  title,
  speakers: [],
});
const CAPTURES = [
  capture('network', OURS),
  capture('network', {
    asn: 64501,
    name: 'Alpha & Söhne <AS>',
    scope: 'Europe',
    prefixes4: 40,
    policy: { general: 'Selective' },
    ports: [port(1), port(2)],
    facilities: [facility(7)],
    contacts: [{ role: 'Policy', email: 'peering@alpha.example', visibility: 'Public' }],
  }),
  capture('network', { asn: 64502, name: 'Beta', policy: { general: 'Open' }, ports: [port(1, false)] }),
  capture('network', { asn: 64503, name: 'Gamma', ports: [port(9)] }),
  capture(
    'policy',
    policyRecord([{ id: 'noc-24x7' }, { id: 'locations', value: { min: 2 } }, { id: 'nda' }], { asn: 64501 }),
  ),
  capture('event', {
    name: 'Forum',
    start: DAY,
    end: DAY,
    timeZone: 'Europe/Berlin',
    city: 'Exampleton',
    sessions: [
      session('09:00', '12:00', 'talk', 'Opening, with news'),
      session('12:00', '13:05', 'meal', 'Lunch'),
      session('13:05', '18:00', 'talk', 'Routing'),
    ],
    fees: [{ name: 'Regular', amount: 300, currency: 'EUR' }],
    deadlines: [],
  }),
  capture('people', {
    title: 'Who comes',
    event: 'Forum',
    people: [
      { name: 'Tara Sample', asns: [64501], title: 'Peering Manager' },
      { name: 'Tomas Sample', asns: [64502] },
      { name: 'Tessa Sample', asns: [64503] },
    ],
  }),
  ...['2026-06', '2026-07', '2026-08'].map((month, i) =>
    capture('traffic', {
      month,
      counts: 'own',
      statistic: '95th',
      rows: [
        { asn: 64501, inMbps: 900 + 100 * i, outMbps: 200 },
        { asn: 64502, inMbps: 50, outMbps: 20 },
      ],
    }),
  ),
];

const SETTINGS: Book['settings'] = {
  currency: 'EUR',
  transitPrice: 0.4,
  growth: 0.3,
  meetingPlace: 'Café',
  ticket: 300,
};

/** By the AS number or the title of the row. */
const WRITTEN = {
  targets: {
    64501: { owner: 'Ana', speakTo: 'Tara', stage: 'researched', notes: 'Ask for <b>fibre</b>.' },
    64502: { nextStep: 'Send our AS-SET', nextOn: '2026-10-20' },
  },
  events: { Forum: { going: 'yes' } },
  agenda: { 'Opening, with news': { whoGoes: 'Ben' } },
} as const;
const TEAM = [
  { name: 'Ana', going: 'yes', role: 'peering' },
  { name: 'Ben', going: 'no', role: 'engineer' },
];

const nameOf = (cells: Readonly<Record<string, unknown>>): string =>
  String(cells.asn ?? cells.title ?? cells.name ?? '');

/** @param meetings as they stand */
export function inNotebook(meetings: ByHand['meetings'] = {}): Book {
  const options = {
    ours: OURS,
    profile: PROFILE,
    settings: SETTINGS,
    today: TODAY,
  };
  const bare = makeBook(CAPTURES, options);
  const filled = Object.entries(WRITTEN).map(([sheet, written]) => {
    const rows = bare.rows[sheet as keyof typeof WRITTEN];
    const byName: Readonly<Record<string, object>> = written;
    const cells = rows.flatMap((row) => {
      const found = byName[nameOf(row.cells)];
      const kept = sheet === 'agenda' ? sessionName(bare, row.key) : row.key;
      return found ? [[kept, found] as const] : [];
    });
    return [sheet, Object.fromEntries(cells)];
  });
  const team = Object.fromEntries(TEAM.map((person) => [person.name, person]));
  return makeBook(CAPTURES, {
    ...options,
    byHand: { ...Object.fromEntries(filled), team, meetings } as ByHand,
  });
}

const sessionName = ({ rows }: Book, key: string): string =>
  sessionNames(rows.agenda)[rows.agenda.findIndex((row) => row.key === key)] ?? '';

/** Filled, processed and ranked. */
export function inSheet(): SharedBook {
  const book = new SharedBook();
  book.setting('ourAsn', { stringValue: 'AS64496' });
  const settings = { ...SETTINGS, ...settingsOfProfile(PROFILE) };
  for (const [key, value] of Object.entries(settings)) {
    if (value !== undefined) book.setting(key, entered(value));
  }
  book.send(...CAPTURES);
  book.script.run('processInboxNow');
  for (const [sheet, written] of Object.entries(WRITTEN)) {
    const { title } = tableOf(sheet as TableKey);
    book.rows(title).forEach((row, index) => {
      const found = (written as Readonly<Record<string, object>>)[nameOf(row)];
      for (const [column, value] of Object.entries(found ?? {}))
        typed(book, sheet as TableKey, index, column, value);
    });
  }
  TEAM.forEach((person, index) => {
    for (const [column, value] of Object.entries(person)) typed(book, 'team', index, column, value);
  });
  book.script.run('rankTargets');
  return book;
}

const entered = (value: string | number): Entered =>
  typeof value === 'number' ? { numberValue: value } : { stringValue: value };

/** As a person types: days become days. */
export function typed(
  book: SharedBook,
  sheet: TableKey,
  row: number,
  column: string,
  value: string | number,
): void {
  const table = tableOf(sheet);
  const type = table.columns.find(({ key }) => key === column)?.type;
  const day = type === 'date' ? daySerial(String(value)) : undefined;
  book.type(table.title, row, column, entered(day ?? value));
}
