/** An attendee list, read and matched against as many networks as PeeringDB lists. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { toDocument } from '../../src/cli/to-document.ts';
import { type Nameable, nameIndex } from '../../src/planning/name-index.ts';
import { whoIsWho } from '../../src/planning/who-is-who.ts';
import { networkFromApi } from '../../src/readers/peeringdb/from-api.ts';
import { peopleReader } from '../../src/readers/people/reader.ts';
import { listRows } from '../../src/ui/notebook/list/rows.ts';
import { type Figure, leftBehind, measure } from './measure.ts';

/** A copy of PeeringDB's table of networks beside the project, where there is one. */
const DUMP = new URL('../../../shared/data/peeringdb/dump-2022-06/net.json.gz', import.meta.url);
const NETWORKS = 25_000;
const ROWS = 1_000;
const LONG = 20_000;
const ADDRESS = new URL('http://forum.example/attendees');

export async function lists(): Promise<Figure[]> {
  const networks = existsSync(DUMP) ? dumped() : invented();
  const where = existsSync(DUMP) ? 'PeeringDB’s of 2022' : 'invented';
  const html = page(networks, ROWS);
  const long = toDocument(page(networks, LONG), false);
  const index = nameIndex(networks);
  const document = toDocument(html, false);
  const people = peopleOn(document);
  if (people.length !== ROWS) throw new Error(`${people.length} of ${ROWS} rows were read`);
  const sure = whoIsWho(people, index).filter((one) => one.sure).length;
  return [
    await measure(
      `a 1,000-row list, read and matched against ${networks.length} networks (${where}; ${sure} sure), in Node`,
      () => whoIsWho(peopleOn(document), index),
      { budget: 150 },
    ),
    await measure(
      'the same, with the names of those networks made ready for it',
      () => whoIsWho(peopleOn(document), nameIndex(networks)),
      { budget: 150, runs: 10 },
    ),
    await measure(
      'a 20,000-row list, read',
      () => {
        if (peopleOn(long).length !== LONG) throw new Error('rows were lost');
      },
      { runs: 5, warmUp: 1 },
    ),
    await leftBehind(
      'what stays in memory of a 20,000-row list, each time it is read and matched',
      () => listRows(peopleOn(long), index, new Map()),
      { budget: 1 },
    ),
    await measure('the names of those networks, made ready once', () => nameIndex(networks), { runs: 10 }),
    await measure('the list’s table made anew, after a correction', () => listRows(people, index, new Map())),
  ];
}

function peopleOn(document: Document) {
  const recognised = peopleReader.detect(document, ADDRESS);
  const [list] = recognised ? peopleReader.extract(document, ADDRESS) : [];
  return list?.kind === 'people' ? list.record.people : [];
}

function dumped(): Nameable[] {
  const { data } = JSON.parse(gunzipSync(readFileSync(DUMP)).toString()) as {
    data: Record<string, unknown>[];
  };
  return data.flatMap((row) => networkFromApi(row) ?? []);
}

const FIRST = [
  'Harbour',
  'Meadow',
  'Copper',
  'Lantern',
  'Tidal',
  'Granite',
  'Willow',
  'Signal',
  'Amber',
  'North',
];
const LAST = [
  'Networks',
  'Telecom',
  'Fibre',
  'Cable',
  'Internet',
  'Hosting',
  'Data',
  'Link',
  'Broadband',
  'Cloud',
];

/** In the shape of PeeringDB's: two words and a number, some with other names, some with several numbers. */
function invented(): Nameable[] {
  return Array.from({ length: NETWORKS }, (_, i) => ({
    asn: 100_000 + i,
    name: `${FIRST[i % 10]}${Math.floor(i / 100)} ${LAST[Math.floor(i / 10) % 10]}`,
    ...(i % 3 ? {} : { aka: `${FIRST[i % 10]}-${i}` }),
    ...(i % 7 ? {} : { organization: `Group ${Math.floor(i / 14)} Holding Ltd` }),
  }));
}

/** Every other row without its number, so that it is known by its name alone. */
function page(networks: readonly Nameable[], length: number): string {
  const step = Math.floor(networks.length / length);
  const rows = Array.from({ length }, (_, i) => {
    const { asn, name } = networks[i * step] as Nameable;
    const company = name.replace(/[<&]/g, ' ');
    return `<tr><td>Ada${i} Example</td><td>${company}</td><td>${i % 2 ? `AS${asn}` : ''}</td><td>Engineer</td></tr>`;
  });
  return `<!doctype html><html><head><title>Attendees</title></head><body><h1>Attendees</h1><table><thead><tr><th>Name</th>
    <th>Company</th><th>ASN</th><th>Job title</th></tr></thead><tbody>${rows.join('')}</tbody></table></body></html>`;
}
