import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalMark, parseAmount, unitOf } from '../../src/sources/traffic/amounts.ts';
import { guessMapping, layoutOf, type Mapping } from '../../src/sources/traffic/mapping.ts';
import { readAsn } from '../../src/sources/traffic/read-asn.ts';
import { percentile95, readTraffic } from '../../src/sources/traffic/read-traffic.ts';
import { tableOf } from '../../src/sources/traffic/table.ts';

const TODAY = '2026-11-21';

/** As the user would who confirms every guess. */
function read(
  text: string,
  {
    name = 'traffic.csv',
    change = {},
    ours,
  }: { name?: string; change?: Partial<Mapping>; ours?: number[] } = {},
) {
  const table = tableOf(text);
  if (!table) throw new Error('no table');
  const { mapping, open } = guessMapping(table, name, TODAY);
  const reading = readTraffic(table, { ...mapping, ...change }, ours ? { ours } : {});
  return { table, mapping, open, ...reading, rows: reading.months[0]?.rows ?? [] };
}

describe('files of the tools', () => {
  test('pmacct: who sends and who gets, in bytes of one interval', () => {
    const { rows, notes, open, months } = read(
      'SRC_AS,DST_AS,PACKETS,BYTES\n64501,64512,9,112500000\n64512,64501,9,56250000\n64502,64512,9,1125000000\n0,64512,1,11250000\n64501,64512,1,112500000\n',
      { name: 'pmacct-900s.csv' },
    );
    expect(rows).toEqual([
      { asn: 64501, inMbps: 2, outMbps: 0.5 },
      { asn: 64502, inMbps: 10 },
    ]);
    expect(months[0]).toMatchObject({
      month: '2026-10',
      statistic: 'average',
      counts: 'own',
      apart: { inMbps: 0.1 },
    });
    expect(open).toEqual(['month']);
    expect(notes).toContainEqual({ about: 'our own', asns: [64512] });
  });

  test('a line between two others counts with both of them', () => {
    const { rows } = read('src_as;dst_as;mbps\n64501;64502;100\n64500;64501;7\n64502;64500;9\n', {
      ours: [64500],
    });
    expect(rows).toEqual([
      { asn: 64501, inMbps: 100, outMbps: 7 },
      { asn: 64502, inMbps: 9, outMbps: 100 },
    ]);
  });

  test('our number is not said to stand in lines that do not name it', () => {
    const { notes } = read('asn,in mbps\n64501,5\n64502,7\n', { ours: [64500] });
    expect(notes).toEqual([]);
  });

  test('pmacct with peer ASes: traffic behind a network', () => {
    const { rows, mapping } = read(
      'PEER_SRC_AS\tPEER_DST_AS\tSRC_AS\tBYTES\n64501\t64500\t64505\t7500000\n64501\t64500\t64506\t7500000\n64502\t64500\t64502\t750000\n',
      {
        name: 'peers-60s.tsv',
        ours: [64500],
      },
    );
    expect(mapping.counts).toBe('behind');
    expect(rows).toEqual([
      { asn: 64501, inMbps: 2 },
      { asn: 64502, inMbps: 0.1 },
    ]);
  });

  test('AS-Stats: bytes of every link and of both protocols, added up', () => {
    const { rows, months } = read(
      'asn\tchecked_at\ttr_in\ttr_out\ttr_v6_in\ttr_v6_out\n64501\t1790000000\t10800000000\t5400000000\t1080000000\t0\n',
      { name: 'as-stats-24h.tsv' },
    );
    expect(months[0]?.month).toBe('2026-09');
    expect(rows).toEqual([{ asn: 64501, inMbps: 1.1, outMbps: 0.5 }]);
  });

  test('Akvorado: a graph’s 95th percentiles, the second axis being the other direction', () => {
    const { rows, notes, months, open } = read(
      JSON.stringify({
        t: ['2026-10-01T00:00:00Z'],
        rows: [['64501: Example Networks'], ['64501: Example Networks'], ['Other']],
        axis: [1, 2, 1],
        average: [1e6, 1e6, 1e6],
        max: [9e9, 9e9, 9e9],
        '95th': [500e6, 20e6, 7e6],
      }),
    );
    expect(months[0]).toMatchObject({ month: '2026-10', statistic: '95th' });
    expect(rows).toEqual([{ asn: 64501, inMbps: 500, outMbps: 20 }]);
    expect(notes).toContainEqual({ about: 'apart', lines: 1, mbps: 7, asns: [0] });
    expect(open).toEqual([]);
  });

  test('ntopng: single flows, added up over the time that they span', () => {
    const { rows, mapping } = read(
      'FIRST_SEEN|LAST_SEEN|TOTAL_BYTES|SRC_ASN|SRC_ASNAME|DST_ASN|DST_ASNAME\n1790000000|1790000007|450000000|64501|Example|64500|Us\n1790000111|1790000112|450000000|64501|Example|64500|Us\n1790003600|1790003601|450000000|64500|Us|64502|Sample\n',
      { ours: [64500] },
    );
    expect(mapping).toMatchObject({ unit: 'bytes', seconds: 3600 });
    expect(rows).toEqual([
      { asn: 64501, inMbps: 2 },
      { asn: 64502, outMbps: 1 },
    ]);
  });

  test('nfdump: a block for senders and one for receivers, with abbreviated figures', () => {
    const { rows, open } = read(
      `Top 10 Src AS ordered by bytes:
Date first seen                 Duration Proto            Src AS    Flows(%)     Packets(%)       Bytes(%)         pps      bps   bpp
2026-10-05 00:00:00.000  3600.000 any               64501   12345(10.0)    1.2 M(12.0)    4.5 G(30.1)      345   10.0 M  1100
Top 10 Dst AS ordered by bytes:
2026-10-05 00:00:07.000  3500.000 any               64501   12345(10.0)    1.2 M(12.0)  450.0 M(30.1)      345    1.0 M  1100
Summary: total flows: 24690, total bytes: 4.9 G
`,
      { name: 'nfdump.txt' },
    );
    expect(rows).toEqual([{ asn: 64501, inMbps: 10, outMbps: 1 }]);
    expect(open).toEqual([]);
  });

  test('a data explorer’s export: names with numbers, the 95th of several figures', () => {
    const { rows, mapping } = read(
      '"Source AS Number","Avg Mbits/s","95th Percentile Mbits/s","Max Mbits/s"\n"Example, Inc. (64501)","10","25","90"\n"Sample AS64502","1","2","3"\n',
      { name: 'export-2026-08.csv' },
    );
    expect(mapping).toMatchObject({ unit: 'Mbps', statistic: '95th', month: '2026-08' });
    expect(rows).toEqual([
      { asn: 64501, inMbps: 25 },
      { asn: 64502, inMbps: 2 },
    ]);
  });

  test('a list made by hand, with its own words, thousands and a title above', () => {
    const { rows, table } = read(
      'Traffic of October\n\nASN,AS Name,Inbound Mbps (95th),Outbound Mbps (95th)\nAS64501,"Example, Inc.","1,280.8",24.3\nAS64502,Sample,5,0.5\n',
    );
    expect(rows).toEqual([
      { asn: 64501, name: 'Example, Inc.', inMbps: 1280.8, outMbps: 24.3 },
      { asn: 64502, name: 'Sample', inMbps: 5, outMbps: 0.5 },
    ]);
    expect(table.oddLines).toBe(1);
  });

  test('a European list: semicolons, decimal commas, names with commas, Gbit/s', () => {
    const { rows, mapping } = read(
      'asn;name;in_gbps;out_gbps\n64501;Example, Inc.;1,281;0,024\n64502;Sample;16,065;1,000\n',
    );
    expect(mapping).toMatchObject({ decimal: ',', unit: 'Gbps' });
    expect(rows[0]).toEqual({ asn: 64501, name: 'Example, Inc.', inMbps: 1281, outMbps: 24 });
    expect(rows[1]).toMatchObject({ inMbps: 16_065, outMbps: 1000 });
  });

  test.each([
    ['AS-Nummer;Netz;Verkehr eingehend in Mbit/s;Verkehr ausgehend in Mbit/s'],
    ['ASN;Name;Inbound (in Mbps);Outbound (in Mbps)'],
    ['ASN;Nom du réseau;Trafic entrant (Mbit/s);Trafic sortant (Mbit/s)'],
    ['ASN;Nombre;Tráfico entrante Mbps;Tráfico saliente Mbps'],
    ['ASN;Nome;Tráfego de entrada (Mbps);Tráfego de saída (Mbps)'],
    ['ASN;Nome;Traffico in ingresso (Mbps);Traffico in uscita (Mbps)'],
    ['ASN;Naam;Inkomend Mbps;Uitgaand Mbps'],
    ['ASN;Název;Příchozí (Mbps);Odchozí (Mbps)'],
    ['ASN;Nazwa;Ruch przychodzący (Mbps);Ruch wychodzący (Mbps)'],
    ['ASN;Name;Traffic in Mbps;Traffic out Mbps'],
  ])('directions in the words of the header “%s”', (header) => {
    const { rows, open } = read(`${header}\n64501;Example;1.280,5;24,3\n`);
    expect(rows).toMatchObject([{ asn: 64501, inMbps: 1280.5, outMbps: 24.3 }]);
    expect(open).toEqual(['month']);
  });

  test('“in” before a unit, and nothing that goes out, is no direction: it is asked', () => {
    expect(read('asn;Traffic in Mbit/s\n64501;5,5\n').open).toEqual(['direction', 'month']);
    expect(read('asn,in mbps\n64501,5\n').open).toEqual(['month']);
  });

  test('a unit that stands beside a figure counts for it, and none is asked', () => {
    const { rows, open } = read(
      'asn,in,out\n64501,1.2 Gbps,300 Mbit/s\n64502,450 Mbps,2.5 Tbps\n64503,900 kbps,0\n',
    );
    expect(rows).toEqual([
      { asn: 64501, inMbps: 1200, outMbps: 300 },
      { asn: 64502, inMbps: 450, outMbps: 2_500_000 },
      { asn: 64503, inMbps: 0.9, outMbps: 0 },
    ]);
    expect(open).toEqual(['month']);
  });

  test('columns in two units are each taken in their own', () => {
    expect(read('asn,in_mbps,out_gbps\n64501,1200,0.3\n').rows).toEqual([
      { asn: 64501, inMbps: 1200, outMbps: 300 },
    ]);
    expect(read('asn,in_mbps,out_mbps\n64501,1200,300\n', { change: { unit: 'kbps' } }).rows).toEqual([
      { asn: 64501, inMbps: 1.2, outMbps: 0.3 },
    ]);
  });

  test('nfdump as CSV: bytes, of a direction that nobody knows', () => {
    const { rows, mapping, open } = read(
      'ts,te,td,pr,val,fl,flP,ipkt,ipktP,ibyt,ibytP,ipps,ipbs,ibpp\n2026-10-05 00:00:00,2026-10-05 01:00:00,3600.0,any,64501,12345,10.0,1200000,12.0,4500000000,30.1,345,10000000,1100\n',
    );
    expect(rows).toEqual([{ asn: 64501, inMbps: 10 }]);
    expect(mapping).toMatchObject({ unit: 'bytes', seconds: 3600 });
    expect(open).toEqual(['direction']);
  });

  test('a column a month: each month is kept', () => {
    const { months, open } = read(
      'ASN;Name;2026-08;2026-09;10/2026\n64501;Example;100;110;120\n64502;;5;;7\n',
    );
    expect(months.map(({ month, rows }) => [month, rows])).toEqual([
      [
        '2026-08',
        [
          { asn: 64501, name: 'Example', inMbps: 100 },
          { asn: 64502, inMbps: 5 },
        ],
      ],
      ['2026-09', [{ asn: 64501, name: 'Example', inMbps: 110 }]],
      [
        '2026-10',
        [
          { asn: 64501, name: 'Example', inMbps: 120 },
          { asn: 64502, inMbps: 7 },
        ],
      ],
    ]);
    expect(open).toEqual(['direction', 'unit']);
  });

  test('no header at all: the column of AS numbers is found, and the rest is asked', () => {
    const { open, mapping } = read('64501,Example,100\n64502,Sample,200\n');
    expect(mapping.asn).toBe(0);
    expect(open).toEqual(['figures', 'unit', 'month']);
    expect(read('64501,Example,100\n64502,Sample,200\n', { change: { in: [2] } }).rows).toEqual([
      { asn: 64501, inMbps: 100 },
      { asn: 64502, inMbps: 200 },
    ]);
  });
});

