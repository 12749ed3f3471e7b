/** Fit: in how many places we meet, whether on route servers, and whether in one building. */
import { formatRate } from '../records/rate.ts';
import { commonExchanges, type Span, sharedPlaces } from './fit-places.ts';
import { counted, finding, type Rule } from './fit-rule.ts';

const UNITS = {
  sites: ['place', 'places'],
  regions: ['region', 'regions'],
  countries: ['country', 'countries'],
  percent: ['per cent of their places', 'per cent of their places'],
} as const;

const EXCHANGES = ['exchange', 'exchanges'] as const;
const BUILDINGS = ['building', 'buildings'] as const;

const spanWords = ({ least, most }: Span): string =>
  most === Number.POSITIVE_INFINITY
    ? `at least ${least}`
    : least === most
      ? `${most}`
      : least === 0
        ? `at most ${most}`
        : `${least} to ${most}`;

export const locations: Rule<'locations'> = {
  asks: (value) =>
    value?.min === undefined ? 'several places' : counted(value.min, UNITS[value.unit ?? 'sites']),
  judge({ value, scope, ours, theirs }) {
    const asks = value?.min;
    if (asks === undefined || (!ours.ports && !ours.facilities)) return { state: 'unknown' };
    const { now, soon } = sharedPlaces(ours, theirs, scope, value?.unit);
    if (now.least === 0 && now.most === Number.POSITIVE_INFINITY) return { state: 'unknown' };
    const places = `${counted(now.exchanges, EXCHANGES)} and ${counted(now.facilities, BUILDINGS)}`;
    const more = soon.exchanges + soon.facilities - now.exchanges - now.facilities;
    const state = now.least >= asks ? 'met' : now.most < asks ? 'unmet' : 'unknown';
    return {
      state,
      ours: spanWords(now) + (more > 0 ? ` (${more} more soon)` : ''),
      weSay: theirs ? `we share ${places}` : `we are at ${places}, theirs are not known`,
      figures: {
        asks,
        ours: now.most === Number.POSITIVE_INFINITY || state === 'met' ? now.least : now.most,
        ...(more > 0 ? { soon: soon.least } : {}),
      },
      soon: more > 0 ? { met: soon.least >= asks, text: `${more} more soon` } : undefined,
    };
  },
  exception({ theirs, value }, { figures, soon }) {
    if (!theirs) return `Could we peer in fewer than ${value?.min} places?`;
    const more = soon ? `, with ${soon.text}` : '';
    return figures?.ours
      ? `Could we peer where we meet today${more}?`
      : `Could we peer before we meet in so many places${more}?`;
  },
};

export const routeServer: Rule<'route-server'> = {
  asks: (value) =>
    value?.presence === 'does-not-peer' ? 'no peering over route servers' : 'presence on the route servers',
  judge({ value, profile: { ports, neverViaRouteServers }, ours, theirs }) {
    if (value?.presence === 'does-not-peer') return { state: 'unknown' };
    const common = theirs && commonExchanges(ours, theirs);
    const there = (ports ?? []).filter(
      ({ ixId, operational }) => operational && (!common || common.has(ixId)),
    );
    const words = { yes: 'we are on all of them', no: 'we are on none of them' };
    if (neverViaRouteServers) return finding(false, words);
    if (there.length === 0) return { state: 'unknown' };
    const on = new Set(there.filter(({ routeServer }) => routeServer).map(({ ixId }) => ixId));
    if (on.size === new Set(there.map(({ ixId }) => ixId)).size) return finding(true, words);
    return on.size === 0
      ? finding(false, words)
      : { state: 'unknown', ours: 'some', weSay: 'we are on some of them' };
  },
  exception: () => 'Could we peer without the route servers?',
};

export const privatePreferred: Rule<'private-preferred'> = {
  asks: (value) =>
    `private interconnection${value?.aboveMbps === undefined ? '' : ` above ${formatRate(value.aboveMbps)}`}`,
  judge({ value, scope, ours, theirs, trafficMbps }) {
    const above = value?.aboveMbps;
    if (above !== undefined && trafficMbps !== undefined && trafficMbps < above)
      return {
        state: 'met',
        ours: formatRate(trafficMbps),
        weSay: `we exchange ${formatRate(trafficMbps)}, so it does not hold yet`,
        figures: { asks: above, ours: trafficMbps },
      };
    if (!theirs) return { state: 'unknown' };
    const { now, soon } = sharedPlaces(ours, theirs, { ...scope, interconnect: 'private' });
    if (now.least === 0 && now.most > 0) return { state: 'unknown' };
    const buildings = counted(now.facilities, BUILDINGS);
    return {
      state: now.least > 0 ? 'met' : 'unmet',
      ours: buildings,
      weSay: `we share ${buildings}`,
      soon:
        soon.facilities > now.facilities
          ? { met: soon.least > 0, text: `${soon.facilities - now.facilities} more soon` }
          : undefined,
    };
  },
  exception: () => 'Could we peer over an exchange first?',
};
