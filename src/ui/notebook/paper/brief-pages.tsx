/** A page for each target, to talk from: one of them, or all as a pack. */
import { useEffect, useState } from 'preact/hooks';
import type { Brief, BriefClause } from '../../../book/brief/brief.ts';
import { formatAsn } from '../../../records/asn.ts';
import { formatRate } from '../../../records/rate.ts';
import { formatCount } from '../../format.ts';
import { Button } from '../../kit/button.tsx';
import { Sign } from '../../kit/sign.tsx';
import { paper } from '../../strings/paper.ts';
import { planning } from '../../strings/planning.ts';
import type { NotebookState } from '../state.ts';
import { work } from '../work.ts';
import type { Briefed, Jobs } from '../worker.ts';
import { PrintButton } from './paper-view.tsx';

const { brief: words } = paper;

export function BriefPages({ state }: { state: NotebookState }) {
  const briefs = useBriefs(state);
  const [chosen, setChosen] = useState<string>();
  if (!briefs) {
    return (
      <p class="hint muted" role="status">
        {paper.working}
      </p>
    );
  }
  const [first] = briefs;
  if (!first) {
    return (
      <div class="hint">
        <h2>{words.none.title}</h2>
        <p>{words.none.text}</p>
      </div>
    );
  }
  const packs = packsOf(briefs);
  const one = briefs.find(({ brief }) => String(brief.asn) === chosen) ?? first;
  const shown = chosen === ALL ? briefs : (packs.get(chosen ?? '') ?? [one]);
  return (
    <>
      <p class="muted">{words.about}</p>
      {!state.ours.value && (
        <p>
          <Sign state="soon">{words.noUs}</Sign>{' '}
          <Button onClick={() => state.show('plan')}>{planning.meetings.steps.toUs}</Button>
        </p>
      )}
      <p class="actions">
        <label>
          {words.target}{' '}
          <select
            value={chosen ?? String(first.brief.asn)}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {briefs.map(({ brief: { asn, network } }) => (
              <option key={asn} value={asn}>
                {network} ({formatAsn(asn)})
              </option>
            ))}
            <option value={ALL}>{words.all(briefs.length)}</option>
            {[...packs].map(([person, pack]) => (
              <option key={person} value={person}>
                {planning.pack(person, pack.length)}
              </option>
            ))}
          </select>
        </label>
        <PrintButton />
        {shown.length === 1 && (
          <a class="button" href={one.mailto}>
            {words.mail}
          </a>
        )}
      </p>
      {shown.map(({ brief }) => (
        <BriefPage key={brief.asn} brief={brief} />
      ))}
    </>
  );
}

const ALL = 'all';

/** By person of ours, the briefs of their meetings, in the order of the meetings. */
function packsOf(briefs: Jobs['briefs']): Map<string, Jobs['briefs']> {
  const packs = new Map<string, { at: string; one: Briefed }[]>();
  for (const one of briefs) {
    for (const person of new Set(one.meetings.map((meeting) => meeting.person))) {
      const [at = ''] = one.meetings.flatMap((held) => (held.person === person ? [held.at] : [])).sort();
      packs.set(person, [...(packs.get(person) ?? []), { at, one }]);
    }
  }
  return new Map(
    [...packs]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([person, pack]) => [
        person,
        pack.sort((one, other) => (one.at < other.at ? -1 : 1)).map(({ one }) => one),
      ]),
  );
}

