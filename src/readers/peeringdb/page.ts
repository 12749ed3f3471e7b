/**
 * PeeringDB's own pages, in both designs and in any language. Pages of networks, exchanges and facilities give a record of
 * their subject; pages of organisations, carriers and campuses have no record of their own and give what they list.
 */
import type { Kind } from '../../records/capture.ts';
import type { Candidate, Reader } from '../contract.ts';
import type { Row } from './from-api.ts';
import { cell, fieldsOn, idOf, linked, rowsOf, type Tag, tagOf } from './hooks.ts';
import { ofCampus, ofCarrier, ofOrganization } from './page-listings.ts';
import { exchangeOn, facilityOn, networkOn } from './page-subjects.ts';

/** A page read as far as all pages are alike. */
export interface Page {
  document: Document;
  /** The object's own fields, as the API would give them. */
  subject: Row;
  /** What the page shows for a field where that is not its value. */
  shown: ReadonlyMap<string, string>;
}

const PAGES: Readonly<Record<Tag, { kind: Kind; about: string; read: (page: Page) => Candidate[] }>> = {
  net: { kind: 'network', about: 'a network', read: networkOn },
  ix: { kind: 'exchange', about: 'an exchange', read: exchangeOn },
  fac: { kind: 'facility', about: 'a facility', read: facilityOn },
  org: { kind: 'network', about: 'an organisation', read: ofOrganization },
  carrier: { kind: 'facility', about: 'a carrier', read: ofCarrier },
  campus: { kind: 'facility', about: 'a campus', read: ofCampus },
};

export const peeringdbPage: Reader = {
  id: 'peeringdb-page',
  kind: 'network',

  detect(document) {
    const tag = tagOf(document);
    if (!tag) return null;
    const edited = document.querySelector('#view.mode-edit');
    return {
      kind: PAGES[tag].kind,
      confidence: 0.95,
      reason: `the page carries PeeringDB's fields of ${PAGES[tag].about}${edited ? '; it is being edited, and fields under edit are left out' : ''}`,
    };
  },

  extract(document, url) {
    const tag = tagOf(document);
    if (!tag) return [];
    const { values, shown } = fieldsOn(document);
    const entity = '.view_fields .view_value > a[href]';
    const subject = {
      asn: /^AS(\d+) - /.exec(document.title)?.[1],
      ...values,
      id: idOf(document, url, tag),
      org: linked(document.body, 'org', entity),
      campus: linked(document.body, 'campus', entity),
      social_media: rowsOf(document, `${tag}_section`, '.social_media')?.map(socialMedium),
    };
    return PAGES[tag].read({ document, subject, shown });
  },
};

const socialMedium = (row: Element): Row => ({
  service: cell(row, '[data-edit-name="service"]', 'data-edit-value'),
  identifier: cell(row, '[data-edit-name="social_media"]'),
});
