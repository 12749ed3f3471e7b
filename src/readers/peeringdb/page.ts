/**
 * PeeringDB's own pages, in both designs and in any language. Pages of networks, exchanges and facilities give a record of
 * their subject; pages of organisations, carriers and campuses have no record of their own and give what they list.
 */
import type { Kind } from '../../records/capture.ts';
import type { Candidate, Reader } from '../contract.ts';
import type { Row } from './fields.ts';
import { cell, fieldsOn, idOf, linked, rowsOf, tagOf } from './hooks.ts';
import { listedOn } from './page-listings.ts';
import { exchangeOn, facilityOn, networkOn } from './page-subjects.ts';

/** A page read as far as all pages are alike. */
export interface Page {
  document: Document;
  /** The object's own fields, as the API would give them. */
  subject: Row;
  /** What the page shows for a field where that is not its value. */
  shown: ReadonlyMap<string, string>;
}

const PAGES = new Map<string, { kind: Kind; about: string; read: (page: Page) => Candidate[] }>([
  ['net', { kind: 'network', about: 'a network', read: networkOn }],
  ['ix', { kind: 'exchange', about: 'an exchange', read: exchangeOn }],
  ['fac', { kind: 'facility', about: 'a facility', read: facilityOn }],
  ['org', { kind: 'network', about: 'an organisation', read: (page) => listedOn(page, 'org') }],
  ['carrier', { kind: 'facility', about: 'a carrier', read: listedOn }],
  ['campus', { kind: 'facility', about: 'a campus', read: (page) => listedOn(page, 'campus') }],
]);

export const peeringdbPage: Reader = {
  id: 'peeringdb-page',
  kind: 'network',

  detect(document) {
    const page = PAGES.get(tagOf(document));
    if (!page) return null;
    const edited = document.querySelector('#view.mode-edit') ? '; what is being edited is left out' : '';
    return {
      kind: page.kind,
      confidence: 0.95,
      reason: `the page carries PeeringDB's fields of ${page.about}${edited}`,
    };
  },

  extract(document, url) {
    const tag = tagOf(document);
    const page = PAGES.get(tag);
    if (!page) return [];
    const { values, shown } = fieldsOn(document);
    const entity = '.view_fields .view_value > a[href]';
    const campus = linked(document.body, 'campus', entity);
    const subject = {
      asn: /^AS(\d+) - /.exec(document.title)?.[1],
      ...values,
      id: idOf(document, url, tag),
      org: linked(document.body, 'org', entity),
      campus,
      campus_id: campus.id,
      social_media: rowsOf(document, `${tag}_section`, socialMedium, '.social_media'),
    };
    return page.read({ document, subject, shown });
  },
};

const socialMedium = (row: Element): Row => ({
  service: cell(row, '[data-edit-name="service"]'),
  identifier: cell(row, '[data-edit-name="social_media"]'),
});
