/** Whole pages: is it a policy, whose, in which language; and what holds for every clause of every page. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { policyReader } from '../../../src/readers/policy/policy-reader.ts';
import { policy } from '../../../src/records/policy.ts';

const page = (body: string, title = '', address = 'https://example.net/page') => {
  const { document } = parseHTML(
    `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`,
  );
  return [document, new URL(address)] as const;
};
const recognised = (body: string, title?: string, address?: string) =>
  policyReader.detect(...page(body, title, address));
const record = (body: string, title?: string, address?: string) => {
  const [candidate] = policyReader.extract(...page(body, title, address));
  if (candidate?.kind !== 'policy') throw new Error('no policy');
  return candidate.record;
};
const REQUIREMENTS =
  '<ul><li>Peers must operate a 24x7 NOC.</li><li>Peers must keep their PeeringDB record current.</li></ul>';

test.each([
  ['a list of duties', `<h1>Peering policy</h1>${REQUIREMENTS}`],
  [
    'one sentence',
    '<p>Peering Policy</p><p>AS64500 has a fully open peering policy and peers with everyone it can reach.</p>',
  ],
  [
    'no word of its kind, but conditions',
    `<h1>Peering with AS64500</h1><p>If you want to peer with us, you must:</p><ul><li>have valid ROAs</li><li>register your routes in an IRR</li></ul>`,
  ],
  [
    'RPSL remarks',
    '<pre>as-set: AS64500:AS-POLICY\nremarks: Example Net has a selective peering policy.\nremarks: Each peer must operate a 24x7 NOC.\nremarks: Peers must not point default at us.</pre>',
  ],
  [
    'Japanese',
    '<h1>ピアリングポリシー</h1><p>当団体のピアリングポリシーはOpenです。</p><ul><li>IRRにオブジェクトを登録していること</li></ul>',
  ],
  [
    'a preamble with definitions, and no condition yet',
    '<p>Settlement-Free Interconnection Policy of AS64500</p><p>This document tells with whom Popcorn peers. Popcorn reserves the right to decline any request for peering.</p><h2>1. Definitions</h2><p>Peering: settlement-free interconnection of two networks.</p>',
  ],
  [
    'an introduction without conditions',
    '<p>Popcorn Cloud offers settlement-free interconnection to qualified networks through AS64500.</p>',
    'Interconnection policy',
  ],
  [
    'a network that says that it does not peer',
    '<p>AS64500 is a stub network and does not peer. It buys all it needs.</p>',
    'Peering with us',
  ],
  [
    'answers to who asks for the policy',
    '<h2>What is your peering policy?</h2><p>Open!</p><p>What is your peering policy? Open! Which ASN do I need? AS64500.</p>',
    'Peering FAQ',
  ],
  [
    'conditions without the word',
    '<p>AS64500 exchanges traffic at two exchanges. Every route must be covered by a ROA. MD5 is available if desired.</p>',
    'Peering criteria',
  ],
  [
    'notes in PeeringDB',
    '<p>Recommended max-prefix: 10</p><p>- Maintain a 24x7 NOC</p><p>- Maintain a PeeringDB record</p>',
    '',
    'https://www.peeringdb.com/net/64500',
  ],
  [
    'a policy by another name',
    '<p>Popcorn policy for settlement-free or shared cost peering with other networks</p><p>This policy names what the Requester must meet.</p><p>Popcorn uses several numbers.</p>',
  ],
  [
    'a page that calls itself one, at an address that does too',
    '<p>Popcorn Group Peering Guidelines</p><p>The Popcorn Group has several networks.</p><p>Requests for IP peering reach us from time to time.</p>',
    '',
    'https://example.net/peering-guidelines',
  ],
  [
    'a policy that says what peering is, and what a requester must meet',
    '<p>Popcorn’s Settlement-Free Interconnection Policy</p><p>Peering is the exchange of traffic of two networks without payment.</p><p>This Policy details what the Requester must meet.</p>',
  ],
  [
    'a policy that tells what to write in the request',
    `<h1>Peering policy</h1>${REQUIREMENTS}<p>Subject: [your network] and peering</p><p>Text: [your number], [your exchange]</p>`,
  ],
  [
    'what one person asks',
    '<h1>Popcorn peering</h1><p>I will peer with any other network in the same city.</p><ul><li>IPv6 is required.</li><li>You need an entry in PeeringDB.</li></ul><p>My number is 4242420000.</p>',
  ],
  [
    'a note with two demands',
    '<p>Popcorn generally requires:</p><ul><li>peering with both routers</li><li>an up-to-date record in PeeringDB</li><li>an IRR object for each route</li></ul>',
    '',
    'https://www.peeringdb.com/net/64500',
  ],
  [
    'a note that one peers with everyone',
    '<p>We are open to peer with everyone.</p><p>Feel free to write.</p>',
    '',
    'https://www.peeringdb.com/net/64500',
  ],
  [
    'Swedish, of which nothing is read',
    '<h1>Policy för samtrafik</h1><p>Samtrafik sker vid de knutpunkter som vi har anslutning till.</p>',
    'Policy för samtrafik',
    'https://example.se/policy-for-samtrafik',
  ],
  [
    'Portuguese, and of traffic alone',
    '<h1>Política de Troca de Tráfego IP</h1><p>A Popcorn reserva-se o direito de modificar esta política, e espera que ela evolua com o tempo.</p><p>Outros acordos têm elementos de “peering” gratuito.</p>',
  ],
])('recognised as a policy: %s', (_, body, title = '', address = 'https://example.net/page') => {
  expect(recognised(body, title, address)).toMatchObject({
    kind: 'policy',
    confidence: expect.toSatisfy((value: number) => value >= 0.5),
  });
});

test.each([
  [
    'what a paper tells about a network',
    '<p>Popcorn has told on what terms it will consider peering with others.</p><p>A peering partner should peer over both IPv4 and IPv6 in parallel, and must exchange 10 Gbps of traffic at peak.</p>',
    'A telco opens up',
    /speaks for a network/,
  ],
  [
    'an exchange that calls its members peers and itself by name',
    '<p>Example is the internet exchange for the valley. We are open to all, yet each peer must meet these requirements.</p><ul><li>Only one MAC address is allowed on a port.</li><li>Peers must never route the prefix of the peering broadcast domain.</li><li>Peers must maintain IRR records.</li><li>Peers are encouraged to maintain a PeeringDB record.</li></ul>',
    'Example-IX peering policy',
    /exchange/,
  ],
  [
    'an exchange that presents itself',
    '<p>Example is a neutral, independent internet exchange and promotes an open peering policy.</p><p>It is made for operators and for those who offer content, here and in the countries around.</p>',
    'Example',
    /exchange/,
  ],
  [
    'a table of the words',
    '<h1>Handbook</h1><h3>Kinds of policy</h3><table><tr><th>Policy</th><th>What it means</th></tr><tr><td>Open</td><td>Will peer with anyone who asks for it</td></tr><tr><td>Selective</td><td>Will peer, but requires a minimum of traffic, two locations and a 24/7 NOC</td></tr><tr><td>Restrictive</td><td>Rarely peers with other networks</td></tr></table>',
    'Handbook',
    /explains/,
  ],
  [
    'a report on another’s policy',
    '<p>Popcorn today posted a revised peering policy.</p><p>Each party should keep a NOC that is staffed 24x7, and the traffic ratio must not exceed 2:1.</p><p>Observers of the trade expect that other networks will follow before the year is over.</p>',
    'Popcorn’s new peering policy',
    /reports/,
  ],
  [
    'an exchange’s rules',
    '<h1>Example IX connection rules</h1><p>Members must not point a default route at any other member.</p><p>Proxy ARP must be disabled on the peering LAN.</p><p>Only these ethertypes are allowed on the peering LAN.</p><p>Members must keep a PeeringDB record.</p>',
    'Peering policy – Example IX',
    /exchange/,
  ],
  [
    'rules of an exchange that calls its members peers',
    '<p>The exchange switch is a fabric shared by all. Peers must do no harm to any other peers.</p><p>Peers are required to keep their connection to the IXP.</p><p>Do not point default at others.</p>',
    'Example IXP',
    /exchange/,
  ],
  [
    'a paper that names the kinds of policies',
    '<h1>Peering inclinations</h1><p>As we see it, there are three kinds.</p><p>Open peering policy: whoever asks may peer.</p><p>A network with a selective peering policy asks for a 24x7 NOC.</p><p>The large ones have a restrictive peering policy.</p>',
    'Peering inclinations',
    /explains/,
  ],
  [
    'a collection of what others say',
    '<h1>Peering policy clauses</h1><p>Routes must be registered in an IRR. – Popcorn</p><p>Peers must operate a 24x7 NOC. – Moth</p><p>Peers must keep PeeringDB current. – Lantern</p>',
    'Peering policy clauses',
    /quotes/,
  ],
  [
    'a price list',
    '<h1>Transit</h1><p>1 Gbps for 250 euros a month, 10 Gbps for 900 euros a month.</p><p>Backup lines from 50 euros.</p><p>Our network has a selective peering policy.</p><p>Minimum contract of 12 months.</p>',
    'IP transit',
    /price/,
  ],
  [
    'an explanation of the words',
    '<h1>What is a selective peering policy?</h1><p>A network with a selective peering policy peers with networks that meet conditions, such as a minimum traffic or a 24x7 NOC.</p><p>Peers must often sign a contract.</p>',
    'What is a selective peering policy?',
    /explains/,
  ],
  [
    'common questions',
    '<h1>FAQ</h1><h2>How do I peer at the exchange?</h2><p>Peering is free for members.</p><p>You can peer over the route servers.</p>',
    'FAQ',
    /questions/,
  ],
  [
    'notes on route servers',
    '<p>This is the entry of the route servers of Example IX.</p><p>They drop RPKI invalid routes, filter by IRR and support MD5.</p><p>Peering with them is free.</p>',
    '',
    /./,
    'https://www.peeringdb.com/net/64500',
  ],
  [
    'a list of what members do, by its address',
    '<p>An overview of those members who have a peering policy of their own, for all who would like to know how to peer with them.</p><p>Moth Net prefers bilateral sessions with us.</p>',
    '',
    /lists/,
    'https://exchange.example/policy/peering-policy-tracker',
  ],
  [
    'an exchange that lets its members choose',
    '<p>We follow an open peering policy, and recommend one to our participants too. Agreements are made between participants.</p><p>Popcornix has two route servers.</p>',
    'Popcorn Internet Exchange',
    /exchange/,
  ],
  [
    'an essay',
    `<h1>On Tier 1 networks</h1><p>${'They pay nobody. Their backbones are large. Some of them peer with nobody else. I have counted them. '.repeat(40)}</p><p>Many of them require a ratio of 2:1. Peers must have a backbone of 100 Gbps. All of them want contracts. Compare this to a Tier 2 with an open peering policy.</p>`,
    'On Tier 1 networks',
    /states no policy/,
  ],
  [
    'what an authority says of the trade',
    '<h1>Consultation on interconnection</h1><p>Operators said that each peer must keep a 24x7 NOC, peers should register routes in an IRR, and peers must keep PeeringDB current.</p><p>Others have an open peering policy.</p>',
    'Consultation on interconnection',
    /reports/,
  ],
  [
    'networks within a cloud',
    '<h1>VPC peering requirements</h1><p>The address ranges of the peers must not overlap.</p><p>A network can have 25 peers at most, and peering with others is up to you.</p><p>You must not announce static routes.</p>',
    'VPC peering',
    /cloud/,
  ],
  [
    'a form that asks which policy one has',
    '<h1>Personals</h1><p>Do you have an "Open Peering Policy" (meaning you will peer with anyone)?</p><p>A "Selective Peering Policy" (meaning you will peer where something is met)?</p><p>Do you require contracts for peering?</p>',
    'Personals',
    /.*/,
  ],
  [
    'how to use route servers',
    '<h1>Route servers</h1><p>Our route servers drop prefixes longer than /24.</p><p>Peering with the route servers is optional.</p>',
    'Route servers',
    /route servers|exchange/,
  ],
  [
    'a privacy policy',
    '<h1>Privacy policy</h1><p>We process the data of those who request peering.</p><p>Data of peering partners is kept for a year.</p>',
    'Privacy policy',
    /other than peering/,
  ],
  [
    'an exchange that calls its rules a policy',
    '<h1>Peering policy</h1><p>Lamp Exchange has an open peering policy: any member may peer with any other member.</p><p>Members may set communities.</p><p>The office is beside the lighthouse, and open on weekdays.</p>',
    'Peering policy',
    /exchange/,
  ],
  [
    'a table of what others ask',
    '<h1>Peering policy tracker</h1><p>Popcorn has a selective peering policy.</p><p>Moth is open to peering requests.</p><p>The office is beside the lighthouse, and open on weekdays only.</p>',
    'Peering policy tracker',
    /several networks/,
  ],
  [
    'what people say of a policy in a forum',
    '<h1>Popcorn peering policy</h1><p>Did anyone notice what Popcorn asks for in its policy on peering?</p><p>I think that they had a bad experience with a network of half their size. It was in August, on a Friday, as far as the archive of the list goes back.</p>',
    'Popcorn peering policy',
    /reports/,
    'https://forum.example/t/popcorn-peering-policy/16176',
  ],
  [
    'what to do first',
    '<h1>Get started with the database of peering</h1><p>Peers must often find your record up to date.</p><p>We recommend that you keep your record in PeeringDB, and an IRR object.</p>',
    '',
    /explains/,
  ],
  [
    'an exercise',
    '<h1>Lab 1: iBGP</h1><h2>Peering requirements</h2><p>Each peer must reach the other one.</p><p>For iBGP both use the same AS.</p>',
    'Lab 1: iBGP',
    /explains/,
  ],
  [
    'a paper that says what peering is',
    '<h1>Settlement free peering agreement</h1><p>Peering is an agreement where two parties exchange traffic between their transit customers.</p><p>Peering does not oblige anyone to carry traffic of third parties.</p>',
    'Settlement free peering agreement',
    /explains/,
  ],
  [
    'a policy of no network',
    `<h1>Peering Policy, AS65001 (lab)</h1><p>This is a fictional policy for a lab.</p>${REQUIREMENTS}`,
    '',
    /example/,
  ],
  [
    'a policy to be filled in',
    `<h1>Peering policy</h1><p>[Company Name] (AS[number]) has an open peering policy.</p>${REQUIREMENTS}<p>Write to peering@[your domain].</p>`,
    'Peering policy',
    /example/,
  ],
  [
    'a page that only mentions peering',
    '<h1>Our network</h1><p>Good peering makes a good network.</p><p>We connect to five exchanges for peering.</p>',
    'Network',
    /no policy/,
  ],
  [
    'a title above words that say nothing of peering',
    '<p>Call us.</p>',
    'Peering policy of Popcorn',
    /nothing/,
  ],
])('told apart: %s', (_, body, title, reason, address = 'https://example.net/page') => {
  const detection = recognised(body, title, address);
  expect(detection?.confidence ?? 0).toBeLessThan(0.5);
  if (detection) expect(detection.reason).toMatch(reason);
});

