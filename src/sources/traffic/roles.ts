/** A mapping as people confirm it: a word for each column. */
import { isVolume } from './amounts.ts';
import type { Mapping, Question } from './mapping.ts';

export const ROLES = [
  'ignored',
  'asn',
  'name',
  'in',
  'out',
  'either',
  'source',
  'destination',
  'direction',
  'time',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that several columns may have: their figures are added up. */
const SUMMED = ['in', 'out', 'either'] as const;
const SINGLE = ['asn', 'name', 'source', 'destination', 'direction', 'time'] as const;

export function roleOf(mapping: Mapping, column: number): Role {
  return (
    SUMMED.find((role) => mapping[role].includes(column)) ??
    SINGLE.find((role) => mapping[role] === column) ??
    'ignored'
  );
}

/** Gives a column another role; a role that only one column can have is taken from the one that had it. */
export function withRole(mapping: Mapping, column: number, role: Role): Mapping {
  const next: Mapping = { ...mapping };
  for (const one of SUMMED) next[one] = mapping[one].filter((other) => other !== column);
  for (const one of SINGLE) if (next[one] === column) delete next[one];
  if (role === 'in' || role === 'out' || role === 'either')
    next[role] = [...next[role], column].sort((a, b) => a - b);
  else if (role !== 'ignored') next[role] = column;
  return next;
}

/** What is still missing before the file can be read. */
export function missing(mapping: Mapping): Question[] {
  const { asn, source, destination, either, seconds, month, time } = mapping;
  const figures = mapping.in.length + mapping.out.length + either.length;
  return [
    ...(asn === undefined && source === undefined && destination === undefined ? ['network' as const] : []),
    ...(figures === 0 ? ['figures' as const] : []),
    ...(isVolume(mapping.unit) && !seconds ? ['seconds' as const] : []),
    ...(time === undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month ?? '') ? ['month' as const] : []),
  ];
}