function useBriefs(state: NotebookState): Jobs['briefs'] | undefined {
  const captures = state.captures.value;
  const ours = state.ours.value;
  const [briefs, setBriefs] = useState<Jobs['briefs']>();
  useEffect(() => {
    const stop = new AbortController();
    work('briefs', stop.signal).then(setBriefs, (error) => {
      if (stop.signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      state.notice.value = { tone: 'error', text: paper.cannotShow(reason) };
    });
    return () => stop.abort();
  }, [captures, ours]);
  return briefs;
}

const BriefPage = ({ brief }: { brief: Brief }) => (
  <article class="paper our-page brief" aria-label={brief.network}>
    <header>
      <h2 dir="auto">{brief.network}</h2>
      <p class="asn mono">{formatAsn(brief.asn)}</p>
    </header>
    {brief.why && <p>{brief.why}</p>}
    <section class="opening">
      <h3>{words.opening}</h3>
      <p dir="auto">{brief.opening}</p>
    </section>
    <dl>
      {brief.facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
    <Traffic brief={brief} />
    <section class="half">
      <h3>{words.places}</h3>
      {brief.placesNow.length + brief.placesSoon.length === 0 && <p class="muted">{words.nowhere}</p>}
      <Items items={brief.placesNow} />
      {brief.placesSoon.length > 0 && (
        <p>
          <span class="muted">{words.soon}:</span> {brief.placesSoon.join(', ')}
        </p>
      )}
      {brief.bestPlace && (
        <p>
          <span class="muted">{words.best}:</span> {brief.bestPlace}
        </p>
      )}
    </section>
    <section>
      <h3>{words.policy}</h3>
      {brief.clauses.length === 0 ? (
        <p class="muted">{words.noPolicy}</p>
      ) : (
        <ul class="clauses">
          {brief.clauses.map((clause, index) => (
            <Clause key={index} clause={clause} />
          ))}
        </ul>
      )}
    </section>
    <section class="half">
      <h3>{words.people}</h3>
      {brief.people.length === 0 && <p class="muted">{words.noPeople}</p>}
      <Items items={brief.people} />
      {brief.ladder && (
        <p dir="auto">
          <span class="muted">{words.ladder}:</span> {brief.ladder}
        </p>
      )}
    </section>
    <List title={words.history} items={brief.history} />
    <List title={words.bring} items={brief.bring} />
    {brief.notes && <List title={words.notes} items={[brief.notes]} />}
  </article>
);

const TIMES = ['now', 'in12', 'in24'] as const;

function Traffic({ brief: { traffic, saving } }: { brief: Brief }) {
  const most = Math.max(...TIMES.map((time) => traffic[time] ?? 0));
  if (most === 0) return null;
  return (
    <section class="half">
      <h3>{words.traffic}</h3>
      <table class="traffic">
        <tbody>
          {TIMES.map((time) => {
            const rate = traffic[time];
            return rate === undefined ? null : (
              <tr key={time}>
                <th scope="row">{words[time]}</th>
                <td class="amount">{formatRate(rate)}</td>
                <td class="bar" aria-hidden="true">
                  <i style={{ inlineSize: `${(100 * rate) / most}%` }} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {saving && <p class="muted">{words.saving(formatCount(Math.round(saving)))}</p>}
    </section>
  );
}

const TONES: Readonly<Record<string, string>> = { '✓': 'met', '✗': 'unmet', '?': 'unknown' };

const Clause = ({
  clause: { clause, asks, verdict, figures, quote, exception },
}: {
  clause: BriefClause;
}) => (
  <li>
    <span class={`sign ${TONES[verdict.charAt(0)] ?? ''}`}>{verdict}</span> <b>{clause}</b>{' '}
    <span dir="auto">{[asks, figures, exception].filter(Boolean).join(' · ')}</span>
    {quote && (
      <span class="muted" dir="auto">
        {' '}
        “{quote}”
      </span>
    )}
  </li>
);

const List = ({ title, items }: { title: string; items: readonly string[] }) =>
  items.length === 0 ? null : (
    <section class="half">
      <h3>{title}</h3>
      <Items items={items} />
    </section>
  );

const Items = ({ items }: { items: readonly string[] }) =>
  items.length === 0 ? null : (
    <ul>
      {items.map((item, index) => (
        <li key={index} dir="auto">
          {item}
        </li>
      ))}
    </ul>
  );