test.each([
  ['a form to sign in', '<form><input><input type="password"></form>', /sign-in/],
  [
    'a question about cookies',
    '<p>We value your privacy and use cookies.</p><button>Accept</button>',
    /consent/,
  ],
  ['nothing', '<div id="root"></div>', /drawn/],
])('where a policy should be there is %s: that is said, and nothing is claimed', (_, body, reason) => {
  const detection = recognised(body, 'Example Net', 'https://example.net/peering-policy');
  expect(detection?.reason).toMatch(reason);
  expect(detection?.confidence).toBeLessThan(0.5);
  expect(recognised(body, 'Example Net', 'https://example.net/soup')).toBeNull();
});

const NOTE_AT = 'https://www.peeringdb.com/asn/64500';

test.each([
  'An up-to-date record in PeeringDB is required for direct peering.',
  'Please set max-prefix to 300 for IPv4 and to 20 for IPv6.',
  'Our policy is open, and we would rather not set passwords.',
  'We do not peer with route servers.',
  'We use RPKI origin validation and do not accept prefixes that are invalid.',
])('the note “%s” is a policy', (note) => {
  expect(recognised(`<p>${note}</p>`, '', NOTE_AT)?.confidence).toBeGreaterThanOrEqual(0.5);
});

test.each([
  'Peering requests: peering@popcorn.example',
  'Our engineers are there 24x7 for customers in all of the valley.',
  'POPCORN-IX Route Servers use RPKI and drop invalid routes. Peers must have an as-set.',
  'How to participate? Write to us. Recommended max-prefix limits: IPv4 90000.',
  'Lists of the prefixes that the POPCORN-IX Route Servers have.',
])('the note “%s” is none', (note) => {
  expect(recognised(`<p>${note}</p>`, '', NOTE_AT)?.confidence ?? 0).toBeLessThan(0.5);
});

