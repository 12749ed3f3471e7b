/** What the notebook's tables show of each kind: one row here is one column there, on the screen and in the .csv. */
import { formatAsn } from '../../records/asn.ts';
import type { Capture, CaptureOf, Kind } from '../../records/capture.ts';
import type { Policy } from '../../records/policy.ts';
import { formatAddress, formatCount, formatDay } from '../format.ts';
import { common } from '../strings/common.ts';
import { notebook as words } from '../strings/notebook.ts';
import { record as recordWords } from '../strings/record.ts';
import { traffic } from '../strings/traffic.ts';
import type { Entry } from './entries.ts';

/** A value to sort by and to write out; undefined where nothing is known, which always comes last. */
export type CellValue = string | number | undefined;

export interface Column<Row> {
  id: string;
  label: string;
  value(row: Row): CellValue;
  /** What is shown, where it is not the value itself. */
  shown?(row: Row): string;
  /** CSS `flex`: "2 1 0" shares what is left, "0 0 80px" is fixed. */
  flex: string;
  /** Figures stand at the end of their cell. */
  figure?: true;
  mono?: true;
  /** Gives way where the table is narrow, or already where it is not wide. */
  spare?: 'narrow' | 'medium';
}

export type EntryColumn = Column<Entry>;

/** How a thing is called in a list. */
export function nameOf({ kind, record, source }: Capture): string {
  switch (kind) {
    case 'policy':
      return (
        record.network ?? (record.asn ? formatAsn(record.asn) : source.title || formatAddress(source.url))
      );
    case 'people':
      return record.title ?? record.event ?? (source.title || formatAddress(source.url));
    case 'traffic':
      return traffic.record.name(record);
    default:
      return record.name;
  }
}

const { column: label } = words;

/** A column of one kind reads that kind's captures. */
const of =
  <K extends Kind, T>(_kind: K, read: (capture: CaptureOf<K>) => T) =>
  ({ capture }: Entry): T =>
    read(capture as CaptureOf<K>);

const length = (list: readonly unknown[] | undefined): number | undefined => list?.length;
const distinct = (values: readonly unknown[] | undefined): number | undefined =>
  values && new Set(values).size;

const name: EntryColumn = {
  id: 'name',
  label: label.name,
  value: ({ capture }) => nameOf(capture),
  flex: '3 1 0',
};
const readAt: EntryColumn = {
  id: 'read',
  label: label.read,
  value: ({ readings }) => readings[0]?.capturedAt,
  shown: ({ readings }) => formatDay(readings[0]?.capturedAt ?? ''),
  flex: '0 0 88px',
};
const kindColumn: EntryColumn = {
  id: 'kind',
  label: label.kind,
  value: ({ kind }) => common.kind[kind],
  flex: '0 0 76px',
};
const about: EntryColumn = {
  id: 'about',
  label: label.about,
  value: ({ capture }) => summaryOf(capture),
  flex: '4 1 0',
  spare: 'narrow',
};
const city = (kind: 'exchange' | 'facility' | 'event'): EntryColumn => ({
  id: 'city',
  label: recordWords.place.city,
  value: of(kind, ({ record }) => [record.city, record.country].filter(Boolean).join(', ') || undefined),
  flex: '2 1 0',
});
const figure = (
  id: string,
  columnLabel: string,
  value: (entry: Entry) => number | undefined,
  spare?: 'narrow',
): EntryColumn => ({
  id,
  label: columnLabel,
  value,
  shown: (entry) => {
    const count = value(entry);
    return count === undefined ? '' : formatCount(count);
  },
  flex: '0 0 76px',
  figure: true,
  ...(spare ? { spare } : {}),
});
const asnColumn = (kind: 'network' | 'policy'): EntryColumn => ({
  id: 'asn',
  label: recordWords.network.asn,
  value: of(kind, ({ record }) => record.asn),
  shown: of(kind, ({ record }) => (record.asn ? formatAsn(record.asn) : '')),
  flex: '0 0 92px',
  mono: true,
});

