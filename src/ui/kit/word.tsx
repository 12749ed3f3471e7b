/** How sure a value is, in a word; or that a person set it. */
import type { Confidence } from '../format.ts';
import { common } from '../strings/common.ts';

export const Word = ({ of, title }: { of: Confidence | 'hand'; title?: string | undefined }) => (
  <span class={`word ${of}`} title={title}>
    {of === 'hand' ? common.byHand : common.confidence[of]}
  </span>
);
