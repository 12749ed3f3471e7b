/** Three peering policies in the three manners in which they are mostly written, with what each of them says. */
import type { Clause, Policy } from '../../src/records/policy.ts';
import { html, type Markup } from './html.ts';
import { LEMMING, POPCORN, SEMAPHORE } from './networks.ts';

/** What a reader must find; other clauses may be found beside it. */
export type Said = { [Id in Clause['id']]?: Partial<Pick<Clause<Id>, 'stance' | 'value'>> };

export interface PolicyPage {
  asn: number;
  general: Policy['general'];
  said: Said;
  html: Markup;
}

const page = (title: string, body: Markup): Markup => html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>
  body { font: 17px/1.6 Georgia, serif; max-width: 720px; margin: 40px auto; padding: 0 20px; color: #1f2430; }
  nav { font: 14px system-ui, sans-serif; color: #68707f; margin-bottom: 32px; }
  td, th { text-align: left; vertical-align: top; padding: 6px 16px 6px 0; border-bottom: 1px solid #ddd; }
</style></head>
<body><nav>Home · Network · <b>Peering</b> · Jobs · Contact</nav>${body}
<footer><small>© ${title.split(':')[0]}. Cookies are for eating.</small></footer></body></html>`;

/** Bullets under headings. */
const popcorn: PolicyPage = {
  asn: POPCORN.asn,
  general: 'open',
  said: {
    'peeringdb-record': { stance: 'required' },
    irr: { stance: 'required' },
    rpki: { stance: 'preferred' },
    'noc-24x7': { stance: 'required' },
    'traffic-volume': { stance: 'not-required' },
    contract: { stance: 'not-required' },
    'no-default-route': { stance: 'required' },
    md5: { stance: 'optional' },
    request: { stance: 'stated', value: { email: 'peering@popcorn.example' } },
  },
  html: page(
    'Popcorn Delivery: peering',
    html`
<main><h1>Peering with Popcorn Delivery (AS64501)</h1>
<p>Popcorn Delivery has an open peering policy. Films are best enjoyed near the sofa, so we meet networks wherever both of us already are.</p>
<h2>What we ask for</h2>
<ul>
  <li>You must keep a complete and current PeeringDB record.</li>
  <li>Your routes must be registered in an IRR; we build our filters from your AS-SET.</li>
  <li>You must have a NOC that can be reached 24x7.</li>
  <li>We encourage you to sign your routes with RPKI.</li>
</ul>
<h2>What we do not ask for</h2>
<ul>
  <li>There is no minimum traffic requirement for sessions across an exchange.</li>
  <li>We do not require a written contract.</li>
</ul>
<h2>On the wire</h2>
<ul>
  <li>You must not point a default route at us.</li>
  <li>MD5 passwords are available on request.</li>
</ul>
<h2>How to reach us</h2>
<p>To request a session, write to <a href="mailto:peering@popcorn.example">peering@popcorn.example</a>.</p></main>`,
  ),
};

/** A table of demands with their figures. */
const lemming: PolicyPage = {
  asn: LEMMING.asn,
  general: 'selective',
  said: {
    'traffic-volume': { stance: 'required', value: { minMbps: 5_000, statistic: 'p95' } },
    'traffic-ratio': { stance: 'required', value: { max: 2 } },
    locations: { stance: 'required', value: { min: 3 } },
    'noc-24x7': { stance: 'required' },
    'prefix-length': { stance: 'required', value: { v4: 24, v6: 48 } },
    'route-server': { value: { presence: 'does-not-peer' } },
    md5: { stance: 'refused' },
    irr: { stance: 'required' },
  },
  html: page(
    'Northern Lemming Backbone: peering policy',
    html`
<h1>Peering policy of Northern Lemming Backbone, AS64504</h1>
<p>We operate a selective peering policy. A network that would like to join us at the edge meets all of the following.</p>
<table>
  <tr><th>Subject</th><th>Requirement</th></tr>
  <tr><td>Traffic</td><td>At least 5 Gbps must be exchanged, measured at the 95th percentile.</td></tr>
  <tr><td>Traffic ratio</td><td>The ratio of traffic must not exceed 2:1.</td></tr>
  <tr><td>Locations</td><td>You must interconnect with us in at least three locations in Europe.</td></tr>
  <tr><td>Operations</td><td>A NOC staffed 24x7 is required.</td></tr>
  <tr><td>Prefixes</td><td>Announcements must not be more specific than /24 for IPv4 and /48 for IPv6.</td></tr>
  <tr><td>Registry</td><td>All routes must be registered in an IRR.</td></tr>
  <tr><td>Route servers</td><td>We do not peer via route servers.</td></tr>
  <tr><td>Passwords</td><td>MD5 is not supported.</td></tr>
</table>
<p>Requests: <a href="mailto:peering@lemming.example">peering@lemming.example</a></p>`,
  ),
};

/** Numbered paragraphs, as lawyers write them. */
const semaphore: PolicyPage = {
  asn: SEMAPHORE.asn,
  general: 'restrictive',
  said: {
    contract: { stance: 'required' },
    'max-prefix': { stance: 'preferred', value: { v4: 120, v6: 40 } },
    rpki: { stance: 'required' },
    'peeringdb-record': { stance: 'required' },
    locations: { stance: 'required', value: { min: 2 } },
    'no-default-route': { stance: 'required' },
  },
  html: page(
    'Semaphore Cloud: interconnection terms',
    html`
<h1>Interconnection terms of Semaphore Cloud</h1>
<p>Semaphore Hosting GmbH ("Semaphore") operates AS64502 under a restrictive peering policy. These terms apply to every network that asks for settlement-free interconnection ("the Applicant").</p>
<h3>1. Operational terms</h3>
<p>1.1 The Applicant shall maintain a complete and current entry in PeeringDB.</p>
<p>1.2 The Applicant shall interconnect with Semaphore at no fewer than two geographically diverse locations.</p>
<h3>2. Technical terms</h3>
<p>2.1 The Applicant shall publish valid RPKI ROAs for all of its prefixes.</p>
<p>2.2 Neither party shall point a route of last resort, static or default route at the other.</p>
<p>2.3 Semaphore recommends a max-prefix limit of 120 (IPv4) and 40 (IPv6).</p>
<h3>3. General terms</h3>
<p>3.1 Interconnection requires a signed written agreement between the parties.</p>
<p>3.2 Questions about these terms are answered by interconnection@semaphore.example.</p>`,
  ),
};

export const POLICIES = { popcorn, lemming, semaphore };
