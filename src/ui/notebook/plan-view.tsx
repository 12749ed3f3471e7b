/** The plan before it is exported: where each target could be met, and the first columns of the workbook's Targets. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { hasDeclined, isOverdue } from '../../book/overdue.ts';
import { openOptions } from '../../platform/pages.ts';
import { formatAsn } from '../../records/asn.ts';
import { folded } from '../../records/text.ts';
import { Button } from '../kit/button.tsx';
import { Sign } from '../kit/sign.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { gains } from '../strings/gains.ts';
import { notebook as words } from '../strings/notebook.ts';
import { planning } from '../strings/planning.ts';
import { policies } from '../strings/policies.ts';
import { today } from '../today.ts';
import { nameOf } from './columns.ts';
import { FilterBar } from './filter-bar.tsx';
import { focusGrid, Grid } from './grid.tsx';
import { WhereToGo } from './places/where-to-go.tsx';
import type { Plan, PlannedTarget } from './plan.ts';
import { type PlanTableShape, placeTable, targetTable } from './plan-columns.tsx';
import { focusDetail } from './records.tsx';
import { SettingInputs } from './setting-inputs.tsx';
import { sorted } from './sort.ts';
import type { NotebookState } from './state.ts';
import { work } from './work.ts';

const { plan: say } = words;
const { bars, assumptions } = planning;

export function PlanView({ state }: { state: NotebookState }) {
  const plan = usePlan(state);
  const places = useMemo(() => plan && placeTable(plan), [plan]);
  const targets = useMemo(() => plan && targetTable(plan, today()), [plan]);
  const [showsDeclined, setShowsDeclined] = useState(false);
  if (!state.ours.value) return <WhoAreYou state={state} />;
  if (!plan || !places || !targets) {
    return (
      <p class="hint muted" role="status">
        {say.working}
      </p>
    );
  }
  if (plan.targets.length === 0) {
    return (
      <div class="hint">
        <h2>{say.noTargets.title}</h2>
        <p>{say.noTargets.text}</p>
      </div>
    );
  }
  const overdue = plan.targets.filter(({ cells }) => isOverdue(cells, today())).length;
  const table = { state, plan, showsDeclined, onDeclined: setShowsDeclined };
  return (
    <div class="plan">
      <h2>
        {say.headline(plan.counts)}
        {overdue > 0 && (
          <>
            {' · '}
            <Sign state="unmet">{bars.overdueCount(overdue)}</Sign>
          </>
        )}
      </h2>
      <Tabs
        label={say.views}
        tabs={[
          { key: 'targets', label: say.targets },
          { key: 'places', label: say.places },
          { key: 'gains', label: gains.tab },
          { key: 'assumptions', label: assumptions.tab },
        ]}
      >
        {(view) =>
          view === 'assumptions' ? (
            <div class="trip">
              <p class="muted">{assumptions.about}</p>
              <SettingInputs state={state} titles={assumptions.sections} />
            </div>
          ) : view === 'gains' ? (
            <WhereToGo state={state} plan={plan} />
          ) : view === 'places' ? (
            <>
              <PlanTable {...table} label={say.gridLabel} shape={places} />
              <Legend plan={plan} />
            </>
          ) : (
            <PlanTable {...table} label={say.targets} shape={targets} tall />
          )
        }
      </Tabs>
    </div>
  );
}

/** Milliseconds for which changes are gathered before the plan is worked out anew. */
const PAUSE = 200;

/** @returns the last plan that was worked out; while a newer one is, the last one stays */
function usePlan(state: NotebookState): Plan | undefined {
  const captures = state.captures.value;
  const ours = state.ours.value;
  const [plan, setPlan] = useState<Plan>();
  useEffect(() => {
    if (!captures || !ours) return;
    const stop = new AbortController();
    const pause = setTimeout(
      async () => {
        try {
          setPlan(await work('plan', stop.signal));
        } catch (error) {
          if (!stop.signal.aborted) state.planFailed(error);
        }
      },
      plan ? PAUSE : 0,
    );
    return () => {
      clearTimeout(pause);
      stop.abort();
    };
  }, [captures, ours]);
  return plan;
}