test('a page that does not speak of peering is not looked at', () => {
  expect(recognised('<p>Soup of the day</p>')).toBeNull();
});

test('RPSL remarks of a small network are a policy where they name what has to be met', () => {
  const remarks = [
    'aut-num: AS64500',
    'remarks: This network is open for new peerings provided that the following requirements are met:',
    'remarks: - All peerings must have a session over IPv6.',
    'remarks: - The routing policy should be documented in the aut-num object.',
    'remarks: - Films are shown on Thursdays.',
  ].join('\n');
  expect(recognised(`<pre>${remarks}</pre>`)?.confidence).toBeGreaterThan(0.5);
});

test('of a page of 10 MB every sentence is read, and as much text kept as a policy can have', () => {
  const filler = 'The films of this week are shown at the usual place, with a view of the sea. '.repeat(
    130_000,
  );
  const read = record(
    `<h1>Peering policy</h1><p>${filler}</p><ul><li>Peers must keep a PeeringDB record.</li></ul>`,
  );
  expect(filler.length).toBeGreaterThan(10_000_000);
  expect(read.clauses.map(({ id }) => id)).toEqual(['peeringdb-record']);
  expect(read.text).toHaveLength(1_000_000);
}, 60_000);

test('a PeeringDB page has a reader of its own', () => {
  expect(
    recognised(`<div data-edit-name="policy_general">Open</div><h2>Peering policy</h2>${REQUIREMENTS}`),
  ).toBeNull();
});

