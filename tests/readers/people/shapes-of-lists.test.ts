import { expect, test } from 'vitest';
import { brief, html, listOn, peopleOn } from './read.ts';

const table = (header: string, ...rows: string[]) =>
  `<table><tr>${cells(header, 'th')}</tr>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</table>`;
const cells = (row: string, tag: string) =>
  row
    .split('|')
    .map((cell) => `<${tag}>${cell.trim()}</${tag}>`)
    .join('');

test('a table says what its columns are, in whatever order they stand', () => {
  const expected = ['Ada Muster / Beispielnetz GmbH / 64500', 'Jo Sample / Sample Telecom / 64501'];
  expect(
    brief(
      html(
        `<h1>Teilnehmer</h1>${table('Name | AS Nummer | IRC | Firma', 'Ada Muster | 64500 | ada | Beispielnetz GmbH', 'Jo Sample | AS64501 | - | Sample Telecom')}`,
      ),
    ),
  ).toEqual(expected);
  expect(
    brief(
      html(
        `<h1>Teilnehmer</h1>${table('Name | Firma | AS | IRC', 'Ada Muster | Beispielnetz GmbH | 64500 | ada', 'Jo Sample | Sample Telecom | 64501 |')}`,
      ),
    ),
  ).toEqual(expected);
});

test.each([
  ['French', 'Nom | Prénom | Société | Pays', 'Exemple | Ada | Réseau Exemple SAS | France'],
  ['Spanish', 'Nombre | Apellidos | Empresa | País', 'Ada | Exemple | Réseau Exemple SAS | France'],
  ['Portuguese', 'Nome | Sobrenome | Empresa | País', 'Ada | Exemple | Réseau Exemple SAS | France'],
  ['Dutch', 'Voornaam | Achternaam | Bedrijf | Land', 'Ada | Exemple | Réseau Exemple SAS | France'],
  ['Italian', 'Nome | Cognome | Azienda | Paese', 'Ada | Exemple | Réseau Exemple SAS | France'],
  ['Polish', 'Imię | Nazwisko | Firma | Kraj', 'Ada | Exemple | Réseau Exemple SAS | France'],
  ['English', 'First name | Last name | Company | Country', 'Ada | Exemple | Réseau Exemple SAS | France'],
])('headers are read in %s', (_, header, row) => {
  expect(peopleOn(html(`<h2>Participants</h2>${table(header, row)}`))).toEqual([
    { name: 'Ada Exemple', organization: 'Réseau Exemple SAS', asns: [], country: 'France' },
  ]);
});

test('Japanese headers and names', () => {
  expect(
    peopleOn(
      html(
        `<h2>参加者一覧</h2>${table('氏名 | 所属 | 役職', '例山 太郎 | 例示ネットワーク株式会社 | エンジニア', '見本 花子 | 見本大学 | 部長')}`,
      ),
    ),
  ).toEqual([
    {
      name: '例山 太郎',
      organization: '例示ネットワーク株式会社',
      asns: [],
      title: 'エンジニア',
      role: 'engineer',
    },
    { name: '見本 花子', organization: '見本大学', asns: [], title: '部長', role: 'management' },
  ]);
});

test('the members of an exchange are organisations, whatever the column is called and however they sound', () => {
  expect(
    brief(
      html(
        `<h1>Members</h1>${table('ASN | Name | AS-SET | RS1', '64500 | Example Net | AS-EXAMPLE | -', '64501 | Ada Muster | AS64501:AS-ALL | -', '64502 | AS64502 | | -')}`,
      ),
    ),
  ).toEqual([' / Example Net / 64500', ' / Ada Muster / 64501', ' / AS64502 / 64502']);
});

test('badges after a member’s name are not its name', () => {
  const row = (name: string, badges: string, asn: number) =>
    `<tr><td><a href="/customer/detail/1">\n ${name}\n</a> ${badges}</td><td>2014-01-06</td><td><a href="https://www.peeringdb.com/asn/${asn}">${asn}</a></td></tr>`;
  expect(
    brief(
      html(
        `<h1>Members</h1><table id="customer-list"><thead><tr><th>Member</th><th>Joined</th><th>ASN</th></tr><thead><tbody>${row('Example Net', '<span>SELECTIVE</span><a href="https://manrs.example/"><span>MANRS</span></a>', 64500)}${row('Sample Broadband', '', 64501)}<tbody></table>`,
      ),
    ),
  ).toEqual([' / Example Net / 64500', ' / Sample Broadband / 64501']);
});

