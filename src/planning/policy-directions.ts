/**
 * Which way a clause's figures go: what makes it stricter for whoever wants to peer. A figure that is not here has no direction;
 * where it changes, the clause is different, neither stricter nor looser.
 */
import type { ClauseId, ClauseValues, Stance } from '../records/policy.ts';

/** 1: stricter, -1: looser, 0: as strict, undefined: cannot be said. */
export type Direction = 1 | 0 | -1 | undefined;

interface Figure {
  stricter: 'more' | 'less';
  /** Without the figure nothing is limited, so that giving one is stricter. */
  free?: true;
  /** The figures count the same thing only where this is the same. */
  per?: string;
}

type Figures = {
  readonly [Id in keyof ClauseValues]?: { readonly [Name in keyof ClauseValues[Id]]?: Figure };
};

const FIGURES: Figures = {
  'traffic-volume': { minMbps: { stricter: 'more' } },
  'traffic-ratio': { max: { stricter: 'less' } },
  'port-capacity': { minMbps: { stricter: 'more' } },
  locations: { min: { stricter: 'more', per: 'unit' } },
  'backbone-capacity': { minMbps: { stricter: 'more', free: true } },
  'noc-24x7': { responseHours: { stricter: 'less', free: true } },
  'incident-cooperation': { responseHours: { stricter: 'less', free: true } },
  'capacity-upgrade': { atPercent: { stricter: 'less', free: true } },
  'prefix-length': { v4: { stricter: 'less', free: true }, v6: { stricter: 'less', free: true } },
  'not-customer': { months: { stricter: 'more', free: true } },
  'customer-base': { min: { stricter: 'more', per: 'unit' } },
  'trial-period': { days: { stricter: 'more', free: true } },
};

/** How binding a stance is. `refused` is no degree of it: what it means hangs on the clause. */
const BINDING: Readonly<Partial<Record<Stance, number>>> = {
  required: 3,
  preferred: 2,
  optional: 1,
  stated: 1,
  'not-required': 0,
};

export function stanceDirection(before: Stance, after: Stance): Direction {
  if (before === after) return 0;
  const [from, to] = [BINDING[before], BINDING[after]];
  if (from === undefined || to === undefined || from === to) return undefined;
  return to > from ? 1 : -1;
}

type Value = Readonly<Record<string, unknown>>;

/** Of one part of a clause's value. */
export function partDirection(id: ClauseId, name: string, before: Value, after: Value): Direction {
  const [from, to] = [before[name], after[name]];
  if (from === to) return 0;
  const figure = (FIGURES as Readonly<Record<string, Readonly<Record<string, Figure>> | undefined>>)[id]?.[
    name
  ];
  if (!figure || (figure.per && before[figure.per] !== after[figure.per])) return undefined;
  if (from === undefined || to === undefined) {
    return figure.free ? (from === undefined ? 1 : -1) : undefined;
  }
  const grows = (to as number) > (from as number);
  return grows === (figure.stricter === 'more') ? 1 : -1;
}
