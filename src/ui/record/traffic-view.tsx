import { formatAsn } from '../../records/asn.ts';
import type { TrafficRow } from '../../records/traffic.ts';
import { shownValue } from '../shapes.ts';
import { record as words } from '../strings/record.ts';
import { traffic } from '../strings/traffic.ts';
import { FieldTable, type RecordField } from './field-table.tsx';
import { ListSection, type ListShape } from './row-list.tsx';
import type { ViewOf } from './view.ts';

const labels = traffic.record;

const FIELDS: readonly RecordField[] = [
  { name: 'month', label: labels.month, shape: 'text', fixed: true },
  { name: 'counts', label: labels.counts, shape: traffic.countsWords, fixed: true },
  { name: 'statistic', label: labels.statistic, shape: traffic.statistics, needed: true },
  { name: 'from', label: labels.from, shape: 'text' },
];

const ROWS: ListShape = {
  list: 'rows',
  columns: [
    { name: 'asn', label: words.network.asn, shape: 'asn', needed: true },
    { name: 'name', label: words.network.name, shape: 'text' },
    { name: 'inMbps', label: labels.in, shape: 'rate' },
    { name: 'outMbps', label: labels.out, shape: 'rate' },
  ],
  title: (row) => (row as TrafficRow).name ?? formatAsn((row as TrafficRow).asn),
  details: (row) => {
    const { asn, name, inMbps, outMbps } = row as TrafficRow;
    return [
      name ? formatAsn(asn) : undefined,
      inMbps === undefined ? undefined : labels.towardsUs(shownValue('rate', inMbps)),
      outMbps === undefined ? undefined : labels.fromUs(shownValue('rate', outMbps)),
    ];
  },
};

export const TrafficView = ({ view }: { view: ViewOf<'traffic'> }) => (
  <>
    <FieldTable view={view} fields={FIELDS} />
    <ListSection view={view} {...ROWS} />
  </>
);