describe('months', () => {
  test('lines of several months become several months', () => {
    const { months } = read('month,asn,in mbps\n2026-08,64501,10\n2026-09,64501,20\n10/2026,64501,30\n');
    expect(months.map(({ month, rows }) => [month, rows[0]?.inMbps])).toEqual([
      ['2026-08', 10],
      ['2026-09', 20],
      ['2026-10', 30],
    ]);
  });

  test('many countings within a month give their 95th percentile, an absent one counting as no traffic', () => {
    const lines = Array.from({ length: 100 }, (_, hour) => {
      const time = new Date(Date.UTC(2026, 9, 1, hour)).toISOString();
      return `${time},64501,${hour + 1}\n${hour < 90 ? `${time},64502,50\n` : ''}`;
    });
    const { months, rows } = read(`time,asn,in mbps\n${lines.join('')}`);
    expect(months[0]?.statistic).toBe('95th');
    expect(rows).toEqual([
      { asn: 64501, inMbps: 95 },
      { asn: 64502, inMbps: 50 },
    ]);
  });

  test('few countings are told to be few', () => {
    expect(read('time,asn,in mbps\n2026-10-01,64501,1\n2026-10-02,64501,3\n').notes).toContainEqual({
      about: 'few times',
      month: '2026-10',
      times: 2,
    });
  });

  test('the month before is proposed where a file names none', () => {
    const table = tableOf('asn,in mbps\n64501,1\n');
    expect(table && guessMapping(table, 'x.csv', '2026-01-09').mapping.month).toBe('2025-12');
  });
});

