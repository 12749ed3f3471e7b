/** The plan's two tables. Names of columns are the workbook's own. */
import { targets } from '../../book/template/targets.ts';
import { formatAsn } from '../../records/asn.ts';
import { Sign } from '../kit/sign.tsx';
import { notebook as words } from '../strings/notebook.ts';
import type { GridColumn } from './grid.tsx';
import type { Place, Plan, PlannedTarget, Standing } from './plan.ts';

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

/** The workbook's Targets, as far as a machine fills them. */
export const targetTable: PlanTableShape = {
  columns: [
    asn,
    column('network'),
    { ...column('rank'), figure: true },
    column('policy'),
    column('ease'),
    column('exchangesNow'),
    column('facilitiesNow'),
    column('exchangesSoon'),
    column('attends'),
    column('why'),
  ],
  fixed: { widths: [92, 190, 56, 88, 130, 220, 220, 160, 180, 480], pinned: 2 },
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
