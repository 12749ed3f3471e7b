/**
 * Pages that carry the marks by which PeeringDB's own pages can be read (`data-edit-*`, `#list-…`, `.row.item`), in the spirit
 * of its two designs: the marks are the same in both, the layout and the language of the labels are not.
 */
import type { Exchange } from '../../src/records/exchange.ts';
import type { Facility } from '../../src/records/facility.ts';
import type { Contact, Network, Port, Presence } from '../../src/records/network.ts';
import { html, type Markup } from './html.ts';

/** Labels are translated on the real site, so nothing may be read from them. */
export type Design = 'classic' | 'next';

const CELL = { classic: 'col-md-4', next: 'col-lg-3 d-sm-block' } as const;
const LABELS = {
  classic: {
    ports: 'Exchange ports',
    buildings: 'Buildings',
    people: 'Whom to write to',
    members: 'Members',
  },
  next: { ports: 'Börsenanschlüsse', buildings: 'Gebäude', people: 'Kontakte', members: 'Mitglieder' },
} as const;

/** A field's value stands in the attribute where it is a choice, else in the text. */
type Field = readonly [name: string, value: string | number | undefined, choice?: 'choice'];

export function networkPage(network: Network, design: Design): Markup {
  const { asn, policy = {}, contacts = [], facilities = [], ports = [] } = network;
  const flag = (name: string, value: boolean | undefined) =>
    html`<span class="checkmark" data-edit-name="${name}" data-edit-value="${value ? 'True' : 'False'}"></span>`;
  const fields: Field[] = [
    ['aka', network.aka],
    ['name_long', network.nameLong],
    ['website', network.website],
    ['asn', asn],
    ['irr_as_set', network.asSet],
    ['info_types', network.types?.join(','), 'choice'],
    ['info_prefixes4', network.prefixes4],
    ['info_prefixes6', network.prefixes6],
    ['info_traffic', network.trafficBand, 'choice'],
    ['info_ratio', network.ratio, 'choice'],
    ['info_scope', network.scope, 'choice'],
    ['updated', '2026-10-01T08:00:00Z'],
    ['notes', network.notes],
    ['policy_url', policy.url],
    ['policy_general', policy.general, 'choice'],
    ['policy_locations', policy.locations, 'choice'],
    ['policy_ratio', policy.ratioRequired ? 'True' : 'False', 'choice'],
    ['policy_contracts', policy.contracts, 'choice'],
  ];
  return page('net', `AS${asn} - ${network.name} - PeeringDB`, network.name, {
    design,
    organization: network.organization,
    fields: html`${fields.map((field) => row(field, design))}
      <div class="row view_row"><div class="view_field ${CELL[design]}">Protocols</div><div class="view_value">
        ${flag('info_unicast', network.unicast)} ${flag('info_multicast', network.multicast)}
        ${flag('info_ipv6', network.ipv6)} ${flag('info_never_via_route_servers', network.neverViaRouteServers)}
      </div></div>`,
    lists: html`
      ${list('poc', 'poc', LABELS[design].people, contacts.map(contactRow))}
      ${list(
        'netixlan',
        'exchanges',
        LABELS[design].ports,
        ports.map((port, i) => portRow(port, i, asn, design)),
      )}
      ${list(
        'netfac',
        'facilities',
        LABELS[design].buildings,
        facilities.map((building, i) => buildingRow(building, i, asn, design)),
      )}
      <div id="editable-templates" style="display: none">
        <div id="netixlan-item" class="row item"><div class="exchange" data-edit-name="exchange"></div><div class="speed" data-edit-name="speed"></div></div>
        <div id="netfac-item" class="row item"><div class="facility"></div></div>
        <div id="poc-item" class="row item"><div data-edit-name="role"></div></div>
      </div>`,
  });
}

