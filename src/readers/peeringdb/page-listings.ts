/** The networks, exchanges and facilities that the page of an organisation, a carrier or a campus lists: names and places alone. */
import type { Kind, RecordOf } from '../../records/capture.ts';
import type { Candidate } from '../contract.ts';
import { exchangeFromApi, facilityFromApi, networkFromApi, type Row } from './from-api.ts';
import { cell, linked, rowsOf, type Tag } from './hooks.ts';
import type { Page } from './page.ts';

export function ofOrganization({ document, subject }: Page): Candidate[] {
  const org = { id: subject.id, name: subject.name };
  return [
    ...listedNetworks(document, { org }),
    ...listedExchanges(document, { org }),
    ...listedFacilities(document, { org }),
  ];
}

export const ofCarrier = ({ document }: Page): Candidate[] => listedFacilities(document, {});

export function ofCampus({ document, subject }: Page): Candidate[] {
  const campus = { id: subject.id, name: subject.name };
  return [
    ...listedFacilities(document, { campus_id: campus.id, campus }),
    ...listedExchanges(document, {}),
    ...listedNetworks(document, {}),
  ];
}

/** `shared` is what the page says of all that it lists. */
function listedNetworks(document: Document, shared: Row): Candidate[] {
  return once(document, 'list-networks', 'net').flatMap(({ row, ...net }) => {
    const network = networkFromApi({ ...net, asn: cell(row, '.asn', 'data-sort-value'), ...shared });
    return network ? [listed('network', network, '#list-networks')] : [];
  });
}

const listedExchanges = (document: Document, shared: Row): Candidate[] =>
  once(document, 'list-exchanges', 'ix').flatMap(({ row, ...ix }) => {
    const exchange = exchangeFromApi({ ...ix, ...placeOf(row), ...shared });
    return exchange ? [listed('exchange', exchange, '#list-exchanges')] : [];
  });

const listedFacilities = (document: Document, shared: Row): Candidate[] =>
  once(document, 'list-facilities', 'fac').flatMap(({ row, ...fac }) => {
    const facility = facilityFromApi({ ...fac, ...placeOf(row), ...shared });
    return facility ? [listed('facility', facility, '#list-facilities')] : [];
  });

const placeOf = (row: Element): Row => ({
  city: cell(row, '.city', 'data-filter-value'),
  country: cell(row, '.country', 'data-filter-value'),
});

/** What several lists of a campus name is listed once; what says that it is pending is not listed yet. */
function once(document: Document, list: string, tag: Tag) {
  const found = new Map<unknown, { row: Element; id?: unknown; name?: unknown }>();
  for (const row of rowsOf(document, list) ?? []) {
    const object = linked(row, tag);
    if (object.id && !found.has(object.id) && !cell(row, '.status')) found.set(object.id, { row, ...object });
  }
  return [...found.values()];
}

const listed = <K extends Kind>(kind: K, record: RecordOf<K>, where: string): Candidate =>
  ({
    kind,
    record,
    evidence: { name: { from: 'selector', where } },
    confidence: 0.95,
    listed: true,
  }) as Candidate;
