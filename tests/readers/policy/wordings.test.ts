/** The same demand in the many ways that policies word it, below no more than the page's heading; and what only sounds like it. */
import { expect, test } from 'vitest';
import { said } from './said.ts';

test.each([
  // traffic
  [
    'Traffic with us must be no less than 5 Gbps in the dominant direction.',
    'traffic-volume required {minMbps:5000,direction:max}',
  ],
  [
    'We will only configure bilateral sessions for networks with at least 100 Mbit/s of traffic.',
    'traffic-volume required {minMbps:100} {interconnect:public}',
  ],
  ['We ask for 500 Mbps of traffic before a session is set up.', 'traffic-volume preferred {minMbps:500}'],
  ['We deliver to no less than 5 Gbps of traffic lovers.', ''],
  ['We do not care how much traffic there is.', 'traffic-volume not-required'],
  ['Peering is open to all, regardless of traffic volume.', 'traffic-volume not-required'],
  ['Regardless of how it began, traffic is kept for an hour.', ''],
  ['The balance of inbound and outbound traffic must be kept.', 'traffic-ratio required'],
  ['The balance of inbound bills must be paid.', ''],
  [
    'We require at least 100 Mbit/s for private peering.',
    'traffic-volume required {minMbps:100} {interconnect:private}',
  ],
  [
    'We require at least 10 Gbit/s ports for private peering.',
    'port-capacity required {minMbps:10000} {interconnect:private}',
  ],
  ['トラフィック量についての制限は特に設けておりません。', 'traffic-volume not-required'],
  ['トラフィックの統計は特に公開しておりません。', ''],
  ['You must maintain an acceptable ratio of traffic.', 'traffic-ratio required'],
  ['You must maintain an acceptable use of words.', ''],
  ['Peers must show a usage rate greater than 70 Megabits/s.', 'traffic-volume required {minMbps:70}'],
  ['Peers must show 70 megaphones at a usage fair.', ''],
  ['Das Verkehrsvolumen sollte in etwa ausgeglichen sein.', 'traffic-ratio preferred'],
  ['Das Verkehrsschild sollte in etwa gerade sein.', ''],
  ['Peers must have backhaul capacity equal to that of the circuit.', 'backbone-capacity required'],
  ['Peers must honor metrics that come with routes.', 'med stated {treatment:honoured}'],
  ['Peers must publish metrics of their lunches.', ''],
  [
    'If a network does not meet these requirements, it may ask for peering on a paid settlement basis.',
    'paid-peering optional',
  ],
  ['If a network does not meet these requirements, it may ask for a paid holiday.', ''],
  ['Popcorn behält sich das Recht vor, Anfragen abzulehnen.', 'no-entitlement stated'],
  ['Popcorn behält sich das Rezept vor.', ''],
  ['Esta política não garante uma relação de peering.', 'no-entitlement stated'],
  ['Esta política não garante um jantar.', ''],
  ['O peering só pode ocorrer de acordo com um contrato firmado.', 'contract required'],
  ['Below that we exchange routes over the route servers.', 'route-server stated {presence:peers}'],
  ['We prefer direct sessions over route servers.', 'route-server stated {presence:does-not-peer}'],
  [
    'We only peer with networks that are connected to exchanges at a minimum port speed of 1 Gbit.',
    'port-capacity required {minMbps:1000}',
  ],
  [
    'A meeting near your home market is a requirement for peering.',
    'geographic-scope required {text:home market is a requirement for peering.}',
  ],
  ['Due to a change in PeeringDB you can only find them there.', ''],
  ['IPv4: 96 routes, recommended max-prefix 200', 'max-prefix preferred {v4:200}'],
  ['This AS will not act as transit for any other AS.', ''],
  ['You will not act as transit for any other AS.', 'route-filtering required'],
  ['Static routes towards this network are not allowed.', 'no-default-route required'],
  ['Our infrastructure is fully compliant with MANRS, and theirs is fully compliant with MANRS too.', ''],
  ['MD5 passwords can be accommodated but are not encouraged.', 'md5 optional'],
  ['We only peer with route-servers.', 'route-server stated {presence:peers}'],
  // ports, places, backbone
  [
    'Presence at a common exchange is required.',
    'geographic-scope required {text:Presence at a common exchange is required.}',
  ],
  ['Presence at a party is required.', ''],
  ['We only accept direct peering with a minimum of staff.', ''],
  ['本会の非営利という特性上、お菓子は配りません。', ''],
  ['IPv4とIPv6での接続が可能であること。', 'ipv6 required'],
  ['IPv4での接続が可能であること。', ''],
  ['We only accept dual-stacked peers.', 'ipv6 required'],
  ['We only accept well-stacked pancakes.', ''],
  ['Peers with IPv6 are preferred; MD5 is accepted.', 'ipv6 preferred, md5 optional'],
  ['This PeeringDB account is new and must be fed.', ''],
  [
    'We only accept 100G ports for private peering.',
    'port-capacity required {minMbps:100000} {interconnect:private}',
  ],
  ['We only accept guests on 100G day.', ''],
  ['Interconnect at six or more of these metro areas.', 'locations required {min:6,unit:sites}'],
  ['There is no requirement as to size or number of sites.', 'locations not-required'],
  ['Peers must have a network with sufficient redundancy.', 'backbone-capacity required'],
  ['Our network has sufficient redundancy.', ''],
  ['We need at least 2 diverse interconnection points.', 'locations required {min:2,unit:sites}'],
  ['A network must be run with a single AS number, and AS paths must begin with it.', 'single-as required'],
  ['It should be noted that Popcorn also uses the same AS number in Asia.', ''],
  // operations
  ['Your network must be in PeeringDB.', 'peeringdb-record required'],
  ['Our cinema must be in town.', ''],
  ['Both must upgrade ports before they become congested.', 'capacity-upgrade required'],
  ['Ports are upgraded while streets are congested.', ''],
  ['Peers alternate in paying for cross connects.', 'cost-sharing required {who:alternate}'],
  // routes
  ['Do not leak routes that came from others.', 'route-filtering required'],
  ['Never send us a full routing table.', 'route-filtering required'],
  ['Never send us a full bucket.', ''],
  ['We automatically filter routes of our own customers.', ''],
  ['Announce the same routing policy wherever we meet.', 'consistent-announcements required'],
  ['Our routing policy is the same as last year.', ''],
  ['Please make sure your AS-SET is current.', 'irr required'],
  ['Our AS-SET is AS-POPCORN.', ''],
  ['We discard prefixes without a valid IRR entry.', 'irr stated'],
  ['Origin validation is performed on all sessions.', 'rpki stated'],
  ['Peers must set a maximum prefix limit.', 'max-prefix required'],
  ['Please keep your maximum prefix count in PeeringDB accurate.', 'peeringdb-record required'],
  ['If possible, Popcorn prefers to set MD5.', 'md5 preferred'],
  ['MD5 is preferred for private peering.', 'md5 preferred'],
  ['IPv6 is mandatory for all new peerings.', 'ipv6 required'],
  ['Peers should speak IPv4 and IPv6 (both preferred, but not mandatory).', 'ipv6 preferred'],
  ['Sessions are IPv6 only.', 'ipv6 required'],
  ['Popcorn is a network with a love for IPv6 only connectivity.', ''],
  ['Traffic may only be sent to prefixes that we announce.', 'no-default-route required'],
  ['Traffic only jams where parades are announced.', ''],
  ['Setting a default route to us leads to depeering.', 'no-default-route required'],
  ['Both parties exchange only customer routes.', 'next-hop-self required'],
  ['Only send routes from your own network.', 'next-hop-self required'],
  ['Only send us postcards from your own town.', ''],
  [
    'Smaller networks, below 100 Mbps, should use the route servers.',
    'route-server stated {presence:required-first}',
  ],
  [
    'Use the route servers before requesting a session of your own.',
    'route-server stated {presence:required-first}',
  ],
  ['Anybody can reach us through the route servers.', 'route-server stated {presence:peers}'],
  ['This does not mean that you will not be considered for a PNI.', ''],
  ['We do not offer private peering.', 'private-preferred refused'],
  // the relation
  ['Peering is subject to the execution of a formal agreement.', 'contract required'],
  ['Peers must agree to our standard peering agreement.', 'contract required'],
  ['A party cannot, at the same time, be both a customer and a peering partner.', 'not-customer required'],
  ['Under no circumstances will Popcorn peer with an existing transit customer.', 'not-customer required'],
  [
    'A network may not be a customer of our transit service and a peer at the same time.',
    'not-customer required',
  ],
  ['Networks reachable through one of our peers are not eligible.', 'upstream-rule required'],
  ['We do not pay for peering.', 'paid-peering refused'],
  ['We may ask for a 30 day trial.', 'trial-period optional {days:30}'],
  ['Requests are granted at our sole discretion.', 'no-entitlement stated'],
  ['We may reject requests.', 'no-entitlement stated'],
  ['This policy may be changed at our sole discretion.', ''],
  [
    'Ask me at alex@popcorn.example or peering@popcorn.example.',
    'request stated {email:peering@popcorn.example}',
  ],
  [
    'Requests should be sent by e-mail, providing the following information: ASN, AS-SET, MD5.',
    'request stated',
  ],
  // what only sounds like it
  ['These rules govern the exchange of traffic and do not pertain to minimum rents.', ''],
  ['Peers must follow the rules as set out below.', ''],
  ['In a conflict, the written agreement shall be the governing document.', ''],
  ['Before you begin, you must create an account in PeeringDB.', ''],
  ['Send mail and include your AS number and MD5 password.', ''],
  ['Do you require MD5?', ''],
  ['Not all prefixes are announced at every location.', ''],
  ['No route of last resort will be announced.', ''],
  ['Rates are taken over the 90 days prior to the change of a request.', ''],
  ['We are only advertising routes of our own in Asia.', ''],
  ['Peers must keep current information at www.peeringdb.com.', 'peeringdb-record required'],
  ['Sessions with more than 2.5 / 25 Gbps are filtered.', ''],
  ['Up-to 100G ports are available for networks with a lot of traffic.', ''],
  ['Prefer fibre, 1G / 10G, for prefixes that are accepted.', ''],
  ['Please use the NOC contact, as this address is not monitored 24/7.', ''],
  ['Any agreement to establish bilateral peering is at our discretion.', 'no-entitlement stated'],
  ['The PeeringDB record for AS64500 only shows old places.', ''],
  [
    'We do not exchange a lot, and sessions are kept to the route servers.',
    'route-server stated {presence:required-first}',
  ],
  [
    'We may ask you to filter routes of upstreams that are received from any other peer or customer.',
    'route-filtering optional',
  ],
  [
    'We do not set up direct peering sessions below 1 Gbps of traffic, not even above the clouds.',
    'traffic-volume required {minMbps:1000} {interconnect:private}',
  ],
  ['We upgrade our own backbone at 50% of its capacity.', ''],
  ['Peers may not be customers of our customers.', 'upstream-rule required'],
  ['Some networks require a 24x7 NOC of their peers.', ''],
  ['RPKI policies apply.', ''],
  ['We give no guarantees of any kind to those who peer.', ''],
  ['Support requests go to help@popcorn.example.', ''],
  ['We neither require contracts nor ratios.', 'contract not-required, traffic-ratio not-required'],
  ['A peer shall not be a purchaser of our transit.', 'not-customer required'],
  ['We will not peer with our wholesale customers.', 'not-customer required'],
  ['Peers must filter spoofed packets and should join MANRS.', 'anti-spoofing required, manrs preferred'],
  ['ROAs would be nice.', 'rpki preferred'],
  ['We do route servers.', 'route-server stated {presence:peers}'],
  [
    'Peers must peer at all exchange points in common.',
    'geographic-scope required {text:Peers must peer at all exchange points in common.}',
  ],
  ['GRACEFUL_SHUTDOWN is honoured.', 'communities stated {text:GRACEFUL_SHUTDOWN is honoured.}'],
  ['From 5 Gbit/s we prefer a private link.', 'private-preferred preferred {aboveMbps:5000}'],
  ['From 5 to 7 we prefer a private talk.', ''],
  [
    'Set max-prefix to 5000 on all IPv4 sessions and to 1000 on all IPv6 sessions.',
    'max-prefix stated {v4:5000,v6:1000}',
  ],
  [
    'Links are extended as soon as they are loaded by more than 60 %.',
    'capacity-upgrade stated {atPercent:60}',
  ],
  ['Lupatelefon may first agree to a trial peering of 90 days.', 'trial-period optional {days:90}'],
  ['We do not buy transit, and are happy to peer with any transit provider.', ''],
  ['Other route servers available by telnet:', ''],
  ['Routes learned from route servers are not always the best.', ''],
  ['The fields in this PeeringDB record should help you.', ''],
  ['MD5 is normally required, and other means are preferred.', 'md5 required'],
  ['We prefer multiple locations, but that is not essential.', 'locations preferred {min:2,unit:sites}'],
  ['We only do 100G PNIs.', 'port-capacity required {minMbps:100000} {interconnect:private}'],
  ['We do not use PNIs smaller than 1GE.', 'port-capacity required {minMbps:1000} {interconnect:private}'],
  ['All peers must be connected at a minimum of 1 Gbps.', 'port-capacity required {minMbps:1000}'],
  [
    'Private peering is done with 10/40/100G interfaces only.',
    'port-capacity required {minMbps:10000} {interconnect:private}',
  ],
  ['We see 10 Gbps on our PNIs, and popcorn at 1/2/3 g.', ''],
  ['IPv6 peering is desirable.', 'ipv6 preferred'],
  // and more of what is
  ["We'd prefer that traffic levels are at least 500 Mbps.", 'traffic-volume preferred {minMbps:500}'],
  [
    'We accept private peering where we exchange 75 Mbps or more.',
    'traffic-volume required {minMbps:75} {interconnect:private}',
  ],
  ['We upgrade a PNI that exceeds 50% of its capacity.', 'capacity-upgrade stated {atPercent:50}'],
  ['MD5 is supported and preferred (not required).', 'md5 preferred'],
  ['We recommend a max-prefix value of 1,500.', 'max-prefix preferred {v4:1500}'],
  ['We do no longer peer with route servers.', 'route-server stated {presence:does-not-peer}'],
  [
    'You must not be our customer, or a customer of an existing peer.',
    'not-customer required, upstream-rule required',
  ],
  ['Peers must run a 24x7 NOC and answer within 24 hours.', 'noc-24x7 required {responseHours:24}'],
  ['Minimum of 10 Mbps ingress to Popcorn.', 'traffic-volume required {minMbps:10,direction:in}'],
  ['All routes exchanged must be those of customers.', 'next-hop-self required'],
  ['Please advertise all your public routes in all locations.', 'consistent-announcements required'],
  ['We prefer direct sessions rather than route servers.', 'route-server stated {presence:does-not-peer}'],
  ['MD5 is supported and preferred, not a requirement.', 'md5 preferred'],
  ['IRR record required, we filter by it.', 'irr required'],
  [
    'We generally require peering at all common locations.',
    'geographic-scope required {text:peering at all common locations.}',
  ],
  ['There is no ratio and no minimum.', 'traffic-ratio not-required, traffic-volume not-required'],
  ['The peer does not buy transit from Popcorn.', 'not-customer required'],
  ['Peers do not need to buy transit from Popcorn.', 'not-customer not-required'],
  ['Only advertise prefixes of networks that you operate.', 'next-hop-self required'],
  ['Peers must not send traffic which is not destined for Popcorn.', 'no-default-route required'],
  ['Peers must not send more specifics than /24 resp. /48.', 'prefix-length required {v4:24,v6:48}'],
  ['BGP communities are available.', 'communities optional {text:BGP communities are available.}'],
  ['Suggested limits: 400 prefixes v4, 200 prefixes v6', 'max-prefix preferred {v4:400,v6:200}'],
  ['We use the route-servers everywhere.', 'route-server stated {presence:peers}'],
  ['Meet Popcorn at a minimum of four mutually agreeable points.', 'locations required {min:4,unit:sites}'],
  [
    'Sessions are set up with any network that exchanges at least 5 Gbps with us; others get our routes elsewhere.',
    'traffic-volume required {minMbps:5000}',
  ],
  ['Peers keep accurate PeeringDB data, as our tools read it: they must.', 'peeringdb-record required'],
  // other ways to ask for the same, and what stands close to them
  ['Inbound to outbound must remain below 3:1.', 'traffic-ratio required {max:3}'],
  ['We do not care about the direction or the balance of traffic.', 'traffic-ratio not-required'],
  ['The contention ratio is 10:1.', ''],
  ['Peers must not change the traffic balance of our ports.', ''],
  ['Private peering: traffic > 1 Gbps', 'traffic-volume required {minMbps:1000} {interconnect:private}'],
  ['Our peak traffic is > 100 Gbps.', ''],
  [
    'Applicants must have their own backbone that connects the peering locations.',
    'backbone-capacity required',
  ],
  ['The candidate must operate a nationwide IP backbone.', 'backbone-capacity required'],
  ['The peer network must be built without single points of failure.', 'backbone-capacity required'],
  [
    'The requesting network must operate a long-haul network of at least 10 Gbps.',
    'backbone-capacity required {minMbps:10000}',
  ],
  ['Peers should operate their network with redundant core links.', 'backbone-capacity preferred'],
  ['Your network must have redundant sessions with us.', 'backup-path required'],
  [
    'Private peering requires 10GbE single-mode.',
    'port-capacity required {minMbps:10000} {interconnect:private}',
  ],
  ['Ports smaller than 10G are not upgraded by us.', ''],
  ['One location is enough.', 'locations not-required'],
  ['One location is not enough.', ''],
  ['A technical contact must be reachable at all hours.', 'noc-24x7 required'],
  ['The peer must provide a contact that is available at any time for emergencies.', 'noc-24x7 required'],
  ['A 24-hour contact is required.', 'noc-24x7 required'],
  ['You can contact us at any time.', ''],
  ['You must be in contact with us, and we may end sessions at any time.', ''],
  ['No PeeringDB, no peering.', 'peeringdb-record required'],
  ['Networks have to be listed on PeeringDB with valid contacts.', 'peeringdb-record required'],
  ['Peers are obliged to keep their PeeringDB information fresh.', 'peeringdb-record required'],
  ['Peers are not obliged to keep a PeeringDB entry.', 'peeringdb-record not-required'],
  ['Requests from networks without PeeringDB records will be ignored.', 'peeringdb-record required'],
  ['You can peer without a PeeringDB record; it is not an issue.', ''],
  ['Abuse complaints must be answered.', 'incident-cooperation required'],
  ['Peers must assist in troubleshooting of operational problems.', 'incident-cooperation required'],
  [
    'Peers must respond to operational requests within 24 hours.',
    'incident-cooperation required {responseHours:24}',
  ],
  ['Peers should respond to our requests for peering.', ''],
  ['Our NOC responds to outages at any hour.', ''],
  ['Peers must have a 24x7 NOC that responds to outages.', 'noc-24x7 required'],
  ['You must act on reports of hijacks that originate in your network.', 'incident-cooperation required'],
  ['Both parties must be willing to upgrade interconnects in a timely manner.', 'capacity-upgrade required'],
  ['Interconnections must not be congested.', 'capacity-upgrade required'],
  ['Congested links must be upgraded without delay.', 'capacity-upgrade required'],
  ['Peers need to have uncongested links to their upstreams and exchanges.', 'capacity-upgrade required'],
  ['Peers must not send traffic over congested paths.', ''],
  ['We do not oversubscribe and are never congested.', ''],
  ['Peers must provide redundancy for private interconnects.', 'backup-path required'],
  ['Private interconnects shall be backed up by a session at an exchange.', 'backup-path required'],
  ['We have a backup session in Oslo.', ''],
  ['Each party is responsible for its own costs.', 'cost-sharing required {who:each-own}'],
  [
    'You must be connected to at least one common IXP.',
    'geographic-scope required {text:be connected to at least one common IXP.}',
  ],
  [
    'We peer only with networks in Latin America.',
    'geographic-scope required {text:networks in Latin America}',
  ],
  ['Peers must be connected to power in a shared rack.', ''],
  ['An interconnection agreement must be in place.', 'contract required'],
  ['Peering is contingent upon signing of our agreement.', 'contract required'],
  ['Peers must have a NOC in place.', ''],
  ['An NDA may be required.', 'nda optional'],
  ['The applicant must be in good financial standing.', 'financial required'],
  ['Popcorn is financially healthy.', ''],
  ['We do not peer with customers.', 'not-customer required'],
  ['We do not peer with customers of our peers.', 'upstream-rule required'],
  [
    'We do not peer with networks that have fewer than 10 customers.',
    'customer-base required {min:10,unit:customers}',
  ],
  ['The applicant must not have bought transit from us.', 'not-customer required'],
  [
    'Networks that purchased transit from us within the previous six months do not qualify.',
    'not-customer required {months:6}',
  ],
  ['No peering with transit customers.', 'not-customer required'],
  ['No transit contract is required.', ''],
  ['Peering is not available to customers.', 'not-customer required'],
  ['Peering is not limited to customers.', ''],
  ['Applicants who buy transit from one of our peers are not eligible.', 'upstream-rule required'],
  ['If we already reach your network via a peer, we will not peer directly.', 'upstream-rule required'],
  ['If your transit provider peers with us, we decline.', 'upstream-rule required'],
  ["We do not accept peers' routes behind their customers.", ''],
  ['Sessions are set up for a 30-day test.', 'trial-period required {days:30}'],
  ['A 90 day evaluation phase must be completed first.', 'trial-period required {days:90}'],
  ['The test must be completed before lunch.', ''],
  ['Popcorn is not obliged to accept any request.', 'no-entitlement stated'],
  ['Peering is a privilege, not a right.', 'no-entitlement stated'],
  ['This document is not a commitment to peer.', 'no-entitlement stated'],
  ['There is no commitment required to peer.', ''],
  ['Peers do not have to peer at every exchange.', ''],
  ['The peer must not have an existing transit contract with us.', 'not-customer required'],
  ['A 24/7 NOC is needed.', 'noc-24x7 required'],
  ['A 24/7 NOC is not essential.', 'noc-24x7 not-required'],
  ['For a PNI a contract is necessary.', 'contract required {interconnect:private}'],
  ['Where necessary we call.', ''],
  ['NOC with round-the-clock staff is mandatory.', 'noc-24x7 required'],
  ['NOC hours: 24x7', ''],
  ['Traffic volume does not matter.', 'traffic-volume not-required'],
  ['Symmetric traffic is not needed.', 'traffic-ratio not-required'],
  ['Traffic above 80% of 10 Gbps triggers an alert.', ''],
  ['Peers need to peer with us at three or more of our locations.', 'locations required {min:3,unit:sites}'],
  ['Interconnection in more than one city is required.', 'locations required {min:2,unit:sites}'],
  ['Both networks must peer in two physically separate sites.', 'locations required {min:2,unit:sites}'],
  ['PNIs must be redundant.', 'backup-path required'],
  ['We would appreciate an updated PeeringDB entry.', 'peeringdb-record preferred'],
])('“%s”', (sentence, clauses) => {
  expect(said(`<p>${sentence}</p>`)).toBe(clauses);
});

