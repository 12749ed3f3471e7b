/** What we would gain by going somewhere: the traffic of all targets there. */
import { formatRate } from '../../records/rate.ts';
import { formatCount } from '../format.ts';
import { gains as words } from '../strings/gains.ts';
import type { Plan } from './plan.ts';

/** Without any traffic that is known there, nothing can be said of what is gained either. */
const gained = (mbps: number, newMbps: number): string =>
  mbps === 0 ? words.unknown : newMbps === 0 ? words.nothing : formatRate(newMbps);

export function Gains({ plan }: { plan: Plan }) {
  if (plan.gains.length === 0) return <p class="hint muted">{words.none}</p>;
  return (
    <div class="gains">
      <p class="muted">{words.lead}</p>
      <div class="report">
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
                <td>{mbps === 0 ? words.unknown : formatRate(mbps)}</td>
                <td>{gained(mbps, newMbps)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
