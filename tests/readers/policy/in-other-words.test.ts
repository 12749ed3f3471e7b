/** Demands as people put them who write for people: friendly prose, questions with answers, terse fields, legal clauses; and what only sounds like them. */
import { expect, test } from 'vitest';
import { said } from './said.ts';

const html = (text: string) => (text.startsWith('<') ? text : `<p>${text}</p>`);

test.each([
  ['There is no lower limit at exchanges.', 'traffic-volume not-required {interconnect:public}'],
  ['No lower shelf is left.', ''],
  [
    'For a private connection we want to see 5 Gbps at peak.',
    'traffic-volume preferred {minMbps:5000,statistic:peak} {interconnect:private}',
  ],
  ['A connection of 5 Gbps will do at the peak of summer.', ''],
  [
    'Private links only where a port would be loaded by more than 4 Gbps.',
    'private-preferred preferred {aboveMbps:4000}',
  ],
  ['We do 100G ports only, no 10G.', 'port-capacity required {minMbps:100000}'],
  [
    'A minimum of three interconnection points, one of which must be in Popcorn City.',
    'locations required {min:3,unit:sites}',
  ],
  ['Minimum peering locations: 2', 'locations required {min:2,unit:sites}'],
  ['Our minimum number of locations: 2', ''],
  ['An operations centre that can be called 24 hours a day.', 'noc-24x7 required'],
  ['Only networks in PeeringDB.', 'peeringdb-record required'],
  [
    'If a link is above 75 per cent for a week we would like to add another.',
    'capacity-upgrade preferred {atPercent:75}',
  ],
  ['Traffic must be in balance.', 'traffic-ratio required'],
  ['Traffic must be near parity.', 'traffic-ratio required'],
  ['A network must have sufficient capacity for its traffic.', 'backbone-capacity required'],
  ['Our preference is for multiple sessions for redundancy.', 'backup-path preferred'],
  ['We have no preference for redundant sessions.', ''],
  ['Peers must not spoof.', 'anti-spoofing required'],
  ['This network is MANRS compliant.', ''],
  ['Peers must be MANRS compliant.', 'manrs required'],
  [
    'Each party bears the costs of its own routers; those of the circuits are shared equally.',
    'cost-sharing required {who:shared}',
  ],
  [
    'All of your prefixes must be announced at all places where we meet.',
    'consistent-announcements required',
  ],
  ['Announcements must be the same in every region.', 'consistent-announcements required'],
  ['Our announcements are the same in every region.', ''],
  ["We don't look at MEDs.", 'med stated {treatment:ignored}'],
  ['Routes with an invalid origin (RFC 6811) are dropped.', 'rpki stated'],
  ['Sessions for v4 and v6 are expected.', 'ipv6 preferred'],
  ['If you only do IPv4, we are not interested.', 'ipv6 required'],
  ['We recommend the IPv6 course.', ''],
  ["We'd rather not have MD5 passwords.", 'md5 optional'],
  ["We exchange only our and our customers' routes.", 'next-hop-self stated'],
  ['Data leaks must be reported.', ''],
  ['Neither party shall send traffic to the other for lunch.', ''],
  ['Paying customers are excluded.', 'not-customer required'],
  [
    'A network that bought transit from us in the past eighteen months does not qualify.',
    'not-customer required {months:18}',
  ],
  ['To end the peering, please tell us two weeks before.', 'notice stated {days:14,of:termination}'],
  ['Max prefix (IPv4/IPv6): 1,200/60', 'max-prefix stated {v4:1200,v6:60}'],
  ['Max prefixes: 1,200 / 60 (v4/v6)', 'max-prefix stated {v4:1200,v6:60}'],
  ['Tell us two weeks before the picnic.', ''],
  ['<h3>Do you want a contract?</h3><p>Good grief, no.</p>', 'contract not-required'],
  ['<h3>Is there a minimum of traffic?</h3><p>No. One packet will do.</p>', 'traffic-volume not-required'],
  ['<h2>Peer with us</h2><p>Peers must meet us in two cities.</p>', 'locations required {min:2,unit:sites}'],
  [
    '<h2>Peering in the US</h2><p>Peers must meet us in two cities.</p>',
    'locations required {min:2,unit:sites} {region:USA}',
  ],
  [
    '<p>To peer with us, a network:</p><ul><li>keeps its contacts in PeeringDB correct;</li></ul>',
    'peeringdb-record required',
  ],
  ['<p>To bake with us, a cook:</p><ul><li>keeps its contacts in PeeringDB correct;</li></ul>', ''],
])('friendly words: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});

test.each([
  ['A current PeeringDB entry with the limits that we should use is a must.', 'peeringdb-record required'],
  ['You should keep a PeeringDB entry.', 'peeringdb-record preferred'],
  ['Each party keeps a NOC that is reachable 24 hours, 365 days.', 'noc-24x7 required'],
  ['Each party keeps a diary for 24 hours, 365 days.', ''],
  ['Each party pays half of the cross connect.', 'cost-sharing required {who:shared}'],
  [
    'There are no requirements on volume or balance.',
    'traffic-ratio not-required, traffic-volume not-required',
  ],
  [
    'You accept that we prefer private interconnects for flows beyond 10G.',
    'private-preferred preferred {aboveMbps:10000}',
  ],
  ['Only routes of the peer and its customers may be announced.', 'next-hop-self required'],
  [
    'The parties must announce routes of their own and of their customers exclusively.',
    'next-hop-self required',
  ],
  ['Do not use us as your transit.', 'no-default-route required'],
  ['Peers can expect our prefixes soon.', ''],
  ['The peer shall not be a customer of any of our customers.', 'upstream-rule required'],
  ['An interconnection agreement is signed by both.', 'contract required'],
  ['The parties sign a peering agreement.', 'contract required'],
  ['We sign agreements with many.', ''],
  [
    '<p><b>What we need from you</b></p><ul><li>a PeeringDB page that is current</li><li>IRR records</li></ul>',
    'irr required, peeringdb-record required',
  ],
  [
    "<p><b>What we'd like to see</b></p><ul><li>IPv6</li><li>RPKI ROAs</li></ul>",
    'ipv6 preferred, rpki preferred',
  ],
  [
    "<p><b>What we don't care about</b></p><ul><li>ratios</li><li>traffic volumes</li><li>contracts</li><li>MD5</li></ul>",
    'contract not-required, md5 not-required, traffic-ratio not-required, traffic-volume not-required',
  ],
  ['<p><b>What we bake</b></p><ul><li>IPv6 cakes</li><li>contracts</li></ul>', ''],
  [
    '<table><tr><th></th><th>Europe</th><th>Asia</th></tr><tr><td>Minimum traffic</td><td>20 Gbps</td><td>10 Gbps</td></tr><tr><td>Maximum ratio</td><td>1.5:1</td><td>2:1</td></tr><tr><td>Minimum locations</td><td>4</td><td>2</td></tr></table>',
    'locations required {min:2,unit:sites} {region:Asia}, locations required {min:4,unit:sites} {region:Europe}, traffic-ratio required {max:1.5} {region:Europe}, traffic-ratio required {max:2} {region:Asia}, traffic-volume required {minMbps:10000} {region:Asia}, traffic-volume required {minMbps:20000} {region:Europe}',
  ],
  [
    '<table><tr><th></th><th>Europe</th><th>Asia</th></tr><tr><td>Offices</td><td>4</td><td>2</td></tr></table>',
    '',
  ],
])('clauses, fields and sides: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});

test.each([
  ['Routes must be announced with the same AS path length everywhere.', 'consistent-announcements required'],
  ['Peers must announce their routes from one and the same AS.', 'single-as required'],
  ['We exchange 2 Tbps with 300 peers, at a ratio of 1:4.', ''],
  ['We may decline for reasons of our own.', 'no-entitlement stated'],
  ['We may decline routes that we do not like.', ''],
  ['We reserve the right to say no.', 'no-entitlement stated'],
  ['Popcorn reserves the right to not peer with anyone.', 'no-entitlement stated'],
  ['MD5: only if necessary', 'md5 optional'],
  ['MD5 or the TCP Authentication Option is required.', 'md5 required'],
  ['We will look for 50 Mbps of traffic between our networks.', 'traffic-volume preferred {minMbps:50}'],
  [
    'Private peers must bring a minimum of a 10 Gbps port and exchange at least 2 Gbps of traffic.',
    'port-capacity required {minMbps:10000} {interconnect:private}, traffic-volume required {minMbps:2000} {interconnect:private}',
  ],
  ['We have 10 Gbps ports, and exchange 2 Gbps of traffic.', ''],
  ['<p>We do not:</p><ul><li>support MD5</li><li>sign contracts</li></ul>', 'contract refused, md5 refused'],
  ['<p>We do:</p><ul><li>support MD5</li></ul>', 'md5 optional'],
  ['Do not send traffic for prefixes which we did not announce.', 'no-default-route required'],
  [
    'Peers must have nodes in no fewer than four of the following: Popcorn City, Saltburgh, Butterton.',
    'locations required {min:4,unit:sites}',
  ],
  ['Peers must meet no fewer than four of the following requirements.', ''],
  ['Peers must announce no less than 2,000 routes.', 'customer-base required {min:2000,unit:routes}'],
  ['Peers must not announce routes learned from their upstreams.', 'route-filtering required'],
  ['A trial of ninety days is asked for.', 'trial-period preferred {days:90}'],
  ['5 Gbit/s and over: private interconnects.', 'private-preferred preferred {aboveMbps:5000}'],
  ['Nice to have: IPv6 and ROAs.', 'ipv6 preferred, rpki preferred'],
  ['The TCP three-way handshake must be finished.', ''],
  ['Locations: one is sufficient.', 'locations not-required'],
  [
    'PNI: if > 5 Gbit/s, 100G only',
    'port-capacity required {minMbps:100000} {interconnect:private}, private-preferred preferred {aboveMbps:5000}, traffic-volume required {minMbps:5000} {interconnect:private}',
  ],
  [
    'Networks have to be present at one of our locations and be listed in PeeringDB.',
    'geographic-scope required {text:have to be present at one of our locations and be listed in PeeringDB.}, peeringdb-record required',
  ],
  ['Whoever asks for the PNI pays for the cross-connect.', 'cost-sharing required {who:requester}'],
  [
    '<table><tr><th>Criterion</th><th>Public peering</th><th>Private peering</th></tr><tr><td>Interface</td><td>–</td><td>10GE or 100GE</td></tr><tr><td>Locations</td><td>One is sufficient</td><td>Two, in different cities</td></tr><tr><td>Agreement</td><td>Not required</td><td>Written agreement required</td></tr></table>',
    'contract not-required {interconnect:public}, contract required {interconnect:private}, locations not-required, locations required {min:2,unit:sites} {interconnect:private}, port-capacity required {minMbps:10000} {interconnect:private}',
  ],
  [
    '<table><tr><th>Shop</th><th>Public opening</th><th>Private viewing</th></tr><tr><td>Locations</td><td>One</td><td>Two, in different cities</td></tr></table>',
    '',
  ],
  ['Popcorn runs a nationwide backbone with 400G links.', ''],
  ['A nationwide backbone with 400G links.', 'backbone-capacity required {minMbps:400000}'],
])('criteria, columns and refusals: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});

test.each([
  ['Most peerings begin with a handshake agreement.', ''],
  [
    'Popcorn does not normally peer with customers of already existing peering partners.',
    'upstream-rule preferred',
  ],
  ['Maintain ratios and sufficient capacity.', 'traffic-ratio required'],
])('what nearly sounds so: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});

test.each([
  ['BGP4 with MD5 where the peer so wishes.', 'md5 optional'],
  ['MD5 is possible but we would prefer if we could do without.', 'md5 optional'],
  [
    '<p><b>Not allowed</b></p><ul><li>Default or static routes</li><li>Third-party prefixes</li></ul>',
    'no-default-route required, route-filtering required',
  ],
  [
    '<p><b>Not asked for</b></p><ul><li>Ratios</li><li>Contracts or SLAs</li><li>24x7 staff</li></ul>',
    'contract not-required, noc-24x7 not-required, traffic-ratio not-required',
  ],
  ['We support RFC 8326.', 'communities optional {text:We support RFC 8326.}'],
  ['No rights can be derived from this policy.', 'no-entitlement stated'],
  ['These guidelines create no obligation on our part.', 'no-entitlement stated'],
  ['Peers must have the financial means to pay.', 'financial required'],
  ['Peers refrain from announcing more-specifics.', 'prefix-length preferred'],
  [
    "Agreements run for 12 months, and end with 90 days' prior notice.",
    'notice stated {days:90,of:termination}',
  ],
  ['We take 60 days to answer and may ask for a trial of 30 days.', 'trial-period optional {days:30}'],
  [
    'We expect you to filter your customers, no route leaks, no default routing.',
    'no-default-route required, route-filtering preferred',
  ],
  ['Both v4 and v6, please.', 'ipv6 preferred'],
  ['<table><tr><th>Parameter</th><th>Value</th></tr><tr><td>Colour</td><td>30 / 10</td></tr></table>', ''],
])('refusals and lengths of time: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});

test.each([
  [
    'Peers must have a presence in at least two US cities.',
    'geographic-scope required {text:must have a presence in at least two usa cities.}, locations required {min:2,unit:sites} {region:US}',
  ],
  [
    'Peers must have a presence in two or more common locations in different US time zones.',
    'geographic-scope required {text:must have a presence in two or more common locations in different usa time zones.}, locations required {min:2,unit:sites} {region:US}',
  ],
  [
    'Popcorn will peer with networks that are present at common exchanges.',
    'geographic-scope required {text:networks that are present at common exchanges}',
  ],
  ['Popcorn will peer with anybody who likes popcorn.', ''],
  [
    'Neither party shall announce to the other more specific routes of its prefixes.',
    'prefix-length required',
  ],
  ['Peers must implement routes filtering at the edge of their network.', 'route-filtering required'],
  [
    'Peers must operate dedicated IP circuits of at least OC-192.',
    'backbone-capacity required {minMbps:9953}',
  ],
  ['Peering is set up provided that traffic is balanced.', 'traffic-ratio required'],
])('as carriers word it: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});

test.each([
  ['Traffic must follow the BGP announcements.', 'no-default-route required'],
  ['Neither side forwards packets for which no route was received.', 'no-default-route required'],
  ['Default: forbidden. Static: forbidden.', 'no-default-route required'],
  ['Traffic outside of the announced routes must not be sent.', 'no-default-route required'],
  ['Partners must route traffic according to this policy, and announce any change of it.', ''],
  ['Pointing 0.0.0.0/0 at us counts as theft.', 'no-default-route required'],
  ['The default value is not changed.', ''],
  ['Not all routes are announced in every market, for traffic engineering.', ''],
  ["Please announce your own and your customers' prefixes.", 'next-hop-self required'],
  ['What you announce must belong to you or to your customers.', 'next-hop-self required'],
  ['Only customers may announce prefixes to us.', ''],
  ['A leaked table ends in the session being shut.', 'route-filtering required'],
  ['Data leaks end in the account being shut.', ''],
  ['All customer announcements must be filtered by the peer.', 'route-filtering required'],
  ['Reserved address space must not be announced.', 'route-filtering required'],
  ['Announcing routes learned from other peers is forbidden.', 'route-filtering required'],
  ['We only peer over private interconnects.', 'private-preferred required'],
  ['Private links only in Popcorn City.', ''],
  ['Private peering is not necessary.', 'private-preferred not-required'],
  ['Public or private, both are fine.', 'private-preferred not-required'],
  ['High-volume peers are encouraged to set up a PNI.', 'private-preferred preferred'],
  ['Our preferred site for private links is Popcorn City.', ''],
  ['Where a PNI is not possible, prefixes are exchanged over an exchange.', ''],
  ['Your prefixes must be listed in RADB or RIPE.', 'irr required'],
  ['RIPE and ARIN meet in Popcorn City.', ''],
  ['Peers are asked to deploy ROV.', 'rpki preferred'],
  ['Routes that fail origin validation are not accepted.', 'rpki stated'],
  ["We don't validate RPKI yet.", ''],
  ['You are not required to set a max-prefix.', 'max-prefix not-required'],
  ['Each session is limited to 500 prefixes.', 'max-prefix stated {v4:500}'],
  ['Suggested limits: 300 v4, 150 v6', 'max-prefix preferred {v4:300,v6:150}'],
  ['Uniform routing across all exchanges is expected.', 'consistent-announcements preferred'],
  ['Inconsistent announcements are grounds for termination.', 'consistent-announcements required'],
  ['Announcements must be consistent with your IRR objects.', 'irr required'],
  ['Sessions are to be protected by a password.', 'md5 required'],
  ['Your password for the portal is valid for one session.', ''],
  ['We do not support IPv6 yet.', 'ipv6 refused'],
  ['Both address families are required.', 'ipv6 required'],
  ['We left the route servers.', 'route-server stated {presence:does-not-peer}'],
  ['We prefer to peer over route servers.', 'route-server preferred {presence:peers}'],
  [
    'The communities that you set are cleared.',
    'communities stated {text:The communities that you set are cleared.}',
  ],
  ['The community was cleared by the police.', ''],
  ['Both parties must do closest-exit routing.', 'med required {treatment:ignored}'],
  ['Take the nearest exit of the road.', ''],
])('of routes and sessions, more widely: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});

test.each([
  [
    'Bilateral sessions are declined where we exchange less than 30 Mbps of traffic.',
    'traffic-volume required {minMbps:30} {interconnect:public}',
  ],
  ['Sessions are declined where a day has less than 30 minutes.', ''],
  ['We expect a meaningful volume of traffic between us.', 'traffic-volume preferred'],
  ['We carry a meaningful volume of traffic.', ''],
  ['A minimum of 40 Mbps is required for bi-lateral peering.', 'traffic-volume required {minMbps:40}'],
  ['Inbound and outbound must stay within 2:1.', 'traffic-ratio required {max:2}'],
  ['Applicants must have a balance of flows in both directions.', 'traffic-ratio required'],
  ['Our summer fair must be in balance with traffic lights.', ''],
  ['Interconnects with a port below 10G are not provisioned.', 'port-capacity required {minMbps:10000}'],
  ['Peers must connect at 10, 40 or 100 Gbps ports.', 'port-capacity required {minMbps:10000}'],
  ['Peers must connect an STM-16 port.', 'port-capacity required {minMbps:2488}'],
  ['There is no minimum port speed.', 'port-capacity not-required'],
  ['Your network must reach at least three Nordic countries.', 'locations required {min:3,unit:countries}'],
  ['Both parties send reports at all locations.', ''],
  ['Points of interconnection must be dispersed geographically.', 'locations required'],
  ['One point of interconnection is sufficient.', 'locations not-required'],
  [
    'Peers must interconnect at three geographically diverse locations.',
    'locations required {min:3,unit:sites}',
  ],
  ['We do not require more than one peering facility.', 'locations not-required'],
  [
    'A peer must have a backbone of at least 10 Gbps between its nodes.',
    'backbone-capacity required {minMbps:10000}',
  ],
  ['One point of order is sufficient.', ''],
  ['The operations desk must be reachable at all hours.', 'noc-24x7 required'],
  ['A desk lamp must be lit at all hours.', ''],
  ['We have an open policy but require peers to keep a PeeringDB record.', 'peeringdb-record required'],
  ['We have a record in PeeringDB that is always current.', ''],
  ['The core of the network must withstand the loss of a circuit.', 'backbone-capacity required'],
  ['Peers must own links of 10G between their cities.', 'backbone-capacity required {minMbps:10000}'],
  ['Networks with several ASNs must peer from one of them.', 'single-as required'],
  ['One third of ASNs must be prime.', ''],
  ['Ports that are saturated must be extended.', 'capacity-upgrade required'],
  ['Loads of saturated fat must be avoided.', ''],
  ['Either side orders more ports when a link is two-thirds full.', 'capacity-upgrade stated {atPercent:67}'],
  ['Monitors must be two-thirds clean.', ''],
  ['Cross-connects are ordered alternately by the parties.', 'cost-sharing required {who:alternate}'],
  ['Links to this page and cross words are shared alternately.', ''],
  ['Peers must resolve faults of the interconnection jointly.', 'incident-cooperation required'],
  ['Peers must jointly resolve the riddle.', ''],
  [
    'Peers must have someone who answers abuse mails within 48 hours.',
    'incident-cooperation required {responseHours:48}',
  ],
  ['If a private link fails, peers must keep traffic flowing over the exchange.', 'backup-path required'],
  ['If a private matter fails, peers must keep calm.', ''],
  ['A PNI must not depend on a single fibre path.', 'backup-path required'],
  ['Peers must drop packets whose source addresses were not assigned to them.', 'anti-spoofing required'],
  ['Peers must name the source of a quote and its address.', ''],
  ['This network is a proud member of MANRS.', ''],
  ['Traffic in against traffic out must be no more than 2.5:1.', 'traffic-ratio required {max:2.5}'],
  ['Traffic must be down between 10:30 and 16:20.', ''],
  [
    'No minimum traffic for public peering; for private peering 2 Gbps at peak.',
    'traffic-volume not-required {interconnect:public}, traffic-volume required {minMbps:2000,statistic:peak} {interconnect:private}',
  ],
  [
    'PNI: 10GE or 100GE, minimum traffic 3 Gbps',
    'traffic-volume required {minMbps:3000} {interconnect:private}',
  ],
  [
    '<p><b>Requirements</b></p><ul><li>A network operations centre available at all times</li></ul>',
    'noc-24x7 required',
  ],
  ['<p><b>Requirements</b></p><ul><li>A lamp that is available at all times</li></ul>', ''],
  ['<p><b>Requirements</b></p><ul><li>Listed in PeeringDB</li></ul>', 'peeringdb-record required'],
  ['Our exchanges are listed in PeeringDB.', ''],
  ['We implement BCP 38 at every edge.', 'anti-spoofing stated'],
  ['We know of BCP 38.', ''],
  ['Please peer with us on two different ASNs if you can.', ''],
  [
    'We open bilateral sessions from 50 Mbps of traffic.',
    'traffic-volume required {minMbps:50} {interconnect:public}',
  ],
  ['We raised our traffic from 5 to 20 Gbps.', ''],
  ['We do not look at traffic volumes.', 'traffic-volume not-required'],
  ['Traffic should flow more or less equally in both directions.', 'traffic-ratio preferred'],
  [
    'Private interconnects at two or more separate points are required.',
    'locations required {min:2,unit:sites} {interconnect:private}',
  ],
  ['Peers should connect at as many places as possible.', 'locations preferred'],
  ['Peers should smile as much as possible.', ''],
  [
    'The private link has to be paid by the peer, who bears all of its costs.',
    'cost-sharing required {who:requester}',
  ],
  ['If the peer pays for a drink, we cross the street.', ''],
  ['Facility fees of a PNI are divided by two.', 'cost-sharing required {who:shared}'],
  ['Peers need a staffed 24-hour network operations centre.', 'noc-24x7 required'],
  ['Peers must answer within 24 hours.', ''],
  ['Requests from networks that are not in PeeringDB are ignored.', 'peeringdb-record required'],
  ["You don't have to be in PeeringDB.", 'peeringdb-record not-required'],
  [
    'Both parties must meet once a quarter to plan capacity.',
    'capacity-upgrade required {every:once a quarter}',
  ],
  ['Both parties must meet once to plan a party.', ''],
  ['Peers must participate in troubleshooting.', 'incident-cooperation required'],
  ['Peers must participate in the quiz.', ''],
  ['Private links: 10G at the least; you order the cross-connect.', 'cost-sharing required {who:requester}'],
  ['You order the crossword.', ''],
  [
    'Each side pays its own port, and the cross-connect is paid by the one who asks for it.',
    'cost-sharing required {who:requester}',
  ],
  [
    '<table><tr><th>What</th><th>How</th></tr><tr><td>Sites</td><td>At least 2 for private peering</td></tr></table>',
    'locations required {min:2,unit:sites} {interconnect:private}',
  ],
  ["You don't need to send us a minimum amount of traffic.", 'traffic-volume not-required'],
  ['You do not need to send us traffic for a minimum of days.', ''],
  ['We do 100G LR4 only.', 'port-capacity required {minMbps:100000}'],
  ['Our lamps are 100G LR4.', ''],
  ['Peering is restricted to cinemas and theatres.', 'geographic-scope required {text:cinemas and theatres}'],
  ['Peering is not restricted to cinemas.', ''],
])('the idea in any words: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});

test.each([
  ['<p>Suggested IPv4 prefix limit</p><p>100</p>', 'max-prefix preferred {v4:100}'],
  ['<p>IPv4 prefix count</p><p>100</p>', ''],
  ['<h3>MD5</h3><p>On request</p>', 'md5 optional'],
  ['<h3>MD5</h3><p>We were founded in 1999.</p>', ''],
  [
    '<p>Routes with a private ASN will be discarded:</p><ul><li>Bogons of any kind</li></ul>',
    'route-filtering stated',
  ],
  ['<p>We like to read about:</p><ul><li>Bogons of any kind</li></ul>', ''],
  ['We send and accept MED by request only.', 'med stated {treatment:by-arrangement}'],
  ['MD5 is not used, but can be set up if you ask.', 'md5 optional'],
  ['AS64500 carries no default route.', ''],
  ['We announce no default route.', ''],
  ['Please only send traffic for the routes you receive.', 'no-default-route required'],
  ['Peers receive no default route from us.', ''],
])('labels, what stands below, and what is ours: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});

test.each([
  ['Please run IPv6 with us.', 'ipv6 required'],
  ['No IPv6, no peering.', 'ipv6 required'],
  ['IPv6 sessions are not supported at this time.', 'ipv6 refused'],
  ["IPv6 isn't compulsory.", 'ipv6 not-required'],
  ['No routes of third parties.', 'route-filtering required'],
  ['A full table ends in the session being shut.', 'route-filtering required'],
  ['We provide full tables over tunnels, not by mail.', ''],
  ['AS paths must not contain private AS numbers.', 'route-filtering required'],
  ['Only legitimate prefixes may be announced.', 'route-filtering required'],
  ["We don't offer PNIs under 5 apples.", ''],
  ['We have no preference between PNI and exchange.', ''],
  ['Anything bigger than 8 Gbps goes on private links.', 'private-preferred preferred {aboveMbps:8000}'],
  ['Announcements must not vary by place.', 'consistent-announcements required'],
  ['Moods must not vary by place.', ''],
  ['Please allow for 500 IPv4 prefixes.', 'max-prefix stated {v4:500}'],
  ['Our prefixes are announced to all route servers.', 'route-server stated {presence:peers}'],
  ['We are not on route servers.', 'route-server stated {presence:does-not-peer}'],
  ['We do not maintain sessions with route servers.', 'route-server stated {presence:does-not-peer}'],
  [
    'You can influence our routing with communities.',
    'communities optional {text:You can influence our routing with communities.}',
  ],
  ['You can influence the community of actors.', ''],
])('nouns and verbs of the same idea: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});
