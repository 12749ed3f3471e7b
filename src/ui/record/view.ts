/** What every view of a record is given. */
import type { Kind } from '../../records/capture.ts';
import type { Reviewed } from '../../records/correction.ts';
import type { Network } from '../../records/network.ts';
import type { Profile } from '../../records/profile.ts';

export interface Fitting {
  profile: Profile;
  /** Where the policy's network is, as far as the notebook knows. */
  theirs: Network | undefined;
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
  onShowQuote?: ((quote: string) => void) | undefined;
}

export type ViewOf<K extends Kind> = Omit<View, 'captured'> & { captured: Extract<Reviewed, { kind: K }> };
