/** What we exchange with a network and how that grows, from the traffic that was imported into the notebook. */
import { trafficByTarget } from '../../book/traffic-of.ts';
import { grown } from '../../planning/growth.ts';
import type { CaptureOf } from '../../records/capture.ts';
import { captureKey } from '../../records/keys.ts';
import { capturesOfKind } from '../../storage/notebook.ts';

export interface TrafficWith {
  /** Of the larger direction, Mbit/s. */
  trafficWithThemMbps?: number | undefined;
  /** By what it is multiplied in 24 months. */
  growth24?: number | undefined;
}

/** @param otherAsns of the same network */
export async function trafficWith(asn: number, otherAsns: readonly number[]): Promise<TrafficWith> {
  const rows = rowsOf(await capturesOfKind('traffic'));
  const all = trafficByTarget(rows, () => otherAsns, 'larger of in and out');
  const { now, growth = all.growth } = all.of(asn);
  return {
    ...(now === undefined ? {} : { trafficWithThemMbps: now }),
    ...(growth === undefined ? {} : { growth24: grown(1, growth, 24) }),
  };
}

/** As the book has them: a month that was imported again counts as it was imported last. @param captures oldest first */
function rowsOf(captures: readonly CaptureOf<'traffic'>[]): Parameters<typeof trafficByTarget>[0] {
  const latest = new Map(captures.map((capture) => [captureKey(capture), capture]));
  return [...latest.values()].flatMap(({ record: { month, counts, rows } }) =>
    rows.map(({ asn, inMbps, outMbps }) => ({
      key: `${asn}|${month}|${counts}`,
      cells: { asn, month, counts, in: inMbps, out: outMbps },
    })),
  );
}
