/** Bundled and run in Chromium: the reader of policies beside what others take for the same document. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { policyReader } from '../../src/readers/policy/policy-reader.ts';

/** Milliseconds, run by run. */
export interface Timed {
  ours: number[];
  readability: number[];
  defuddle: number[];
}

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

/** In turns, each on a fresh document: the others take it apart. A pause lets go of what was remembered of the page. */
async function beside(html: string, runs: number): Promise<Timed> {
  const timed: Timed = { ours: [], readability: [], defuddle: [] };
  for (let run = -WARM_UP; run < runs; run++) {
    const documents = [parsed(html), parsed(html), parsed(html)] as const;
    const ours = milliseconds(() => read(documents[0]));
    const readability = milliseconds(() => new Readability(documents[1]).parse());
    const defuddle = milliseconds(() => new Defuddle(documents[2], { url: ADDRESS }).parse());
    await new Promise((resolve) => setTimeout(resolve));
    if (run < 0) continue;
    timed.ours.push(ours);
    timed.readability.push(readability);
    timed.defuddle.push(defuddle);
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