export function exchangePage(exchange: Exchange, design: Design): Markup {
  const { members = [], prefixes = [], facilities = [] } = exchange;
  const fields: Field[] = [
    ['aka', exchange.aka],
    ['name_long', exchange.nameLong],
    ['city', exchange.city],
    ['country', exchange.country, 'choice'],
    ['region_continent', exchange.region, 'choice'],
    ['website', exchange.website],
    ['tech_email', exchange.techEmail],
    ['policy_email', exchange.policyEmail],
    ['updated', '2026-09-12T06:30:00Z'],
  ];
  return page('ix', `${exchange.name} - PeeringDB`, exchange.name, {
    design,
    organization: exchange.organization,
    fields: html`${fields.map((field) => row(field, design))}`,
    lists: html`
      <div class="list" id="api-listing-ixpfx"><h5>LAN</h5><div id="list-prefixes">${prefixes.map(
        ({ protocol, prefix }, i) => html`<div class="row sub" data-edit-id="${i + 1}">
          <div class="editable payload"><div data-edit-name="protocol">${protocol}</div></div>
          <div class="protocol">${protocol}</div><div class="prefix" data-edit-name="prefix">${prefix}</div></div>`,
      )}</div></div>
      ${list(
        'ixfac',
        'facilities',
        LABELS[design].buildings,
        facilities.map((building, i) => buildingRow(building, i, undefined, design)),
      )}
      ${list(
        'netixlan',
        'networks',
        LABELS[design].members,
        members.map(
          (
            member,
            i,
          ) => html`<div class="row item ${member.operational ? 'operational' : ''}" data-edit-id="${i + 1}">
          <div class="${CELL[design]}"><div class="peer" data-filter-value="${member.name}"><a href="/net/${member.peeringdbId}">${member.name}</a></div></div>
          <div class="${CELL[design]}"><div class="asn" data-sort-value="${member.asn}">${member.asn}</div></div>
          <div class="${CELL[design]}"><div class="speed" data-sort-value="${member.speedMbps}">${gigabits(member.speedMbps ?? 0)}</div></div>
          <div class="${CELL[design]}"><div class="policy" data-filter-value="${member.policy}">${
            member.routeServer ? html`<span class="rs-peer-badge" title="RS"></span>` : undefined
          } ${member.policy}</div></div>
          <div class="ip4">${member.ipv4}</div><div class="ip6">${member.ipv6}</div></div>`,
        ),
      )}`,
  });
}

export function facilityPage(facility: Facility, design: Design): Markup {
  const { networks = [], exchanges = [] } = facility;
  const fields: Field[] = [
    ['address1', facility.address1],
    ['city', facility.city],
    ['zipcode', facility.zipcode],
    ['country', facility.country, 'choice'],
    ['region_continent', facility.region, 'choice'],
    ['website', facility.website],
    ['updated', '2026-08-20T12:00:00Z'],
  ];
  return page('fac', `${facility.name} - PeeringDB`, facility.name, {
    design,
    organization: facility.organization,
    fields: html`${fields.map((field) => row(field, design))}`,
    lists: html`
      ${list(
        'ixfac',
        'exchanges',
        LABELS[design].ports,
        exchanges.map(
          ({ ixId, name }) =>
            html`<div class="row item"><div class="exchange" data-filter-value="${name}"><a href="/ix/${ixId}">${name}</a></div></div>`,
        ),
      )}
      ${list(
        'netfac',
        'peers',
        LABELS[design].members,
        networks.map(
          ({ asn, name, peeringdbId }) => html`<div class="row item">
          <div class="peer" data-filter-value="${name}"><a href="/net/${peeringdbId}">${name}</a></div>
          <div class="asn" data-sort-value="${asn}">${asn}</div></div>`,
        ),
      )}
      ${list('carrierfac', 'carriers', 'Carriers', [])}`,
  });
}

interface Parts {
  design: Design;
  organization: string | undefined;
  fields: Markup;
  lists: Markup;
}

const page = (
  tag: 'net' | 'ix' | 'fac',
  title: string,
  name: string,
  parts: Parts,
): Markup => html`<!doctype html>
<html lang="${parts.design === 'next' ? 'de' : 'en'}"><head><meta charset="utf-8"><title>${title}</title>${STYLE}</head><body>
<header><form action="/search"><input aria-label="Search" name="q"></form><b>A register of networks</b></header>
<div id="content"><div id="view" data-ref-tag="${tag}" class="view ${parts.design}">
  <div class="view_title row"><div data-edit-required="yes" data-edit-value="${name}" data-edit-name="name">${name}</div></div>
  <div class="view_fields" id="${tag}_section">
    <div class="row view_row"><div class="view_field ${CELL[parts.design]}">Org</div><div class="view_value"><a href="/org/${organizationId(parts.organization)}">${parts.organization}</a></div></div>
    ${parts.fields}
  </div>
  ${parts.lists}
</div></div></body></html>`;

const row = ([name, value, choice]: Field, design: Design): Markup => {
  const shown =
    typeof value === 'string' && value.startsWith('http')
      ? html`<a href="${value}">${value}</a>`
      : html`${value}`;
  const label = html`<div class="view_field ${CELL[design]}">${name.replaceAll('_', ' ')}</div>`;
  return html`<div class="row view_row">${label}${
    choice
      ? html`<div class="view_value" data-edit-name="${name}" data-edit-value="${value}">${String(value ?? '').replaceAll(',', ', ')}</div>`
      : html`<div class="view_value" data-edit-name="${name}">${shown}</div>`
  }</div>`;
};

