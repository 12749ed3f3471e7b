/** A policy by clause group: what it asks, how firmly, and in which words. A clause is struck out by taking its check away. */

import { fit as judged, type Verdict } from '../../planning/fit.ts';
import { formatAsn } from '../../records/asn.ts';
import { type AsRead, correctRow, evidenceOfRow } from '../../records/correction.ts';
import { CLAUSE_GROUPS, CLAUSES, type Clause, type ClauseScope } from '../../records/policy.ts';
import { profileFromNetwork } from '../../records/profile-from-network.ts';
import { confidenceWord } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { FilterList } from '../kit/filter-list.tsx';
import { Fold } from '../kit/fold.tsx';
import { TypedInput } from '../kit/typed-input.tsx';
import { Word } from '../kit/word.tsx';
import type { FieldRow } from '../shapes.ts';
import { record as words } from '../strings/record.ts';
import { ClauseFit, FitSummary } from './clause-fit.tsx';
import { valueFields, valueText } from './clause-values.ts';
import { FieldTable, Quote, type RecordField } from './field-table.tsx';
import { choiceOf } from './row-list.tsx';
import type { ViewOf } from './view.ts';

const labels = words.policy;

const FIELDS: readonly RecordField[] = [
  { name: 'general', label: labels.general, shape: words.generalStances },
  { name: 'network', label: labels.network, shape: 'text' },
  { name: 'asn', label: labels.asn, shape: 'asn' },
  { name: 'asSet', label: labels.asSet, shape: 'text' },
  { name: 'contacts', label: labels.contacts, shape: 'words' },
  { name: 'language', label: labels.language, shape: 'text', needed: true },
];

export function PolicyView({ view }: { view: ViewOf<'policy'> }) {
  const { captured, ours, fitting } = view;
  const { clauses, text } = captured.record;
  // Our own policy asks nothing of us.
  const verdicts =
    ours && ours.asn !== captured.record.asn
      ? judged(captured.record, fitting?.profile ?? profileFromNetwork(ours), {
          ours,
          theirs: fitting?.theirs,
        }).clauses
      : undefined;
  const struck = new Set(captured.leftOut?.clauses);
  return (
    <>
      {verdicts && <FitSummary verdicts={verdicts.filter((_verdict, position) => !struck.has(position))} />}
      <FieldTable view={view} fields={FIELDS} />
      {clauses.length === 0 && <p class="muted note">{labels.noClauses}</p>}
      {CLAUSE_GROUPS.map((group) => {
        const positions = clauses.flatMap(({ id }, position) => (CLAUSES[id] === group ? [position] : []));
        return positions.length > 0 && <Group key={group} {...{ view, group, positions, verdicts }} />;
      })}
      {text && <Fold title={labels.text}>{() => <WholeText text={text} />}</Fold>}
    </>
  );
}

function Group({
  view,
  group,
  positions,
  verdicts,
}: {
  view: ViewOf<'policy'>;
  group: keyof typeof words.clauseGroups;
  positions: readonly number[];
  verdicts: readonly Verdict[] | undefined;
}) {
  const { captured, choosing, onChange } = view;
  const { clauses } = captured.record;
  const choice = choosing && onChange ? choiceOf(view, 'clauses') : undefined;
  const inRecord = (indices: readonly number[]) => indices.map((index) => positions[index] ?? -1);
  return (
    <section class="list clauses">
      <h3>
        {words.clauseGroups[group]} <span class="muted">{positions.length}</span>
      </h3>
      <FilterList
        name={`${words.clauseGroups[group]} ${words.lists.clauses}`}
        rows={positions.flatMap((position) => clauses[position] ?? [])}
        textOf={({ id, quote, stance }) => `${words.clauses[id]} ${words.stances[stance]} ${quote}`}
        titleOf={({ id }) => words.clauses[id]}
        line={({ id }) => <span class="title">{words.clauses[id]}</span>}
        beside={(clause, index) => <ClauseStance {...{ view, clause, position: positions[index] ?? -1 }} />}
        below={(clause, index) => (
          <ClauseSays
            {...{ view, clause, position: positions[index] ?? -1 }}
            verdict={verdicts?.[positions[index] ?? -1]}
          />
        )}
        opened={
          onChange &&
          ((clause, index) => <ClauseFields {...{ view, clause, position: positions[index] ?? -1 }} />)
        }
        canOpen={({ id }) => valueFields(id).length > 0}
        choice={
          choice && {
            isChosen: (index) => choice.isChosen(positions[index] ?? -1),
            choose: (indices, chosen) => choice.choose(inRecord(indices), chosen),
          }
        }
      />
    </section>
  );
}

