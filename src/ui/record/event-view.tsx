import { rowsOf } from '../../records/correction.ts';
import type { Fee, Session } from '../../records/event.ts';
import { formatCount, formatDay, formatTime } from '../format.ts';
import { Tabs } from '../kit/tabs.tsx';
import { shownValue } from '../shapes.ts';
import { record as words } from '../strings/record.ts';
import { FieldTable, type RecordField } from './field-table.tsx';
import { ListSection, type ListShape, RowList } from './row-list.tsx';
import type { ViewOf } from './view.ts';

const labels = words.event;

const FIELDS: readonly RecordField[] = [
  { name: 'name', label: labels.name, shape: 'text', needed: true },
  { name: 'start', label: labels.start, shape: 'moment' },
  { name: 'end', label: labels.end, shape: 'moment' },
  { name: 'timeZone', label: labels.timeZone, shape: 'text' },
  { name: 'venue', label: labels.venue, shape: 'text' },
  { name: 'street', label: labels.street, shape: 'text' },
  { name: 'city', label: labels.city, shape: 'text' },
  { name: 'country', label: labels.country, shape: 'text' },
  { name: 'organizer', label: labels.organizer, shape: 'text' },
  { name: 'audience', label: labels.audience, shape: 'text' },
  { name: 'capacity', label: labels.capacity, shape: 'count' },
  { name: 'url', label: labels.url, shape: 'address' },
  { name: 'ended', label: labels.ended, shape: 'flag' },
];

const SESSIONS: ListShape = {
  list: 'sessions',
  columns: [
    { name: 'title', label: labels.title, shape: 'text', needed: true },
    { name: 'kind', label: labels.kind, shape: words.sessionKinds, needed: true },
    { name: 'day', label: labels.day, shape: 'day' },
    { name: 'start', label: labels.start, shape: 'moment' },
    { name: 'end', label: labels.end, shape: 'moment' },
    { name: 'speakers', label: labels.speakers, shape: 'speakers' },
    { name: 'room', label: labels.room, shape: 'text' },
    { name: 'track', label: labels.track, shape: 'text' },
    { name: 'abstract', label: labels.abstract, shape: 'long' },
  ],
  title: (row) => (row as Session).title,
  details: (row) => {
    const { start, end, kind, speakers, room, track } = row as Session;
    return [
      [start, end].flatMap((time) => (time ? [formatTime(time)] : [])).join('–'),
      kind === 'talk' || kind === 'other' ? undefined : words.sessionKinds[kind],
      shownValue('speakers', speakers),
      room,
      track,
    ];
  },
};

const FEES: ListShape = {
  list: 'fees',
  columns: [
    { name: 'name', label: labels.fee, shape: 'text', needed: true },
    { name: 'amount', label: labels.amount, shape: 'amount', needed: true },
    { name: 'currency', label: labels.currency, shape: 'text', needed: true },
    { name: 'serviceFee', label: labels.serviceFee, shape: 'amount' },
    { name: 'until', label: labels.until, shape: 'day' },
  ],
  title: (row) => (row as Fee).name,
  details: (row) => {
    const { amount, currency, serviceFee, until } = row as Fee;
    return [
      `${formatCount(amount)} ${currency}`,
      serviceFee ? `+ ${formatCount(serviceFee)} ${labels.serviceFee.toLowerCase()}` : undefined,
      until ? `${labels.until.toLowerCase()} ${formatDay(until)}` : undefined,
    ];
  },
};

const DEADLINES: ListShape = {
  list: 'deadlines',
  columns: [
    { name: 'name', label: labels.deadline, shape: 'text', needed: true },
    { name: 'date', label: labels.date, shape: 'day', needed: true },
  ],
  title: (row) => String(row.name),
  details: (row) => [formatDay(String(row.date))],
};

export const EventView = ({ view }: { view: ViewOf<'event'> }) => (
  <>
    <FieldTable view={view} fields={FIELDS} />
    <Sessions view={view} />
    <ListSection view={view} {...FEES} />
    <ListSection view={view} {...DEADLINES} />
  </>
);

/** A tab a day, in the order of the days; sessions without a day come last. */
function Sessions({ view }: { view: ViewOf<'event'> }) {
  const days = new Map<string, number[]>();
  for (const [position, { day = '' }] of view.captured.record.sessions.entries()) {
    days.set(day, [...(days.get(day) ?? []), position]);
  }
  if (days.size < 2) return <ListSection view={view} {...SESSIONS} />;
  const tabs = [...days.keys()].sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b));
  return (
    <section class="list">
      <h3>
        {words.headings.sessions} <span class="muted">{rowsOf(view.captured.record, 'sessions').length}</span>
      </h3>
      <Tabs
        label={labels.days}
        tabs={tabs.map((day) => ({ key: day, label: day ? formatDay(day) : labels.noDay }))}
      >
        {(day) => <RowList key={day} view={view} {...SESSIONS} only={days.get(day) ?? []} />}
      </Tabs>
    </section>
  );
}
