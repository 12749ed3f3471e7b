/** A policy by clause group: what it asks, how firmly, and in which words. A clause is struck out by taking its check away. */

import type { Verdict } from '../../planning/fit.ts';
import { CLAUSE_GROUPS, CLAUSES } from '../../records/policy.ts';
import { FilterList } from '../kit/filter-list.tsx';
import { Fold } from '../kit/fold.tsx';
import { record as words } from '../strings/record.ts';
import { AddClause } from './add-clause.tsx';
import { ClauseFields, ClauseSays, ClauseStance } from './clause.tsx';
import { FitSummary } from './clause-fit.tsx';
import { valueFields } from './clause-values.ts';
import { FieldTable, type RecordField } from './field-table.tsx';
import { PolicyChange } from './policy-change.tsx';
import { choiceOf } from './row-list.tsx';
import { verdictsOn } from './use-fitting.ts';
import type { ViewOf } from './view.ts';
import { WholeText } from './whole-text.tsx';

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
  const { captured, ours, fitting, earlier } = view;
  const { clauses, text } = captured.record;
  const verdicts = verdictsOn(captured.record, ours, fitting);
  const struck = new Set(captured.leftOut?.clauses);
  return (
    <>
      {earlier && <PolicyChange earlier={earlier} now={captured.record} />}
      {verdicts && <FitSummary verdicts={verdicts.filter((_verdict, position) => !struck.has(position))} />}
      <FieldTable view={view} fields={FIELDS} />
      {clauses.length === 0 && <p class="muted note">{labels.noClauses}</p>}
      {CLAUSE_GROUPS.map((group) => {
        const positions = clauses.flatMap(({ id }, position) => (CLAUSES[id] === group ? [position] : []));
        return positions.length > 0 && <Group key={group} {...{ view, group, positions, verdicts }} />;
      })}
      {view.onChange && <AddClause view={view} />}
      {text && <Fold title={labels.text}>{() => <WholeText text={text} clauses={clauses} />}</Fold>}
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
