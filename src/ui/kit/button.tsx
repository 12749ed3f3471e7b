import type { ButtonHTMLAttributes } from 'preact';

type Props = ButtonHTMLAttributes & {
  /** The one thing to do here is primary; what is seldom wanted is quiet. */
  rank?: 'primary' | 'plain' | 'quiet';
};

/** Disabled, it does nothing and keeps the focus: a button that goes dead under the finger would lose the reader's place. */
export const Button = ({ rank = 'plain', class: more, disabled, onClick, ...attributes }: Props) => (
  <button
    type="button"
    class={`button ${rank} ${more ?? ''}`}
    aria-disabled={disabled || undefined}
    onClick={disabled ? (event) => event.preventDefault() : onClick}
    {...attributes}
  />
);
