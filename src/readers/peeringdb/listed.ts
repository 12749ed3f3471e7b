/** What an object of PeeringDB's lists or holds: networks, exchanges and facilities. */
import type { Evidence } from '../../records/capture.ts';
import type { Candidate } from '../contract.ts';
import type { Row } from './fields.ts';
import { exchangeFromApi, facilityFromApi, networkFromApi, rows } from './from-api.ts';

const SETS = [
  { tag: 'net', kind: 'network', read: (net: Row) => networkFromApi(net) },
  { tag: 'ix', kind: 'exchange', read: (ix: Row) => exchangeFromApi(ix) },
  { tag: 'fac', kind: 'facility', read: (fac: Row) => facilityFromApi(fac) },
] as const;

/**
 * @param owner its `net_set`, `ix_set` and `fac_set` are read
 * @param shared what is said of all of them
 * @param evidence of a field of an object; what is only listed says where its key is from and no more, as there may be thousands
 */
export const listedIn = (
  owner: Row,
  shared: Row,
  evidence: (tag: string, field: string) => Evidence,
  listed = true,
): Candidate[] =>
  SETS.flatMap(({ tag, kind, read }) =>
    (rows(owner[`${tag}_set`]) ?? []).flatMap((object) => {
      const record = read({ ...object, ...shared });
      if (!record) return [];
      const fields = Object.keys(record).slice(0, listed ? 1 : undefined);
      return [
        {
          kind,
          record,
          evidence: Object.fromEntries(fields.map((field) => [field, evidence(tag, field)])),
          confidence: 0.98,
          ...(listed ? { listed } : {}),
        } as Candidate,
      ];
    }),
  );
