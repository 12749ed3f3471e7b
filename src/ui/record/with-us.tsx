/** Where a network and ours could meet: common places first, then soon, then the rest folded. */
import { type CommonExchange, colocation } from '../../planning/colocation.ts';
import type { Network, Port, Presence } from '../../records/network.ts';
import { formatRate } from '../../records/rate.ts';
import { formatCount } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { Fold } from '../kit/fold.tsx';
import { Sign } from '../kit/sign.tsx';
import { record as words } from '../strings/record.ts';
import { type ListShape, RowList } from './row-list.tsx';
import type { View } from './view.ts';

const { port: portLabels, place: placeLabels } = words;

const PORTS: ListShape = {
  list: 'ports',
  columns: [
    { name: 'ixName', label: portLabels.ixName, shape: 'text', needed: true },
    { name: 'speedMbps', label: portLabels.speedMbps, shape: 'rate', needed: true },
    { name: 'ipv4', label: portLabels.ipv4, shape: 'text' },
    { name: 'ipv6', label: portLabels.ipv6, shape: 'text' },
    { name: 'routeServer', label: portLabels.routeServer, shape: 'flag', needed: true },
    { name: 'operational', label: portLabels.operational, shape: 'flag', needed: true },
  ],
  title: (row) => (row as Port).ixName,
  details: (row) => {
    const { speedMbps, routeServer, operational, ipv4, ipv6 } = row as Port;
    return [
      formatRate(speedMbps),
      routeServer ? words.viaRouteServer : undefined,
      operational ? undefined : words.notYetOperational,
      ipv4,
      ipv6,
    ];
  },
};

export const BUILDINGS: ListShape = {
  list: 'facilities',
  columns: [
    { name: 'name', label: words.network.name, shape: 'text', needed: true },
    { name: 'city', label: placeLabels.city, shape: 'text' },
    { name: 'country', label: placeLabels.country, shape: 'text' },
  ],
  title: (row) => (row as Presence).name,
  details: (row) => [[(row as Presence).city, (row as Presence).country].filter(Boolean).join(', ')],
};

export function WithUs({ ours, theirs, view }: { ours: Network | undefined; theirs: Network; view: View }) {
  const known = theirs.ports !== undefined || theirs.facilities !== undefined;
  const common = ours && ours.asn !== theirs.asn ? colocation(ours, theirs) : undefined;
  const exchanges = new Set(common?.exchanges.map(({ ixId }) => ixId));
  const soon = new Set(common?.exchangesSoon.map(({ ixId }) => ixId));
  const facilities = new Set(common?.facilities.map(({ facId }) => facId));
  const otherPorts = positionsOf(theirs.ports, ({ ixId }) => !exchanges.has(ixId) && !soon.has(ixId));
  const otherFacilities = positionsOf(theirs.facilities, ({ facId }) => !facilities.has(facId));
  // Places are read as they are; whoever keeps the network keeps them all.
  const whole = { ...view, choosing: false };
  return (
    <section class="with-us">
      <h3>{words.withUs.title}</h3>
      {!known && <p class="muted">{words.withUs.unknownPlaces}</p>}
      {!ours && known && <p class="muted">{words.withUs.weAreUnknown}</p>}
      {!ours && known && view.onNameUs && (
        <p class="name-us">
          <Button onClick={() => view.onNameUs?.(theirs)}>{words.withUs.thisIsUs}</Button>{' '}
          <Button rank="quiet" onClick={() => view.onNameUs?.(undefined)}>
            {words.withUs.nameUs}
          </Button>
        </p>
      )}
      {ours?.asn === theirs.asn && <p class="muted">{words.withUs.itself}</p>}
      {common && known && exchanges.size + soon.size + facilities.size === 0 && (
        <p class="muted">{words.withUs.none}</p>
      )}
      {common && (
        <ul class="common">
          {common.exchanges.map((place) => (
            <CommonPort key={`ix${place.ixId}`} place={place} state="met" />
          ))}
          {common.facilities.map(({ facId, name, city }) => (
            <li key={`fac${facId}`}>
              <Sign state="met">{words.withUs.now}</Sign> {name} <span class="muted">{city}</span>
            </li>
          ))}
          {common.exchangesSoon.map((place) => (
            <CommonPort key={`soon${place.ixId}`} place={place} state="soon" />
          ))}
        </ul>
      )}
      {otherPorts.length > 0 && (
        <Fold
          title={
            common ? words.withUs.otherExchanges(otherPorts.length) : words.withUs.ports(otherPorts.length)
          }
        >
          {() => <RowList view={whole} {...PORTS} only={otherPorts} />}
        </Fold>
      )}
      {otherFacilities.length > 0 && (
        <Fold
          title={
            common
              ? words.withUs.otherFacilities(otherFacilities.length)
              : words.withUs.facilities(otherFacilities.length)
          }
        >
          {() => <RowList view={whole} {...BUILDINGS} only={otherFacilities} />}
        </Fold>
      )}
    </section>
  );
}

const CommonPort = ({ place, state }: { place: CommonExchange; state: 'met' | 'soon' }) => (
  <li>
    <Sign state={state}>{state === 'met' ? words.withUs.now : words.withUs.soon}</Sign> {place.name}{' '}
    <span
      class="muted"
      title={words.withUs.exactly(formatCount(place.ourMbps), formatCount(place.theirMbps))}
    >
      {words.withUs.rates(formatRate(place.ourMbps), formatRate(place.theirMbps))}
    </span>
  </li>
);

const positionsOf = <Row,>(rows: readonly Row[] | undefined, wanted: (row: Row) => boolean): number[] =>
  (rows ?? []).flatMap((row, position) => (wanted(row) ? [position] : []));
