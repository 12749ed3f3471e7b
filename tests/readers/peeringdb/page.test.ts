import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { IN_PAGE } from '../../../src/readers/in-page.ts';
import { peeringdbPage } from '../../../src/readers/peeringdb/page.ts';
import { readWith } from '../../../src/readers/read-with.ts';
import { documentOf, readFixture } from '../golden.ts';

const HERE = new URL('http://127.0.0.1:8080/net/9');

const page = (content: string, view = '<div id="view" data-ref-tag="net">') =>
  documentOf(`<!DOCTYPE html><html><head><title></title></head><body>${view}${content}</div></body></html>`);

const AS64500 = '<div class="view_fields"><div data-edit-name="asn">64500</div></div>';

test('a page is recognised by its marks, wherever it is served', () => {
  expect(peeringdbPage.detect(page(''), new URL('file:///tmp/saved.html'))).toMatchObject({
    kind: 'network',
    confidence: 0.95,
  });
  expect(peeringdbPage.detect(page('', '<div id="view" data-ref-tag="carrier">'), HERE)?.kind).toBe(
    'facility',
  );
});

test.each([
  ['no view', '<main>'],
  ['a view of something else', '<div id="view" data-ref-tag="toString">'],
  ['a view of nothing', '<div id="view">'],
])('a page with %s is nobody’s', (_, view) => {
  expect(peeringdbPage.detect(page('', view), new URL('https://www.peeringdb.com/net/9'))).toBeNull();
  expect(peeringdbPage.extract(page('', view), HERE)).toEqual([]);
});

test('who reads a page that is being edited is told so', () => {
  const reason = (file: string) => readFixture('peeringdb', file).detections[0]?.reason;
  expect(reason('net-edit-mode.html')).toMatch(/edited/);
  expect(reason('net-classic-anonymous.html')).not.toMatch(/edited/);
});

test('a document that is no HTML yields nothing', () => {
  const xml = new DOMParser().parseFromString('<rss><channel/></rss>', 'text/xml') as unknown as Document;
  expect(peeringdbPage.detect(xml, HERE)).toBeNull();
  expect(peeringdbPage.extract(xml, HERE)).toEqual([]);
});

test('a page that tells no AS number yields nothing', () => {
  expect(peeringdbPage.extract(page('<div data-edit-name="name">Example</div>'), HERE)).toEqual([]);
});

test('a value names the mark that it was read from, and what was shown where that is a translation', () => {
  const [candidate] = readFixture('peeringdb', 'net-next-signed-in-german.html').candidates;
  expect(candidate?.evidence).toMatchObject({
    ratio: { from: 'selector', where: '[data-edit-name="info_ratio"]', snippet: 'Überwiegend eingehend' },
    policy: { from: 'selector', where: '[data-edit-name="policy_general"]', snippet: 'Offen' },
    ports: { from: 'selector', where: '#list-exchanges' },
  });
  expect(candidate?.evidence.trafficBand).toEqual({
    from: 'selector',
    where: '[data-edit-name="info_traffic"]',
  });
});

test('what is shown in another form than it is kept is no translation', () => {
  const [candidate] = readFixture('peeringdb', 'net-classic-anonymous.html').candidates;
  expect(candidate?.evidence).toMatchObject({
    notes: { from: 'selector', where: '[data-edit-name="notes"]' },
    types: { from: 'selector', where: '[data-edit-name="info_types"]' },
  });
  expect(Object.values(candidate?.evidence ?? {}).filter(({ snippet }) => snippet)).toEqual([]);
});

test('whether contacts are hidden is unknown where the page says nothing of contacts', () => {
  const [candidate] = peeringdbPage.extract(page(AS64500), HERE);
  expect(Object.keys(candidate?.record ?? {})).toEqual(['asn', 'name', 'peeringdbId']);
});

test('every field that was read says where it was read from, except the number that the address gives', () => {
  for (const file of ['net-classic-anonymous.html', 'ix-classic.html', 'fac-classic.html']) {
    const [candidate] = readFixture('peeringdb', file).candidates;
    expect(Object.keys(candidate?.record ?? {})).toEqual(
      expect.arrayContaining(Object.keys(candidate?.evidence ?? {})),
    );
    const silent = Object.keys(candidate?.record ?? {}).filter((field) => !candidate?.evidence[field]);
    expect(
      silent.filter((field) => !/^(organizationId|peeringdbId|ixId|facId|campusId)$/.test(field)),
    ).toEqual([]);
  }
});

test('no row of a long list is lost', () => {
  const rows = Array.from(
    { length: 3000 },
    (_, i) =>
      `<div class="row item"><a href="/ix/${i + 1}">IX ${i + 1}</a><div class="speed" data-edit-value="${i}"></div></div>`,
  ).join('');
  const [candidate] = peeringdbPage.extract(page(`${AS64500}<div id="list-exchanges">${rows}</div>`), HERE);
  expect(candidate?.record).toMatchObject({ ports: { length: 3000, 2999: { ixId: 3000, speedMbps: 2999 } } });
});

test('whatever stands in its marks, a page is read without a failure', () => {
  const marks = fc.constantFrom(
    'name',
    'asn',
    'info_types',
    'info_prefixes4',
    'policy_general',
    'policy_url',
    'updated',
    'notes',
    'latitude',
    '__proto__',
  );
  const nonsense = fc.oneof(
    fc.string(),
    fc.constantFrom('None', '[]', '=1+1', '\u0000', '\u202e', '1e9', '-0', 'True', '192.0.2.1'),
  );
  const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  fc.assert(
    fc.property(
      fc.constantFrom('net', 'ix', 'fac', 'org', 'campus', 'carrier'),
      fc.array(fc.tuple(marks, nonsense)),
      fc.array(fc.tuple(fc.constantFrom('ix', 'fac', 'net', 'carrier'), nonsense, nonsense)),
      (tag, fields, rows) => {
        const document = page(
          `<div class="view_fields" id="${tag}_section">${fields
            .map(([name, value]) => `<p data-edit-name="${name}" data-edit-value="${escaped(value)}"></p>`)
            .join('')}</div>${['exchanges', 'facilities', 'networks', 'peers', 'poc', 'carriers']
            .map(
              (list) =>
                `<div id="list-${list}">${rows
                  .map(
                    ([kind, value, other]) =>
                      `<div class="item"><a href="/${kind}/${escaped(value)}">${escaped(other)}</a><i class="asn" data-sort-value="${escaped(other)}"></i><i class="speed" data-edit-value="${escaped(value)}"></i></div>`,
                  )
                  .join('')}</div>`,
            )
            .join('')}`,
          `<div id="view" data-ref-tag="${tag}">`,
        );
        expect(readWith(IN_PAGE, document, new URL(`https://www.peeringdb.com/${tag}/7`)).failures).toEqual(
          [],
        );
      },
    ),
  );
});
