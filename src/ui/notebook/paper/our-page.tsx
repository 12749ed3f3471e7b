/** One page that introduces our network, to be handed out: what a peering coordinator asks first. */
import type { CellsOf } from '../../../book/template/index.ts';
import { formatAsn } from '../../../records/asn.ts';
import type { Contact, Network } from '../../../records/network.ts';
import { formatRate } from '../../../records/rate.ts';
import { isWebAddress } from '../../../records/url.ts';
import { knowsPlaces } from '../../../storage/our-network.ts';
import { formatAddress, formatCount, formatDay } from '../../format.ts';
import { paper } from '../../strings/paper.ts';
import type { NotebookState } from '../state.ts';
import { useByHand } from '../trip/use-by-hand.ts';
import { PrintButton } from './paper-view.tsx';

const { our: words } = paper;

export function OurPage({ state }: { state: NotebookState }) {
  const { byHand } = useByHand(state);
  const ours = state.ours.value;
  if (!ours) {
    return (
      <div class="hint">
        <h2>{paper.noUs.title}</h2>
        <p>{paper.noUs.text}</p>
      </div>
    );
  }
  // What is announced already says it by itself; a wider port there is news.
  const listed = new Set([
    ...(ours.ports ?? []).map(({ ixId }) => `exchange ${ixId}`),
    ...(ours.facilities ?? []).map(({ facId }) => `facility ${facId}`),
  ]);
  const planned = Object.values(byHand?.locations ?? {}).filter(
    ({ whose, kind, placeId, speed }) => whose === 'ours' && (speed || !listed.has(`${kind} ${placeId}`)),
  );
  return (
    <>
      <p class="actions">
        <PrintButton />
      </p>
      <article class="paper our-page" aria-label={ours.name}>
        <header>
          <h2 dir="auto">{ours.name}</h2>
          <p class="asn mono">{formatAsn(ours.asn)}</p>
        </header>
        {ours.nameLong && <p dir="auto">{ours.nameLong}</p>}
        <dl>
          {factsOf(ours).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
        {!knowsPlaces(ours) && <p class="muted">{words.notKnown}</p>}
        <Places title={words.exchanges} places={[...exchangesOf(ours), ...plannedOf(planned, 'exchange')]} />
        <Places
          title={words.facilities}
          places={[...facilitiesOf(ours), ...plannedOf(planned, 'facility')]}
        />
        <Contacts contacts={ours.contacts ?? []} />
      </article>
    </>
  );
}

function factsOf(ours: Network): [string, string][] {
  const { prefixes4, prefixes6, policy } = ours;
  const count = (prefixes: number | undefined) =>
    prefixes === undefined ? words.unknown : formatCount(prefixes);
  const address = (url: string | undefined) => url && (isWebAddress(url) ? formatAddress(url) : url);
  const facts: [string, string | undefined][] = [
    [words.asSet, ours.asSet],
    [
      words.prefixes,
      prefixes4 === undefined && prefixes6 === undefined
        ? undefined
        : words.prefixCount(count(prefixes4), count(prefixes6)),
    ],
    [words.types, ours.types?.join(', ')],
    [words.scope, ours.scope],
    [words.traffic, ours.trafficBand],
    [words.ratio, ours.ratio],
    [words.policy, policy?.general],
    [words.policyPage, address(policy?.url)],
    [words.looking, address(ours.lookingGlass)],
    [words.website, address(ours.website)],
    [words.peeringdb, `peeringdb.com/asn/${ours.asn}`],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

interface Place {
  name: string;
  about: string;
  /** Not there yet; in words, where the day is known. */
  soon: boolean | string;
}

/** An exchange with all our ports there as one line. */
function exchangesOf({ ports = [] }: Network): Place[] {
  const exchanges = [...new Set(ports.map(({ ixId }) => ixId))];
  return exchanges.flatMap((exchange) => {
    const group = ports.filter(({ ixId }) => ixId === exchange);
    const [first] = group;
    if (!first) return [];
    const speed = group.reduce((sum, { speedMbps }) => sum + speedMbps, 0);
    const about = [
      speed > 0 ? formatRate(speed) : '',
      group.some(({ routeServer }) => routeServer) ? words.routeServer : '',
    ];
    return [
      {
        name: first.ixName,
        about: about.filter(Boolean).join(', '),
        soon: group.every(({ operational }) => !operational),
      },
    ];
  });
}

const facilitiesOf = ({ facilities = [] }: Network): Place[] =>
  facilities.map(({ name, city, country }) => ({
    name,
    about: [city, country].filter(Boolean).join(', '),
    soon: false,
  }));

/** With the day, where we said it. */
const plannedOf = (rows: readonly CellsOf<'locations'>[], wanted: string): Place[] =>
  rows
    .filter(({ kind, place }) => kind === wanted && place)
    .map(({ place = '', city, country, speed, opens }) => ({
      name: place,
      about: speed ? formatRate(speed) : [city, country].filter(Boolean).join(', '),
      soon: opens ? words.from(formatDay(opens)) : true,
    }));

const Places = ({ title, places }: { title: string; places: readonly Place[] }) =>
  places.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <ul class="places">
        {places
          .toSorted(
            (one, other) =>
              Number(Boolean(one.soon)) - Number(Boolean(other.soon)) || one.name.localeCompare(other.name),
          )
          .map(({ name, about, soon }, index) => (
            // A facility may be listed twice under one name.
            <li key={index} dir="auto">
              {name} <span class="muted">{about}</span>
              {soon && <span class="sign soon"> ◔ {soon === true ? words.soon : soon}</span>}
            </li>
          ))}
      </ul>
    </section>
  );

/** Those that the world may see anyway: this page is handed to strangers. */
const Contacts = ({ contacts }: { contacts: readonly Contact[] }) => {
  const open = contacts.filter(({ visibility }) => visibility === 'Public');
  return open.length === 0 ? null : (
    <section>
      <h3>{words.contacts}</h3>
      <ul>
        {open.map((contact, index) => (
          <li key={index} dir="auto">
            {[contact.role, contact.name, contact.email, contact.phone].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
};