test.each([
  ['Our peering policy is open.', 'open'],
  ['Example Net maintains a selective peering policy.', 'selective'],
  ['We practise a restrictive peering policy.', 'restrictive'],
  ['Our peering policy is open. We also look for networks with a selective policy.', 'open'],
  ['We have a selective, but generally open, peering policy.', 'selective'],
  ['Peering policy: Open', 'open'],
  ['We are happy to peer with anyone.', 'open'],
  ['We are open to peering with networks that meet the conditions below.', null],
  ['We are open to peering with anyone, anywhere.', 'open'],
  ['We are open to setting up peering with those who meet the conditions.', null],
  ['We have a "mostly open" policy for peering.', 'open'],
  ['We are no longer accepting new peering requests.', 'no'],
  ['We value an open and transparent peering environment.', null],
  ['Peering policies are open, selective or restrictive.', null],
  ['Wir haben eine offene Peering-Richtlinie.', 'open'],
  ['Notre politique de peering est sélective.', 'selective'],
  ['Mantemos uma política de peering seletiva.', 'selective'],
  ['Peering: it is open!', 'open'],
  ['La nostra politica di peering è selettiva.', 'selective'],
  ['Wij hebben een open peeringbeleid.', 'open'],
  ['Popcorn peers openly at each exchange where it is.', 'open'],
  ['A candidate shall open peering connections in all regions.', null],
  ['Our peering policy is _mostly_ open.', 'open'],
  ['We are currently not accepting new peers at this time.', 'no'],
  ['Currently not accepting new peers in Popcorn City.', null],
  ['We rely on open standards and peering arrangements.', null],
  ['Open for peering when met in several countries.', null],
  ['Please refer to Moth Net, which has an open peering policy.', null],
  ['We are now more restrictive with respect to peerings.', null],
  ['We have a generally open peering policy but a selective policy if we see you on route servers.', 'open'],
  ['We have a selective peering policy at locations where our ports are small.', null],
  ['We have a selective peering policy in order to keep quality high.', 'selective'],
  ['Our peering policy is ‘selective’.', 'selective'],
  ['Our policy, in short: open.', 'open'],
  ['We have an open peering policy in public and a selective policy for private ports.', 'open'],
  ['We peer with anybody, however small.', 'open'],
  ['We are open to peer with all providers.', 'open'],
  ['Popcorn says yes to every peering request.', 'open'],
  ['Everyone is welcome to peer with us.', 'open'],
  ['We will peer with any network that meets the following criteria.', null],
  ['When peering with any network, peers must filter.', null],
  ['Sessions with all peers are protected by MD5.', null],
  ['Traffic of peers is carried no matter where it enters.', null],
  ['Requests for peering are decided case by case.', 'selective'],
  ['Only our peering at Popcorn is "selective".', null],
  ['We do not have an open policy on peering.', 'selective'],
  ['Private peering is set up case by case.', null],
  ['Exceptions to peering rules are considered case by case.', null],
  ['We rarely change our peering addresses.', null],
  ['Peering is limited to 200 Mbps at remote sites.', null],
  ['We do not peer.', 'no'],
  ['Popcorn is part of Moth now and no longer peers directly.', 'no'],
  ['We are no longer open to peering.', 'no'],
  ['There is no peering with AS64500.', 'no'],
  ['We do not peer with customers of ours.', null],
  ['If you do not peer at two places, tell us.', null],
  ['Popcorn reserves the right not to peer.', null],
  ['Popcorn reserves the right to not peer with anyone.', null],
  ['There is no peering fee.', null],
])('“%s” is %s', (sentence, general) => {
  expect(record(`<h1>Peering</h1><p>${sentence}</p>`).general).toBe(general);
});

