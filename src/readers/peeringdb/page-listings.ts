/** What the page of an organisation, a carrier or a campus lists: names and places alone. */
import type { Candidate } from '../contract.ts';
import type { Row } from './fields.ts';
import { cell, linked, rowsOf } from './hooks.ts';
import { listedIn } from './listed.ts';
import type { Page } from './page.ts';

/** @param owner the page's subject is, as `org` or `campus`, the owner of all that it lists */
export function listedOn({ document, subject }: Page, owner?: 'org' | 'campus'): Candidate[] {
  const sets = {
    net_set: objectsIn(document, 'list-networks', 'net'),
    ix_set: objectsIn(document, 'list-exchanges', 'ix'),
    fac_set: objectsIn(document, 'list-facilities', 'fac'),
  };
  const shared = owner ? { [owner]: subject, [`${owner}_id`]: subject.id } : {};
  return listedIn(sets, shared, (tag) => ({ from: 'selector', where: `a[href*="/${tag}/"]` }));
}

/** A campus page names what stands in several of its buildings several times. */
const objectsIn = (document: Document, list: string, tag: string): Row[] => [
  ...new Map(
    rowsOf(document, list, (row) => objectOf(row, tag))?.map((object) => [object.id, object]),
  ).values(),
];

/** What waits for PeeringDB's review has no link; a facility that waits to be confirmed has one, but says so. */
const objectOf = (row: Element, tag: string): Row => {
  const object = cell(row, '.status') ? {} : linked(row, tag);
  return object.id
    ? { ...object, asn: cell(row, '.asn'), city: cell(row, '.city'), country: cell(row, '.country') }
    : {};
};
