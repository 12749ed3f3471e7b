import { BRIEF_LABELS } from '../../book/brief/labels.ts';

/** The pages that are printed and handed on. */
export const paper = {
  views: 'Which page',
  summary: 'For management',
  ours: 'Our network',
  briefs: 'Briefs',
  working: 'Writing the page…',
  print: 'Print, or save as PDF',
  copy: 'Export for management (.xlsx)',
  copyHint: 'Values only: no formulas, contacts, attendees or notes.',
  copied: (file: string) =>
    `${file} was handed to the browser’s downloads. It holds values only, and no contacts.`,
  cannotShow: (reason: string) => `The page could not be written (${reason}). What was kept is still there.`,
  noUs: {
    title: 'Which network are you?',
    text: 'Open your network here and press “This is us”, or set it by number in the settings. This page then introduces it, to be handed out at the forum.',
  },
  brief: {
    noUs: 'Which network is ours is not said yet: no place is known to be common, and no clause is held against us.',
    about: 'A page for each target, to talk from. Begin with Plan: whom to meet first comes first here too.',
    target: 'Brief on',
    all: (count: number) => (count === 1 ? 'the one target' : `all ${count} targets, a page each`),
    mail: 'Draft a mail',
    none: {
      title: 'Nobody to brief on yet',
      text: 'Read the networks that you would like to meet, and keep them.',
    },
    ...BRIEF_LABELS,
  },
  our: {
    asSet: 'AS-SET',
    prefixes: 'Prefixes',
    prefixCount: (v4: string, v6: string) => `${v4} IPv4, ${v6} IPv6`,
    traffic: 'Traffic',
    ratio: 'Ratio',
    scope: 'Scope',
    types: 'Type',
    policy: 'Peering policy',
    policyPage: 'Policy page',
    looking: 'Looking glass',
    website: 'Website',
    peeringdb: 'PeeringDB',
    exchanges: 'Exchanges',
    facilities: 'Facilities',
    soon: 'soon',
    from: (day: string) => `from ${day}`,
    routeServer: 'route server',
    contacts: 'Talk to us',
    notKnown: 'Read our page on PeeringDB: its places and contacts then stand here.',
    unknown: 'not given',
  },
};