test.each([
  '<ul><li>Política general: Open</li></ul>',
  '<table><tr><th>Subject</th><th>Position</th></tr><tr><td>Peering policy</td><td>Open. Everyone counts.</td></tr></table>',
])('the word may stand in a field: %s', (field) => {
  expect(record(`<h1>Peering</h1>${field}`).general).toBe('open');
});

test('the network’s own number is told from those of its upstreams and examples', () => {
  const read = record(
    '<h1>Peering with Example Net (AS64500)</h1><p>AS64500 peers at many places.</p><h2>Upstreams</h2><ul><li>AS64501</li><li>AS64502</li></ul><p>Example: AS64503 { import: AS-FOO }</p><h2>Asia</h2><p>We also operate AS64504.</p>',
  );
  expect(read).toMatchObject({ network: 'Example Net', asn: 64500, otherAsns: [64504] });
});

test.each([
  [
    'the address',
    '<h1>Peering policy</h1><p>Open peering policy.</p>',
    '',
    'https://as64505.example/peering',
    64505,
  ],
  ['a label', '<h1>Peering</h1><p>AS number: 64506</p>', '', undefined, 64506],
  ['a table', '<table><tr><td>AS Number</td><td>64507</td></tr></table>', '', undefined, 64507],
  ['the title', '<p>Open peering policy</p>', 'AS64508 peering', undefined, 64508],
  ['words', '<p>Síť je autonomním systémem 64509.</p>', '', undefined, 64509],
  [
    'the name of a set',
    '<pre>as-set: AS64510:AS-POLICY\nremarks: our peering policy</pre>',
    '',
    undefined,
    64510,
  ],
  [
    'the own, and no number that is pointed to',
    '<p>For our names please refer to AS64509 (https://as64509.peeringdb.com).</p><p>Our peering filters: AS64511:AS-ALL</p>',
    '',
    undefined,
    64511,
  ],
  ['words', '<p>Our ASN is 64510, and we peer.</p>', '', undefined, 64510],
  [
    'who has customers',
    '<p>This is for those who peer with Popcorn’s AS64510 network and any downstream networks.</p>',
    '',
    undefined,
    64510,
  ],
  ['a community of people', '<p>We are a community ISP (AS64510) and peer.</p>', '', undefined, 64510],
  ['whom users are behind', '<p>400 users are behind AS64510. We peer.</p>', '', undefined, 64510],
  ['nobody’s provider', '<p>We peer. AS64501 is our upstream provider.</p>', '', undefined, undefined],
  ['where a network moves to', '<p>For peering, we moved from AS64509 to AS64511.</p>', '', undefined, 64511],
  ['a label in Japanese', '<p>Peeringに関し、弊社のAS番号は「64510」です。</p>', '', undefined, 64510],
  [
    'no list and no mailbox',
    '<p>Tell us of peering, such as: 1) places, and write to noc@as2.example.</p>',
    '',
    undefined,
    undefined,
  ],
  [
    'the network, and not from who bought it',
    '<p>Popcorn Net (AS64500) was acquired by Moth (AS64501) and no longer takes new peering.</p>',
    '',
    undefined,
    64500,
  ],
  [
    'no network into which this one goes',
    '<p>Popcorn no longer takes new peering as part of our integration into AS64501.</p>',
    '',
    undefined,
    undefined,
  ],
  [
    'no network behind which this one is, nor those that it sees',
    '<p>All peering is now behind Moth, AS64501.</p><p>Interested peers please contact AS64502.</p>',
    '',
    undefined,
    undefined,
  ],
  [
    'no node of the project that has one number for all',
    '<p>We host an AS112 node, and peer.</p>',
    '',
    undefined,
    undefined,
  ],
  [
    'the one number that the links tell',
    '<p>Our peering policy is open.</p><a href="https://bgp.tools/as/64508">bgp.tools</a><a href="https://bgp.he.net/AS64508">routes</a>',
    '',
    undefined,
    64508,
  ],
  [
    'none of the many that the links tell',
    '<p>Our peering policy is open.</p><a href="https://www.peeringdb.com/asn/64501">Moth</a><a href="https://www.peeringdb.com/asn/64502">Lantern</a>',
    '',
    undefined,
    undefined,
  ],
  [
    'nothing: communities',
    '<p>64500:1 and 64501:100 are communities for peering.</p>',
    '',
    undefined,
    undefined,
  ],
])('the number is read from %s', (_, body, title, address, asn) => {
  expect(record(body, title, address).asn).toBe(asn);
});

