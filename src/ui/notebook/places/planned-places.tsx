/** Planned places, in a table that is filled in where it stands. */
import { useState } from 'preact/hooks';
import type { CellsOf } from '../../../book/template/index.ts';
import { Button } from '../../kit/button.tsx';
import { TypedInput } from '../../kit/typed-input.tsx';
import { planned as words } from '../../strings/gains.ts';
import { type PlaceCells, type PlaceKind, placeLabels } from './places.ts';

type Cells = Readonly<CellsOf<'locations'>>;

export interface Adding {
  asn: number;
  kind: PlaceKind;
  /** Name or number. */
  typed: string;
}

interface Props {
  rows: readonly [key: string, cells: Cells][];
  known: readonly PlaceCells[];
  /** Our AS number. */
  us: number;
  targets: readonly { asn: number; name: string }[];
  nameOf(asn: number | undefined): string;
  /** @returns whether it stands there now */
  onAdd(adding: Adding): boolean;
  onFill(key: string, cells: Cells): void;
  onRemove(key: string, cells: Cells): void;
}

export function PlannedPlaces({ rows, nameOf, onFill, onRemove, ...adding }: Props) {
  return (
    <>
      <h2>{words.title}</h2>
      <p class="muted">{words.about}</p>
      {rows.length > 0 && (
        <table aria-label={words.title}>
          <thead>
            <tr>
              {[words.whose, words.place, words.speed, words.opens].map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, cells]) => {
              const { asn, place = '', city, kind, speed, opens } = cells;
              return (
                <tr key={key}>
                  <td dir="auto">{nameOf(asn)}</td>
                  <th scope="row" dir="auto">
                    {place} <span class="muted">{city}</span>
                  </th>
                  <td>
                    {kind === 'exchange' && (
                      <TypedInput
                        framed
                        label={words.of(words.speed, place)}
                        shape="rate"
                        value={speed}
                        onChange={(value) => onFill(key, { speed: value as number | undefined })}
                      />
                    )}
                  </td>
                  <td>
                    <TypedInput
                      framed
                      label={words.of(words.opens, place)}
                      shape="day"
                      value={opens}
                      onChange={(value) => onFill(key, { opens: value as string | undefined })}
                    />
                  </td>
                  <td>
                    <Button
                      rank="quiet"
                      aria-label={words.removeOf(nameOf(asn), place)}
                      onClick={() => onRemove(key, cells)}
                    >
                      {words.remove}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Add {...adding} />
    </>
  );
}

function Add({ known, us, targets, onAdd }: Pick<Props, 'known' | 'us' | 'targets' | 'onAdd'>) {
  const [asn, setAsn] = useState(us);
  const [kind, setKind] = useState<PlaceKind>('facility');
  const [typed, setTyped] = useState('');
  return (
    <form
      class="choices"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() && onAdd({ asn, kind, typed })) setTyped('');
      }}
    >
      <label>
        {words.whose}{' '}
        <select value={asn} onChange={({ currentTarget }) => setAsn(Number(currentTarget.value))}>
          <option value={us}>{words.us}</option>
          {targets.map((target) => (
            <option key={target.asn} value={target.asn}>
              {target.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.kind}{' '}
        <select value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value as PlaceKind)}>
          {Object.entries(words.kinds).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.place}{' '}
        <input
          type="text"
          list="known-places"
          placeholder={words.placeHint}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <datalist id="known-places">
        {[...placeLabels(known.filter((cells) => cells.kind === kind))].map(([label, { city }]) => (
          <option key={label} value={label}>
            {city}
          </option>
        ))}
      </datalist>
      <Button type="submit" disabled={!typed.trim()}>
        {words.add}
      </Button>
    </form>
  );
}
