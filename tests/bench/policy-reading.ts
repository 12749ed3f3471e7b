/** Bundled and run in Chromium: the reader of policies beside what others take for the same document. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { policyReader } from '../../src/readers/policy/policy-reader.ts';

const READERS = ['ours', 'readability', 'defuddle'] as const;
/** Milliseconds, run by run. */
export type Timed = Record<(typeof READERS)[number], number[]>;

const ADDRESS = 'https://popcorn.example/peering';
/** The first runs, while the engine still compiles, are thrown away. */
const WARM_UP = 15;

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

function milliseconds(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Recognised and read, as at a click. */
function read(document: Document): void {
  const url = new URL(ADDRESS);
  policyReader.detect(document, url);
  policyReader.extract(document, url);
}

const ACTS: Record<(typeof READERS)[number], (document: Document) => unknown> = {
  ours: read,
  readability: (document) => new Readability(document).parse(),
  defuddle: (document) => new Defuddle(document, { url: ADDRESS }).parse(),
};

/**
 * In turns, each of them first as often as the others, and each on a fresh document, which it may take apart. A pause lets go of what
 * was remembered of the page.
 * @param from `document`: made before the clock starts; `html`: made of the page's text while it runs
 */
async function beside(html: string, runs: number, from: 'document' | 'html'): Promise<Timed> {
  const timed: Timed = { ours: [], readability: [], defuddle: [] };
  for (let run = -WARM_UP; run < runs; run++) {
    const first = (run + WARM_UP) % READERS.length;
    for (const reader of [...READERS.slice(first), ...READERS.slice(0, first)]) {
      const document = from === 'document' ? parsed(html) : undefined;
      const took = milliseconds(() => ACTS[reader](document ?? parsed(html)));
      if (run >= 0) timed[reader].push(took);
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return timed;
}

async function alone(html: string, runs: number): Promise<number[]> {
  const samples: number[] = [];
  for (let run = -2; run < runs; run++) {
    const document = parsed(html);
    const took = milliseconds(() => read(document));
    await new Promise((resolve) => setTimeout(resolve));
    if (run >= 0) samples.push(took);
  }
  return samples;
}

const bench = { beside, alone };
export type PolicyBench = typeof bench;
(globalThis as { policyBench?: PolicyBench }).policyBench = bench;
