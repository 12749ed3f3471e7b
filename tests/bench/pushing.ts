/** The outbox empties into the stand-in: how many requests it takes, and how long beside the network. */
import 'fake-indexeddb/auto';
import type { Capture } from '../../src/records/capture.ts';
import { forgetEverything } from '../../src/storage/forget.ts';
import { keepCaptures } from '../../src/storage/notebook.ts';
import { capturesOfSite } from '../site/captures.ts';
import { startGoogle, teamSheet } from '../ui/sheet/team-sheet.ts';
import type { Figure } from './measure.ts';

const RUNS = 3;
/** Requests that a thousand captures may take. */
const REQUESTS = 6;

export async function pushing(): Promise<Figure[]> {
  const { google, root } = await startGoogle();
  const site = capturesOfSite();
  const figures: Figure[] = [];
  for (const count of [1, 1_000, 10_000]) {
    const captures = Array.from(
      { length: count },
      (_, i) => ({ ...site[i % site.length], id: idOf(i) }) as Capture,
    );
    let requests = 0;
    const samples: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await forgetEverything();
      const team = await teamSheet(google, root);
      await keepCaptures(captures);
      const start = performance.now();
      await team.run();
      samples.push(performance.now() - start);
      requests = google.log.length;
      const missing = count - team.sent().size;
      if (missing > 0) throw new Error(`${missing} captures did not arrive.`);
    }
    const held = count === 1_000 ? ` (at most ${REQUESTS} ${requests <= REQUESTS ? '✓' : '✗'})` : '';
    figures.push({
      what: `${count.toLocaleString('en')} captures pushed: ${requests} requests${held}`,
      samples,
    });
  }
  await google.close();
  return figures;
}

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
