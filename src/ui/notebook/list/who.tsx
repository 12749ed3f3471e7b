/** Whose network a row is: sure, proposed with the reason, or not known; and the user's word on it. */
import type { NameIndex } from '../../../planning/name-index.ts';
import type { Match } from '../../../planning/who-is-who.ts';
import { Sign } from '../../kit/sign.tsx';
import { list } from '../../strings/list.ts';
import { type ListRow, networkName } from './rows.ts';

const { who: say } = list;

export function Who({
  row,
  index,
  ours,
  onDecide,
  onOther,
}: {
  row: ListRow;
  index: NameIndex;
  ours: number | undefined;
  onDecide(row: ListRow, asns: readonly number[] | undefined): void;
  onOther(row: ListRow): void;
}) {
  const { sure, likely, person, hasNone } = row;
  if (sure?.reason.by === 'asn') return <Sure match={sure} index={index} ours={ours} />;
  if (!person.organization) return <span class="muted">{sure ? networkName(sure.asns, index) : ''}</span>;
  const isDecided = hasNone || sure?.reason.by === 'decision';
  const state = sure ? 'met' : likely.length ? 'unknown' : 'none';
  return (
    <select
      class={`who ${state}`}
      tabIndex={-1}
      aria-label={say.label(person.organization)}
      title={sure ? say.by[sure.reason.by] : undefined}
      value=""
      onClick={(event) => event.stopPropagation()}
      onChange={({ currentTarget }) => {
        const chosen = currentTarget.value;
        currentTarget.value = '';
        if (chosen === 'other') onOther(row);
        else if (chosen === 'forget') onDecide(row, undefined);
        else if (chosen === 'none') onDecide(row, []);
        else onDecide(row, chosen.split(',').map(Number));
      }}
    >
      <option value="" disabled hidden>
        {now(row, index, ours)}
      </option>
      {likely.map(({ asns, reason }) => (
        <option key={asns.join()} value={asns.join()}>
          {`${networkName(asns, index)} (${say.by[reason.by]})`}
        </option>
      ))}
      {sure && !isDecided && (
        <option
          value={sure.asns.join()}
        >{`${networkName(sure.asns, index)} (${say.by[sure.reason.by]})`}</option>
      )}
      {!hasNone && <option value="none">{say.none}</option>}
      <option value="other">{say.other}</option>
      {isDecided && <option value="forget">{say.forget}</option>}
    </select>
  );
}

function now({ sure, likely, hasNone }: ListRow, index: NameIndex, ours: number | undefined): string {
  if (sure) return `✓ ${isOurs(sure, ours) ? `${say.alsoMine}: ` : ''}${networkName(sure.asns, index)}`;
  if (hasNone) return say.none;
  const [first] = likely;
  if (!first) return say.unknown;
  return `? ${likely.length > 1 ? say.likely(likely.length) : say.perhaps(networkName(first.asns, index))}`;
}

const Sure = ({ match, index, ours }: { match: Match; index: NameIndex; ours: number | undefined }) => (
  <span title={say.by[match.reason.by]}>
    <Sign state="met">
      {isOurs(match, ours) ? `${say.alsoMine}: ` : ''}
      {networkName(match.asns, index)}
    </Sign>
  </span>
);

const isOurs = ({ asns }: Match, ours: number | undefined): boolean =>
  ours !== undefined && asns.includes(ours);
