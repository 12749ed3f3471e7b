/** Pages for the bench, in the sizes that are met in the wild; written by the fictional site's own generator. */
import type { Network } from '../../src/records/network.ts';
import { POPCORN } from '../site/networks.ts';
import { networkPage } from '../site/peeringdb.ts';
import { SITE } from '../site/site.ts';

/** A network with so many ports and buildings. */
export const networkOf = (ports: number, facilities: number): Network => ({
  ...POPCORN,
  ports: Array.from({ length: ports }, (_, i) => ({
    ixId: 1_000 + i,
    ixName: `Exchange ${i}`,
    ixlanId: 1_000 + i,
    speedMbps: 10_000 * (1 + (i % 40)),
    ipv4: `198.51.100.${i % 256}`,
    ipv6: `2001:db8:${(i % 65_536).toString(16)}::1`,
    routeServer: i % 3 === 0,
    operational: i % 10 !== 0,
    bfd: i % 5 === 0,
  })),
  facilities: Array.from({ length: facilities }, (_, i) => ({
    facId: 2_000 + i,
    name: `Building ${i}`,
    city: `Town ${i % 90}`,
    country: 'Germany',
  })),
});

/** The size of the largest networks' pages: 1.3 MB, some 415 rows, some 11,700 elements. */
export const largeNetworkPage = (): string => asHeavy(networkPage(networkOf(245, 170), 'classic').text);

/** Rows of the real pages weigh 3 KB: they carry icons and the hidden parts of an editor. */
const asHeavy = (page: string): string =>
  page.replaceAll('<div class="row item', `<div class="editor" hidden>${EDITOR}</div><div class="row item`);

const EDITOR = `<svg viewBox="0 0 24 24"><path d="${'M12 2v20h8l-4-9z '.repeat(100)}"/></svg><select>${'<option value="choice">A choice</option>'.repeat(15)}</select>`;

/** Some 1,500 elements. */
export const usualNetworkPage = (): string => networkPage(networkOf(72, 54), 'classic').text;

/** A policy inside a company's whole page: menus above, offers and links below, as it is met on the web. */
export function policyPage(): string {
  const links = Array.from(
    { length: 260 },
    (_, i) => `<li><a href="/products/${i}">Product number ${i}</a></li>`,
  );
  const offers = Array.from(
    { length: 90 },
    (_, i) =>
      `<div class="card"><h4>Offer ${i}</h4><p>Transport between two towns that you know, with a view of the sea, from ${i + 1} Gbps.</p></div>`,
  );
  return SITE.popcornPolicy.page.text
    .replace('<nav>', `<nav><ul>${links.join('')}</ul>`)
    .replace('<footer>', `<section>${offers.join('')}</section><footer>`);
}

/** What policies say, in many forms; with a figure that differs from one to the next. */
const SAID: readonly ((n: number) => string)[] = [
  (n) => `Peers must exchange at least ${n * 10} Mbps with us, measured at the 95th percentile over a month.`,
  () => 'A network operations centre that answers around the clock is required, and it must be able to act.',
  () =>
    'Routes have to be registered in a public routing registry, and we build our filters from the AS-SET.',
  (n) =>
    `Our network carries ${n} Gbps at peak and has been growing by a third every year since it was founded.`,
  () =>
    'Neither party may point a default route at the other one, nor send traffic to routes it was not given.',
  (n) =>
    `Private interconnects are preferred once traffic exceeds ${n} Gbps, at a place where both are present.`,
  () => 'We do not require a written contract, but we will sign one if your lawyers cannot sleep without it.',
  (n) => `Prefixes longer than /24 or /48 are dropped, and sessions close beyond ${n * 100} prefixes.`,
  () => 'MD5 passwords are available on request; most of our sessions do without, and nobody has complained.',
  () => 'Please keep your PeeringDB record complete and current, since our tools read it twice a day.',
  () => 'Invalid routes are rejected by origin validation, and we recommend that peers sign all of theirs.',
  () =>
    'The staff of both networks work together on abuse, attacks and outages, by telephone where it is urgent.',
  (n) =>
    `Cross connects are paid by whoever asked first, and upgraded when they are ${50 + (n % 40)} % full.`,
  () => 'Films are shown on Thursdays, and everybody who runs a router is welcome to bring some popcorn.',
];

/** A page that is nothing but policy, in sections with lists and paragraphs. */
export function densePolicyPage(bytes: number): string {
  const parts = [
    '<h1>Peering policy of Popcorn Delivery (AS64501)</h1><p>We have an open peering policy.</p>',
  ];
  let length = 300;
  for (let n = 1; length < bytes; n++) {
    const sentences = SAID.map((sentence) => sentence(n));
    const section = `<h2>Requirements, part ${n}</h2><ul>${sentences
      .slice(0, 9)
      .map((sentence) => `<li>${sentence}</li>`)
      .join('')}</ul><p>${sentences.slice(9).join(' ')}</p>`;
    parts.push(section.slice(0, Math.max(0, bytes - length)));
    length += section.length;
  }
  return `<!doctype html><html><head><title>Popcorn Delivery: peering</title></head><body><main>${parts.join('\n')}</main></body></html>`;
}
