/** Our people, in a table that is filled in where it stands. */
import { useEffect, useRef } from 'preact/hooks';
import { eventsOf } from '../../../book/past.ts';
import type { CellsOf } from '../../../book/template/index.ts';
import { takeOut } from '../../../storage/by-hand.ts';
import { Button } from '../../kit/button.tsx';
import { TypedInput } from '../../kit/typed-input.tsx';
import type { Shape } from '../../shapes.ts';
import { notebook } from '../../strings/notebook.ts';
import { record } from '../../strings/record.ts';
import { trip as words } from '../../strings/trip.ts';
import { today } from '../../today.ts';
import type { NotebookState } from '../state.ts';
import { useTrip } from './use-trip.ts';

const { team: say } = words;

const COLUMNS: readonly { name: keyof typeof say.columns; shape: Shape }[] = [
  { name: 'name', shape: 'text' },
  { name: 'role', shape: record.roles },
  { name: 'going', shape: say.going },
  { name: 'events', shape: 'count' },
  { name: 'cards', shape: 'count' },
  { name: 'email', shape: 'text' },
];

export function TeamView({ state }: { state: NotebookState }) {
  const { rows, fill } = useTrip(state);
  const body = useRef<HTMLTableSectionElement>(null);
  const added = useRef(false);
  const team = rows?.team ?? [];
  const now = today();
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    body.current?.querySelector<HTMLElement>('tr:last-child textarea')?.focus();
  }, [team.length]);

  const add = () => {
    added.current = true;
    void fill('team', crypto.randomUUID(), { going: 'yes' });
  };
  const remove = async (key: string, name: string) => {
    const cells = await takeOut('team', key);
    await fill('team', key, {});
    state.notice.value = {
      tone: 'done',
      text: say.removed(name),
      action: {
        label: notebook.undo,
        act: () => {
          state.notice.value = undefined;
          void fill('team', key, cells);
        },
      },
    };
  };
  return (
    <section class="trip">
      <h2>{say.title}</h2>
      <p class="muted">{say.about}</p>
      {rows && team.length === 0 && <p>{say.none}</p>}
      {team.length > 0 && (
        <table>
          <thead>
            <tr>
              {COLUMNS.map(({ name }) => (
                <th key={name} scope="col">
                  {say.columns[name]}
                </th>
              ))}
              <th scope="col">{say.wasAt}</th>
              <td />
            </tr>
          </thead>
          <tbody ref={body}>
            {team.map(({ key, cells }) => (
              <tr key={key}>
                {COLUMNS.map(({ name, shape }) => (
                  <td key={name} class={shape === 'count' ? 'short' : name === 'email' ? 'long' : undefined}>
                    <TypedInput
                      framed
                      label={name === 'name' ? say.person : say.of(say.columns[name], cells.name ?? '')}
                      shape={shape}
                      value={cells[name]}
                      onChange={(value) =>
                        void fill('team', key, {
                          [name]: value === '' ? undefined : value,
                        } as CellsOf<'team'>)
                      }
                    />
                  </td>
                ))}
                <td>{rows && cells.name ? eventsOf(cells.name, rows, now).join(', ') : ''}</td>
                <td>
                  <Button
                    rank="quiet"
                    aria-label={say.remove(cells.name ?? '')}
                    onClick={() => void remove(key, cells.name ?? '')}
                  >
                    {say.takeOut}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <Button rank={team.length === 0 ? 'primary' : 'plain'} onClick={add}>
          {say.add}
        </Button>
      </p>
    </section>
  );
}
