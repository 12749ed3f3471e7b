/** A state is never told by colour alone: a sign and a word stand with it. */
import type { ComponentChildren } from 'preact';

export type State = 'met' | 'unmet' | 'unknown' | 'soon' | 'queued';

const SIGNS: Readonly<Record<State, string>> = { met: '✓', unmet: '✗', unknown: '?', soon: '◔', queued: '◐' };

export const Sign = ({ state, children }: { state: State; children?: ComponentChildren }) => (
  <span class={`sign ${state}`}>
    <span aria-hidden="true">{SIGNS[state]}</span> {children}
  </span>
);
