import type { ButtonHTMLAttributes } from 'preact';

type Props = ButtonHTMLAttributes & {
  /** The one thing to do here is primary; what is seldom wanted is quiet. */
  rank?: 'primary' | 'plain' | 'quiet';
};

export const Button = ({ rank = 'plain', class: more, ...attributes }: Props) => (
  <button type="button" class={`button ${rank} ${more ?? ''}`} {...attributes} />
);
