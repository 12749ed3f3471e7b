/** What became of a policy since it was last read: by clause with the old and the new words, and in the words of the page. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import {
  CHANGES,
  type Change,
  type PolicyChange as Changed,
  type ClauseChange,
  comparePolicies,
  isChanged,
} from '../../planning/policy-change.ts';
import type { Clause, Policy } from '../../records/policy.ts';
import { changesIn, type Piece, textDiff } from '../../records/text-diff.ts';
import { formatDay } from '../format.ts';
import { Fold } from '../kit/fold.tsx';
import { record as words } from '../strings/record.ts';
import { valueText } from './clause-values.ts';
import { scopeText } from './scope-text.ts';
import type { Earlier } from './view.ts';

const say = words.changed;

/** The sign stands for the word beside it. */
const SIGNS: Readonly<Record<Change, string>> = {
  stricter: '▲',
  added: '+',
  different: '↔',
  looser: '▽',
  gone: '−',
  reworded: '≈',
};

export function PolicyChange({ earlier, now }: { earlier: Earlier; now: Policy }) {
  const { at, record } = earlier;
  const change = useMemo(() => comparePolicies(record, now), [record, now]);
  if (!isChanged(change)) return <p class="muted note">{say.same(formatDay(at))}</p>;
  const { clauses, general, text } = change;
  return (
    <section class="changed" aria-label={say.title}>
      <p class="summary-line">{say.since(formatDay(at), changeSummary(change))}</p>
      {general && (
        <p>{`${words.policy.general}: ${stanceWord(general.before)} → ${stanceWord(general.after)}`}</p>
      )}
      {clauses.length > 0 && (
        <ul>
          {clauses.map((one) => (
            <ClauseChanged key={keyOf(one)} one={one} />
          ))}
        </ul>
      )}
      {text && (
        <Fold title={say.inTheText}>{() => <TextChanged before={record.text} after={now.text} />}</Fold>
      )}
    </section>
  );
}

/** "2 stricter, 1 new"; "only the wording" where no clause is another. */
export function changeSummary({ clauses, general }: Changed): string {
  const counts = CHANGES.flatMap((change) => {
    const count = clauses.filter((one) => one.change === change).length;
    return count > 0 ? [say.count[change](count)] : [];
  });
  return [general && say.stance, ...counts].filter(Boolean).join(', ') || say.onlyText;
}

const stanceWord = (general: Policy['general']): string =>
  general ? words.generalStances[general] : say.noStance;

const keyOf = ({ id, before, after }: ClauseChange): string =>
  [id, before?.quote, after?.quote, scopeText(after?.scope ?? before?.scope)].join('|');

function ClauseChanged({ one: { change, id, before, after } }: { one: ClauseChange }) {
  const limits = scopeText(after?.scope ?? before?.scope);
  return (
    <li>
      <p>
        <span class={`change ${change}`}>
          <span aria-hidden="true">{SIGNS[change]}</span> {say.words[change]}
        </span>{' '}
        <b>{words.clauses[id]}</b> {limits && <span class="muted">{limits}</span>}
      </p>
      {change !== 'reworded' && (
        <p class="from-to">{[before, after].map(saysText).filter(Boolean).join(' → ')}</p>
      )}
      <p class="origin">
        <q dir="auto">
          <Diff pieces={textDiff(before?.quote ?? '', after?.quote ?? '')} />
        </q>
      </p>
    </li>
  );
}

const saysText = (clause: Clause | undefined): string =>
  clause ? [words.stances[clause.stance], valueText(clause.id, clause.value)].filter(Boolean).join(', ') : '';

function TextChanged({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => changesIn(textDiff(before, after)), [before, after]);
  return (
    <Scrolled label={say.inTheText}>
      <Diff pieces={pieces} />
    </Scrolled>
  );
}

/** Marked up as what was taken out and put in, which is more than a colour to who hears it. */
const Diff = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>
    {pieces.map(([what, text], at) => {
      const Tag = ({ same: 'span', out: 'del', in: 'ins' } as const)[what];
      return [at > 0 && ' ', <Tag key={`${at}`}>{text}</Tag>];
    })}
  </>
);

/** Long, so it scrolls, and takes the focus for whoever scrolls by key. */
export const Scrolled = ({ label, children }: { label: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
  <section class="whole-text" data-whole-text aria-label={label} tabIndex={0}>
    {children}
  </section>
);
