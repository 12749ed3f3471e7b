/** What policies ask of a network, answered once: by group, filled in from our record, saved as it is typed. */
import { type Profile, profile as profileShape } from '../../records/profile.ts';
import { profileFromNetwork } from '../../records/profile-from-network.ts';
import { ourNetwork } from '../../storage/our-network.ts';
import { saveSetting, setting } from '../../storage/settings.ts';
import { Fold } from '../kit/fold.tsx';
import { TypedInput } from '../kit/typed-input.tsx';
import type { Shape } from '../shapes.ts';
import { options as words } from '../strings/options.ts';
import { messageOf, type Say, useStored } from './stored.ts';

const { profile: labels } = words;

type Field = keyof typeof labels.fields;

/** Every field that is no yes or no has its shape here. */
const SHAPES: { readonly [Name in Field]?: Shape } = {
  trafficMbps: 'rate',
  ratio: 'amount',
  privatePortMbps: 'rate',
  backboneMbps: 'rate',
  upgradeAtPercent: 'amount',
  nocResponseHours: 'amount',
  longestPrefix4: 'count',
  longestPrefix6: 'count',
  prefixes4: 'count',
  prefixes6: 'count',
  transitProviders: 'asns',
  customerAsns: 'count',
  users: 'count',
};

const GROUPS: { readonly [Group in keyof typeof labels.groups]: readonly Field[] } = {
  traffic: ['trafficMbps', 'ratio'],
  capacity: [
    'privatePortMbps',
    'backboneMbps',
    'backboneRedundant',
    'backupPaths',
    'capacityReviews',
    'upgradeAtPercent',
  ],
  operations: [
    'noc24x7',
    'nocResponseHours',
    'incidentCooperation',
    'peeringdbComplete',
    'manrs',
    'antiSpoofing',
  ],
  routing: [
    'singleAs',
    'consistentAnnouncements',
    'aggregates',
    'longestPrefix4',
    'longestPrefix6',
    'prefixes4',
    'prefixes6',
    'ipv6',
    'irrRegistered',
    'rpkiSigned',
    'rpkiInvalidsDropped',
    'routeFiltering',
    'maxPrefix',
    'md5',
    'noDefaultRoute',
    'nextHopSelf',
    'neverViaRouteServers',
  ],
  terms: [
    'contracts',
    'ndas',
    'solvent',
    'paidPeering',
    'trialPeriod',
    'costShared',
    'costAlternate',
    'costRequester',
    'costEachOwn',
    'transitProviders',
    'customerAsns',
    'users',
  ],
};

interface Stored {
  told: Profile;
  record: Profile;
}

async function stored(): Promise<Stored | undefined> {
  const [ours, told = {}] = await Promise.all([ourNetwork(), setting('ourProfile')]);
  return ours && { told, record: profileFromNetwork(ours) };
}

export function OurProfile({ say }: { say: Say }) {
  const known = useStored(stored, say);
  return (
    <section>
      <h2>{labels.title}</h2>
      <p>{known ? labels.why : labels.noNetwork}</p>
      {known && <Groups say={say} {...known} />}
    </section>
  );
}

interface GroupsProps extends Stored {
  say: Say;
}

function Groups({ record, told, say }: GroupsProps) {
  const set = (name: Field, value: unknown) => {
    const { [name]: _before, ...others } = told;
    const isOpen = value === undefined || (Array.isArray(value) && value.length === 0);
    const next = profileShape.safeParse(isOpen ? others : { ...others, [name]: value });
    if (!next.success) return say({ tone: 'error', text: labels.notPossible });
    saveSetting('ourProfile', next.data).catch((error) =>
      say({ tone: 'error', text: words.problem.cannotSave(messageOf(error)) }),
    );
  };
  return (
    <>
      {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
        <Fold key={group} title={labels.groups[group]}>
          {() => (
            <dl class="profile">
              {GROUPS[group].map((name) => (
                <div key={name}>
                  <dt>{labels.fields[name]}</dt>
                  <dd>
                    <TypedInput
                      label={labels.fields[name]}
                      shape={SHAPES[name] ?? 'flag'}
                      value={told[name] ?? record[name]}
                      onChange={(value) => set(name, value)}
                    />
                    {told[name] === undefined && record[name] !== undefined && (
                      <span class="muted">{labels.fromRecord}</span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </Fold>
      ))}
    </>
  );
}
