/** The plan's two tables. Names of columns are the workbook's own. */
import { targets } from '../../book/template/targets.ts';
import { formatAsn } from '../../records/asn.ts';
import { Sign } from '../kit/sign.tsx';
import { notebook as words } from '../strings/notebook.ts';
import type { GridColumn } from './grid.tsx';
import type { Place, Plan, PlannedTarget, Standing } from './plan.ts';

export type PlanColumn = GridColumn<PlannedTarget>;

type TargetKey = (typeof targets.columns)[number]['key'];
const headers = Object.fromEntries(targets.columns.map(({ key, header }) => [key, header])) as Record<
  TargetKey,
  string
>;
const helps = Object.fromEntries(targets.columns.map(({ key, help }) => [key, help])) as Record<
  TargetKey,
  string
>;

const column = (key: TargetKey & keyof PlannedTarget['cells'], flex: string): PlanColumn => ({
  id: key,
  label: headers[key],
  title: helps[key],
  value: ({ cells }) => cells[key],
  flex,
});

const asn: PlanColumn = {
  ...column('asn', '0 0 92px'),
  shown: (target) => formatAsn(target.asn),
  mono: true,
};

export const TARGET_COLUMNS: readonly PlanColumn[] = [
  { ...column('rank', '0 0 56px'), figure: true },
  asn,
  column('network', '0 0 170px'),
  column('policy', '0 0 88px'),
  column('ease', '0 0 130px'),
  column('exchangesNow', '0 0 220px'),
  column('facilitiesNow', '0 0 220px'),
  column('exchangesSoon', '0 0 160px'),
  column('attends', '0 0 180px'),
  column('why', '1 0 320px'),
];
export const TARGETS_WIDTH = 1650;

const NETWORK = 190;
const COUNT = 52;
const PLACE = 58;

export const placeColumns = ({ places }: Plan): PlanColumn[] => [
  { ...asn, pinnedAt: 6 },
  { ...column('network', `0 0 ${NETWORK}px`), pinnedAt: 98 },
  count('placesNow', words.plan.placesNow),
  count('placesSoon', words.plan.placesSoon),
  ...places.map(placeColumn),
];
export const placesWidth = ({ places }: Plan): number =>
  92 + NETWORK + 2 * COUNT + places.length * PLACE + 12;

const count = (key: 'placesNow' | 'placesSoon', label: string): PlanColumn => ({
  ...column(key, `0 0 ${COUNT}px`),
  label,
  figure: true,
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
  flex: `0 0 ${PLACE}px`,
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