test('numbers to which routes are not announced are no others of the house', () => {
  const read = record(
    '<h1>Peering with AS64500</h1><h2>Communities</h2><h3>Do not export</h3><p>64500:601 Do not announce prefix to Moth (AS64501)</p><p>64500:602 Only announce to Lantern / AS64502</p>',
  );
  expect(read.asn).toBe(64500);
  expect(read).not.toHaveProperty('otherAsns');
});

test('numbers of the same house are kept beside the own', () => {
  expect(record('<p>Peering with AS64500.</p><p>Related ASNs: AS64501, AS64502</p>')).toMatchObject({
    asn: 64500,
    otherAsns: [64501, 64502],
  });
});

test.each([
  [
    'who operates the number',
    '<p>AS64500, operated by Popcorn Works, peers publicly.</p>',
    '',
    'Popcorn Works',
  ],
  [
    'who runs the network',
    '<p>AS64500 is a small network for peering, run by Ada Lantern.</p>',
    '',
    'Ada Lantern',
  ],
  ['who has the number', '<p>Popcorn Works operates AS64500 and likes peering.</p>', '', 'Popcorn Works'],
  [
    'a title with numbers',
    '<p>Peering at AS64500</p>',
    'Popcorn Ltd - Peering - AS64500 AS64501',
    'Popcorn Ltd',
  ],
  [
    'a title with whom to peer',
    '<h1>Peering with Popcorn Works</h1><p>Our peering policy is open.</p>',
    '',
    'Popcorn Works',
  ],
  [
    'who presents itself',
    '<p>Popcorn Works is a French operator.</p><p>Peering is a pleasure.</p>',
    '',
    'Popcorn Works',
  ],
  [
    'who presents itself',
    '<p>Popcorn is a non-profit organization.</p><p>Peering is a pleasure.</p>',
    '',
    'Popcorn',
  ],
  [
    'one sentence, not of two',
    '<p>The network is in Popcorn City. Lantern24 (AS64500) has an open peering policy.</p>',
    '',
    'Lantern24',
  ],
  [
    'who is a network of a kind in brackets',
    '<p>Lantern is a global Content Delivery Network (CDN) with peering in Asia.</p>',
    '',
    'Lantern',
  ],
  [
    'who speaks of itself by it twice',
    '<p>Lantern Interactive uses PeeringDB.</p><p>Lantern Interactive reserves the right to end peering.</p>',
    '',
    'Lantern Interactive',
  ],
  ['a heading with the number', '<p>Peering policy</p><h2>POPCORN WORKS AS 64500</h2>', '', 'POPCORN WORKS'],
  ['what stands in brackets', '<p>Peering with AS64500 (Popcorn Works)</p>', '', 'Popcorn Works'],
  ['a German title', '<h1>Peering-Richtlinie der Popcorn GmbH</h1><p>Soup.</p>', '', 'Popcorn GmbH'],
  ['a German title', '<h1>Peering mit der Popcorn eG</h1><p>Soup.</p>', '', 'Popcorn'],
  ['a French title', '<h1>Politique d’interconnexion de Popcorn</h1><p>Soupe.</p>', '', 'Popcorn'],
  ['a Spanish title', '<h1>Política de peering de Popcorn</h1><p>Sopa.</p>', '', 'Popcorn'],
  ['a Portuguese sentence', '<p>A Popcorn adota uma política de peering aberta.</p>', '', 'Popcorn'],
  ['no name', '<p>It uses the Autonomous System Number 64500 (AS64500) for peering.</p>', '', undefined],
  ['no name', '<p>Telecom has an open peering policy.</p>', '', undefined],
  ['no name', '<p>Policy Statement has an open peering policy.</p>', '', undefined],
  [
    'no name but a form of company',
    '<p>popcorn works AG (AS64500) has an open peering policy.</p>',
    '',
    undefined,
  ],
  ['no name', '<p>Our Network (AS64500) has an open peering policy.</p>', '', undefined],
  ['no name', '<p>Basically peers should have an AS-SET.</p><p>Besides AS64500 is open.</p>', '', undefined],
  ['no name', '<p>Currently, AS64500 is open for peering.</p>', '', undefined],
  ['no name', '<p>Frankfurt is a good place for peering.</p>', '', undefined],
  ['no name', '<p>Our prefix is 2a0a (AS64500), and we peer.</p>', '', undefined],
  ['no address', '<p>We peer.</p>', 'Peering - as64500.example', undefined],
  ['no part of a title about the network', '<p>We peer.</p>', 'Políticas y Capacidades - AS64500', undefined],
  ['no team', '<p>Soup.</p>', 'Peering policy — Interconnect team', undefined],
  ['no chapter', '<h1>Soup</h1><h2>Lantern peering policy</h2><p>We peer.</p>', '', undefined],
  ['no exchange', '<h1>Peering with PopcornIX</h1><p>We peer.</p>', '', undefined],
  ['the part of a title that is not about peering', '<p>Soup.</p>', 'Peering | Popcorn', 'Popcorn'],
  ['the part of a Japanese title', '<p>Soup.</p>', 'ピアリングポリシー | ポップコーン', 'ポップコーン'],
  ['whose number it is', '<p>We meet. Popcorn Works, AS64500, peers.</p>', '', 'Popcorn Works'],
  ['a heading with the number', '<p>Peering</p><h2>AS64500 – Popcorn Works</h2>', '', 'Popcorn Works'],
  ['who has a part of the number', '<p>Lantern64500 (as64500) likes peering.</p>', '', 'Lantern64500'],
  ['no community', '<p>Send Lantern Routes (64500:666) to AS64500 by peering.</p>', '', undefined],
  ['who reserves a right', '<p>Soup is hot.</p><p>Popcorn reserves the right to cool it.</p>', '', 'Popcorn'],
  ['who is willing', '<p>Popcorn Works is willing to set up peering.</p>', '', 'Popcorn Works'],
  ['who has a name with a point', '<p>Popcorn.Net operates AS64500 for peering.</p>', '', 'Popcorn.Net'],
  [
    'whose name is explained',
    '<h1>Peering policy of the Popcorn Network (POP, AS64500)</h1><p>Soup.</p>',
    '',
    'Popcorn Network',
  ],
])('the name is that of %s', (_, body, title, network) => {
  expect(record(body, title).network).toBe(network);
});

