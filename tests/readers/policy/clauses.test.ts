/** Rule by rule: what a sentence says, with what stands above it, and what the same words do not say. */
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/readers/page/blocks.ts';
import { readClauses } from '../../../src/readers/policy/read-clauses.ts';
import { sentencesOf } from '../../../src/readers/policy/sentences.ts';

/** One line a clause: its id, stance, value and scope. */
const said = (body: string): string[] =>
  readClauses(sentencesOf(blocksOf(parseHTML(`<html><body>${body}</body></html>`).document)))
    .map(({ id, stance, value, scope }) =>
      [
        id,
        stance,
        ...[value, scope].flatMap((part) => (part ? [JSON.stringify(part).replace(/"/g, '')] : [])),
      ].join(' '),
    )
    .sort();
const item = (text: string, heading = 'Requirements for peering') =>
  said(`<h2>${heading}</h2><ul><li>${text}</li></ul>`);

test.each([
  // traffic-volume
  ['Peers must exchange at least 500 Mbps with us.', ['traffic-volume required {minMbps:500}']],
  [
    'Peers must exchange at least 1 Gbps of traffic with us, for private interconnects 5 Gbps.',
    [
      'traffic-volume required {minMbps:1000}',
      'traffic-volume required {minMbps:5000} {interconnect:private}',
    ],
  ],
  [
    'Minimum of 2 Gbps at the 95th percentile in either direction.',
    ['traffic-volume required {minMbps:2000,statistic:p95,direction:max}'],
  ],
  [
    'Traffic of 100mb or more in the busy hour is required.',
    ['traffic-volume required {minMbps:100,statistic:peak}'],
  ],
  [
    'There is no minimum traffic requirement for sessions at exchanges.',
    ['traffic-volume not-required {interconnect:public}'],
  ],
  ['Minimum traffic: not required', ['traffic-volume not-required']],
  [
    'At least 500 MB of traffic over a public exchange, at least 2 GB over a private interconnect.',
    [
      'traffic-volume required {minMbps:2000} {interconnect:private}',
      'traffic-volume required {minMbps:500} {interconnect:public}',
    ],
  ],
  [
    'A minimum of 200 Mbps and a maximum of 500 Mbps of traffic is exchanged.',
    ['traffic-volume required {minMbps:200}'],
  ],
  [
    'Once traffic exceeds 1 Gbps we prefer to move it to a PNI.',
    [
      'private-preferred preferred {aboveMbps:1000}',
      'traffic-volume preferred {minMbps:1000} {interconnect:private}',
    ],
  ],
  ['We currently exchange 400 Gbps of traffic at our ports.', []],
  [
    'There is no minimum for traffic over public exchanges, but we require 10 Gbps for PNIs.',
    [
      'traffic-volume not-required {interconnect:public}',
      'traffic-volume required {minMbps:10000} {interconnect:private}',
    ],
  ],
  ['No ratio, no minimum volume.', ['traffic-ratio not-required', 'traffic-volume not-required']],
  // traffic-ratio
  ['The ratio of traffic must not exceed 2:1.', ['traffic-ratio required {max:2}']],
  [
    'Inbound to outbound traffic shall stay within a ratio of 1.8 to 1.',
    ['traffic-ratio required {max:1.8}'],
  ],
  ['Traffic ratios are not considered.', ['traffic-ratio not-required']],
  ['Traffic should be roughly balanced.', ['traffic-ratio preferred']],
  ['Community 64500:1 marks the traffic ratio of a peer.', []],
  // port and backbone
  [
    'Interconnection must be over single-mode fibre with 10 Gbps optics.',
    ['port-capacity required {minMbps:10000}'],
  ],
  [
    'Peers must have a minimum of one 2x10G port at every exchange.',
    ['port-capacity required {minMbps:10000} {interconnect:public}'],
  ],
  ['Our ports are 100G at every exchange.', []],
  ['A backbone of at least OC-192 between its nodes.', ['backbone-capacity required {minMbps:9953}']],
  ['A fully redundant network with enough capacity.', ['backbone-capacity required']],
  // locations
  ['Peers must meet us in at least four locations.', ['locations required {min:4,unit:sites}']],
  [
    'Interconnection in three geographically diverse regions is required.',
    ['locations required {min:3,unit:regions}'],
  ],
  [
    'Must be willing to interconnect at more than one common location.',
    ['locations required {min:2,unit:sites}'],
  ],
  ['We encourage peering in multiple, mutual locations.', ['locations preferred {min:2,unit:sites}']],
  [
    'While not mandatory, we encourage peering in several locations.',
    ['locations preferred {min:2,unit:sites}'],
  ],
  ['Multiple locations are not required.', ['locations not-required']],
  [
    'Applicants must be able to meet in at least 4 of the following 12 cities.',
    ['locations required {min:4,unit:sites}'],
  ],
  [
    'Must interconnect in a minimum of two diverse locations where we have a presence.',
    ['locations required {min:2,unit:sites}'],
  ],
  ['We are present in 16 locations and peer at all of them.', []],
  // single AS, NOC
  ['The network shall operate under a single autonomous system.', ['single-as required']],
  ['Peers must operate a NOC that is staffed 24x7.', ['noc-24x7 required']],
  ['A 24/7/365 NOC which responds within 4 hours.', ['noc-24x7 required {responseHours:4}']],
  ['Reachable NOC, 24 hours a day, 7 days a week.', ['noc-24x7 required']],
  ['Peers should have a NOC reachable at any time.', ['noc-24x7 preferred']],
  ['Peers must operate a NOC reachable by e-mail during office hours.', []],
  ['Peers must answer within 24 hours.', []],
  ['Our NOC is reachable 24/7.', []],
  // PeeringDB
  ['A complete and up-to-date PeeringDB entry.', ['peeringdb-record required']],
  ['Peers are encouraged to keep their PeeringDB record current.', ['peeringdb-record preferred']],
  ['See our PeeringDB page for details.', []],
  ['Our locations are listed in PeeringDB.', []],
  [
    'If your connection is not in PeeringDB, sessions have to be set up by hand.',
    ['peeringdb-record required'],
  ],
  // abuse, capacity, backup, costs
  [
    'Peers must cooperate in cases of abuse and denial-of-service attacks.',
    ['incident-cooperation required'],
  ],
  ['Report abuse to abuse@example.net.', []],
  ['Ports must be upgraded when peak utilisation exceeds 70%.', ['capacity-upgrade required {atPercent:70}']],
  ['You get a warning at 80% of the prefix limit.', ['max-prefix stated']],
  [
    'Capacity must be augmented when 95th percentile utilization reaches 70%.',
    ['capacity-upgrade required {atPercent:70}'],
  ],
  [
    'Peers must interconnect at 10 Gbps or more with a minimum utilization of 25%.',
    ['port-capacity required {minMbps:10000}'],
  ],
  ['DDoS mitigation is available to customers.', []],
  ['Both sides shall review capacity together quarterly.', ['capacity-upgrade required {every:quarterly}']],
  ['Peers must provide a backup session over a public exchange.', ['backup-path required']],
  ['Peers shall bear half the costs of the cross connect.', ['cost-sharing required {who:shared}']],
  ['Cross connects are paid by the requesting party.', ['cost-sharing required {who:requester}']],
  ['Peering is cost-neutral for both sides.', []],
  // security
  ['Peers must filter spoofed source addresses (BCP 38).', ['anti-spoofing required']],
  ['Peers are encouraged to join MANRS.', ['manrs preferred']],
  ['We participate in MANRS.', []],
  [
    'Peers must respond to abuse complaints with an engineer within a two-hour period.',
    ['incident-cooperation required {responseHours:2}'],
  ],
  // routes
  ['Routes must be announced consistently at all locations.', ['consistent-announcements required']],
  ['Our network announces consistent routes everywhere.', []],
  ['We do not accept peers with inconsistent announcements.', ['consistent-announcements required']],
  ['Peers must announce only their own and their customers’ routes.', ['next-hop-self required']],
  ['Peers shall prevent route leaks.', ['route-filtering required']],
  ['Prefixes longer than /24 (IPv4) or /48 (IPv6) are filtered.', ['prefix-length required {v4:24,v6:48}']],
  ['Prefixes shorter than a /24 or /48 will be discarded.', ['prefix-length required {v4:24,v6:48}']],
  ['Do not announce anything longer than /24.', ['prefix-length required {v4:24}']],
  ['You must have at least one routable /24.', []],
  ['We do not accept (or announce) routes smaller than a /24.', ['prefix-length stated {v4:24}']],
  ['We accept prefixes up to /24 in IPv4 and /48 in IPv6.', ['prefix-length stated {v4:24,v6:48}']],
  ['Announcements must keep the aggregation properties of prefixes.', []],
  ['Only send us traffic that originates from your own networks.', []],
  ['No transit routes may be announced to us.', ['route-filtering required']],
  ['All peers are configured with prefix limits to guard against leaks.', ['max-prefix stated']],
  ['Routes must be registered with a recognised route registry.', ['irr required']],
  ['Routes should be aggregated as much as possible.', ['prefix-length preferred']],
  ['Routes must be registered in a public IRR.', ['irr required']],
  ['We build filters from your AS-SET.', ['irr required']],
  ['Our AS-SET is AS-EXAMPLE.', []],
  ['Peers should have valid ROAs.', ['rpki preferred']],
  ['RPKI invalid routes will be dropped.', ['rpki required']],
  ['All our routes are RPKI signed.', []],
  ['We suggest a max-prefix of 1,000 (IPv4) and 200 (IPv6).', ['max-prefix preferred {v4:1000,v6:200}']],
  ['Prefix limits: IPv4: 25, IPv6: 100', ['max-prefix stated {v4:25,v6:100}']],
  // sessions
  ['MD5 passwords are required on all sessions.', ['md5 required']],
  ['MD5 is strongly encouraged.', ['md5 preferred']],
  ['MD5 is available on request.', ['md5 optional']],
  ["MD5 isn't supported.", ['md5 refused']],
  ['MD5 is not required.', ['md5 not-required']],
  ['Peers must support IPv6.', ['ipv6 required']],
  ['IPv6 is optional.', ['ipv6 not-required']],
  ['Peers must not point a default route at us.', ['no-default-route required']],
  ['No static routes or routes of last resort towards our network.', ['no-default-route required']],
  ['Default routes are discarded.', []],
  ['We carry no default route ourselves.', []],
  ['Only send us traffic destined for prefixes that we announce.', ['no-default-route required']],
  ['Route of last resort: LOCAL_PREF 50', []],
  ['Peers must set next-hop to themselves.', ['next-hop-self required']],
  ['We ignore MEDs.', ['med stated {treatment:ignored}']],
  ['MEDs are accepted by prior arrangement.', ['med stated {treatment:by-arrangement}']],
  ['We do not peer with route servers.', ['route-server stated {presence:does-not-peer}']],
  ['We peer with the route servers at every exchange.', ['route-server stated {presence:peers}']],
  [
    'We do not set up direct sessions where routes are already exchanged over the route servers.',
    ['route-server stated {presence:required-first}'],
  ],
  ['Private interconnects are preferred over public peering.', ['private-preferred preferred']],
  // contracts and rights
  ['We can support contracts if a peer has to have one.', ['contract optional']],
  ['Peering agreements are valid until one side cancels them.', []],
  ['4We announce only our own routes.', []],
  ['Private peering requires a signed agreement.', ['contract required {interconnect:private}']],
  ['Public peering does not require a contract.', ['contract not-required {interconnect:public}']],
  ['Enter into a standard peering agreement.', ['contract required']],
  ['A network that buys transit from us cannot also be a peer.', ['not-customer required']],
  ['We have more than 200 customer networks.', []],
  ['Operators who ignore their mail will be de-peered automatically.', []],
  ['A signed bilateral agreement is required.', ['contract required']],
  ['We do not require any kind of written contract.', ['contract not-required']],
  ['We are willing to sign a contract if you require one.', ['contract optional']],
  ['Do not point default at us without a signed agreement.', ['no-default-route required']],
  ['Parties must sign a non-disclosure agreement.', ['nda required']],
  ['Applicants must be financially stable.', ['financial required']],
  ['A network cannot be both a customer and a peer.', ['not-customer required']],
  [
    'Applicants must not have been a customer within the last six months.',
    ['not-customer required {months:6}'],
  ],
  [
    'Peers must serve at least 50 transit customers.',
    ['customer-base required {min:50,unit:transit customers}'],
  ],
  ['Paid peering is offered to everyone else.', ['paid-peering optional']],
  ['A trial period of 90 days may be agreed.', ['trial-period optional {days:90}']],
  ['Either side may terminate with 30 days’ notice.', ['notice stated {days:30,of:termination}']],
  ['This policy may change without notice.', []],
  ['Meeting these requirements does not guarantee peering.', ['no-entitlement stated']],
  ['We reserve the right to accept or decline any request.', ['no-entitlement stated']],
  ['Write to peering@example.net to request peering.', ['request stated {email:peering@example.net}']],
  ['Write to peering [at] example [dot] net.', ['request stated {email:peering@example.net}']],
])('“%s”', (sentence, clauses) => {
  expect(item(sentence)).toEqual([...clauses].sort());
});

test.each([
  ['de', 'Peers müssen ein rund um die Uhr erreichbares NOC betreiben.', ['noc-24x7 required']],
  ['de', 'Keine Partei richtet eine statische Route oder Rückfallroute ein.', ['no-default-route required']],
  ['de', 'MD5 wird nicht unterstützt.', ['md5 refused']],
  ['de', 'Ein Vertrag ist nicht erforderlich.', ['contract not-required']],
  ['fr', 'Les pairs doivent disposer d’un NOC joignable 24h/24 et 7j/7.', ['noc-24x7 required']],
  ['fr', 'Au moins 500 Mo de trafic doivent être échangés.', ['traffic-volume required {minMbps:500}']],
  ['es', 'Los pares deben operar un NOC 24x7.', ['noc-24x7 required']],
  [
    'es',
    'Ninguna de las partes establecerá una ruta estática: no se permite la ruta por defecto.',
    ['no-default-route required'],
  ],
  ['pt', 'Os pares devem ter no mínimo 500 Mb de tráfego.', ['traffic-volume required {minMbps:500}']],
  ['pt', 'MD5 não é suportado.', ['md5 refused']],
  ['de', 'Ein schriftlicher Vertrag ist nicht notwendig.', ['contract not-required']],
  ['de', 'Es gibt kein Mindestvolumen.', ['traffic-volume not-required']],
  ['de', 'Das Verkehrsverhältnis darf 2:1 nicht überschreiten.', ['traffic-ratio required {max:2}']],
  ['de', 'Ein aktueller PeeringDB-Eintrag ist Voraussetzung.', ['peeringdb-record required']],
  ['de', 'Kunden können keine Peers sein.', ['not-customer required']],
  ['de', 'Routen mit ungültigem RPKI-Status werden verworfen.', ['rpki stated']],
  ['fr', 'Le NOC doit être joignable 24h/24.', ['noc-24x7 required']],
  ['fr', 'Le MD5 n’est pas nécessaire.', ['md5 not-required']],
  ['fr', 'Il est interdit de configurer une route par défaut.', ['no-default-route required']],
  [
    'fr',
    'Les préfixes plus longs que /24 (IPv4) ou /48 (IPv6) sont rejetés.',
    ['prefix-length stated {v4:24,v6:48}'],
  ],
  ['fr', 'Une fiche PeeringDB à jour est obligatoire.', ['peeringdb-record required']],
  ['es', 'IPv6 es obligatorio.', ['ipv6 required']],
  ['es', 'Los clientes no pueden ser pares.', ['not-customer required']],
  ['pt', 'Não há requisito de tráfego mínimo.', ['traffic-volume not-required']],
  ['pt', 'Rotas inválidas no RPKI são descartadas.', ['rpki stated']],
  ['ja', 'IRRにrouteオブジェクトを登録していること', ['irr required']],
  ['ja', 'ROAを作成しRPKIにより検証可能であることを推奨します', ['rpki preferred']],
  ['ja', 'IPv4は/24、IPv6は/48より小さい経路は破棄します', ['prefix-length stated {v4:24,v6:48}']],
])('%s: “%s”', (_, sentence, clauses) => {
  expect(item(sentence, 'Peering')).toEqual(clauses);
});

test('the stem of a list carries the demand of its bare items', () => {
  expect(said('<p>Peers should have:</p><ul><li>a 24x7 NOC</li><li>valid ROAs</li></ul>')).toEqual([
    'noc-24x7 preferred',
    'rpki preferred',
  ]);
  expect(
    said('<p>The following is not required:</p><ul><li>MD5 passwords</li><li>a written contract</li></ul>'),
  ).toEqual(['contract not-required', 'md5 not-required']);
});

test('a heading names its subject, and only a verb in it asks for something', () => {
  expect(said('<h1>Peering policy</h1><h2>ROA signing</h2><p>Films are shown on Thursdays.</p>')).toEqual([]);
  expect(said('<h1>Peering policy</h1><h2>Peers must sign ROAs</h2>')).toEqual(['rpki required']);
});

test.each([
  ['Aggregate your routes as much as possible.', ['prefix-length preferred']],
  ['Routes must be aggregated.', ['prefix-length required']],
  ['Popcorn prefers peers with a looking glass or a route server.', []],
  ['What route servers send us is not propagated any further.', []],
  ['This is not a 24x7 contact, and should not be taken for one.', []],
  ['Popcorn reserves the right to filter spoofed packets.', []],
  ['There is no requirement to be a customer, and traffic is welcome.', ['not-customer not-required']],
  ['Neither party shall send third party routes.', ['route-filtering required']],
  ['Care should be taken to prevent leaking transit routes.', ['route-filtering preferred']],
  ['Contact details should be published on PeeringDB.', ['peeringdb-record preferred']],
  ['Only prefixes that the peer is authorised to announce must reach us.', ['route-filtering required']],
  ['We do not support contracts for public peering.', ['contract refused {interconnect:public}']],
  [
    'Peers must have a physical presence at the Lamp House.',
    ['geographic-scope required {text:must have a physical presence at the Lamp House.}'],
  ],
])('what is asked and what only looks so: “%s”', (sentence, clauses) => {
  expect(item(sentence)).toEqual(clauses);
});

test('what words mean, and what is watched, asks nothing', () => {
  expect(
    said('<h2>1. Definitions</h2><ul><li>Default route: one that no explicit route is for.</li></ul>'),
  ).toEqual([]);
  expect(said('<h2>Alerts</h2><ul><li>Traffic asymmetry above 10:1</li></ul>')).toEqual([]);
  expect(item('Traffic asymmetry below 10:1')).toEqual(['traffic-ratio required {max:10}']);
});

test('a heading about traffic tells what has no threshold', () => {
  const waived = '<p>Popcorn does not set any fixed threshold to consider a request.</p>';
  expect(said(`<h2>Traffic volume</h2>${waived}`)).toEqual(['traffic-volume not-required']);
  expect(said(`<h2>Prefixes</h2>${waived}`)).toEqual([]);
});

test('a quote leaves out the signs that only mark it, and keeps those that belong to its words', () => {
  const quotes = (text: string) =>
    readClauses(
      sentencesOf(blocksOf(parseHTML(`<html><body><pre>${text}</pre></body></html>`).document)),
    ).map(({ quote }) => quote);
  expect(quotes('# Peering policy\n\n***Peers must keep a PeeringDB record.***')).toEqual([
    'Peers must keep a PeeringDB record.',
  ]);
  expect(quotes('# Peering policy\n\n- **MD5**: peers **must** set it')).toEqual([
    '**MD5**: peers **must** set it',
  ]);
});

test('what a network does to routes is stated where nothing above asks for it', () => {
  expect(item('RPKI invalid routes will be dropped.', 'Routing')).toEqual(['rpki stated']);
  expect(item('Prefixes longer than /24 are filtered.', 'Routing')).toEqual(['prefix-length stated {v4:24}']);
});

test('what is to be written in a request is not asked of the network', () => {
  expect(
    said(
      '<p>Please include the following information:</p><ul><li>your AS-SET</li><li>a PeeringDB entry</li><li>MD5 password</li></ul>',
    ),
  ).toEqual([]);
});

test('the answer beside or below a term is read with it', () => {
  expect(
    said(
      '<table><tr><td>Traffic ratio</td><td>Not required</td></tr><tr><td>MD5</td><td>optional</td></tr></table>',
    ),
  ).toEqual(['md5 optional', 'traffic-ratio not-required']);
  expect(said('<h3>Can we use MD5?</h3><p>Sure, write to us.</p>')).toEqual(['md5 optional']);
});

test('a table of regions gives a clause for each, with its region', () => {
  expect(
    said(
      '<h2>Traffic requirements</h2><table><tr><th>Region</th><th>Minimum traffic</th></tr><tr><td>Europe</td><td>500 Mbps</td></tr><tr><td>Asia</td><td>N/A</td></tr><tr><td>Africa</td><td>2 Gbps</td></tr></table>',
    ),
  ).toEqual([
    'traffic-volume required {minMbps:2000} {region:Africa}',
    'traffic-volume required {minMbps:500} {region:Europe}',
  ]);
});

test('a cell that says all of it is the quote, else the row', () => {
  const quotes = (row: string) =>
    readClauses(
      sentencesOf(blocksOf(parseHTML(`<html><body><table><tr>${row}</tr></table></body></html>`).document)),
    ).map(({ id, quote }) => [id, quote]);
  expect(quotes('<td>PeeringDB</td><td>Peers must keep a complete record in PeeringDB.</td>')).toEqual([
    ['peeringdb-record', 'Peers must keep a complete record in PeeringDB.'],
  ]);
  expect(quotes('<td>NOC</td><td>must be staffed 24x7</td>')).toEqual([
    ['noc-24x7', 'NOC must be staffed 24x7'],
  ]);
});

test('a direct session is one over the exchange where the heading says so', () => {
  expect(
    said(
      '<h2>Direct peering over internet exchanges</h2><p>At least 500 Mbps of traffic is required to apply for direct peering.</p>',
    ),
  ).toEqual(['traffic-volume required {minMbps:500} {interconnect:public}']);
});

test('limits that are listed below their heading have its meaning', () => {
  expect(
    said('<h3>Maximum prefixes</h3><ul><li>IPv4 : 25 prefixes</li><li>IPv6 : 100 prefixes</li></ul>'),
  ).toEqual(['max-prefix stated {v4:25,v6:100}']);
});

test.each([
  ['IPv4 prefix limit: 10', 'IPv6 prefix limit: 100', ['max-prefix stated {v4:10,v6:100}']],
  ['IPv6 prefix limit: 100', 'IPv4 prefix limit: 10', ['max-prefix stated {v6:100,v4:10}']],
  ['IPv4 prefix limit</p><p>10', 'IPv6 prefix limit</p><p>100', ['max-prefix stated {v4:10,v6:100}']],
  [
    'We drop prefixes longer than /24 (IPv4).',
    'We drop prefixes longer than /48 (IPv6).',
    ['prefix-length stated {v4:24,v6:48}'],
  ],
  [
    'IPv4 prefix limit: 10',
    'You should set an IPv6 prefix limit of 100',
    ['max-prefix preferred {v6:100}', 'max-prefix stated {v4:10}'],
  ],
  [
    'IPv4 prefix limit: 10',
    'Soup</p><p>IPv6 prefix limit: 100',
    ['max-prefix stated {v4:10}', 'max-prefix stated {v6:100}'],
  ],
])(
  'what is said of each family, one right below the other, is one clause: “%s”, “%s”',
  (one, other, found) => {
    expect(said(`<p>${one}</p><p>${other}</p>`)).toEqual(found);
  },
);

test('the heading tells public from private', () => {
  expect(
    said(
      '<h2>Public peering</h2><p>At least 500 Mbps of traffic is required.</p><h2>Private peering (PNI)</h2><p>At least 2 Gbps of traffic is required.</p>',
    ),
  ).toEqual([
    'traffic-volume required {minMbps:2000} {interconnect:private}',
    'traffic-volume required {minMbps:500} {interconnect:public}',
  ]);
});

test('what is said twice is kept once', () => {
  expect(
    said('<p>Peers must operate a 24x7 NOC.</p><p>Every peer must have a NOC that is staffed 24/7.</p>'),
  ).toEqual(['noc-24x7 required']);
});
