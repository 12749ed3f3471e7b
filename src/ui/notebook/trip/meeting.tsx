/** One meeting: accepted, moved, cancelled, fixed, and what came of it. */
import type { Row } from '../../../book/book.ts';
import { isNamed, namesIn } from '../../../book/calendar/names.ts';
import type { CellsOf } from '../../../book/template/index.ts';
import type { OpenSlot } from '../../../planning/meetings.ts';
import { formatDay } from '../../format.ts';
import { Button } from '../../kit/button.tsx';
import { Fold } from '../../kit/fold.tsx';
import type { State } from '../../kit/sign.tsx';
import { TypedInput } from '../../kit/typed-input.tsx';
import { planning } from '../../strings/planning.ts';
import { fieldsOf } from '../human-fields.ts';
import type { Whom } from '../worker.ts';
import { timed } from './timeline.tsx';
import type { Hand } from './use-by-hand.ts';

const { meetings: say } = planning;

const FIELDS = fieldsOf('meetings', [
  'outcome',
  'nextStep',
  'nextOn',
  'day',
  'start',
  'end',
  'ourPeople',
  'theirPeople',
  'place',
  'notes',
]);

const TONES: Readonly<Record<string, State>> = {
  asked: 'queued',
  confirmed: 'met',
  held: 'met',
  moved: 'soon',
  cancelled: 'unmet',
};

/** What comes next on the way of a meeting. Accepted it stands, though nobody has asked them yet. */
const NEXT = {
  accept: { cells: { fixed: 'yes' }, label: say.accept, short: say.acceptShort, done: say.accepted },
  ask: { cells: { state: 'asked' }, label: say.asked, short: say.askedShort, done: say.nowAsked },
  agree: { cells: { state: 'confirmed' }, label: say.agreed, short: say.agreedShort, done: say.nowAgreed },
  hold: { cells: { state: 'held' }, label: say.held, short: say.heldShort, done: say.nowHeld },
} as const;

const nextOf = ({ state = 'proposed', fixed }: CellsOf<'meetings'>) =>
  state === 'proposed'
    ? NEXT[fixed === 'yes' ? 'ask' : 'accept']
    : state === 'asked' || state === 'moved'
      ? NEXT.agree
      : state === 'confirmed'
        ? NEXT.hold
        : undefined;

interface Props extends Pick<Hand, 'fill' | 'change'> {
  meeting: Row<'meetings'>;
  name: string;
  targets: readonly Whom[];
  why: string | undefined;
  slots: readonly OpenSlot[];
}

export function Meeting({ meeting: { key, cells }, name, targets, why, slots, fill, change }: Props) {
  const { state = 'proposed', ourPeople } = cells;
  const set = (next: CellsOf<'meetings'>, done: string) => void change('meetings', { [key]: next }, done);
  const type = (next: CellsOf<'meetings'>) => void fill('meetings', key, next);
  const isOver = state === 'held' || state === 'cancelled';
  const next = nextOf(cells);
  return (
    <li class={`meeting ${state}`} id={`meeting-${key}`} tabIndex={-1} aria-label={name}>
      <p class="choices">
        <b>{timed(cells)}</b> <b dir="auto">{name}</b>
        <span dir="auto">{[ourPeople ?? say.nobodyOfUs, cells.place].filter(Boolean).join(' · ')}</span>
        <span class={`sign ${TONES[state] ?? ''}`}>
          <TypedInput
            label={say.field(say.state, name)}
            shape={say.states}
            value={state}
            needed
            onChange={(next) => type({ state: String(next) })}
          />
        </span>
      </p>
      {cells.theirPeople && <p dir="auto">{say.of(cells.theirPeople)}</p>}
      {why && <p class="muted">{why}</p>}
      <p class="choices">
        {next && (
          <Button aria-label={next.label(name)} onClick={() => set(next.cells, next.done(name))}>
            {next.short}
          </Button>
        )}
        {!isOver && (
          <select
            aria-label={say.moveLabel(name)}
            value=""
            onChange={({ currentTarget }) => {
              const slot = slots[Number(currentTarget.value)];
              currentTarget.value = '';
              if (slot) set(movedTo(slot, cells), say.moved(name, slotWords(slot)));
            }}
          >
            <option value="">{say.move}</option>
            {slots.map((slot, i) =>
              fits(slot, slots, namesIn(ourPeople)) ? (
                <option key={i} value={i}>
                  {slotWords(slot)}
                </option>
              ) : null,
            )}
          </select>
        )}
        {!isOver && (
          <Button
            aria-label={say.cancel(name)}
            onClick={() => set({ state: 'cancelled' }, say.cancelled(name))}
          >
            {say.cancelShort}
          </Button>
        )}
        <label>
          <input
            type="checkbox"
            aria-label={say.fix(name)}
            checked={cells.fixed === 'yes'}
            onChange={({ currentTarget }) => type({ fixed: currentTarget.checked ? 'yes' : undefined })}
          />{' '}
          {say.fixed}
        </label>
        {(state === 'cancelled' || state === 'proposed') && (
          <Button
            rank="quiet"
            aria-label={say.remove(name)}
            onClick={() =>
              set(
                Object.fromEntries(Object.keys(cells).map((column) => [column, undefined])),
                say.removed(name),
              )
            }
          >
            {say.removeShort}
          </Button>
        )}
      </p>
      <Fold
        title={
          <>
            {say.details} <span class="visually-hidden">{name}</span>
          </>
        }
        open={cells.asn === undefined}
      >
        {() => (
          <dl class="fields">
            <div class="field">
              <dt>{say.target}</dt>
              <dd>
                <select
                  aria-label={say.field(say.target, name)}
                  value={cells.asn ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    type({ asn: value ? Number(value) : undefined })
                  }
                >
                  <option value="" />
                  {targets.map((whom) => (
                    <option key={whom.asn} value={whom.asn}>
                      {whom.name}
                    </option>
                  ))}
                </select>
              </dd>
            </div>
            {FIELDS.map(({ name: column, label, shape }) => (
              <div key={column} class="field">
                <dt>{label}</dt>
                <dd>
                  <TypedInput
                    framed
                    label={say.field(label, name)}
                    shape={shape}
                    value={cells[column as keyof typeof cells]}
                    onChange={(value) => type({ [column]: value === '' ? undefined : value })}
                  />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Fold>
    </li>
  );
}

const slotWords = ({ day, start, end, person }: OpenSlot): string =>
  `${formatDay(day)}, ${start}–${end} · ${person}`;

/** Whoever moved it by hand wants it there. Of what was agreed, the others are to be told. */
const movedTo = ({ day, start, end, person }: OpenSlot, { state, ourPeople }: CellsOf<'meetings'>) => ({
  day,
  start,
  end,
  ourPeople: namesIn(ourPeople).length > 1 ? ourPeople : person,
  ...(state === 'proposed' ? { fixed: 'yes' } : { state: 'moved' }),
});

/** A meeting of several of us needs a time that is free for them all; it is told once. */
const fits = (slot: OpenSlot, slots: readonly OpenSlot[], ours: readonly string[]): boolean =>
  ours.length < 2 ||
  (isNamed(ours.slice(0, 1), slot.person) &&
    ours.every((name) =>
      slots.some(
        (other) => isNamed([name], other.person) && other.day === slot.day && other.start === slot.start,
      ),
    ));
