/** What we would gain by going somewhere: the traffic of all targets there, by town, campus, facility and exchange. */
import { useState } from 'preact/hooks';
import { GAIN_KINDS, gainedThere, trafficThere } from '../../../book/gain-words.ts';
import type { GainKind, PlaceGain } from '../../../planning/gains.ts';
import { formatCount } from '../../format.ts';
import { Button } from '../../kit/button.tsx';
import { gains as words } from '../../strings/gains.ts';

interface Props {
  gains: readonly PlaceGain[];
  /** Absent for what cannot be planned: a campus and a town are no places to take a port at. */
  onPlan(gain: PlaceGain): (() => void) | undefined;
}

export function Gains({ gains, onPlan }: Props) {
  if (gains.length === 0) return <p class="muted">{words.none}</p>;
  return (
    <>
      <h2>{words.title}</h2>
      <p class="muted">{words.lead}</p>
      {GAIN_KINDS.map((kind) => (
        <OfKind key={kind} kind={kind} gains={gains.filter((gain) => gain.kind === kind)} onPlan={onPlan} />
      ))}
    </>
  );
}

/** As many as are taken in at a glance. */
const FIRST = 10;

function OfKind({ kind, gains, onPlan }: Props & { kind: GainKind }) {
  const [showsAll, setShowsAll] = useState(false);
  if (gains.length === 0) return null;
  const title = words.kinds[kind];
  return (
    <>
      <h3>{title}</h3>
      <table class="gains" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.where}</th>
            {[words.targets, words.traffic, words.gained].map((header) => (
              <th key={header} scope="col" class="figure">
                {header}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {gains.slice(0, showsAll ? undefined : FIRST).map((gain) => {
            const { id, name, city, country, ours, targets, mbps, newMbps } = gain;
            const plan = onPlan(gain);
            return (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {name} {ours === 'soon' && <span class="sign soon">◔ {words.soon}</span>}
                </th>
                <td dir="auto">
                  {[kind === 'metro' ? undefined : city, country].filter(Boolean).join(', ')}
                </td>
                <td class="figure">{formatCount(targets.length)}</td>
                <td class="figure">{trafficThere(mbps)}</td>
                <td class="figure">{gainedThere(mbps, newMbps)}</td>
                <td>
                  {plan && (
                    <Button rank="quiet" aria-label={words.planPlace(name)} onClick={plan}>
                      {words.planIt}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {gains.length > FIRST && !showsAll && (
        <Button rank="quiet" onClick={() => setShowsAll(true)}>
          {words.all(gains.length, title)}
        </Button>
      )}
    </>
  );
}
