import type { Capture } from '../../records/capture.ts';
import { isWebAddress } from '../../records/url.ts';

/** Where a row was read, and on which day. */
export const provenance = ({ source, capturedAt }: Pick<Capture, 'source' | 'capturedAt'>) => ({
  source: isWebAddress(source.url) ? source.url : source.title || source.url || undefined,
  readOn: capturedAt.slice(0, 10),
});

export type Provenance = ReturnType<typeof provenance>;