const LONG = 'is read here with all that belongs to it, so that a sentence as long as this one can be had.';
test.each([
  ['its site and its host', '<meta property="og:site_name" content="Lantern Works">', '', 'Lantern Works'],
  [
    'its site and a sentence',
    '<meta property="og:site_name" content="Popcorn">',
    `<p>What Popcorn asks for ${LONG}</p>`,
    'Popcorn',
  ],
  [
    'its copyright and a sentence',
    '',
    `<p>What Popcorn Works asks for ${LONG}</p><footer><p>© 2026 Popcorn Works. All rights reserved.</p></footer>`,
    'Popcorn Works',
  ],
  [
    'its heading and a sentence',
    '',
    `<h1>Popcorn Interconnection Policy</h1><p>What Popcorn asks for ${LONG}</p>`,
    'Popcorn',
  ],
  ['its heading alone', '', '<h1>European Interconnection Policy</h1>', undefined],
  ['its site alone', '<meta property="og:site_name" content="Popcorn Works">', '<p>© Moth</p>', undefined],
  ['its host and its words', '', '<p>Soup of Lantern tastes best.</p>', 'Lantern'],
  ['its mailbox and its words', '', '<p>Ask Popcorn: peering@popcorn.example</p>', 'Popcorn'],
  ['the host of another', '', '<p>Peering@Moth. Ask noc@peering.example.</p>', undefined],
])('a name is believed that is borne out: %s', (_, head, body, network) => {
  const { document } = parseHTML(
    `<html><head>${head}<title>Soup</title></head><body><p>We peer.</p>${body}</body></html>`,
  );
  const [candidate] = policyReader.extract(document, new URL('https://www.lantern.example/soup'));
  expect(candidate?.kind === 'policy' && candidate.record.network).toBe(network);
});

test.each([
  ['Routes of AS-POPCORN are announced.', 'AS-POPCORN'],
  ['Our as-set is as-popcorn.', 'AS-POPCORN'],
  ['All of it is sold as-a-service, peering too.', undefined],
  ['The peak of AS-wide traffic counts for peering.', undefined],
])('“%s” names the set %s', (sentence, asSet) => {
  expect(record(`<p>Peering</p><p>${sentence}</p>`).asSet).toBe(asSet);
});

