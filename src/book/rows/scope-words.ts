import type { ClauseScope } from '../../records/policy.ts';

/** What a clause is limited to: "private, Europe". @returns undefined where it holds for all */
export const scopeWords = ({ interconnect, family, region, asn }: ClauseScope = {}): string | undefined =>
  [
    interconnect === 'any' ? 'public or private' : interconnect,
    family && (family === 'ipv4' ? 'IPv4' : 'IPv6'),
    region,
    asn && `AS${asn}`,
  ]
    .filter(Boolean)
    .join(', ') || undefined;