test('one cell or item "Company # Name"', () => {
  const expected = ['Ada Muster / Example Net / ', 'Jo Sample / Beispielnetz – EMEA / ', 'Kim Probe /  / '];
  expect(
    brief(
      html(
        '<h2>Attendees</h2><ul><li>Example Net # Ada Muster</li><li>Beispielnetz – EMEA # Jo Sample</li><li>- # Kim Probe</li></ul>',
      ),
    ),
  ).toEqual(expected);
  expect(
    brief(
      'Attendees\n=========\n\nExample Net # Ada Muster\nBeispielnetz – EMEA # Jo Sample\n- # Kim Probe\n',
    ),
  ).toEqual(expected);
  expect(
    brief(
      html(
        '<h2>Attendees</h2><table><tr><td>Example Net # Ada Muster</td><td>Beispielnetz – EMEA # Jo Sample</td></tr><tr><td>- # Kim Probe</td><td></td></tr></table>',
      ),
    ),
  ).toEqual(expected);
});

test('lines "First Last, Organisation / Organisation", with how they attend', () => {
  expect(
    brief(
      '# Minutes\n\n## Attendees\n\nAda Muster, Example Net / Example Foundation\nJo van der Sample (remote), Sample, Inc.\nDr. Kim Probe, Beispielnetz GmbH & Co. KG\n\n## Agenda\n\n1. Welcome\n2. Any other business\n',
    ),
  ).toEqual([
    'Ada Muster / Example Net / Example Foundation / ',
    'Jo van der Sample / Sample, Inc. / ',
    'Dr. Kim Probe / Beispielnetz GmbH & Co. KG / ',
  ]);
});

test('who sent apologies is not there; staff are', () => {
  expect(
    brief(
      html(
        '<h1>Meeting minutes</h1><h2>Present</h2><ul><li>Ada Muster, Example Net</li><li>Jo Sample, Sample Telecom</li></ul><h3>Staff</h3><ul><li>Kim Probe, Example NIC</li><li>Lou Test, Example NIC</li></ul><h3>Apologies</h3><ul><li>Max Absent, Nowhere Net</li></ul>',
      ),
    ),
  ).toEqual([
    'Ada Muster / Example Net / ',
    'Jo Sample / Sample Telecom / ',
    'Kim Probe / Example NIC / ',
    'Lou Test / Example NIC / ',
  ]);
  expect(
    brief(
      'Chair:\nAda Muster, Example Net\n\nStaff:\nKim Probe, Example NIC\nLou Test, Example NIC\n\nApologies:\nMax Absent, Nowhere Net\n',
    ),
  ).toEqual(['Ada Muster / Example Net / ', 'Kim Probe / Example NIC / ', 'Lou Test / Example NIC / ']);
  expect(
    brief(
      html(
        `<h2>Attendees</h2>${table('Name | Company', 'Ada Muster | Example Net', 'Jo Sample | Sample Telecom').replace('</table>', '<tr><td colspan="2">Apologies</td></tr><tr><td>Max Absent</td><td>Nowhere Net</td></tr></table>')}`,
      ),
    ),
  ).toEqual(['Ada Muster / Example Net / ', 'Jo Sample / Sample Telecom / ']);
});

test('a list on the line that announces it', () => {
  const expected = ['Ada Muster /  / ', 'Jo Sample /  / ', 'Kim Probe /  / '];
  expect(brief(html('<p><b>Attendees:</b> Ada Muster, Jo Sample and Kim Probe.</p>'))).toEqual(expected);
  expect(
    brief('Attendees: Ada Muster (Example Net), Jo Sample (Sample Telecom), Kim Probe (Probe Hosting)'),
  ).toEqual(['Ada Muster / Example Net / ', 'Jo Sample / Sample Telecom / ', 'Kim Probe / Probe Hosting / ']);
});

test('companies alone, in a sentence', () => {
  expect(
    brief(
      html(
        '<h1>Forum</h1><p>The following companies have registered: Example Net GmbH, Sample, Inc., Beispielnetz and Probe Hosting.</p>',
      ),
    ),
  ).toEqual([' / Example Net GmbH / ', ' / Sample, Inc. / ', ' / Beispielnetz / ', ' / Probe Hosting / ']);
});

