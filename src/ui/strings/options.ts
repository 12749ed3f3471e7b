import type { Profile } from '../../records/profile.ts';
import { plural } from './common.ts';

export const options = {
  title: 'Settings',
  notebook: 'Open the notebook',

  us: {
    title: 'Our network',
    why: 'Every other network is compared with it: where both of you are, now and soon.',
    label: 'AS number',
    hint: 'AS64500',
    set: 'Set',
    change: 'Change',
    notAsn: 'That is not an AS number. Write a number from 1 to 4294967295, such as AS64500.',
    reserved: 'That AS number is reserved and names no network. Look for a typing error.',
    current: (name: string) => `${name} is your network.`,
    places: (exchanges: number, facilities: number) =>
      `${plural(exchanges, 'exchange')} and ${plural(facilities, 'facility', 'facilities')} are known, from the newest reading in the notebook.`,
    unknown: (asn: string) =>
      `${asn} is noted as your network, but its places are not known yet. Open its PeeringDB page, press the toolbar button there, and press Keep.`,
    openPeeringdb: (asn: string) => `Open ${asn} on PeeringDB`,
    saved: 'Saved.',
    refresh: 'Whenever you keep a newer reading of it, that one counts.',
  },

  peeringdb: {
    title: 'PeeringDB key',
    why: 'Networks from lists are looked up at PeeringDB, which answers anybody, 20 times a minute. With a key it answers twice as often.',
    where: 'Make one under “API keys” in your PeeringDB profile; reading is all that it needs.',
    label: 'Key',
    save: 'Save',
    remove: 'Remove',
    test: 'Test',
    testing: 'Asking PeeringDB…',
    kept: 'A key is kept. It is sent to PeeringDB alone, and is in no back-up.',
    saved: 'The key is saved on this computer.',
    removed: 'The key is gone. PeeringDB is asked without one.',
    empty: 'Paste the key first.',
    badKey: 'That is no key: a key has letters, digits, dots and hyphens, and no spaces.',
    works: 'PeeringDB answers. The key works.',
    worksWithout: 'PeeringDB answers, without a key.',
  },

  profile: {
    title: 'Our profile',
    why: 'Policies are checked against it, clause by clause. What is left open counts as unknown, never as met. What your PeeringDB record tells is filled in.',
    fromRecord: 'from PeeringDB',
    noNetwork: 'Set your own network first. What its PeeringDB record tells is then filled in here.',
    notPossible:
      'That cannot be: a ratio begins at 1, and a share ends at 100 per cent. The earlier value stands.',
    groups: {
      traffic: 'Traffic',
      capacity: 'Ports and backbone',
      operations: 'Operations',
      routing: 'Routing',
      terms: 'Terms and customers',
    },
    fields: {
      trafficMbps: 'Traffic with all networks, 95th percentile of the larger direction',
      ratio: 'Larger direction for each unit of the smaller, such as 2.5',
      privatePortMbps: 'Fastest port for a private interconnect',
      backboneMbps: 'Least link of the backbone',
      backboneRedundant: 'The backbone carries its load when any one part fails',
      backupPaths: 'A second path stands behind each private link',
      capacityReviews: 'We plan capacity with our peers',
      upgradeAtPercent: 'We upgrade when so many per cent are used',
      noc24x7: 'Our NOC is reachable at any hour',
      nocResponseHours: 'Hours until it answers',
      incidentCooperation: 'We work on abuse, attacks and outages with our peers',
      peeringdbComplete: 'Our PeeringDB record is complete',
      manrs: 'We take part in MANRS',
      antiSpoofing: 'We filter forged source addresses',
      singleAs: 'One AS number, or the same routes from all of ours',
      consistentAnnouncements: 'The same routes and attributes at every place',
      aggregates: 'We announce aggregates',
      longestPrefix4: 'Longest IPv4 prefix that we announce, such as 24',
      longestPrefix6: 'Longest IPv6 prefix that we announce, such as 48',
      prefixes4: 'IPv4 prefixes, at most',
      prefixes6: 'IPv6 prefixes, at most',
      ipv6: 'We run IPv6',
      irrRegistered: 'All our routes and our AS-SET are registered in an IRR',
      rpkiSigned: 'All our routes are signed with RPKI',
      rpkiInvalidsDropped: 'We drop routes that RPKI calls invalid',
      routeFiltering: 'We filter what our customers announce, and leak nothing',
      maxPrefix: 'We set prefix limits on our sessions',
      md5: 'We set session passwords where a peer asks',
      noDefaultRoute: 'We send a peer only traffic for routes that it announced',
      nextHopSelf: 'We announce no next hop of a third party',
      neverViaRouteServers: 'We never peer over route servers',
      contracts: 'We sign peering contracts',
      ndas: 'We sign non-disclosure agreements',
      solvent: 'We can show sound finances',
      paidPeering: 'We accept paid peering',
      trialPeriod: 'We accept a trial first',
      costShared: 'We share the cost of cross-connects',
      costAlternate: 'We pay cross-connects in turns with the peer',
      costRequester: 'We pay a cross-connect that we asked for',
      costEachOwn: 'We pay our own cross-connects, the peer its own',
      transitProviders: 'AS numbers that we buy transit from',
      customerAsns: 'Networks that buy transit from us',
      users: 'Subscribers behind our network',
    } satisfies Partial<Record<keyof Profile, string>>,
  },

  theme: {
    title: 'Appearance',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },

  backup: {
    title: 'Back-up',
    why: 'Everything you kept is in this browser. One file takes it to another computer, or keeps it safe.',
    save: 'Back up',
    restore: 'Restore…',
    holds:
      'The file holds every capture, your network, its profile and the appearance. It holds no keys or passwords.',
  },

  shortcuts: {
    title: 'Keyboard',
    button: 'Read this page (the toolbar button)',
    none: 'not bound: another extension may hold its keys',
    change: 'Change shortcuts',
    unknown: 'The browser does not tell which shortcuts are bound.',
  },

  privacy: {
    title: 'What is kept, and where',
    lines: [
      'A page is read only when you press the toolbar button, or choose it in its context menu, or ask for many policies at once.',
      'PeeringDB is asked for the networks of a list, and other sites for their policies, only when you say so and the browser has your permission: without cookies, and never with anything from your notebook but AS numbers and the names that you look up.',
      'Your drafts and these settings stay in this browser, on this computer, and nobody is told what you read. What you keep stays here too, until you connect the team’s sheet: from then on it is sent there, and nowhere else.',
      'Names, e-mail addresses and telephone numbers are kept where the page showed them, with the page they came from. Delete a record in the notebook, and they are gone with it from this browser; from the sheet, its people delete them.',
      'Removing the extension removes everything it kept. Make a back-up first.',
    ],
    holds: (captures: number, drafts: number, size: string) =>
      `Now: ${plural(captures, 'capture')} and ${plural(drafts, 'draft')}, ${size}.`,
    little: 'less than 1 MB',
    megabytes: (count: number) => `about ${count} MB`,
    delete: 'Delete everything…',
  },

  forget: {
    title: 'Delete everything?',
    text: (captures: number, drafts: number) =>
      `This deletes ${plural(captures, 'capture')}, ${plural(drafts, 'draft')} and all settings from this browser. A connected sheet is forgotten and keeps what it has; to withdraw the access as well, disconnect it first. It cannot be undone.`,
    backupFirst: 'Back up first',
    delete: 'Delete everything',
    cancel: 'Cancel',
    done: 'Everything is deleted.',
  },

  problem: {
    cannotRead: (reason: string) =>
      `The settings could not be read (${reason}). Nothing was changed. Reload the page; if it stays so, restart the browser.`,
    cannotSave: (reason: string) =>
      `That could not be saved (${reason}). The earlier setting stands. Check that the disk has room, and try again.`,
    cannotDelete: (reason: string) =>
      `It could not be deleted (${reason}). Everything is still there. Try again.`,
  },
} as const;
