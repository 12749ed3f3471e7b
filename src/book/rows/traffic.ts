/** A month of traffic → Traffic. A month that is imported again takes the place of what was there of it. */
import { formatAsn } from '../../records/asn.ts';
import type { CaptureOf } from '../../records/capture.ts';
import { captureKey } from '../../records/keys.ts';
import type { PatchOf, Reading } from '../book.ts';
import { provenance } from './provenance.ts';

export function trafficReading(capture: CaptureOf<'traffic'>): Reading {
  const { month, counts, statistic, from, rows } = capture.record;
  const list = captureKey(capture);
  return {
    patches: rows.map(({ asn, inMbps, outMbps }): PatchOf<'traffic'> => {
      const key = [formatAsn(asn), month, counts].join('|');
      return {
        sheet: 'traffic',
        key,
        within: [list],
        cells: {
          asn,
          month: `${month}-01`,
          in: inMbps,
          out: outMbps,
          counts,
          statistic,
          from: from ?? capture.source.title,
          key,
          ...provenance(capture),
        },
      };
    }),
    complete: [list],
  };
}