test('what a peer can do is required below such a heading; what is on offer is not', () => {
  const below = (heading: string, text: string) => said(`<h2>${heading}</h2><ul><li>${text}</li></ul>`);
  expect(below('Mandatory', 'You can peer with us over both IPv4 and IPv6.')).toBe('ipv6 required');
  expect(below('Mandatory', 'MD5 on request')).toBe('md5 optional');
  expect(below('Encouraged but not required', 'A complete PeeringDB record')).toBe(
    'peeringdb-record preferred',
  );
});

test('below requirements a rate of traffic is asked for, and one of a fan is not', () => {
  const below = (text: string) => said(`<h2>Requirements for peering</h2><ul><li>${text}</li></ul>`);
  expect(below('100 Mbps (95th percentile) of incoming traffic, or')).toBe(
    'traffic-volume required {minMbps:100,statistic:p95}',
  );
  expect(below('A fan that hums at 100 Mbps, or')).toBe('');
});

test('bare names mean what stands above them', () => {
  const below = (heading: string, ...entries: string[]) =>
    said(`<h2>${heading}</h2><ul>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ul>`);
  expect(below('Not required', 'Traffic ratio', 'Minimum traffic volume')).toBe(
    'traffic-ratio not-required, traffic-volume not-required',
  );
  expect(below('About traffic', 'Traffic ratio', 'Minimum traffic volume')).toBe('');
  expect(below('Recommended', 'IPv6')).toBe('ipv6 preferred');
  expect(below('News', 'IPv6')).toBe('');
  expect(below('Not allowed', 'Leaking of routes', 'Reselling of next hops')).toBe(
    'next-hop-self required, route-filtering required',
  );
  expect(below('Seen today', 'Leaking of routes')).toBe('');
  expect(below('Required', '10G ports or larger')).toBe('port-capacity required {minMbps:10000}');
});

