/** Several networks' policies side by side, clause by clause. */
import { useMemo, useState } from 'preact/hooks';
import { download } from '../../download.ts';
import { Button } from '../../kit/button.tsx';
import { Fold } from '../../kit/fold.tsx';
import { Sign } from '../../kit/sign.tsx';
import { common } from '../../strings/common.ts';
import { compare as say } from '../../strings/compare.ts';
import { record as words } from '../../strings/record.ts';
import { today } from '../../today.ts';
import type { NotebookState } from '../state.ts';
import { type ComparedPolicy, type ComparedRow, compared, type Said } from './compare.ts';
import { compareCsv } from './compare-csv.ts';
import { generalText, saidText } from './said-text.ts';
import { usePolicies } from './use-policies.ts';

/** So many are chosen from the start: more do not stand side by side on a screen. */
const AT_FIRST = 6;

export function CompareView({ state }: { state: NotebookState }) {
  const policies = usePolicies(state);
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const [onlyMissed, setOnlyMissed] = useState(false);
  const isChosen = ({ key }: ComparedPolicy, position: number) => chosen?.has(key) ?? position < AT_FIRST;
  const columns = useMemo(() => policies?.filter(isChosen) ?? [], [policies, chosen]);
  const groups = useMemo(
    () =>
      compared(columns)
        .map(({ group, rows }) => ({
          group,
          rows: rows.filter(({ differs, missed }) => (differs || !onlyDifferent) && (missed || !onlyMissed)),
        }))
        .filter(({ rows }) => rows.length > 0),
    [columns, onlyDifferent, onlyMissed],
  );
  if (!policies) return null;
  if (policies.length === 0) {
    return (
      <div class="hint">
        <h2>{say.none.title}</h2>
        <p>{say.none.text}</p>
      </div>
    );
  }
  const choose = (keys: readonly string[], isIn: boolean) => {
    const next = new Set(policies.filter(isChosen).map(({ key }) => key));
    for (const key of keys) isIn ? next.add(key) : next.delete(key);
    setChosen(next);
  };
  const save = () => {
    const rows = groups.flatMap((group) => group.rows);
    const file = `meet-me-compare-${today()}.csv`;
    download(new Blob([compareCsv(columns, rows)], { type: 'text/csv' }), file);
    state.notice.value = { tone: 'done', text: say.saved(file, rows.length + 1) };
  };
  return (
    <section class="compare">
      <h2>{say.title}</h2>
      <p class="muted">{say.about}</p>
      <Fold title={say.networks(columns.length, policies.length)}>
        {() => (
          <ul class="choices">
            {policies.length > AT_FIRST && (
              <li>
                <Button
                  rank="quiet"
                  onClick={() =>
                    choose(
                      policies.map(({ key }) => key),
                      true,
                    )
                  }
                >
                  {say.all}
                </Button>
              </li>
            )}
            {policies.map((policy, position) => (
              <li key={policy.key}>
                <Tick
                  label={policy.name}
                  isOn={isChosen(policy, position)}
                  onChange={(isIn) => choose([policy.key], isIn)}
                />
              </li>
            ))}
          </ul>
        )}
      </Fold>
      <p class="choices">
        <Tick label={say.onlyDifferent} isOn={onlyDifferent} onChange={setOnlyDifferent} />
        <Tick label={say.onlyMissed} isOn={onlyMissed} onChange={setOnlyMissed} />
        <Button rank="quiet" onClick={save}>
          {say.saveCsv}
        </Button>
      </p>
      {columns.length === 0 ? <p>{say.nobodyChosen}</p> : <SideBySide {...{ state, columns, groups }} />}
      {columns.length > 0 && groups.length === 0 && <p role="status">{say.nothingLeft}</p>}
    </section>
  );
}

const Tick = ({ label, isOn, onChange }: { label: string; isOn: boolean; onChange(isOn: boolean): void }) => (
  <label>
    <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />{' '}
    {label}
  </label>
);

interface SideBySideProps {
  state: NotebookState;
  columns: readonly ComparedPolicy[];
  groups: ReturnType<typeof compared>;
}

function SideBySide({ state, columns, groups }: SideBySideProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section class="side-by-side" aria-label={say.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.clause}</th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col">
                <button
                  type="button"
                  class="link"
                  dir="auto"
                  aria-label={say.open(name)}
                  onClick={() => state.openKey(key)}
                >
                  {name}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say.general}</th>
            {columns.map(({ key, record }) => (
              <td key={key}>{generalText(record)}</td>
            ))}
          </tr>
        </tbody>
        {groups.map(({ group, rows }) => (
          <tbody key={group}>
            <tr class="group">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {words.clauseGroups[group]}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.id} row={row} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

const Row = ({ row: { id, cells }, columns }: { row: ComparedRow; columns: readonly ComparedPolicy[] }) => (
  <tr>
    <th scope="row">{words.clauses[id]}</th>
    {cells.map((said, position) => {
      const { key = '', name = '' } = columns[position] ?? {};
      return (
        <td key={key}>
          {said.length === 0 ? (
            <span class="muted">
              <span aria-hidden="true">–</span>
              <span class="visually-hidden">{say.silent}</span>
            </span>
          ) : (
            said.map((one) => (
              <Cell
                key={one.clause.quote + saidText(one.clause)}
                said={one}
                label={say.words(words.clauses[id], name)}
              />
            ))
          )}
        </td>
      );
    })}
  </tr>
);

/** What is asked, in short; its words when it is opened. */
const Cell = ({ said: { clause, verdict }, label }: { said: Said; label: string }) => (
  <details>
    <summary title={label}>
      {verdict && verdict.state !== 'not asked' && (
        <Sign state={verdict.state}>
          <span class="visually-hidden">{common.states[verdict.state]}</span>
        </Sign>
      )}{' '}
      {saidText(clause)}
    </summary>
    <q dir="auto">{clause.quote}</q>
    {verdict && verdict.state !== 'not asked' && <p class="muted">{`${say.we}: ${verdict.sentence}`}</p>}
  </details>
);
