import type { TrafficCounts, TrafficStatistic } from '../../records/traffic.ts';
import type { Question } from '../../sources/traffic/mapping.ts';
import type { TrafficNote } from '../../sources/traffic/read-traffic.ts';
import type { Role } from '../../sources/traffic/roles.ts';
import { formatCount } from '../format.ts';
import { plural } from './common.ts';

export const traffic = {
  open: 'Import traffic…',
  title: 'Import traffic',
  lead: 'From pmacct, AS-Stats, Akvorado, ntopng, nfdump, Kentik, or a list of your own: CSV, TSV, JSON or text. Nothing leaves this browser.',
  choose: 'Choose a file…',
  paste: 'Or paste the figures here',
  reading: 'Reading the file…',
  noTable:
    'No table of figures was found in it. Export one line a network, with its AS number and the traffic, and choose that.',
  tooLarge: 'It is larger than 64 MB. Add it up by network and month first, and choose the result.',
  unreadable: 'It could not be read as text. Export it as CSV, and choose that.',
  columns: 'What the columns mean',
  column: (name: string) => `Meaning of ${name}`,
  known: 'You confirmed these meanings for such a file before.',
  roles: {
    ignored: 'not used',
    asn: 'network (AS number)',
    name: 'name',
    in: 'traffic towards us',
    out: 'traffic from us',
    either: 'traffic',
    source: 'who sends',
    destination: 'who receives',
    direction: 'direction',
    time: 'time',
  } satisfies Record<Role, string>,
  unit: 'Figures are in',
  decimal: 'Decimals follow a',
  decimals: { '.': 'point: 1,280.5', ',': 'comma: 1.280,5' },
  statistic: 'They are',
  statistics: {
    '95th': '95th percentiles',
    average: 'averages',
    maximum: 'peaks',
  } satisfies Record<TrafficStatistic, string>,
  counts: 'They count',
  countsWords: {
    own: 'the network’s own traffic',
    behind: 'all that comes through it, its customers’ too',
  } satisfies Record<TrafficCounts, string>,
  seconds: 'Seconds that were counted',
  month: 'Month (2026-10)',
  missing: {
    network: 'Say which column names the network.',
    figures: 'Say which columns hold the traffic.',
    direction: 'Check the direction: figures without one are taken as towards us.',
    unit: 'Check the unit: the file does not name it.',
    decimal: 'Check the decimals: 1.280 may be a thousand, or little more than one.',
    seconds: 'Bytes make a rate only with the time in which they were counted: say how many seconds.',
    month: 'Check the month: the file does not name it.',
  } satisfies Record<Question, string>,
  found: 'What will be kept',
  nothing: 'Nothing yet: no line tells of a network and its traffic.',
  summary: (month: string, networks: number, inward: string, outward: string) =>
    `${month}: ${plural(networks, 'network')}, ${inward} in, ${outward} out`,
  replaces: (month: string) =>
    `${month} is in the notebook already. This import takes its place; Undo brings it back.`,
  odd: (lines: number) =>
    `${plural(lines, 'line')} ${lines === 1 ? 'has' : 'have'} more or fewer cells than the table and will be left out: titles, totals, broken lines.`,
  largest: 'The largest',
  note: (note: TrafficNote, rate: (mbps: number) => string): string => {
    switch (note.about) {
      case 'apart':
        return `Private and reserved AS numbers, and “other”, are no network that one could meet: ${plural(note.lines, 'line')}, ${rate(note.mbps)} in all, kept apart.`;
      case 'unreadable':
        return `${plural(note.lines, 'line')} could not be read and will be left out, the first: “${note.example}”.`;
      case 'suspicious':
        return `AS${note.asn} would have ${rate(note.mbps)}${note.networks > 1 ? `, and ${plural(note.networks - 1, 'other')} as much` : ''}. That is more than any two networks are known to exchange: is the unit right?`;
      case 'few times':
        return `${note.month} has only ${formatCount(note.times)} countings, so its 95th percentile is nearly the highest of them.`;
      case 'our own':
        return `${note.asns.map((asn) => `AS${asn}`).join(', ')} stands on one side of every line and is taken for us.`;
    }
  },
  keep: 'Keep',
  /** Of a month that was kept. */
  record: {
    name: ({ month, counts }: { month: string; counts: TrafficCounts }) =>
      counts === 'own' ? `Traffic of ${month}` : `Traffic of ${month}, with what lies behind`,
    month: 'Month',
    counts: 'Counts',
    statistic: 'Figures are',
    from: 'From',
    in: 'In',
    out: 'Out',
    towardsUs: (rate: string) => `${rate} in`,
    fromUs: (rate: string) => `${rate} out`,
  },
  cancel: 'Cancel',
} as const;