function PlanTable({
  state,
  plan,
  label,
  shape: { columns, fixed },
  tall,
  showsDeclined,
  onDeclined,
}: {
  state: NotebookState;
  plan: Plan;
  label: string;
  shape: PlanTableShape;
  tall?: boolean;
  showsDeclined: boolean;
  onDeclined(shows: boolean): void;
}) {
  const query = state.query.value;
  const order = state.order.value;
  const texts = useMemo(() => new Map(plan.targets.map((target) => [target, searchText(target)])), [plan]);
  const declined = useMemo(
    () => new Set(plan.targets.filter(({ cells }) => hasDeclined(cells, today()))),
    [plan],
  );
  const rows = useMemo(() => {
    const wanted = query.split(/\s+/).map(folded);
    const matching = plan.targets.filter(
      (target) =>
        (showsDeclined || !declined.has(target)) && wanted.every((word) => texts.get(target)?.includes(word)),
    );
    return sorted(matching, columns, order);
  }, [plan, query, order, label, showsDeclined]);
  return (
    <>
      <FilterBar
        label={say.filter}
        query={query}
        count={say.count(rows.length, plan.targets.length)}
        onQuery={(next) => {
          state.query.value = next;
        }}
        onDone={() => {
          if (rows[0]) state.current.value = keyOf(rows[0]);
          focusGrid();
        }}
      >
        {declined.size > 0 && (
          <label>
            <input
              type="checkbox"
              checked={showsDeclined}
              onChange={({ currentTarget }) => onDeclined(currentTarget.checked)}
            />{' '}
            {bars.declined(declined.size)}
          </label>
        )}
        <Button rank="quiet" onClick={() => state.askPolicies(rows.map(({ asn }) => asn))}>
          {policies.open}
        </Button>
      </FilterBar>
      <Grid
        label={label}
        columns={columns}
        rows={rows}
        keyOf={keyOf}
        current={state.current.value}
        opened={state.opened.value?.entry.key}
        order={order}
        onOrder={(next) => {
          state.order.value = next;
        }}
        onCurrent={(target) => {
          state.current.value = keyOf(target);
        }}
        onOpen={(target, byKey) => openTarget(state, target, byKey)}
        fixed={fixed}
        topOn={query}
        {...(tall ? { lines: 2 as const } : {})}
      />
    </>
  );
}

const keyOf = ({ asn }: PlannedTarget): string => `network:${formatAsn(asn)}`;

/** The words and ASN of a target's row. */
const searchText = ({ asn, cells }: PlannedTarget): string =>
  folded([formatAsn(asn), ...Object.values(cells).filter((value) => typeof value === 'string')].join(' '));

function openTarget(state: NotebookState, target: PlannedTarget, byKey: boolean): void {
  const policy = `policy:${formatAsn(target.asn)}`;
  if (state.openKey(keyOf(target)) || state.openKey(policy)) {
    if (byKey) focusDetail();
  } else {
    state.notice.value = { tone: 'done', text: say.notCaptured(target.name || formatAsn(target.asn)) };
  }
}

const Legend = ({ plan }: { plan: Plan }) => (
  <p class="legend muted">
    <Sign state="met">{say.now}</Sign> <Sign state="soon">{say.soon}</Sign> · {say.neither}. {say.legend}{' '}
    {plan.places.length === 0 && say.noPlaces}
    {plan.alone.length > 0 && say.alone(plan.alone.map(({ name }) => name).join(', '))}
  </p>
);

const OFFERED = 12;

function WhoAreYou({ state }: { state: NotebookState }) {
  const networks = state.entries.value.filter(({ kind }) => kind === 'network').slice(0, OFFERED);
  return (
    <div class="hint">
      <h2>{say.noUs.title}</h2>
      <p>{say.noUs.text}</p>
      {networks.length > 0 && (
        <>
          <p>{say.noUs.fromNotebook}</p>
          <ul class="candidates">
            {networks.map(({ key, capture }) =>
              capture.kind === 'network' ? (
                <li key={key}>
                  <Button onClick={() => void state.thisIsUs(capture.record.asn)}>
                    <span class="mono">{formatAsn(capture.record.asn)}</span>{' '}
                    <span dir="auto">{nameOf(capture)}</span>
                  </Button>
                </li>
              ) : null,
            )}
          </ul>
        </>
      )}
      <p class="muted">{say.noUs.or}</p>
      <p>
        <Button onClick={() => void openOptions()}>{say.noUs.settings}</Button>
      </p>
    </div>
  );
}