describe('what is not to be trusted', () => {
  test('400 Tbps with one network is told to be beyond belief', () => {
    expect(read('asn,in mbps\n64501,400000000\n64502,3\n').notes).toContainEqual({
      about: 'suspicious',
      asn: 64501,
      mbps: 400_000_000,
      networks: 1,
    });
  });

  test('private and reserved numbers are set apart and added up', () => {
    const { rows, notes, months } = read(
      'asn,in mbps,out mbps\n64501,5,5\n65000,7,1\n4200000001,1,1\n23456,2,2\nOther,4,0\n',
    );
    expect(rows.map(({ asn }) => asn)).toEqual([64501]);
    expect(notes).toContainEqual({ about: 'apart', lines: 4, mbps: 18, asns: [0, 23456, 65000, 4200000001] });
    expect(months[0]?.apart).toEqual({ inMbps: 14, outMbps: 4 });
  });

  test('lines that tell of no network or no figure are counted, with the first of them', () => {
    const { rows, notes } = read('asn,in mbps\n64501,5\n64502,n/a\ntotal,9\n64503,-4\n');
    expect(rows).toHaveLength(1);
    expect(notes).toContainEqual({ about: 'unreadable', lines: 3, example: '64502 n/a' });
  });

  test('what is no table is none', () => {
    for (const text of [
      '',
      '   \n',
      'Hello',
      'just one line of text',
      '{}',
      '[1,2]',
      '{"rows":[]}',
      '\0\0',
    ]) {
      const table = tableOf(text);
      const read = table && readTraffic(table, guessMapping(table, '', TODAY).mapping);
      expect(read?.months ?? []).toEqual([]);
    }
  });

  test('nothing that is thrown at it makes it fail, hang or invent', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'AS64501',
        '64502',
        '1,5',
        '"',
        '""',
        'NaN',
        '-1',
        '1e999',
        'in mbps',
        'asn',
        '2026-10',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }),
        fc.constantFrom(',', ';', '\t', '|'),
        (lines, mark) => {
          const table = tableOf(lines.map((line) => line.join(mark)).join('\n'));
          if (!table) return;
          for (const { rows } of readTraffic(table, guessMapping(table, '', TODAY).mapping).months) {
            for (const { asn, inMbps = 0, outMbps = 0 } of rows) {
              expect(asn).toBeGreaterThan(0);
              expect(Number.isFinite(inMbps) && Number.isFinite(outMbps) && inMbps >= 0 && outMbps >= 0).toBe(
                true,
              );
            }
          }
        },
      ),
    );
  });
});

