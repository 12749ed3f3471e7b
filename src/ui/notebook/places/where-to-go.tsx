/** Where we plan to be, and what going elsewhere would gain. */
import type { CellsOf } from '../../../book/template/index.ts';
import { formatAsn } from '../../../records/asn.ts';
import { gains, planned as words } from '../../strings/gains.ts';
import type { Plan } from '../plan.ts';
import type { NotebookState } from '../state.ts';
import { useByHand } from '../trip/use-by-hand.ts';
import { Gains } from './gains.tsx';
import { findPlace, isPlanned } from './places.ts';
import { type Adding, PlannedPlaces } from './planned-places.tsx';

export function WhereToGo({ state, plan }: { state: NotebookState; plan: Plan }) {
  const { byHand, fill, change } = useByHand(state);
  const ours = state.ours.value;
  if (!byHand || !ours) return null;
  const rows = Object.entries(byHand.locations ?? {});
  const nameOf = (asn: number | undefined): string =>
    asn === undefined || asn === ours.asn
      ? words.us
      : plan.targets.find((target) => target.asn === asn)?.name || formatAsn(asn);

  const add = ({ asn, kind, typed }: Adding): boolean => {
    const place = findPlace(plan.known, kind, typed);
    if (!place) {
      state.notice.value = { tone: 'error', text: words.noNumber(typed) };
      return false;
    }
    const { place: name = '' } = place;
    const isOurs = asn === ours.asn;
    const cells: CellsOf<'locations'> = {
      whose: isOurs ? 'ours' : 'theirs',
      asn,
      network: isOurs ? ours.name : nameOf(asn),
      ...place,
      opening: 'planned',
    };
    if (rows.some(([, row]) => isPlanned(row, cells))) {
      state.notice.value = { tone: 'done', text: words.already(nameOf(asn), name) };
      return true;
    }
    const key = crypto.randomUUID();
    const done = place.placeId ? words.added : words.byName;
    void change('locations', { [key]: { ...cells, key } }, done(nameOf(asn), name));
    return true;
  };
  return (
    <section class="trip where" aria-label={gains.tab}>
      <PlannedPlaces
        rows={rows}
        known={plan.known}
        us={ours.asn}
        targets={plan.targets}
        nameOf={nameOf}
        onAdd={add}
        onFill={(key, cells) => void fill('locations', key, cells)}
        onRemove={(key, { asn, place = '', ...cells }) => {
          const none = Object.keys({ asn, place, ...cells }).map((column) => [column, undefined]);
          void change('locations', { [key]: Object.fromEntries(none) }, words.removed(nameOf(asn), place));
        }}
      />
      <Gains
        gains={plan.gains}
        onPlan={({ id, kind, name, ours: standing }) =>
          standing === 'no' && (kind === 'exchange' || kind === 'facility')
            ? () => void add({ asn: ours.asn, kind, typed: isNumbered(id) ? id : name })
            : undefined
        }
      />
    </section>
  );
}

/** A place that is only planned has no number of PeeringDB’s. */
const isNumbered = (id: string): boolean => /:\d/.test(id);
