/** A shared book with many targets, and many captures that wait: half of them news of what is there. */
import type { Capture } from '../../src/records/capture.ts';
import { manyCaptures, ourNetwork } from '../bench/book.ts';
import { SharedBook } from './shared-book.ts';

/** Private use, and none of those that stand for others. */
const OUR_ASN = 64_496;
const BANDS = ['1-5Gbps', '20-50Gbps'];

/** @param pending captures that wait; the book has half as many targets */
export function crowdedBook(pending: number): SharedBook {
  const book = new SharedBook();
  const read = manyCaptures(pending / 2);
  const ours = { ...read[0], kind: 'network', record: { ...ourNetwork(), asn: OUR_ASN } } as Capture;
  book.setting('ourAsn', { stringValue: `AS${OUR_ASN}` });
  book.send(...[ours, ...read].map((capture, i) => again(capture, '8000', i)));
  book.script.run('processInboxNow');
  const news = [...read, ...read]
    .slice(0, pending)
    .map((capture, i) =>
      capture.kind === 'network'
        ? ({ ...capture, record: { ...capture.record, trafficBand: BANDS[i % 2] } } as Capture)
        : capture,
    );
  book.send(...news.map((capture, i) => again(capture, '9000', i)));
  return book;
}

/** Another reading of the same. */
const again = (capture: Capture, series: string, number: number): Capture => ({
  ...capture,
  id: `00000000-0000-4000-${series}-${String(number).padStart(12, '0')}`,
  capturedAt: new Date(Date.UTC(2026, series === '8000' ? 7 : 8, 1) + number * 1000).toISOString(),
});
