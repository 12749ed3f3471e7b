/** What we would gain by going somewhere: the traffic of all targets there. */
import { formatRate } from '../../records/rate.ts';
import { formatCount } from '../format.ts';
import { gains as words } from '../strings/gains.ts';
import type { Plan } from './plan.ts';

const rate = (mbps: number): string => (mbps > 0 ? formatRate(mbps) : words.unknown);

export function Gains({ plan }: { plan: Plan }) {
  if (plan.gains.length === 0) return <p class="hint muted">{words.none}</p>;
  return (
    <div class="report">
      <p class="muted">{words.lead}</p>
      <table>
        <thead>
          <tr>
            {[words.place, words.city, words.targets, words.traffic, words.gained].map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.gains.map(({ id, name, city, ours, targets, mbps, newMbps }) => (
            <tr key={id}>
              <td dir="auto">
                {name} {ours === 'soon' && <span class="muted">{words.soon}</span>}
              </td>
              <td dir="auto">{city}</td>
              <td>{formatCount(targets.length)}</td>
              <td>{rate(mbps)}</td>
              <td>{rate(newMbps)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
