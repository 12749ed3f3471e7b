/** A clause that the reader missed: the user selects the words that say it, and names what they say. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { anchorOf } from '../../readers/policy/anchor.ts';
import { addRow } from '../../records/correction.ts';
import {
  CLAUSE_GROUPS,
  CLAUSE_IDS,
  CLAUSES,
  type ClauseId,
  type ClauseScope,
  clause as clauseShape,
  type Stance,
} from '../../records/policy.ts';
import { Button } from '../kit/button.tsx';
import { TypedInput } from '../kit/typed-input.tsx';
import type { FieldRow } from '../shapes.ts';
import { record as words } from '../strings/record.ts';
import { valueFields } from './clause-values.ts';
import type { TakenWords, ViewOf } from './view.ts';

const say = words.addClause;

const SCOPE: readonly FieldRow[] = [
  { name: 'interconnect', label: words.scope.interconnect, shape: words.interconnects },
  { name: 'family', label: words.scope.family, shape: words.families },
  { name: 'region', label: words.scope.region, shape: 'text' },
];

/** @param view of a policy that can be changed */
export function AddClause({ view }: { view: ViewOf<'policy'> }) {
  const { captured, onChange, onTakeWords } = view;
  const [taken, setTaken] = useState<TakenWords>();
  const button = useRef<HTMLDivElement>(null);
  // The form takes the focus, and gives it back.
  const close = () => {
    setTaken(undefined);
    setTimeout(() => button.current?.querySelector('button')?.focus());
  };
  const [problem, setProblem] = useState<string>();
  const take = async () => {
    const found = inWholeText() ?? (onTakeWords ? await onTakeWords() : null);
    setTaken(found ?? undefined);
    setProblem(found ? undefined : found === null ? say.notInFront : say.nothing);
  };
  if (!taken) {
    return (
      <div class="add-clause" ref={button}>
        <Button onClick={() => void take()}>{say.take}</Button>{' '}
        <span class={problem ? 'problem' : 'muted'} role={problem ? 'alert' : undefined}>
          {problem ?? say.how}
        </span>
      </div>
    );
  }
  return (
    <NewClause
      taken={taken}
      onAdd={(row, quote) => {
        onChange?.(addRow(captured, 'clauses', row, quote));
        close();
      }}
      onCancel={close}
    />
  );
}

/** The text that we keep can be selected from as well: of a pasted policy there is no page. */
function inWholeText(): TakenWords | undefined {
  const selection = getSelection();
  const around = selection?.anchorNode?.parentElement?.closest('[data-whole-text]');
  const quote = around ? selection?.toString().replace(/\s+/g, ' ').trim() : undefined;
  return quote ? { pieces: [quote] } : undefined;
}

interface NewClauseProps {
  taken: TakenWords;
  onAdd(row: Record<string, unknown>, quote: string): void;
  onCancel(): void;
}

type Parts = Record<string, unknown>;

function NewClause({ taken: { pieces, before }, onAdd, onCancel }: NewClauseProps) {
  const quote = pieces.join(' ');
  const [id, setId] = useState<ClauseId>();
  const [stance, setStance] = useState<Stance>('required');
  const [value, setValue] = useState<Parts>({});
  const [scope, setScope] = useState<Parts>({});
  const [problem, setProblem] = useState<string>();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const add = () => {
    if (!id) return setProblem(say.needsClause);
    const filled = (parts: Parts) => Object.values(parts).some((part) => part !== undefined);
    const row = {
      id,
      stance,
      ...(filled(value) ? { value } : {}),
      ...(filled(scope) ? { scope: scope as ClauseScope } : {}),
      quote,
      anchor: anchorOf(pieces, before),
      confidence: 1,
      rule: 'hand',
    };
    if (clauseShape.safeParse(row).success) onAdd(row, quote);
    else setProblem(say.needsFigure(valueFields(id)[0]?.label ?? ''));
  };
  const input = (parts: Parts, set: (next: Parts) => void) => (field: FieldRow) => (
    <span class="part field" key={field.name}>
      <span class="muted">{field.label} </span>
      <TypedInput
        label={field.label}
        shape={field.shape}
        value={parts[field.name]}
        onChange={(part) => set({ ...parts, [field.name]: part })}
      />
    </span>
  );
  return (
    <section class="add-clause form" aria-label={say.title}>
      <h3>{say.title}</h3>
      <p class="origin">
        <q dir="auto">{quote}</q>
      </p>
      <p class="field">
        <span class="muted">{say.clause}</span>
        <select
          aria-label={say.clause}
          ref={first}
          value={id ?? ''}
          onChange={({ currentTarget: { value: chosen } }) => {
            setId((chosen || undefined) as ClauseId | undefined);
            setValue({});
            setProblem(undefined);
          }}
        >
          <option value="">{say.choose}</option>
          {CLAUSE_GROUPS.map((group) => (
            <optgroup key={group} label={words.clauseGroups[group]}>
              {CLAUSE_IDS.filter((one) => CLAUSES[one] === group).map((one) => (
                <option key={one} value={one}>
                  {words.clauses[one]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </p>
      <p class="field">
        <span class="muted">{say.stance}</span>
        <TypedInput
          label={say.stance}
          shape={words.stances}
          needed
          value={stance}
          onChange={(next) => setStance(next as Stance)}
        />
      </p>
      {id && <div class="says">{valueFields(id).map(input(value, setValue))}</div>}
      <div class="says">{SCOPE.map(input(scope, setScope))}</div>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="actions">
        <Button rank="primary" onClick={add}>
          {say.add}
        </Button>
        <Button onClick={onCancel}>{say.cancel}</Button>
      </p>
    </section>
  );
}