test('a threshold for each region stands below the words that say so', () => {
  expect(
    said(
      '<h2>Public peering</h2><p>For sessions we require a minimal threshold:</p><ul><li>Europe: 50 Mbps (95th percentile)</li><li>Asia: No minimum threshold</li></ul>',
    ),
  ).toBe(
    'traffic-volume not-required {interconnect:public,region:Asia}, traffic-volume required {minMbps:50,statistic:p95} {interconnect:public,region:Europe}',
  );
});

test.each([
  ['Le pair doit :', 'tenir à jour sa fiche PeeringDB', 'peeringdb-record required'],
  ['Le pair doit :', 'annoncer les mêmes préfixes partout', 'consistent-announcements required'],
  ['Der Peer muss:', 'an zwei gemeinsamen Standorten präsent sein', 'locations required {min:2,unit:sites}'],
  ['Folgendes ist Voraussetzung:', 'Registrierung des AS-SET in der RIPE-Datenbank', 'irr required'],
  [
    'El peer debe:',
    'estar en al menos dos puntos de interconexión comunes',
    'locations required {min:2,unit:sites}',
  ],
  ['Os requisitos são:', 'cadastro atualizado no PeeringDB', 'peeringdb-record required'],
  [
    'Os requisitos são:',
    'anúncios consistentes em todas as localidades',
    'consistent-announcements required',
  ],
  ['要件:', 'デフォルトルートを当社に向けないこと', 'no-default-route required'],
  ['Partner musí:', 'mít NOC v režimu 7x24', 'noc-24x7 required'],
  [
    'We like to see the following:',
    'a network operations centre that answers around the clock',
    'noc-24x7 preferred',
  ],
])('a list below “%s”: “%s”', (stem, entry, clauses) => {
  expect(said(`<p>${stem}</p><ul><li>${entry}</li></ul>`)).toBe(clauses);
});

