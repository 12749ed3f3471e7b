/** Who may be a peer, on what terms, from the request to the end, and how strongly it is asked; and what only sounds like it. */
import { expect, test } from 'vitest';
import { said } from './said.ts';

const html = (text: string) => (text.startsWith('<') ? text : `<p>${text}</p>`);

test.each([
  ['Both sides sign our interconnection terms.', 'contract required'],
  ['No paperwork is needed.', 'contract not-required'],
  ['We peer on an informal basis.', 'contract not-required'],
  ['Most peerings begin with a handshake agreement.', ''],
  ['A sign names the terms of the car park.', ''],
  ['The terms of the interconnection must be kept confidential.', 'nda required'],
  ['Our traffic figures are confidential.', ''],
  ['Applicants who have not signed an NDA will not be considered.', 'nda required'],
  ['The finances of an applicant must be sound.', 'financial required'],
  ['We may run a credit check on applicants.', 'financial optional'],
  ['Our finances are sound.', ''],
  ['Anyone who takes transit from us cannot be a peer.', 'not-customer required'],
  ['Peering and customer relations are mutually exclusive.', 'not-customer required'],
  ['A peer must not be, or have been, an IP customer of ours.', 'not-customer required'],
  ['Former customers wait for six months.', 'not-customer required {months:6}'],
  ['Being a customer does not preclude peering.', 'not-customer not-required'],
  ['Peers must not bother our customers with noise.', ''],
  ['Networks behind one of our peers are not eligible.', 'upstream-rule required'],
  ['It does not matter whether your upstream peers with us.', 'upstream-rule not-required'],
  ['A peer brings 40 or more downstream ASNs.', 'customer-base required {min:40,unit:downstream asns}'],
  ['Customer ASNs must number at least 60.', 'customer-base required {min:60,unit:customer asns}'],
  ['Peers must have a substantial customer base.', 'customer-base required'],
  ['Ports with 40 or more downstream lamps must blink.', ''],
  ['Peers must serve more than 500,000 homes.', 'customer-base required {min:500000,unit:homes}'],
  ['You must serve at least 2 million subscribers.', 'customer-base required {min:2000000,unit:subscribers}'],
  ['Peers need ten or more customer networks.', 'customer-base required {min:10,unit:customer networks}'],
  ['Ten or more customer letters need a reply.', ''],
  ['An applicant must have no overdue invoices.', 'financial required'],
  ['A memorandum of understanding must be signed.', 'contract required'],
  ['We peer without formalities, on verbal agreements.', 'contract not-required'],
  ['A memorandum on lunch is circulated.', ''],
])('who may be a peer: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});

test.each([
  ['We do not engage in paid peering.', 'paid-peering refused'],
  ['Neither party pays the other.', 'paid-peering not-required'],
  ['Peering is free of charge.', 'paid-peering not-required'],
  ['Cross connects are free of charge at some peering sites.', ''],
  ['New sessions are provisional for the first 60 days.', 'trial-period required {days:60}'],
  ['We do not run trials.', 'trial-period refused'],
  ['No money changes hands.', 'paid-peering not-required'],
  ['Peering against settlement fees is possible.', 'paid-peering optional'],
  ['No money is kept in the exchange.', ''],
  ['New criteria come into force after 60 days.', 'notice stated {days:60,of:change}'],
  ['Our night comes into force after 60 minutes.', ''],
  ['Meeting the criteria does not mean that we will peer.', 'no-entitlement stated'],
  ['Not every request is granted.', 'no-entitlement stated'],
  ['The final decision lies with us.', 'no-entitlement stated'],
  ['Meeting the criteria does not cost much.', ''],
  ["A peer must give 14 days' warning before it leaves.", 'notice required {days:14,of:termination}'],
  ["Sessions are shut down with 14 days' warning.", 'notice stated {days:14,of:termination}'],
  ['Approval is not assured.', 'no-entitlement stated'],
  ['The right to reject applications is reserved.', 'no-entitlement stated'],
  ['Approval of applications is at our own discretion.', 'no-entitlement stated'],
  ['We reserve the right to change this policy at our discretion.', ''],
  ['Requests are made through our portal.', 'request stated'],
  ['All requests must be sent to peering@example.net.', 'request required {email:peering@example.net}'],
  ['Requests without a valid form of address are read.', ''],
])('from the request to the end: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});

test.each([
  ['Is a contract needed? No, an e-mail will do.', 'contract not-required'],
  ['Do peers need a 24x7 NOC? Yes.', 'noc-24x7 required'],
  ['An NDA is preferred, though not strictly necessary.', 'nda preferred'],
  ['RPKI plays no part.', 'rpki not-required'],
  ['You might want to register with RPKI.', 'rpki preferred'],
  ['Peers apply the recommendations of MANRS.', 'manrs required'],
  ['Should you wish for a contract, a contract is signed.', 'contract required'],
  ['Consent to our contract is a precondition, in written form.', 'contract required'],
  [
    'Peers must sign a contract, but a record in PeeringDB is not needed.',
    'contract required, peeringdb-record not-required',
  ],
])('how strongly: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});

test.each([
  ['We peer with any network that maintains accurate PeeringDB data.', 'peeringdb-record required'],
  ['Nothing here shall keep a party from confidential talks.', ''],
  ['Lumen Orchard filters at a minimum of two locations.', ''],
  ['NDA stands for non-disclosure agreement.', ''],
  ['A routing registry is a database in which route objects must be kept by IRR operators.', ''],
  ['Every lease is signed by contract and requires a deposit.', ''],
  ['Hoy no tenemos un registro en PeeringDB.', ''],
  [
    '<h2>Policy</h2><table><tr><td>RPKI</td><td>ROAs maintained for the prefixes above</td></tr><tr><td>IRR</td><td>Route objects in RADB</td></tr></table>',
    '',
  ],
  ['<h2>Policy</h2><table><tr><td>RPKI</td><td>ROAs required</td></tr></table>', 'rpki required'],
  [
    '<p>The as64500 network runs IPv6.</p><p>The as64500 network exchanges traffic at a minimum of two locations.</p>',
    '',
  ],
])('what asks nothing, and what does: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});

test.each([
  ['Neither a contract nor an NDA has to be signed.', 'contract not-required, nda not-required'],
  ['Peering obliges nobody, and does not oblige you to sign a contract.', 'contract not-required'],
  ['We do not care whether you have an IRR record.', 'irr not-required'],
  [
    'We do not require consistent announcements: tell each site what you like.',
    'consistent-announcements not-required',
  ],
  ['Protection against spoofing is optional for receive-only networks.', 'anti-spoofing optional'],
  ['AS64500 has signed up to MANRS.', ''],
  ['Popcorn keeps its own PeeringDB record current.', ''],
  ['We never disclose figures of our peers.', ''],
  ['Our edge routers carry a full table and have no default route.', ''],
  ['A default route is the one that is used where no other matches.', ''],
  ['Networks that do not qualify may purchase paid peering from us.', 'paid-peering optional'],
  ['Load balancing over several links should be even.', ''],
  ['A peer must run a redundant network that can handle the outage of a node.', 'backbone-capacity required'],
  ['Please only send traffic originating from prefixes that you announce.', ''],
  ['Please keep your PeeringDB entry consistent with what you announce.', 'peeringdb-record required'],
  ['IPv6 prefixes with a mask over 48 bits shall be discarded.', 'prefix-length required {v6:48}'],
])('no demand that is none: “%s”', (text, clauses) => {
  expect(said(html(text))).toBe(clauses);
});