test('an address that a delivery network hides is read', () => {
  const hidden = (address: string, key = 0x5a) =>
    [key, ...[...address].map((letter) => letter.charCodeAt(0) ^ key)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
  expect(
    record(
      `<p>For peering: <span class="__cf_email__" data-cfemail="${hidden('peering@example.net')}">[email&#160;protected]</span></p><a href="/cdn-cgi/l/email-protection#${hidden('noc@example.net')}">the NOC</a><a href="/cdn-cgi/l/email-protection#zz">broken</a>`,
    ).contacts,
  ).toEqual(['peering@example.net', 'noc@example.net']);
});

test('where to ask may be told by a link alone', () => {
  const { clauses } = record(
    '<h1>Peering policy</h1><p>Do you want to peer? Please <a href="mailto:Peering@example.net?subject=Peering">write to us</a>.</p><a href="mailto:contact@example.net">Contact</a>',
  );
  expect(clauses).toMatchObject([
    { id: 'request', quote: 'Please write to us.', value: { email: 'peering@example.net' } },
  ]);
});

test('AS-SET, contacts and links are those that the page names', () => {
  const read = record(
    '<p>Our AS-SET is AS64500:AS-EXAMPLE.</p><p>Write to peering (at) example (dot) net, or <a href="mailto:noc@example.net">the NOC</a>.</p><a href="https://example.net/peering-request">Peering request form</a>',
  );
  expect(read).toMatchObject({
    asSet: 'AS64500:AS-EXAMPLE',
    contacts: ['peering@example.net', 'noc@example.net'],
    links: [{ text: 'Peering request form', url: 'https://example.net/peering-request' }],
  });
});

test.each([
  ['en', 'The network must operate a NOC and we are happy to peer with all of you.'],
  ['de', 'Der Peer muss ein NOC betreiben und die Routen sind zu registrieren, wir filtern nicht.'],
  ['fr', 'Les pairs doivent disposer d’un NOC et nous sommes ouverts au peering avec tous les réseaux.'],
  ['es', 'Los pares deben operar un NOC y las rutas son registradas por la red en el IRR.'],
  ['pt', 'Os pares devem ter um NOC e as rotas são registadas no IRR, não com a nossa ajuda.'],
  ['ja', 'ピアは24時間対応のNOCを持つこと。'],
  ['ru', 'Пиринговая политика сети открыта.'],
  ['und', 'AS64500 peering'],
  ['und', 'AS 64500, AS 64501, AS 64502: peering at SIX'],
])('the language is %s', (language, text) => {
  expect(record(`<p>${text}</p>`).language).toBe(language);
});

test('a text of an unread language is kept and nothing is claimed of it', () => {
  const read = record('<p>Politika peeringu: sousedé jsou povinni dodržovat pravidla a být na příjmu.</p>');
  expect(read.clauses).toEqual([]);
  expect(read.text).toContain('dodržovat pravidla');
});

const BITS = [
  'Peers must',
  'should',
  'we do not require',
  'a 24x7 NOC',
  '500 Mbps of traffic',
  'in the busy hour',
  'no default route',
  '2:1 ratio',
  '/24',
  'PeeringDB',
  'MD5',
  'peering@example.net',
  'RPKI',
  '.',
  ';',
  ':',
  '<b>',
  '</b>',
  '<li>',
  '<br>',
  '<h2>',
  '</h2>',
  '<td>',
  '</td>',
  '<tr>',
  '&amp;',
  '“',
  '日本語',
  'ピアリング',
  '- ',
  'remarks: ',
];
const soup = fc
  .array(fc.oneof(fc.constantFrom(...BITS), fc.string({ maxLength: 8 })), { maxLength: 60 })
  .map((bits) => bits.join(' '));

test('every quote stands in the page, word for word, and every record fits its schema', () => {
  fc.assert(
    fc.property(soup, (body) => {
      const [document, url] = page(`<h1>Peering policy</h1><ul><li>${body}</ul>`);
      const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
      const shown = words(document.documentElement.textContent ?? '');
      for (const { record: read } of policyReader.extract(document, url)) {
        const parsed = policy.safeParse(read);
        expect(parsed.success, JSON.stringify(parsed.error?.issues)).toBe(true);
        if ('clauses' in read) for (const { quote } of read.clauses) expect(shown).toContain(words(quote));
      }
    }),
    { numRuns: 300 },
  );
});

test('whatever the page, neither looking at it nor reading it fails', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const [document, url] = page(`<p>peering</p>${text}`);
      expect(() => policyReader.detect(document, url)).not.toThrow();
      expect(() => policyReader.extract(document, url)).not.toThrow();
    }),
  );
});

test('a page read again after it changed is read anew', async () => {
  const [document, url] = page('<h1>Peering policy</h1><p>Our peering policy is open.</p>');
  policyReader.detect(document, url);
  await Promise.resolve();
  document.querySelector('p')?.replaceChildren('Our peering policy is selective.');
  expect(policyReader.extract(document, url)[0]?.record).toMatchObject({ general: 'selective' });
});