test('a network that speaks of itself by name asks nothing of others', () => {
  const told =
    '<p>Popcorn Net (AS64500) requires no contract. Popcorn Net reserves the right to change this policy.</p>';
  const own =
    '<p>Popcorn Net shall maintain its record in PeeringDB. AS64500 operates a NOC that is staffed 24x7.</p>';
  expect(said(`${told}${own}<p>Popcorn Net’s prefixes are announced consistently.</p>`)).toBe(
    'contract not-required',
  );
  expect(said(`${told}<p>Peers shall maintain a record in PeeringDB.</p>`)).toBe(
    'contract not-required, peeringdb-record required',
  );
  expect(said(`${told}<p>Popcorn Net expects that peers maintain a record in PeeringDB.</p>`)).toBe(
    'contract not-required, peeringdb-record preferred',
  );
  // What the other side is called is no name.
  expect(said('<p>Applicant operates a 24x7 NOC. Applicant requires a record in PeeringDB.</p>')).toContain(
    'required',
  );
});

test('a question and its answer are one statement', () => {
  expect(said('<h3>Do you require MD5?</h3><p>No, but we set it if you ask.</p>')).toBe('md5 optional');
});

test.each([
  // the same routes everywhere
  ['No selective announcements, please.', 'consistent-announcements preferred'],
  ['Inconsistent announcements are grounds for a farewell.', 'consistent-announcements required'],
  ['Your prefixes must be announced in all places where we meet.', 'consistent-announcements required'],
  ['Routes must not be announced selectively.', 'consistent-announcements required'],
  ['We do not announce selectively.', ''],
  ['We do not make selective announcements.', ''],
  ['No different routes are needed for popcorn.', ''],
  ['Use communities to avoid different announcements.', ''],
  // leaks
  ['Paths with a tier 1 network in them are rejected.', 'route-filtering stated'],
  ['Our routes must not be exported to your upstreams.', 'route-filtering required'],
  ['A network that leaks is disconnected.', 'route-filtering required'],
  ['We do not propagate your routes to the neighbours.', ''],
  ['The route server does not propagate routes of that colour.', ''],
  ['Redistribution of our routes to the neighbours is not permitted.', 'route-filtering required'],
  ['Announce no transit routes to us.', 'route-filtering required'],
  ['We announce no transit.', ''],
  // lengths
  ['Please do not deaggregate.', 'prefix-length preferred'],
  ['Unneeded and excessive deaggregation is prohibited.', 'prefix-length required'],
  ['Peers should summarise their routes.', 'prefix-length preferred'],
  ['Prefixes: /8 - /24', 'prefix-length stated {v4:24}'],
  ['There is no need for more specifics.', ''],
  ['Routes longer than /48 get dropped.', 'prefix-length stated {v6:48}'],
  ['Routes over 10/100 GE links are fine.', ''],
  // validation and limits
  ['Invalids are dropped.', 'rpki stated'],
  ['We honour RPKI.', 'rpki stated'],
  ['We use popcorn, and not RPKI.', ''],
  ['Please configure a maximum of 500 prefixes.', 'max-prefix stated {v4:500}'],
  ['Who sends more prefixes than PeeringDB says is shut down.', 'max-prefix stated'],
  ['Set your limit to 5 boxes.', ''],
  // passwords
  ['We do not configure MD5 passwords.', 'md5 refused'],
  ['We do not set MD5 unless asked.', 'md5 optional'],
  ['Peering sessions must be password protected.', 'md5 required'],
  ['Portal accounts must be password protected.', ''],
  // families
  ['IPv6 peering is strongly encouraged.', 'ipv6 preferred'],
  ['We ask that peers meet us on IPv6 as well.', 'ipv6 preferred'],
  ['We will not peer on IPv4 alone.', 'ipv6 required'],
  ['Please send IPv6 requests to Alex.', ''],
  // traffic to what is announced, routes of one's own
  ['To send traffic to prefixes that we never announced is forbidden.', 'no-default-route required'],
  ['Only customer routes may be sent.', 'next-hop-self required'],
  ['Only customers may send postcards.', ''],
  // exits and communities
  ['We use early exit.', 'med stated {treatment:ignored}'],
  ['We use the early train.', ''],
  ['MEDs are disregarded.', 'med stated {treatment:ignored}'],
  ['MEDs will not be taken into account.', 'med stated {treatment:ignored}'],
  ['We consider MEDs.', 'med stated {treatment:honoured}'],
  ['Blackholing is possible.', 'communities optional {text:Blackholing is possible.}'],
  ['We support our local community.', ''],
  // how to meet
  ['Route servers: no', 'route-server stated {presence:does-not-peer}'],
  ['Bilateral sessions only.', 'route-server stated {presence:does-not-peer}'],
  ['We only peer bilaterally.', 'route-server stated {presence:does-not-peer}'],
  [
    'For small amounts of traffic please use the route servers.',
    'route-server stated {presence:required-first}',
  ],
  ['We encourage private interconnects.', 'private-preferred preferred'],
  ['Where traffic is high we prefer to meet privately.', 'private-preferred preferred'],
  ['No preference between private and public.', ''],
  ['We encourage private users to read on.', ''],
])('routes and sessions: “%s”', (sentence, clauses) => {
  expect(said(`<p>${sentence}</p>`)).toBe(clauses);
});

