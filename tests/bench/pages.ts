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
