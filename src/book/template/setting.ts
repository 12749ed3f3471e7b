/** What Settings consists of: sections of labelled cells, each known to formulas by its key. */
import type { CellType } from './declare.ts';
import type { ListKey } from './lists.ts';

export interface Setting {
  readonly key: string;
  readonly label: string;
  readonly type: CellType;
  readonly help: string;
  readonly list?: ListKey;
  readonly initial?: string | number;
  /** Worked out, not typed. */
  readonly formula?: string;
  /** Read, not typed. */
  readonly given?: true;
}

export interface SettingsSection {
  readonly title: string;
  /** What all of its rows are for. */
  readonly note?: string;
  readonly settings: readonly Setting[];
}
