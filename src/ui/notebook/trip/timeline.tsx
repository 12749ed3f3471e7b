/** A day at a glance: a row for each of us, with the sessions that were chosen, the meetings, and the time between. */

import type { Row } from '../../../book/book.ts';
import { isNamed, namesIn } from '../../../book/calendar/names.ts';
import { clock, type Span, spanOf } from '../../../planning/free-time.ts';
import type { OpenSlot } from '../../../planning/meetings.ts';
import { formatDay } from '../../format.ts';
import { planning } from '../../strings/planning.ts';

const { meetings: say } = planning;

interface Props {
  day: string;
  people: readonly string[];
  agenda: readonly Row<'agenda'>[];
  meetings: readonly Row<'meetings'>[];
  slots: readonly OpenSlot[];
  nameOf(meeting: Row<'meetings'>): string;
  /** A meeting was pressed. */
  onOpen(key: string): void;
}

const HOUR = 60;
/** Pixels: the names before the lanes, as trip.css has them, and an hour at least. */
const NAMES = 128;
const HOUR_WIDE = 102;

export function Timeline({ day, people, agenda, meetings, slots, nameOf, onOpen }: Props) {
  const onDay = meetings.filter(({ cells }) => cells.day === day && cells.state !== 'cancelled');
  const chosen = agenda.filter(({ cells }) => cells.day === day && cells.whoGoes);
  const spans = [...onDay, ...chosen].flatMap(({ cells }) => spanOf(cells) ?? []);
  // Free times beyond these hours are not drawn: the evening of a social would leave little room for the day.
  const from = Math.floor(Math.min(9 * HOUR, ...spans.map((span) => span.from)) / HOUR) * HOUR;
  const to = Math.ceil(Math.max(18 * HOUR, ...spans.map((span) => span.to)) / HOUR) * HOUR;
  const placed = (span: Span) => ({
    insetInlineStart: `${(100 * (span.from - from)) / (to - from)}%`,
    inlineSize: `${(100 * (span.to - span.from)) / (to - from)}%`,
  });
  // Half an hour has room for a name; a long day is scrolled.
  const width = { minInlineSize: `${NAMES + ((to - from) / HOUR) * HOUR_WIDE}px` };
  const hours = Array.from({ length: (to - from) / HOUR }, (_, i) => from + i * HOUR);
  return (
    <section class="timeline" aria-label={say.timeline(formatDay(day))}>
      <div class="lane hours" aria-hidden="true" style={width}>
        <span />
        <ol>
          {hours.map((at) => (
            <li key={at} style={placed({ from: at, to: at + HOUR })}>
              {clock(at)}
            </li>
          ))}
        </ol>
      </div>
      {people.map((person) => (
        <div key={person} class="lane" style={width}>
          <h3 dir="auto">{person}</h3>
          <ol style={{ backgroundSize: `${(100 * HOUR) / (to - from)}% 100%` }}>
            {slots
              .filter((slot) => slot.day === day && slot.person === person)
              .map((slot) => {
                const span = spanOf(slot);
                return span && span.to <= to ? (
                  <li key={slot.start} class="free" aria-hidden="true" style={placed(span)} />
                ) : null;
              })}
            {chosen
              .filter(({ cells }) => isNamed(namesIn(cells.whoGoes), person))
              .map(({ key, cells }) => {
                const span = spanOf(cells);
                return span ? (
                  <li key={key} class="session" title={timed(cells, cells.title)} style={placed(span)}>
                    <span class="visually-hidden">{timed(cells, '')}</span>
                    {cells.title}
                  </li>
                ) : null;
              })}
            {onDay
              .filter(({ cells }) => isNamed(namesIn(cells.ourPeople), person))
              .map((meeting) => {
                const { key, cells } = meeting;
                const span = spanOf(cells);
                return span ? (
                  <li key={key} class={`meeting ${cells.state}`} style={placed(span)}>
                    <button
                      type="button"
                      title={timed(cells, nameOf(meeting))}
                      onClick={() => onOpen(key)}
                      dir="auto"
                    >
                      <span class="visually-hidden">{timed(cells, '')}</span>
                      {nameOf(meeting)}
                      <span class="visually-hidden"> {cells.state}</span>
                    </button>
                  </li>
                ) : null;
              })}
          </ol>
        </div>
      ))}
    </section>
  );
}

export const timed = (
  { start, end }: { start?: string | undefined; end?: string | undefined },
  title = '',
): string => `${[start, end].filter(Boolean).join('–')} ${title}`.trim();
