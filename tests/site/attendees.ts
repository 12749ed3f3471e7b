/** Who comes to the Low Tide Peering Forum. Any likeness is the fault of the alphabet. */
import type { Person } from '../../src/records/people.ts';
import { html, type Markup } from './html.ts';

type Row = readonly [
  name: string,
  organization: string,
  asn: number | undefined,
  title: string,
  country: string,
];

const ROWS: readonly Row[] = [
  ['Wilma Flint', 'Tidewrack Broadband', 64500, 'Peering Coordinator', 'Germany'],
  ['Jonas Kelp', 'Tidewrack Broadband', 64500, 'Network Architect', 'Germany'],
  ['Pippa Kernel', 'Popcorn Delivery', 64501, 'Head of Interconnection', 'Netherlands'],
  ['Bram Butter', 'Popcorn Delivery', 64501, 'Peering Manager', 'Netherlands'],
  ['Salomé Grain', 'Popcorn Delivery', 64501, 'Network Engineer', 'France'],
  ['Anselm Flagg', 'Semaphore Cloud', 64502, 'Interconnection Manager', 'Germany'],
  ['Dorte Mast', 'Semaphore Cloud', 64502, 'Account Executive', 'Denmark'],
  ['Hob Brewster', 'Kettle & Wire', 64503, 'Network Engineer', 'Netherlands'],
  ['Sten Brink', 'Northern Lemming Backbone', 64504, 'Peering Coordinator', 'Norway'],
  ['Ingrid Ledge', 'Northern Lemming Backbone', 64504, 'VP Network Strategy', 'Norway'],
  ['Odd Fellow', 'Quietly Fibre', 64505, 'Chief Technology Officer', 'Norway'],
  ['Maren Hush', 'Quietly Fibre', 64505, 'Network Engineer', 'Germany'],
  ['Greta Ebbing', 'Herring-IX', undefined, 'Member Relations', 'Germany'],
  ['Lorenz Rollmops', 'Herring-IX', undefined, 'Business Development', 'Germany'],
  ['Femke Duig', 'Cooperage-IX', undefined, 'IX Liaison', 'Netherlands'],
  ['Torbjørn Vik', 'Fjord-IX', undefined, 'Exchange Engineer', 'Norway'],
  ['Ravi Anchor', 'Anchor & Daughters', undefined, 'Peering Consultant', 'India'],
  ['Beatrix Plumb', 'Plumb Line Advisory', undefined, 'Consultant', 'Austria'],
  ['Otis Wren', 'Granary DC', undefined, 'Sales Manager', 'Germany'],
  ['Noor Tan', 'Old Tannery Colo', undefined, 'Sales Director', 'Netherlands'],
  ['Elif Yarn', 'Loom Research Network', 64506, 'Network Engineer', 'Türkiye'],
  ['Casimir Ohm', 'Resistance Hosting', 64507, 'Owner', 'Poland'],
  ['Ines Marée', 'Marée Haute Télécom', 64508, 'Ingénieure réseau', 'France'],
  ['Pádraig Quill', 'Inkwell Internet', 64509, 'Network Manager', 'Ireland'],
  ['Yuki Moss', 'Moss Garden Networks', 64510, 'Peering Coordinator', 'Japan'],
];

export const ATTENDEES: Person[] = ROWS.map(([name, organization, asn, title, country]) => ({
  name,
  organization,
  asns: asn ? [asn] : [],
  title,
  country,
}));

export const attendeesPage: Markup = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Attendees · Low Tide Peering Forum 2027</title>
<style>body { font: 15px/1.5 system-ui, sans-serif; max-width: 900px; margin: 30px auto; } td, th { text-align: left; padding: 4px 14px 4px 0; border-bottom: 1px solid #dfe3ea; }</style>
</head><body><h1>Who is coming</h1><p>As of today, ${ROWS.length} people have registered.</p>
<table><thead><tr><th>Name</th><th>Company</th><th>AS number</th><th>Job title</th><th>Country</th></tr></thead><tbody>
${ROWS.map(
  ([name, organization, asn, title, country]) =>
    html`<tr><td>${name}</td><td>${organization}</td><td>${asn ? `AS${asn}` : ''}</td><td>${title}</td><td>${country}</td></tr>`,
)}
</tbody></table></body></html>`;
