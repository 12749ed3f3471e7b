/** Times something, many times over, and says what was typical and what was bad luck. */

/** What a subject of the bench found out: how long a thing takes, and what it is held against. */
export interface Figure {
  what: string;
  /** Milliseconds. */
  samples: readonly number[];
  /** Milliseconds that the median should keep to. Printed, never asserted: a machine may be slow or busy. */
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

/** @param share 0.5 for the median, 0.95 for the 95th percentile (nearest rank) */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
