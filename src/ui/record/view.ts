/** What every view of a record is given. */
import type { Kind } from '../../records/capture.ts';
import type { Reviewed } from '../../records/correction.ts';
import type { Network } from '../../records/network.ts';
import type { Policy } from '../../records/policy.ts';
import type { Profile } from '../../records/profile.ts';

export interface Fitting {
  profile: Profile;
  /** Where the policy's network is, as far as the notebook knows. */
  theirs: Network | undefined;
  /** What we exchange with it, 95th percentile of the larger direction, Mbit/s. */
  trafficWithThemMbps?: number | undefined;
  /** By what that is multiplied in 24 months. */
  growth24?: number | undefined;
}

/** What the notebook last read of the same policy. */
export interface Earlier {
  /** ISO 8601, UTC. */
  at: string;
  record: Policy;
}

/** Words that the user selected, in as many pieces as the page has them in lines or blocks. */
export interface TakenWords {
  pieces: readonly string[];
  /** What stands right before them, where the same words stand further up as well. */
  before?: string;
}

export interface View {
  captured: Reviewed;
  /** With it a network shows first what we have in common. */
  ours?: Network | undefined;
  /** What a policy's demands are held against, where it is more than our own record. */
  fitting?: Fitting | undefined;
  /** Names our own network: the one that is shown, or (undefined) one that the user is asked for. */
  onNameUs?: ((network: Network | undefined) => void) | undefined;
  /** Rows of lists carry a check; what is checked is what is kept. */
  choosing?: boolean | undefined;
  /** Absent: nothing can be changed. */
  onChange?: ((next: Reviewed) => void) | undefined;
  /** Shows words of the page on the page; absent where the page is not at hand. */
  onShowQuote?: ((quote: string, anchor?: string) => void) | undefined;
  /** With it a policy says what became of it since. */
  earlier?: Earlier | undefined;
  /**
   * Takes the words that are selected on the page; absent where the page is not in front. It gives undefined where nothing is
   * selected, null where the page may not be looked at any more.
   */
  onTakeWords?: (() => Promise<TakenWords | undefined | null>) | undefined;
}

export type ViewOf<K extends Kind> = Omit<View, 'captured'> & { captured: Extract<Reviewed, { kind: K }> };