test.each([
  ['Peers must connect with at least 10G.', 'port-capacity required {minMbps:10000}'],
  ['Ports below 10G are not accepted.', 'port-capacity required {minMbps:10000}'],
  ['We connect with 10G ports.', ''],
  ['Questions below 10G are not accepted.', ''],
  ['Peers must meet us in 3+ locations.', 'locations required {min:3,unit:sites}'],
  ['Sessions should be set up in at least two cities.', 'locations preferred {min:2,unit:sites}'],
  ['Peers should have interconnections in three data centres.', 'locations preferred {min:3,unit:sites}'],
  ['Peers must open two sessions at each site.', 'backup-path required'],
  ['Sessions are up in 14 cities.', ''],
  ['The backbone must be uncongested.', 'backbone-capacity required'],
  ['Peers need a well provisioned network.', 'backbone-capacity required'],
  ['Our backbone is well provisioned.', ''],
  ['Private peers should keep a public session as a backup.', 'backup-path preferred'],
  ['Peerings should be set up redundantly.', 'backup-path preferred'],
  ['Peers must not use their sessions as a backup for transit.', ''],
  ['We interconnect redundantly.', ''],
  ['Networks must validate source addresses.', 'anti-spoofing required'],
  ['uRPF is required.', 'anti-spoofing required'],
  ['We run uRPF on all ports.', ''],
  ['Spoofed mail must be reported.', ''],
  ['You should be a MANRS participant.', 'manrs preferred'],
  ['As a MANRS participant we filter what we hear.', ''],
])('ports, places and lines: “%s”', (sentence, clauses) => {
  expect(said(`<p>${sentence}</p>`)).toBe(clauses);
});
