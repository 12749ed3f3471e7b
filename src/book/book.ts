/** The book: what every outlet writes and the notebook shows. Values only; formulas and looks come from the template. */
import type { Clause } from '../records/policy.ts';
import type { CellsOf, TableKey } from './template/index.ts';
import type { SettingKey } from './template/settings.ts';

/** One row of one table. Cells that are absent are unknown, and stay empty. */
export interface Row<K extends TableKey = TableKey> {
  readonly key: string;
  readonly cells: Readonly<CellsOf<K>>;
}

export interface Book {
  /** In the order in which they are shown; a table without rows has an empty list. */
  readonly rows: { readonly [K in TableKey]: readonly Row<K>[] };
  readonly settings: Readonly<Partial<Record<SettingKey, string | number | undefined>>>;
  /** By AS number of a target; the notebook shows it beside the likelihood. */
  readonly worth?: ReadonlyMap<number, Worth>;
  readonly start: { readonly madeOn: string; readonly madeFrom: string };
}

/** What peering with a target is worth a month: money, or Mbit/s where no transit price is known. */
export interface Worth {
  readonly value: number;
  /** It rests on the band that they state of all their traffic, and is hardly more than a guess. */
  readonly isPrior: boolean;
}

/** What one capture says about one row. */
export type Patch = { [K in TableKey]: PatchOf<K> }[TableKey];
export interface PatchOf<K extends TableKey> extends Row<K> {
  readonly sheet: K;
  /** Columns whose value a person corrected while reviewing: it outlives later readings of the page. */
  readonly byHand?: readonly string[];
  /** Columns that this capture only mentions: its value counts while no reading gives another. */
  readonly mentioned?: readonly string[];
  /** The lists that this row belongs to, as `Reading.complete` names them. */
  readonly within?: readonly string[];
}

/** What one capture says about the book. */
export interface Reading {
  readonly patches: readonly Patch[];
  /**
   * Lists that were read in whole, such as all ports of a network: a row of theirs that an earlier capture gave, and this one
   * does not, is no longer true.
   */
  readonly complete: readonly string[];
  /** What a policy asks of us; the last one that was read of a network counts. */
  readonly demands?: Demands;
}

export interface Demands {
  readonly asn: number;
  readonly otherAsns?: readonly number[] | undefined;
  /** Each with the key of its row in Policies. */
  readonly clauses: readonly { readonly row: string; readonly clause: Clause }[];
}