type Row = Record<string, unknown>;

interface ClauseProps {
  view: ViewOf<'policy'>;
  clause: Clause;
  position: number;
}

const replacer =
  ({ view: { captured, onChange }, position }: ClauseProps) =>
  (next: object) =>
    onChange?.(correctRow(captured, 'clauses', position, next as Row));

function ClauseStance(props: ClauseProps) {
  const { view, clause } = props;
  if (!view.onChange) return <span class="stance">{words.stances[clause.stance]}</span>;
  return (
    <span class="stance field">
      <TypedInput
        label={labels.stance(words.clauses[clause.id])}
        shape={words.stances}
        needed
        value={clause.stance}
        onChange={(stance) => replacer(props)({ ...clause, stance })}
      />
    </span>
  );
}

function ClauseSays({ verdict, ...props }: ClauseProps & { verdict: Verdict | undefined }) {
  const { view, clause } = props;
  const { captured, onShowQuote } = view;
  const evidence = evidenceOfRow(captured, 'clauses', clause as unknown as Row);
  const byHand = captured.evidence?.[evidence]?.from === 'hand';
  const limits = clause.scope && scopeText(clause.scope);
  const value = clause.value as Row | undefined;
  return (
    <div class="clause">
      {view.onChange ? (
        <ClauseValue
          {...props}
          fields={valueFields(clause.id).filter(({ name }) => value?.[name] !== undefined)}
        />
      ) : (
        <p>{valueText(clause.id, clause.value)}</p>
      )}
      {limits && <p class="muted">{`${labels.scope} ${limits}`}</p>}
      {verdict && <ClauseFit verdict={verdict} />}
      <p class="origin">
        <Quote quote={clause.quote} onShowQuote={onShowQuote} />{' '}
        <Word of={byHand ? 'hand' : confidenceWord(clause.confidence)} />
        {view.onChange && <PageSays asRead={captured.asRead?.[evidence]} onUse={replacer(props)} />}
      </p>
    </div>
  );
}

/** What the page leaves open can be filled in where the clause is opened. */
function ClauseFields(props: ClauseProps) {
  const { clause } = props;
  return <ClauseValue {...props} fields={valueFields(clause.id)} />;
}

function ClauseValue({ fields, ...props }: ClauseProps & { fields: readonly FieldRow[] }) {
  const { clause } = props;
  const value = clause.value as Row | undefined;
  const set = (name: string, part: unknown) => {
    const { [name]: _old, ...others } = value ?? {};
    const next = part === undefined ? others : { ...others, [name]: part };
    const { value: _before, ...rest } = clause;
    replacer(props)(Object.keys(next).length ? { ...rest, value: next } : rest);
  };
  return (
    <div class="says">
      {fields.map(({ name, label, shape }) => (
        <span class="part field" key={name}>
          <span class="muted">{label} </span>
          <TypedInput
            label={`${words.clauses[clause.id]}: ${label}`}
            shape={shape}
            value={value?.[name]}
            onChange={(part) => set(name, part)}
          />
        </span>
      ))}
    </div>
  );
}

function PageSays({ asRead, onUse }: { asRead: AsRead | undefined; onUse(clause: object): void }) {
  if (!asRead) return null;
  const { id, stance, value } = asRead.value as Clause;
  const said = [words.stances[stance], valueText(id, value)].filter(Boolean).join(': ');
  return (
    <>
      {' '}
      {words.pageSays(said)}{' '}
      <Button
        rank="quiet"
        aria-label={words.usePageFor(words.clauses[id])}
        onClick={() => onUse(asRead.value as Clause)}
      >
        {words.usePage}
      </Button>
    </>
  );
}

/** Long, so it scrolls, and takes the focus for whoever scrolls by key. */
const WholeText = ({ text }: { text: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
  <section class="whole-text" aria-label={labels.text} tabIndex={0}>
    {text}
  </section>
);

const scopeText = ({ interconnect, family, region, asn }: ClauseScope): string =>
  [
    interconnect && words.interconnects[interconnect],
    family && words.families[family],
    region,
    asn && formatAsn(asn),
  ]
    .filter(Boolean)
    .join(', ');
