/** What we decided about a target, edited where its record is read: it goes into the plan, the workbook, the brief and the mail. */
import { useState } from 'preact/hooks';
import { isOverdue } from '../../book/overdue.ts';
import type { CellsOf } from '../../book/template/index.ts';
import type { CaptureOf } from '../../records/capture.ts';
import { Button } from '../kit/button.tsx';
import { Sign } from '../kit/sign.tsx';
import { TypedInput } from '../kit/typed-input.tsx';
import type { Shape } from '../shapes.ts';
import { OnSheet } from '../sheet/on-sheet.tsx';
import { useSheet } from '../sheet/use-sheet.ts';
import { notebook } from '../strings/notebook.ts';
import { planning } from '../strings/planning.ts';
import { today } from '../today.ts';
import { fieldsOf } from './human-fields.ts';
import type { NotebookState } from './state.ts';
import { useByHand } from './trip/use-by-hand.ts';

const { ours: words } = planning;

const FIELDS = fieldsOf('targets', [
  'stage',
  'owner',
  'goal',
  'speakTo',
  'nextStep',
  'nextOn',
  'introducedBy',
  'policyReadBy',
  'policyReadOn',
  'trafficNow',
  'notes',
]);

export function OurPlan({ state, capture }: { state: NotebookState; capture: CaptureOf<'network'> }) {
  const { byHand, fill } = useByHand(state);
  const isConnected = useSheet() !== undefined;
  const [before, setBefore] = useState<CellsOf<'targets'>>();
  const [status, setStatus] = useState('');
  if (!byHand) return null;
  const key = String(capture.record.asn);
  const cells = { stage: 'candidate', ...byHand.targets?.[key] };
  const team = Object.values(byHand.team ?? {}).flatMap(({ name }) => name ?? []);
  const people: Shape = team.length > 0 ? Object.fromEntries(team.map((name) => [name, name])) : 'text';

  const change = async (name: string, value: unknown) => {
    const was = byHand.targets?.[key] ?? {};
    setBefore((known) => ({ [name]: was[name as keyof typeof was], ...known }) as CellsOf<'targets'>);
    await fill('targets', key, { [name]: value === '' ? undefined : value } as CellsOf<'targets'>);
    setStatus(words.saved);
  };
  return (
    <section class="our-plan" aria-label={words.title}>
      <h3>
        {words.title}{' '}
        <span role="status" class="muted">
          {status}
        </span>{' '}
        {before && (
          <Button
            rank="quiet"
            onClick={async () => {
              await fill('targets', key, before);
              setBefore(undefined);
              setStatus(words.undone);
            }}
          >
            {notebook.undo}
          </Button>
        )}
      </h3>
      {isConnected && (
        <>
          <OnSheet item={capture} />
          <p class="muted">{words.sheet}</p>
        </>
      )}
      {isOverdue(cells, today()) && (
        <p>
          <Sign state="unmet">{words.overdue(cells.nextOn ?? '')}</Sign>
        </p>
      )}
      <dl class="fields">
        {FIELDS.map(({ name, label, shape }) => (
          <div key={name} class="field">
            <dt>{label}</dt>
            <dd>
              <TypedInput
                label={label}
                shape={name === 'owner' || name === 'policyReadBy' ? people : shape}
                value={cells[name as keyof typeof cells]}
                needed={name === 'stage'}
                onChange={(value) => void change(name, value)}
                {...(name === 'trafficNow' ? { hint: words.fromTraffic } : {})}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
