/** Our own network: chosen once by ASN, and from then on as fresh as the notebook's last full reading of it. */
import { formatAsn } from '../records/asn.ts';
import type { CaptureOf } from '../records/capture.ts';
import type { Network } from '../records/network.ts';
import { currentReading } from '../records/readings.ts';
import { capturesOfKey } from './notebook.ts';
import { saveSetting, setting } from './settings.ts';

/** @returns the notebook's reading, else what was known when it was chosen; undefined where none was chosen */
export async function ourNetwork(): Promise<Network | undefined> {
  const chosen = await setting('ourNetwork');
  if (!chosen) return undefined;
  const read = await networkRead(chosen.asn);
  return read && knowsPlaces(read) ? read : chosen;
}

/**
 * A network that the notebook does not hold is chosen by its number alone; reading its page later fills it in.
 * @returns what is known of it now
 */
export async function chooseOurNetwork(asn: number): Promise<Network> {
  const network = (await networkRead(asn)) ?? { asn, name: formatAsn(asn) };
  await saveSetting('ourNetwork', network);
  return network;
}

/** Only then can it be told what we have in common with anyone. */
export const knowsPlaces = ({ ports, facilities }: Network): boolean => Boolean(ports ?? facilities);

/** @returns what the notebook last read of a network; undefined where it never did */
export async function networkRead(asn: number): Promise<Network | undefined> {
  const captures = (await capturesOfKey(`network:${formatAsn(asn)}`)) as CaptureOf<'network'>[];
  return currentReading(captures)?.record;
}