test('the same export of another month has the same layout', () => {
  const [one, other, third] = ['asn,in\n64501,1\n', 'ASN , in\n64509,7\n', 'asn;in\n1;1\n'].map((text) =>
    tableOf(text),
  );
  expect(one && other && layoutOf(one) === layoutOf(other)).toBe(true);
  expect(one && third && layoutOf(one) === layoutOf(third)).toBe(false);
});

test.each([
  ['64500', 64500],
  ['AS64500', 64500],
  ['64500: Example', 64500],
  ['AS64500 (Example)', 64500],
  ['Example (64500)', 64500],
  ['Example [AS64500]', 64500],
  ['Example - AS64500', 64500],
  ['0: (unknown)', 0],
  ['AS0', 0],
  ['Other', 0],
  ['Example', undefined],
  ['4294967296', undefined],
  ['', undefined],
])('the network of "%s" is %s', (text, asn) => {
  expect(readAsn(text)).toBe(asn);
});

test.each([
  ['1,280.8', '.', 1280.8],
  ['1.280,8', ',', 1280.8],
  ['1 280', '.', 1280],
  ["1'280.5", '.', 1280.5],
  ['1.2 G', '.', 1.2e9],
  ['450k', '.', 450_000],
  ['-3', '.', undefined],
  ['', '.', undefined],
  ['1.2.3', ',', 123],
  ['n/a', '.', undefined],
  ['1.5e+09', '.', 1.5e9],
  ['2E3', '.', 2000],
  ['1e999', '.', undefined],
] as const)('"%s" with decimal %s is %s', (text, decimal, amount) => {
  expect(parseAmount(text, decimal)).toBe(amount);
});

