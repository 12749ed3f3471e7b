/** Planning at the size of all of PeeringDB, of a large forum, and of a book that has grown for years. */
import type { Book } from '../../src/book/book.ts';
import { makeBook } from '../../src/book/make-book.ts';
import { writeWorkbook } from '../../src/outlets/xlsx.ts';
import { type MeetingTask, proposeMeetings } from '../../src/planning/meetings.ts';
import { launchChromium } from '../e2e/chromium.ts';
import { openOffice, withoutFormulas, withoutResults } from '../office/office.ts';
import { serveSite } from '../site/serve.ts';
import { planOf, type TimePlan } from './all-networks.ts';
import { bundled } from './bundled.ts';
import { type Figure, measure } from './measure.ts';

/** As many networks as PeeringDB listed in mid-2022. */
const NETWORKS = 25_006;

export async function planning(): Promise<Figure[]> {
  const task = forum();
  const named = (count: number) => `common places and rank of ${count} networks`;
  return [
    await measure(`${named(NETWORKS)}, in Node`, planOf(NETWORKS), { budget: 150 }),
    await measure(`${named(2 * NETWORKS)}, in Node`, planOf(2 * NETWORKS), { budget: 300, runs: 15 }),
    { what: `${named(NETWORKS)}, in Chromium`, samples: await inChromium(), budget: 400 },
    await measure('meetings with 300 targets, six people, three days', () => proposeMeetings(task), {
      budget: 300,
    }),
    { what: 'a book of 5,000 targets, recalculated by LibreOffice', samples: await inOffice(), budget: 3000 },
  ];
}

async function inChromium(): Promise<number[]> {
  await using site = await serveSite();
  await using chromium = await launchChromium({ site });
  site.put('http://bench.example/', '<!doctype html><title>Bench</title>');
  const tab = await chromium.open('http://bench.example/');
  await tab.evaluate(await bundled('./all-networks.ts'));
  return await tab.evaluate(
    (count, runs) => (globalThis as unknown as { timePlan: TimePlan }).timePlan(count, runs),
    NETWORKS,
    20,
  );
}

/** Opening the book with its formulas not yet worked out, less opening the same with their results alone. */
async function inOffice(): Promise<number[]> {
  await using office = await openOffice();
  const file = await writeWorkbook(grown(5000));
  const [bare, values] = [await withoutResults(file), await withoutFormulas(file)];
  const opening = async (content: Uint8Array): Promise<number> => {
    const start = performance.now();
    await office.convert({ 'book.xlsx': content }, 'xlsx');
    return performance.now() - start;
  };
  await opening(values);
  const samples: number[] = [];
  for (let run = 0; run < 3; run++) samples.push((await opening(bare)) - (await opening(values)));
  return samples;
}

const STAGES = ['candidate', 'contacted', 'meeting set', 'met', 'live', 'declined until', 'parked'];

/** Every target with traffic and a next date, of which formulas tell what follows. */
function grown(targets: number): Book {
  const book = makeBook([], { today: '2026-11-21' });
  return {
    ...book,
    settings: { ...book.settings, transitPrice: 0.4, transitTotal: 900_000, growth: 0.3, ourAsn: 64500 },
    rows: {
      ...book.rows,
      targets: Array.from({ length: targets }, (_, index) => ({
        key: String(index),
        cells: {
          asn: 4_200_000_000 + index,
          network: `Network ${index}`,
          stage: STAGES[index % STAGES.length],
          rank: index + 1,
          trafficNow: (index * 37) % 5000,
          placesNow: index % 3,
          attending: index % 4 === 0 ? 1 : 0,
          ease: index % 5 === 0 ? 'low-hanging fruit' : 'long shot',
          nextOn: `2026-12-${String(1 + (index % 28)).padStart(2, '0')}`,
        },
      })),
      team: ['Ana', 'Ben', 'Cleo'].map((name) => ({
        key: name,
        cells: { name, going: 'yes', role: 'peering' },
      })),
    },
  };
}

function forum(): MeetingTask {
  const days = ['2026-08-04', '2026-08-05', '2026-08-06'];
  const people = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn'];
  const sessions = days.flatMap((day) =>
    (
      [
        ['09:00', '10:30', 'talk'],
        ['10:30', '11:00', 'break'],
        ['11:00', '12:30', 'panel'],
        ['12:30', '14:00', 'meal'],
        ['14:00', '17:30', 'talk'],
        ['18:00', '22:00', 'social'],
      ] as const
    ).map(([start, end, kind], index) => ({ day, start, end, kind, people: index === 1 ? ['Ana'] : [] })),
  );
  const targets = Array.from({ length: 300 }, (_, index) => ({
    asn: 4_200_000_000 + index,
    value: (index * 7919) % 10_007,
    ...(index % 3 === 0 ? { by: [people[index % people.length] ?? 'Ana'] } : {}),
    theirs: [`Person ${index % 270}`],
    busy: index % 4 === 0 ? [{ day: days[index % 3] ?? '', start: '12:30', end: '14:00' }] : [],
  }));
  return {
    days,
    people,
    sessions,
    fixed: [],
    targets,
    day: { start: '09:00', end: '18:00' },
    walk: 5,
    length: 20,
    buffer: 5,
  };
}