export const COLUMNS: Readonly<Record<Kind | 'all', readonly EntryColumn[]>> = {
  all: [kindColumn, name, about, readAt],
  network: [
    asnColumn('network'),
    name,
    {
      id: 'types',
      label: recordWords.network.types,
      value: of('network', ({ record }) => record.types?.join(', ') || undefined),
      flex: '2 1 0',
      spare: 'medium',
    },
    {
      id: 'policy',
      label: label.policy,
      value: of('network', ({ record }) => record.policy?.general),
      flex: '0 0 84px',
    },
    figure(
      'exchanges',
      label.exchanges,
      of('network', ({ record }) => distinct(record.ports?.map(({ ixId }) => ixId))),
    ),
    figure(
      'facilities',
      label.facilities,
      of('network', ({ record }) => length(record.facilities)),
      'narrow',
    ),
    readAt,
  ],
  exchange: [
    name,
    city('exchange'),
    figure(
      'members',
      label.members,
      of('exchange', ({ record }) => distinct(record.members?.map(({ asn }) => asn))),
    ),
    figure(
      'facilities',
      label.facilities,
      of('exchange', ({ record }) => length(record.facilities)),
      'narrow',
    ),
    readAt,
  ],
  facility: [
    name,
    city('facility'),
    figure(
      'networks',
      label.networks,
      of('facility', ({ record }) => length(record.networks)),
    ),
    figure(
      'exchanges',
      label.exchanges,
      of('facility', ({ record }) => length(record.exchanges)),
      'narrow',
    ),
    readAt,
  ],
  policy: [
    asnColumn('policy'),
    name,
    {
      id: 'general',
      label: recordWords.policy.general,
      value: of('policy', ({ record }) => stance(record.general)),
      flex: '0 0 92px',
    },
    figure(
      'clauses',
      label.clauses,
      of('policy', ({ record }) => record.clauses.length),
    ),
    readAt,
  ],
  event: [
    name,
    {
      id: 'start',
      label: recordWords.event.start,
      value: of('event', ({ record }) => record.start),
      shown: of('event', ({ record }) => formatDay(record.start ?? '')),
      flex: '0 0 92px',
    },
    city('event'),
    figure(
      'sessions',
      label.sessions,
      of('event', ({ record }) => record.sessions.length),
      'narrow',
    ),
    readAt,
  ],
  people: [
    name,
    {
      id: 'event',
      label: recordWords.people.event,
      value: of('people', ({ record }) => record.event),
      flex: '2 1 0',
      spare: 'narrow',
    },
    figure(
      'people',
      label.people,
      of('people', ({ record }) => record.people.length),
    ),
    readAt,
  ],
  traffic: [
    name,
    {
      id: 'from',
      label: traffic.record.from,
      value: of('traffic', ({ record }) => record.from),
      flex: '2 1 0',
      spare: 'narrow',
    },
    figure(
      'networks',
      label.networks,
      of('traffic', ({ record }) => record.rows.length),
    ),
    readAt,
  ],
};

/** One line that tells things of different kinds apart. */
export function summaryOf(capture: Capture): string {
  const { about: say } = words;
  switch (capture.kind) {
    case 'network':
      return parts([
        capture.record.name === formatAsn(capture.record.asn) ? undefined : formatAsn(capture.record.asn),
        capture.record.types?.join(', '),
        capture.record.policy?.general,
        capture.record.ports && say.exchanges(new Set(capture.record.ports.map(({ ixId }) => ixId)).size),
      ]);
    case 'exchange':
      return parts([
        [capture.record.city, capture.record.country].filter(Boolean).join(', '),
        capture.record.members && say.members(new Set(capture.record.members.map(({ asn }) => asn)).size),
      ]);
    case 'facility':
      return parts([
        [capture.record.city, capture.record.country].filter(Boolean).join(', '),
        capture.record.networks && say.networks(capture.record.networks.length),
      ]);
    case 'policy':
      return parts([
        capture.record.network && capture.record.asn ? formatAsn(capture.record.asn) : undefined,
        stance(capture.record.general),
        say.clauses(capture.record.clauses.length),
      ]);
    case 'event':
      return parts([
        capture.record.start && formatDay(capture.record.start),
        capture.record.city,
        say.sessions(capture.record.sessions.length),
      ]);
    case 'people':
      return parts([capture.record.event, say.people(capture.record.people.length)]);
    case 'traffic':
      return parts([say.networks(capture.record.rows.length), capture.record.from]);
  }
}

const stance = (general: Policy['general']): string | undefined =>
  general ? recordWords.generalStances[general] : undefined;

const parts = (found: readonly (string | undefined)[]): string => found.filter(Boolean).join(' · ');