test('pipe tables, with stray pipes and with a pipe in a company’s name', () => {
  expect(
    brief(
      '# Teilnehmer\n\n| Name | AS | IRC | Firma |\n|------|:--:|-----|-------|\n| Ada Muster | 64500 | ada | Example | Net |\n| Jo Sample | 64501.64502 | | Sample Telecom ||\n| Kim Probe | 0 | kim | Probe Hosting |\n',
    ),
  ).toEqual([
    'Ada Muster / Example | Net / 64500',
    'Jo Sample / Sample Telecom / 64501 64502',
    'Kim Probe / Probe Hosting / ',
  ]);
});

test('cells that somebody filled in the wrong way round', () => {
  expect(
    brief(
      html(
        `<h2>Attendees</h2>${table('Name | Company | ASN', 'Ada Muster | Example Net | 64500', 'Sample Telecom GmbH | Jo Sample | 64501', 'Kim Probe | 64502 | Probe Hosting')}`,
      ),
    ),
  ).toEqual([
    'Ada Muster / Example Net / 64500',
    'Jo Sample / Sample Telecom GmbH / 64501',
    'Kim Probe / Probe Hosting / 64502',
  ]);
});

test('comma and tab separated, with quotes', () => {
  const expected = ['Ada Muster / Example, Inc. / 64500', 'Jo Sample / Sample Telecom / 64501'];
  expect(
    brief('Name,Company,ASN\n"Ada Muster","Example, Inc.",64500\nJo Sample,Sample Telecom,64501\n'),
  ).toEqual(expected);
  expect(
    brief('Name\tCompany\tASN\nAda Muster\tExample, Inc.\t64500\nJo Sample\tSample Telecom\t64501\n'),
  ).toEqual(expected);
});

test('labelled records, as definition lists and as YAML', () => {
  const expected = ['Ada Muster / Example Net / 64500', 'Jo Sample / Sample Telecom / 64501'];
  expect(
    brief(
      html(
        '<h2>Speakers</h2><dl><dt>Name</dt><dd>Ada Muster</dd><dt>Company</dt><dd>Example Net</dd><dt>ASN</dt><dd>64500</dd><dt>Name</dt><dd>Jo Sample</dd><dt>Company</dt><dd>Sample Telecom</dd><dt>ASN</dt><dd>64501</dd></dl>',
      ),
    ),
  ).toEqual(expected);
  expect(
    brief(
      '# Programme committee\n\n- name: Ada Muster\n  affiliation: Example Net\n  asn: 64500\n- name: "Jo Sample"\n  affiliation: Sample Telecom\n  asn: 64501\n',
    ),
  ).toEqual(expected);
  expect(
    brief(
      html(
        '<h2>Committee</h2><dl><dt>Ada Muster</dt><dd>Example Net</dd><dt>Jo Sample</dt><dd>Sample Telecom</dd></dl>',
      ),
    ),
  ).toEqual(['Ada Muster / Example Net / ', 'Jo Sample / Sample Telecom / ']);
});