const list = (api: string, id: string, heading: string, rows: readonly Markup[]): Markup => html`
  <div class="list" id="api-listing-${api}"><h5>${heading}</h5>
    <div class="scrollable" id="list-${id}"><div class="empty-result">Nothing here.</div>${rows}</div>
  </div>`;

const contactRow = ({ role, name, email, phone, visibility }: Contact, index: number): Markup => html`
  <div class="row item" data-edit-id="${index + 1}">
    <div class="editable payload"><div data-edit-name="role">${role}</div></div>
    <div class="role" data-sort-value="${role}">${role}</div>
    <div class="name" data-edit-name="name" data-edit-value="${name}">${name}</div>
    <div class="visible" data-edit-name="visible" data-edit-value="${visibility}"></div>
    <div class="phone" data-edit-name="phone">${phone}</div>
    <div class="email" data-edit-name="email" data-edit-value="${email}">${email}</div>
  </div>`;

function portRow(port: Port, index: number, asn: number, design: Design): Markup {
  const flag = (name: string, value: boolean | undefined) =>
    html`<div class="${name}" data-edit-name="${name}" data-edit-value="${value ? 'True' : 'False'}"></div>`;
  return html`<div class="row item ${port.operational ? 'operational' : ''}" data-edit-id="${index + 1}">
    <div class="editable payload"><div data-edit-name="ixlan_id">${port.ixlanId}</div></div>
    <div class="exchange ${CELL[design]}" data-filter-value="${port.ixName}"><a href="/ix/${port.ixId}">${port.ixName}</a></div>
    <div class="asn" data-edit-name="asn" data-edit-value="${asn}">${asn}</div>
    <div class="speed" data-edit-name="speed" data-edit-value="${port.speedMbps}">${gigabits(port.speedMbps)}</div>
    <div data-edit-name="operational" data-edit-value="${port.operational ? 'True' : 'False'}"></div>
    ${flag('is_rs_peer', port.routeServer)} ${flag('bfd_support', port.bfd)}
    <div class="ip4" data-edit-name="ipaddr4">${port.ipv4}</div>
    <div class="ip6" data-edit-name="ipaddr6">${port.ipv6}</div>
    <div class="net_side" data-edit-name="fac_id">${
      port.portFacilityId ? html`<a href="/fac/${port.portFacilityId}">here</a>` : undefined
    }</div>
  </div>`;
}

const buildingRow = (
  { facId, name, city, country }: Presence,
  index: number,
  asn: number | undefined,
  design: Design,
): Markup => html`
  <div class="row item" data-edit-id="${index + 1}">
    <div class="editable payload"><div data-edit-name="fac_id">${facId}</div></div>
    <div class="facility ${CELL[design]}" data-filter-value="${name}"><a href="/fac/${facId}">${name}</a></div>
    <div class="local_asn" data-edit-name="asn" data-edit-value="${asn}">${asn}</div>
    <div class="country" data-filter-value="${country}">${country}</div>
    <div class="city" data-filter-value="${city}">${city}</div>
  </div>`;

/** Another for every name, as a register numbers them. */
const organizationId = (name = ''): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);

const gigabits = (mbps: number) => (mbps >= 1000 ? `${mbps / 1000}G` : `${mbps}M`);

const STYLE = html`<style>
  body { font: 15px/1.5 system-ui, sans-serif; margin: 0; color: #222; }
  header { background: #2b3a42; color: #fff; padding: 10px 24px; display: flex; gap: 16px; flex-direction: row-reverse; justify-content: space-between; }
  #content { max-width: 980px; margin: 20px auto; }
  .view_title { font-size: 26px; font-weight: 600; margin-bottom: 12px; }
  .view_row { display: flex; border-bottom: 1px solid #e4e4e4; padding: 3px 0; }
  .view_field { width: 220px; color: #777; }
  .list h5 { font-size: 17px; margin: 20px 0 6px; }
  .scrollable .row { display: flex; flex-wrap: wrap; gap: 4px 18px; padding: 4px 0; border-bottom: 1px solid #eee; }
  .payload, .empty-result { display: none; }
  .next { background: #fbfbfd; border: 1px solid #dde; border-radius: 8px; padding: 20px; }
</style>`;
