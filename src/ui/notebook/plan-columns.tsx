/** The plan's two tables. Names of columns are the workbook's own. */
import type { ComponentChildren } from 'preact';
import { isOverdue } from '../../book/overdue.ts';
import { targets } from '../../book/template/targets.ts';
import { formatAsn } from '../../records/asn.ts';
import { formatRate } from '../../records/rate.ts';
import { formatCount, formatDay } from '../format.ts';
import { Sign, type State } from '../kit/sign.tsx';
import { notebook as words } from '../strings/notebook.ts';
import { planning } from '../strings/planning.ts';
import type { GridColumn } from './grid.tsx';
import type { Place, Plan, PlannedTarget, Standing } from './plan.ts';

const { bars: say } = planning;

type PlanColumn = GridColumn<PlannedTarget>;

export interface PlanTableShape {
  columns: readonly PlanColumn[];
  /** Pixels. */
  fixed: { widths: readonly number[]; pinned: number };
}

type TargetKey = (typeof targets.columns)[number]['key'];
const declared = new Map(targets.columns.map((column) => [column.key, column]));

const column = (key: TargetKey & keyof PlannedTarget['cells']): PlanColumn => ({
  id: key,
  label: declared.get(key)?.header ?? key,
  title: declared.get(key)?.help ?? key,
  value: ({ cells }) => cells[key],
  flex: '',
});

const asn: PlanColumn = { ...column('asn'), shown: (target) => formatAsn(target.asn), mono: true };

/** Whom to meet first, as a picture: what it is worth, how likely it is, and why. */
export const targetTable = ({ targets, currency }: Plan, today: string): PlanTableShape => {
  const most = Math.max(...targets.map(({ worth }) => worth?.value ?? 0));
  return {
    columns: [
      { ...column('rank'), figure: true },
      {
        ...column('network'),
        cell: ({ asn, name }) => (
          <>
            <b dir="auto">{name}</b>
            <span class="mono muted">{formatAsn(asn)}</span>
          </>
        ),
      },
      {
        id: 'value',
        label: say.value,
        title: say.valueIs,
        value: ({ worth }) => worth?.value,
        cell: ({ worth }) =>
          worth && worth.value > 0 ? (
            <Bar share={worth.value / most} isGuess={worth.isPrior}>
              {currency === undefined
                ? formatRate(worth.value)
                : `${formatCount(Math.round(worth.value))} ${currency}`}
              {worth.isPrior && <span class="muted"> {say.guess}</span>}
            </Bar>
          ) : null,
        flex: '',
      },
      {
        ...column('likelihood'),
        cell: ({ cells: { likelihood, parts } }) =>
          likelihood === undefined ? null : (
            <Bar share={likelihood} title={parts}>
              {Math.round(likelihood * 100)} %
            </Bar>
          ),
      },
      { ...column('ease'), cell: ({ cells: { ease = '' } }) => <Band ease={ease} /> },
      column('stage'),
      {
        ...column('why'),
        cell: ({ cells: { why } }) => (
          <span class="why" title={why}>
            {why}
          </span>
        ),
      },
      {
        ...column('nextOn'),
        label: say.next,
        cell: ({ cells }) => (
          <>
            <span dir="auto">{cells.nextStep}</span>
            {cells.nextOn && (
              <span>
                {formatDay(cells.nextOn)}{' '}
                {isOverdue(cells, today) && <Sign state="unmet">{say.overdue}</Sign>}
              </span>
            )}
          </>
        ),
      },
      column('owner'),
      column('attends'),
      column('policy'),
      column('exchangesNow'),
      column('facilitiesNow'),
      column('exchangesSoon'),
    ],
    // At 1280 pixels the reason just fits.
    fixed: { widths: [46, 180, 112, 76, 118, 96, 450, 190, 110, 180, 90, 220, 220, 160], pinned: 2 },
  };
};

const Bar = ({
  share,
  isGuess,
  title,
  children,
}: {
  /** 0 to 1 of the whole width. */
  share: number;
  isGuess?: boolean;
  title?: string | undefined;
  children: ComponentChildren;
}) => (
  <span title={title}>
    {children}
    <span class="meter" aria-hidden="true">
      <i class={isGuess ? 'guess' : ''} style={{ inlineSize: `${100 * share}%` }} />
    </span>
  </span>
);

const BANDS: Readonly<Record<string, State>> = {
  'low-hanging fruit': 'met',
  'worth the effort': 'queued',
  'long shot': 'soon',
  'not known': 'unknown',
};

const Band = ({ ease }: { ease: string }) => {
  const state = BANDS[ease];
  return state ? <span class={`sign ${state}`}>{ease}</span> : <span class="muted">{ease}</span>;
};

/** Every target against every place. */
export const placeTable = ({ places }: Plan): PlanTableShape => ({
  columns: [
    asn,
    column('network'),
    { ...column('placesNow'), label: words.plan.placesNow, figure: true },
    { ...column('placesSoon'), label: words.plan.placesSoon, figure: true },
    ...places.map(placeColumn),
  ],
  fixed: { widths: [92, 190, 52, 52, ...places.map(() => 58)], pinned: 2 },
});

const placeColumn = (place: Place, index: number, places: readonly Place[]): PlanColumn => ({
  id: place.id,
  label: place.name,
  title: [
    words.plan.place(place.name, place.kind, place.city),
    ...(place.ours === 'now' ? [] : [words.plan.placeSoon]),
  ].join(', '),
  // "now" sorts before "soon", and what is neither comes last.
  value: ({ at }) => at.get(place.id),
  cell: ({ at }) => <Meeting standing={at.get(place.id)} />,
  flex: '',
  upright: true,
  ...(index > 0 && places[index - 1]?.kind !== place.kind ? { parted: true } : {}),
});

const Meeting = ({ standing }: { standing: Standing | undefined }) =>
  standing ? (
    <Sign state={standing === 'now' ? 'met' : 'soon'}>{words.plan[standing]}</Sign>
  ) : (
    <>
      <span class="neither" aria-hidden="true">
        ·
      </span>
      <span class="visually-hidden">{words.plan.neither}</span>
    </>
  );