test('cards', () => {
  const card = (name: string, ...lines: string[]) =>
    `<div class="speaker"><img src="x.png" alt=""><h3>${name}</h3>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
  expect(
    peopleOn(
      html(
        `<h1>Speakers</h1><div class="grid">${card('Ada Muster', 'Senior Network Engineer', 'Example Net')}${card('Jo Sample', 'Peering Manager', 'Sample Telecom')}${card('Kim Probe', 'Account Manager', 'Probe Hosting')}</div>`,
      ),
    ),
  ).toEqual([
    {
      name: 'Ada Muster',
      organization: 'Example Net',
      asns: [],
      title: 'Senior Network Engineer',
      role: 'engineer',
    },
    {
      name: 'Jo Sample',
      organization: 'Sample Telecom',
      asns: [],
      title: 'Peering Manager',
      role: 'peering',
    },
    { name: 'Kim Probe', organization: 'Probe Hosting', asns: [], title: 'Account Manager', role: 'sales' },
  ]);
});

test('profiles under headings that are names', () => {
  expect(
    brief(
      html(
        '<h1>Forum</h1><h2>Speakers</h2><h3>Ada Muster</h3><p>Example Net</p><p>Ada has run networks since the days when packets were carried by hand, and speaks about that whenever she is asked to.</p><h3>Jo Sample</h3><p>Sample Telecom</p><h2>Venue</h2><p>Example Hall</p>',
      ),
    ),
  ).toEqual(['Ada Muster / Example Net / ', 'Jo Sample / Sample Telecom / ']);
});

test('two lists side by side in one table', () => {
  expect(
    brief(
      html(
        `<h2>Attendance</h2>${table('Name | Company | Name | Company', 'Ada Muster | Example Net | Kim Probe | Probe Hosting', 'Jo Sample | Sample Telecom | |')}`,
      ),
    ),
  ).toEqual(['Ada Muster / Example Net / ', 'Jo Sample / Sample Telecom / ', 'Kim Probe / Probe Hosting / ']);
});

test('merged cells, repeated headers, headings between rows, a footer', () => {
  expect(
    brief(
      html(
        '<h2>Participants</h2><table><tr><th>Company</th><th>Name</th><th>ASN</th></tr><tr><td rowspan="2">Example Net</td><td>Ada Muster</td><td rowspan="2">64500</td></tr><tr><td>Jo Sample</td></tr><tr><th>Company</th><th>Name</th><th>ASN</th></tr><tr><td colspan="3">Sponsors</td></tr><tr><td>Probe Hosting</td><td>Kim Probe</td><td></td></tr><tr><td colspan="3">Total 3</td></tr></table>',
      ),
    ),
  ).toEqual([
    'Ada Muster / Example Net / 64500',
    'Jo Sample / Example Net / 64500',
    'Kim Probe / Probe Hosting / ',
  ]);
});

test('the same person twice is one, and another where the organisation differs', () => {
  expect(
    brief(
      html(
        '<h2>Attendees</h2><ul><li>Ada Muster, Example Net</li><li>Dr. Ada Muster, Example Net</li><li>Ada Muster, Sample Telecom</li></ul>',
      ),
    ),
  ).toEqual(['Ada Muster / Example Net / ', 'Ada Muster / Sample Telecom / ']);
});

test('names with their AS number, several numbers, an address behind a link', () => {
  expect(
    peopleOn(
      html(
        `<h2>Attendees</h2>${table('Name | Company | Email', '<a href="mailto:ada@example.net">Muster, Ada</a> | Example Net (AS64500, AS64501) |', 'J. R. Sample | AS64502 Sample Telecom | jo@example.org')}`,
      ),
    ),
  ).toEqual([
    { name: 'Ada Muster', organization: 'Example Net', asns: [64500, 64501], email: 'ada@example.net' },
    { name: 'J. R. Sample', organization: 'Sample Telecom', asns: [64502], email: 'jo@example.org' },
  ]);
});

test('a list without a header is read by its shape, its running number aside', () => {
  expect(
    brief(
      html(
        '<h2>Attendees</h2><table><tr><td>1</td><td>Ada Muster</td><td>Example Net</td><td>64500</td></tr><tr><td>2</td><td>Jo Sample</td><td>Sample Telecom</td><td>64501</td></tr><tr><td>3</td><td>Kim Probe</td><td>Probe Hosting</td><td></td></tr></table>',
      ),
    ),
  ).toEqual([
    'Ada Muster / Example Net / 64500',
    'Jo Sample / Sample Telecom / 64501',
    'Kim Probe / Probe Hosting / ',
  ]);
});

test('committee items with a country', () => {
  expect(
    peopleOn(
      html(
        '<h1>Program Committee</h1><ul><li>Ada Muster, Example University, Germany</li><li>Jo Sample, Sample Telecom, Japan</li><li>Kim Probe, Probe Labs, Italy</li></ul>',
      ),
    )[1],
  ).toEqual({
    name: 'Jo Sample',
    organization: 'Sample Telecom',
    asns: [],
    country: 'Japan',
  });
});

test('the list knows its event', () => {
  const list = listOn(
    html(
      '<h1>Attendees</h1><ul><li>Ada Muster, Example Net</li><li>Jo Sample, Sample Telecom</li></ul>',
      'Attendees – Example Forum 7',
    ),
  );
  expect(list?.record).toMatchObject({ title: 'Attendees', event: 'Example Forum 7' });
});

test('names in a row below what announces them', () => {
  expect(
    brief(
      'Attendees:\nAda Muster, Jo Sample (Sample Telecom), Kim Probe,\nLou Test (remote), Max van Beispiel\n\nAgenda: to be done\n',
    ),
  ).toEqual([
    'Ada Muster /  / ',
    'Jo Sample / Sample Telecom / ',
    'Kim Probe /  / ',
    'Lou Test /  / ',
    'Max van Beispiel /  / ',
  ]);
});

test('several people in one cell come for the same organisation', () => {
  expect(
    brief(
      html(
        `<h2>Attendees</h2>${table('Company | Names', 'Example Net | Ada Muster, Jo Sample', 'Probe Labs | Kim Probe')}`,
      ),
    ),
  ).toEqual(['Ada Muster / Example Net / ', 'Jo Sample / Example Net / ', 'Kim Probe / Probe Labs / ']);
});

test('of two columns that may hold names the one with names in it', () => {
  expect(
    brief(
      html(
        `<h2>List</h2>${table('Attending | Participant | Company', 'yes | Ada Muster | Example Net', 'yes | Jo Sample | Sample Telecom')}`,
      ),
    ),
  ).toEqual(['Ada Muster / Example Net / ', 'Jo Sample / Sample Telecom / ']);
});

test('members in items with their number', () => {
  const expected = [' / Example Net / 64500', ' / Sample / 64501', ' / Probe Stream / 64502'];
  expect(
    brief(
      html(
        '<h1>Members</h1><ul><li>AS64500 Example Net</li><li>AS64501 Sample</li><li>AS64502 Probe Stream</li></ul>',
      ),
    ),
  ).toEqual(expected);
  expect(
    brief(
      html(
        '<h1>Members</h1><ul><li>Example Net (64500)</li><li>Sample (64501)</li><li>Probe Stream (64502)</li></ul>',
      ),
    ),
  ).toEqual(expected);
  expect(
    brief(
      html(
        '<h1>Members</h1><div class="members"><div class="member"><b>Example Net</b><br>AS64500</div><div class="member"><b>Sample</b><br>AS64501</div><div class="member"><b>Probe Stream</b><br>AS64502</div></div>',
      ),
    ),
  ).toEqual(expected);
});

test('a grid of boxes with a header of its own', () => {
  const row = (...cells: string[]) =>
    `<div class="row">${cells.map((cell) => `<div class="col">${cell}</div>`).join('')}</div>`;
  expect(
    brief(
      html(
        `<h1>Attendees</h1><div class="list">${row('Name', 'Company', 'ASN')}${row('Ada Muster', 'Example Net', '64500')}${row('Jo Sample', 'Sample Telecom', '64501')}</div>`,
      ),
    ),
  ).toEqual(['Ada Muster / Example Net / 64500', 'Jo Sample / Sample Telecom / 64501']);
});

test('speakers with title and company on one line', () => {
  expect(
    peopleOn(
      html(
        '<h2>Speakers</h2><ul><li>Ada Muster, Network Engineer, Example Net</li><li>Jo Sample, Head of Peering, Sample Telecom</li><li>Kim Probe, CEO, Probe Labs</li></ul>',
      ),
    ),
  ).toEqual([
    {
      name: 'Ada Muster',
      organization: 'Example Net',
      asns: [],
      title: 'Network Engineer',
      role: 'engineer',
    },
    {
      name: 'Jo Sample',
      organization: 'Sample Telecom',
      asns: [],
      title: 'Head of Peering',
      role: 'peering',
    },
    { name: 'Kim Probe', organization: 'Probe Labs', asns: [], title: 'CEO', role: 'management' },
  ]);
});

test('minutes as a table of labels', () => {
  expect(
    brief(
      html(
        '<h1>Minutes</h1><table><tr><td>Date</td><td>1 May 2026</td></tr><tr><td>Attendees</td><td>Ada Muster, Jo Sample, Kim Probe</td></tr><tr><td>Apologies</td><td>Max Absent</td></tr></table>',
      ),
    ),
  ).toEqual(['Ada Muster /  / ', 'Jo Sample /  / ', 'Kim Probe /  / ']);
});

test('one cell a row, as people themselves filled it in', () => {
  const row = (cell: string) => `<tr><td>${cell}</td></tr>`;
  expect(
    brief(
      html(
        `<h1>Teilnehmer</h1><table>${row('Fuchsbau # Max Muster')}${row('Uni Beispiel # Britt ?')}${row('- # Tom Probe')}${row('Netz Süd # jo klein')}</table>`,
      ),
    ),
  ).toEqual([
    'Max Muster / Fuchsbau / ',
    'Britt ? / Uni Beispiel / ',
    'Tom Probe /  / ',
    'jo klein / Netz Süd / ',
  ]);
});

test('a number that went into the column beside', () => {
  expect(
    brief(
      html(
        `<h1>Teilnehmer</h1>${table('Name | AS | IRC | Firma', 'Ada Muster | ada | 64500 | Beispielnetz', 'Jo Sample | 64501 | jo | Sample Telecom')}`,
      ),
    )[0],
  ).toBe('Ada Muster / Beispielnetz / 64500');
});

test('one who wrote it otherwise than the rest', () => {
  expect(
    brief('Attendees:\nAda Muster, Example Net\nJo Sample - independent\nKim Probe\nLou Test, Test Labs\n'),
  ).toEqual([
    'Ada Muster / Example Net / ',
    'Jo Sample / independent / ',
    'Kim Probe /  / ',
    'Lou Test / Test Labs / ',
  ]);
});

test('initials behind a name are no country', () => {
  expect(brief('Present: Ada Evers (AE), Fred Rohn (FR), Ida Tamm (IT, minutes)')).toEqual([
    'Ada Evers /  / ',
    'Fred Rohn /  / ',
    'Ida Tamm /  / ',
  ]);
});

test('sentences that end in what they say', () => {
  expect(
    brief(
      html(
        '<h1>Who is coming</h1><p>So far, Example, Beispiel GmbH, Sample Net and Probe AG have registered.</p>',
      ),
    ),
  ).toEqual([' / Example / ', ' / Beispiel GmbH / ', ' / Sample Net / ', ' / Probe AG / ']);
  expect(brief(html('<p>Participants come from Germany, France and Italy.</p>'))).toEqual([]);
});

test('people under the names of their companies', () => {
  expect(
    brief(
      html(
        '<h1>Attendees</h1><h3>Example Networks</h3><ul><li>Ada Muster</li><li>Jo Sample</li></ul><h3>Probe GmbH</h3><ul><li>Kim Probe</li></ul>',
      ),
    ),
  ).toEqual([
    'Ada Muster / Example Networks / ',
    'Jo Sample / Example Networks / ',
    'Kim Probe / Probe GmbH / ',
  ]);
});

test('names and companies on lines of their own, with a gap between people', () => {
  expect(
    brief('Speakers\n\nAda Muster\nExample Net\n\nJo Sample\nBeispiel\n\nKim Probe\nProbe GmbH\n'),
  ).toEqual(['Ada Muster / Example Net / ', 'Jo Sample / Beispiel / ', 'Kim Probe / Probe GmbH / ']);
});

test('cards whose lines are but spans', () => {
  const card = (name: string, company: string) =>
    `<div class="participant"><span class="name">${name}</span> <span class="company">${company}</span></div>`;
  expect(
    brief(
      html(
        `<h2>Participants</h2><div class="all">${card('Ada Muster', 'Example Net')}${card('Jo Sample', 'Beispiel')}${card('Kim Probe', 'Probe')}</div>`,
      ),
    ),
  ).toEqual(['Ada Muster / Example Net / ', 'Jo Sample / Beispiel / ', 'Kim Probe / Probe / ']);
});

test('Markdown', () => {
  expect(
    brief(
      '## Attendees\n\n* Ada Muster (Example Net, AS64500)\n* **Jo Sample**, Beispiel\n* [Kim Probe](https://probe.example) - Probe\n',
    ),
  ).toEqual(['Ada Muster / Example Net / 64500', 'Jo Sample / Beispiel / ', 'Kim Probe / Probe / ']);
});

test('a person whose name sounds like an exchange stays a person', () => {
  expect(
    brief(
      html(
        `<h2>Attendees</h2>${table('Name | Company', 'Beatrix Muster | Plumb Line', 'Felix Sample | Beispielnetz')}`,
      ),
    ),
  ).toEqual(['Beatrix Muster / Plumb Line / ', 'Felix Sample / Beispielnetz / ']);
});

test('a sentence with a number before the list is not its title', () => {
  expect(
    listOn(
      html(
        `<h1>Who is coming</h1><p>As of today, 2 people have registered.</p>${table('Name | Company', 'Ada Muster | Example Net', 'Jo Sample | Sample Telecom')}`,
      ),
    )?.record.title,
  ).toBe('Who is coming');
});

test('companies that sound like a heading, a total or a committee are rows', () => {
  const names = [
    'Total Networks',
    'Team Example',
    'Example School Board',
    'Staff Computer',
    'Beispiel Customers',
    'Members Example',
  ];
  expect(
    peopleOn(
      html(
        `<h1>Attendees</h1>${table('Name | Company | ASN', ...names.map((name, index) => `Ada Muster-${'abcdef'[index]} | ${name} | ${64500 + index}`))}`,
      ),
    ).map(({ organization }) => organization),
  ).toEqual(names);
  expect(
    brief(
      html(
        `<h1>Members</h1>${table('Name | ASN', 'Total Networks | 64500', 'Example (a Team - AS64501) | 64501', 'Sample, merged into AS64500 | 64502', 'Total | 3')}`,
      ),
    ),
  ).toEqual([
    ' / Total Networks / 64500',
    ' / Example (a Team) / 64501',
    ' / Sample, merged into AS64500 / 64502',
  ]);
});

test.each([
  [
    'countries under “From”',
    `<h2>Forum attendees</h2>${table('Name | Company | Handle | From', 'Ada Muster | Beispielnetz | @ada | AT', 'Jo Sample | Sample Telecom | | NL')}`,
    ['Ada Muster / Beispielnetz / ', 'Jo Sample / Sample Telecom / '],
  ],
  [
    'headings within the header’s cells',
    '<h2>Confirmed speakers</h2><table><tr><td><h3>Name</h3></td><td></td><td><h3>Institution</h3></td></tr><tr><td>Ada Muster</td><td>-</td><td>Probe Institute (AT)</td></tr><tr><td>Jo Sample</td><td>-</td><td>Sample Labs</td></tr></table>',
    ['Ada Muster / Probe Institute (AT) / ', 'Jo Sample / Sample Labs / '],
  ],
  [
    'marks that a legend explains',
    '<p>Registered participants (* = talk):<br>Ada Muster*<br>Jo Sample*<br>Bo Probe</p>',
    ['Ada Muster /  / ', 'Jo Sample /  / ', 'Bo Probe /  / '],
  ],
  [
    'companies in brackets',
    `<h2>Attendees</h2>${table('Name | Company', 'Ada Muster | (Beispielnetz)', 'Jo Sample | (Sample Telecom)')}`,
    ['Ada Muster / Beispielnetz / ', 'Jo Sample / Sample Telecom / '],
  ],
])('a list may have %s', (_, body, expected) => expect(brief(html(body))).toEqual(expected));

test('a header that was left empty is none', () =>
  expect(
    brief(
      html(
        `<h1>Attendees</h1>${table('|||', 'Ada Muster | 64500 | ada | Beispielnetz GmbH', 'Jo Sample | AS64501 | - | Sample Telecom', 'Bo Berg | | | Example Net')}`,
      ),
    ),
  ).toEqual([
    'Ada Muster / Beispielnetz GmbH / 64500',
    'Jo Sample / Sample Telecom / 64501',
    'Bo Berg / Example Net / ',
  ]));

test('a column "From" over towns is no agenda', () =>
  expect(
    brief(
      html(
        `<h3>Participants</h3>${table('Name | Company | From', 'Ada Muster | Beispielnetz GmbH | Seattle, WA', 'Jo Sample | Sample Telecom | Calgary, Canada')}`,
      ),
    ),
  ).toEqual(['Ada Muster / Beispielnetz GmbH / ', 'Jo Sample / Sample Telecom / ']));

const profile = (name: string, of: string, life: string) =>
  `<div class="row"><div><div><p><img src="a.png"></p><p><b>${name}</b><br> ${of}</p></div><div><p>${life}</p></div></div></div><br>`;

test('cards with a life in sentences: who somebody is, their organisation, and its country', () =>
  expect(
    peopleOn(
      html(
        `<h1>Speakers</h1><div class="container">${[
          profile('Ada Muster', 'Example Net, Portugal', 'Ada has run networks for many years.'),
          profile('Jo Sample', 'Sample Telecom, Inc.', 'Jo runs none, and would not want to.'),
          profile('Bo Berg', 'Berg & Co, USA', `Bo ${'wrote many books '.repeat(12)}`),
        ].join('')}</div>`,
      ),
    ),
  ).toEqual([
    { name: 'Ada Muster', organization: 'Example Net', country: 'Portugal', asns: [] },
    { name: 'Jo Sample', organization: 'Sample Telecom, Inc.', asns: [] },
    { name: 'Bo Berg', organization: 'Berg & Co', country: 'USA', asns: [] },
  ]));

test('profiles go on under headings that name nobody', () =>
  expect(
    brief(
      html(
        '<h2>Keynote speakers</h2><h3>Grid perspective</h3><h4>Ada Muster</h4><p>Ada is an engineer who has run networks for years.</p><h3>Maker perspective</h3><h4>Jo Sample</h4><p>Jo makes routers for networks of every size there is.</p><h3>User perspective</h3><h4>Bo Berg</h4><p>Bo uses them all day and would not want to do without.</p>',
      ),
    ).map((line) => line.split(' / ')[0]),
  ).toEqual(['Ada Muster', 'Jo Sample', 'Bo Berg']));

test('degrees, offices and titles of talks are no organisations', () =>
  expect(
    brief(
      html(
        `<h1>Committee</h1><ul><li>Ada Muster, PhD</li><li>Jo Sample, PhD</li><li>Bo Berg, MSc</li></ul>
        <h1>Speakers</h1>${table('Name | Affiliation', 'Cy Dorn [Co-Chair] | Example Net', 'Di Eng | Talk: Filters for all')}`,
      ),
    ),
  ).toEqual([
    'Ada Muster /  / ',
    'Jo Sample /  / ',
    'Bo Berg /  / ',
    'Cy Dorn / Example Net / ',
    'Di Eng /  / ',
  ]));

test('what somebody speaks of is not whom they work for', () =>
  expect(
    brief(
      html(
        `<h1>Speakers</h1><div>${[
          'Ada Muster|Testing of maps',
          'Jo Sample|Combinatorial testing',
          'Bo Berg|Routes and their keepers',
        ]
          .map(
            (card) =>
              `<div class="speaker">${card
                .split('|')
                .map((line) => `<p>${line}</p>`)
                .join('')}</div>`,
          )
          .join('')}</div>`,
      ),
    ),
  ).toEqual(['Ada Muster /  / ', 'Jo Sample /  / ', 'Bo Berg /  / ']));

test('a long line of attendees in bullets is a list', () =>
  expect(
    brief(
      'October 2, 2026, Committee Meeting Minutes\n\n  • Staff attendees: Ada Muster \n\n  • PC attendees: Jo Sample, Kim Probe, Bo Beispiel, Di Specimen, Al Exemplar, Ed Modell, Ida Voorbeeld, Max Mustermann, Eva Esempio, Jan Przyklad, Ana Ejemplo, Ola Exempel and Leo Vzor \n\nThe goal of the call was to make adjustments.\n',
    ),
  ).toHaveLength(14));

test('a list in plain text stands under the event that it is of, and its commas are not all the same', () => {
  const rows = [
    'Ada Muster (AS64500), Beispielnetz GmbH, Engineer',
    '例山 太郎, Example KK (AS64501, AS64502), エンジニア',
  ];
  expect(brief(['Attendees of Example Forum 7', ...rows].join('\n'))).toEqual([
    'Ada Muster / Beispielnetz GmbH / 64500',
    '例山 太郎 / Example KK / 64501 64502',
  ]);
  // A sentence announces nobody.
  const [said] = ['Attendees of the last meeting were asked'].map((line) =>
    brief([line, ...rows].join('\n')),
  );
  expect(said?.some((line) => line.includes('asked'))).toBe(false);
});

test('a second number beside the first is kept, and a figure is none', () => {
  expect(
    brief(
      html(`<h1>Members</h1><dl><dt>Beispielnetz</dt><dd>AS64500</dd><dd>AS64501</dd>
        <dt>Sample Telecom</dt><dd>AS64502</dd><dt>Exemple SAS</dt><dd>AS64503</dd></dl>`),
    ),
  ).toEqual([' / Beispielnetz / 64500 64501', ' / Sample Telecom / 64502', ' / Exemple SAS / 64503']);
  const counted = table(
    'Member | ASN | Prefixes',
    'Beispielnetz | 64500 | 120',
    'Sample Telecom | 64501 | 80',
  );
  expect(brief(html(`<h1>Members</h1>${counted}`))).toEqual([
    ' / Beispielnetz / 64500',
    ' / Sample Telecom / 64501',
  ]);
});