test.each([
  [['0,621', '1,281'], ',', ','],
  [['1,281', '16,065'], ';', ','],
  [['1,281', '16,065'], ',', '.'],
  [['1,280.8', '5'], ',', '.'],
  [['1.280,8'], ';', ','],
  [['1,5'], '\t', ','],
  [['12', '15'], ';', '.'],
  [['1.280', '12.000', '24'], ';', ','],
  [['1,280', '12,000', '24'], ';', '.'],
  [['1.280', '0.024'], ';', '.'],
  [['1.280', '2.5'], ';', '.'],
] as const)('the decimals of %j parted by "%s" follow "%s"', (texts, separator, mark) => {
  expect(decimalMark(texts, separator)).toBe(mark);
});

test('where 1.280 may be a thousand or little more than one, the user is asked', () => {
  expect(read('asn;in mbps\n64501;1.280\n64502;16.065\n').open).toEqual(['decimal', 'month']);
  expect(read('asn;in mbps\n64501;1,280\n64502;16,065\n').open).toEqual(['decimal', 'month']);
  expect(read('asn;in mbps\n64501;1.280\n64502;24\n').open).toEqual(['month']);
});

test.each([
  ['Inbound Mbps (95th)', 'Mbps'],
  ['in_gbps', 'Gbps'],
  ['bits/s', 'bps'],
  ['Max Mbits/s', 'Mbps'],
  ['kbit per second', 'kbps'],
  ['TOTAL_BYTES', 'bytes'],
  ['octets', 'bytes'],
  ['Traffic (GB)', 'GB'],
  ['Tbps', 'Tbps'],
  ['in', undefined],
  ['number', undefined],
])('the unit of "%s" is %s', (header, unit) => {
  expect(unitOf(header)).toBe(unit);
});

test('the 95th percentile drops the highest twentieth', () => {
  expect(percentile95(Array.from({ length: 20 }, (_, index) => index + 1))).toBe(19);
  expect(percentile95([7])).toBe(7);
});
