import { formatAsn } from '../../records/asn.ts';
import type { ClauseScope } from '../../records/policy.ts';
import { record as words } from '../strings/record.ts';

/** "private interconnects, IPv6, Europe"; empty where a clause holds for all. */
export const scopeText = ({ interconnect, family, region, asn }: ClauseScope = {}): string =>
  [
    interconnect && words.interconnects[interconnect],
    family && words.families[family],
    region,
    asn && formatAsn(asn),
  ]
    .filter(Boolean)
    .join(', ');
