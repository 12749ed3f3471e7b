/** What we exchange with a network and how that grows, from the traffic that was imported into the notebook. */
import { fold } from '../../book/fold.ts';
import { readingsOf } from '../../book/rows/reading.ts';
import { trafficByTarget } from '../../book/traffic-of.ts';
import { rowsOf } from '../../book/typed-rows.ts';
import { grown } from '../../planning/growth.ts';
import { capturesOfKind } from '../../storage/notebook.ts';

export interface TrafficWith {
  /** Of the larger direction, Mbit/s. */
  trafficWithThemMbps?: number | undefined;
  /** By what it is multiplied in 24 months. */
  growth24?: number | undefined;
}

/** @param otherAsns of the same network */
export async function trafficWith(asn: number, otherAsns: readonly number[]): Promise<TrafficWith> {
  const readings = readingsOf(await capturesOfKind('traffic')).map(({ reading }) => reading);
  const all = trafficByTarget(rowsOf(fold(readings), 'traffic'), () => otherAsns, 'larger of in and out');
  const { now, growth = all.growth } = all.of(asn);
  return {
    ...(now === undefined ? {} : { trafficWithThemMbps: now }),
    ...(growth === undefined ? {} : { growth24: grown(1, growth, 24) }),
  };
}
