import type { PolicyOutcome } from '../notebook/jobs/policies-job.ts';
import { plural } from './common.ts';

/** Policies of many networks, read in one go. */
export const policies = {
  open: 'Read policies…',
  title: 'Read policies',
  about:
    'PeeringDB names a page for many networks’ policies; for the others its notes are read. A few sites are asked at a time, without cookies.',
  permission: (sites: number | undefined) =>
    sites === undefined
      ? 'The browser asks you to allow all sites, because there are too many to name. You can take that back in its page of extensions.'
      : sites === 0
        ? 'Only notes are read, so no site is asked.'
        : `The browser asks you to allow ${plural(sites, 'site')}, with its http and www forms. You can take that back in its page of extensions.`,
  list: 'networks',
  notes: 'notes in PeeringDB',
  nothing: 'no page and no notes',
  readBefore: 'read before',
  noNetworks:
    'None of these networks has been read yet, so nobody names a page. Read their PeeringDB pages first.',
  read: (count: number) => `Read ${plural(count, 'policy', 'policies')}`,
  cancel: 'Cancel',
  busy: 'Other work is under way. Wait for its end, or cancel it.',
  outcome: {
    kept: 'read and kept',
    'kept-notes': 'kept from its notes',
    unchanged: 'unchanged since it was read',
    none: 'states no policy',
    'not-policy': 'no policy on the page',
    'not-found': 'page not found',
    login: 'needs a sign-in',
    consent: 'behind a consent wall',
    script: 'drawn by scripts',
    refused: 'refused by the site',
    elsewhere: 'forwards to another site',
    unreachable: 'not reachable',
    busy: 'site out of order',
    timeout: 'no answer in time',
    'too-large': 'too large',
    'pdf-locked': 'a PDF with a password',
    'pdf-scanned': 'a PDF of pictures',
    'pdf-broken': 'a damaged PDF',
    'pdf-long': 'a PDF as long as a book',
    binary: 'no page of text',
    broken: 'the reader gave up',
    'bad-address': 'no address that can be opened',
  } satisfies Record<PolicyOutcome, string>,
  hint: {
    login: 'Open the page by hand, sign in, and press the toolbar button there.',
    consent: 'Open the page by hand, answer what it asks as you like, and press the toolbar button.',
    script: 'Open the page by hand, and press the toolbar button when it is drawn.',
    refused: 'It may let a person in: open the page by hand and press the toolbar button.',
    elsewhere: 'Open the page by hand, and press the toolbar button where it leads.',
    unreachable: 'No such host, no connection, or a certificate that is not valid.',
    'pdf-scanned': 'Nobody but a person can read it: open it by hand, and add its clauses in the notebook.',
    'not-policy': 'PeeringDB may name the wrong page: open it and see.',
    'bad-address': 'It is mistyped, or leads into a network of its own. Nothing was fetched.',
  } satisfies Partial<Record<PolicyOutcome, string>>,
} as const;
