/** Times something, many times over, and says what was typical and what was bad luck. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What a subject of the bench found out: how long a thing takes, and what it is held against. */
export interface Figure {
  what: string;
  /** Milliseconds, unless the unit says otherwise. */
  samples: readonly number[];
  unit?: 'MB';
  /** What the median should keep to, in the same unit. Printed, never asserted: a machine may be slow or busy. */
  budget?: number;
  /** The same work done by others, in the same run. */
  peer?: { name: string; samples: readonly number[] };
}

/** The first runs, while the engine still compiles, are thrown away. */
export async function measure(
  what: string,
  act: () => unknown,
  { runs = 30, warmUp = 3, budget = 0 } = {},
): Promise<Figure> {
  const samples: number[] = [];
  for (let run = -warmUp; run < runs; run++) {
    const start = performance.now();
    await act();
    if (run >= 0) samples.push(performance.now() - start);
  }
  return { what, samples, ...(budget ? { budget } : {}) };
}

const MB = 1024 * 1024;

/**
 * What stays in memory each time something is done, once the first times have filled what is filled once. Below nought where the
 * engine found something to let go of.
 */
export async function leftBehind(
  what: string,
  act: () => unknown,
  { runs = 8, warmUp = 3, budget = 0 } = {},
): Promise<Figure> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const samples: number[] = [];
  let before = 0;
  for (let run = -warmUp; run < runs; run++) {
    await act();
    collect();
    const now = process.memoryUsage().heapUsed;
    if (run >= 0) samples.push((now - before) / MB);
    before = now;
  }
  return { what, samples, unit: 'MB', ...(budget ? { budget } : {}) };
}

/** @param share 0.5 for the median, 0.95 for the 95th percentile (nearest rank) */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
