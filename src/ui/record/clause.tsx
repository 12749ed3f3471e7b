/** One clause: how firmly it is asked, its figures, how we meet it, and in which words. */
import type { Verdict } from '../../planning/fit.ts';
import { type AsRead, correctRow, evidenceOfRow, isAdded, type Row } from '../../records/correction.ts';
import { hasWords } from '../../records/find-words.ts';
import type { Clause } from '../../records/policy.ts';
import { confidenceWord } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { Sign } from '../kit/sign.tsx';
import { TypedInput } from '../kit/typed-input.tsx';
import { Word } from '../kit/word.tsx';
import type { FieldRow } from '../shapes.ts';
import { record as words } from '../strings/record.ts';
import { ClauseFit } from './clause-fit.tsx';
import { valueFields, valueText } from './clause-values.ts';
import { Quote } from './field-table.tsx';
import { scopeText } from './scope-text.ts';
import type { ViewOf } from './view.ts';

const labels = words.policy;

interface ClauseProps {
  view: ViewOf<'policy'>;
  clause: Clause;
  position: number;
}

const replacer =
  ({ view: { captured, onChange }, position }: ClauseProps) =>
  (next: object) =>
    onChange?.(correctRow(captured, 'clauses', position, next as Row));

export function ClauseStance(props: ClauseProps) {
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

export function ClauseSays({ verdict, ...props }: ClauseProps & { verdict: Verdict | undefined }) {
  const { view, clause } = props;
  const { captured, onShowQuote } = view;
  const name = evidenceOfRow(captured, 'clauses', clause as unknown as Row);
  const known = captured.evidence?.[name];
  const byHand = known?.from === 'hand' || isAdded(known);
  const limits = scopeText(clause.scope);
  const value = clause.value as Row | undefined;
  const asRead = captured.asRead?.[name] ?? (known?.was && { value: known.was });
  return (
    <div class="clause">
      {view.onChange ? (
        <ClauseValue
          {...props}
          fields={valueFields(clause.id).filter((field) => value?.[field.name] !== undefined)}
        />
      ) : (
        <p>{valueText(clause.id, clause.value)}</p>
      )}
      {limits && <p class="muted">{`${labels.scope} ${limits}`}</p>}
      {verdict && <ClauseFit verdict={verdict} />}
      <p class="origin">
        <Quote
          quote={clause.quote}
          onShowQuote={onShowQuote && (() => onShowQuote(clause.quote, clause.anchor))}
        />{' '}
        <Word of={byHand ? 'hand' : confidenceWord(clause.confidence)} />
        {view.onChange && <PageSays asRead={asRead} onUse={replacer(props)} />}
      </p>
      {byHand && captured.record.text && !hasWords(captured.record.text, clause.quote) && (
        <p>
          <Sign state="soon">{labels.wordsGone}</Sign>
        </p>
      )}
    </div>
  );
}

/** What the page leaves open can be filled in where the clause is opened. */
export function ClauseFields(props: ClauseProps) {
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
  const { id, stance, value, scope } = asRead.value as Clause;
  const said = [words.stances[stance], valueText(id, value), scopeText(scope)].filter(Boolean).join(', ');
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
