/** Right: one record, where it was read, its earlier readings, and what can be done with it. */
import { useMemo } from 'preact/hooks';
import { comparePolicies, isChanged } from '../../planning/policy-change.ts';
import { anchorOf } from '../../readers/policy/anchor.ts';
import type { Capture } from '../../records/capture.ts';
import type { Joined } from '../../records/joined.ts';
import type { Paged } from '../../records/pages.ts';
import { isMention } from '../../records/readings.ts';
import { isWebAddress } from '../../records/url.ts';
import { formatAddress, formatMoment } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { Fold } from '../kit/fold.tsx';
import { changeSummary } from '../record/policy-change.tsx';
import { RecordView } from '../record/record-view.tsx';
import { useEarlier } from '../record/use-earlier.ts';
import { useFitting } from '../record/use-fitting.ts';
import { leastFar } from '../sheet/least-far.ts';
import { common } from '../strings/common.ts';
import { list } from '../strings/list.ts';
import { notebook as words } from '../strings/notebook.ts';
import { pages } from '../strings/pages.ts';
import { nameOf } from './columns.ts';
import type { Entry } from './entries.ts';
import { focusGrid } from './grid.tsx';
import { OurPlan } from './our-plan.tsx';
import { SheetLine } from './sheet-line.tsx';
import type { NotebookState } from './state.ts';

const { detail: say } = words;

export function Detail({ state }: { state: NotebookState }) {
  const opened = state.opened.value;
  const reviewed = state.reviewed.value;
  const fitting = useFitting(reviewed);
  const earlier = useEarlier(
    opened &&
      reviewed && {
        captured: reviewed,
        id: opened.capture.id,
        url: opened.capture.source.url,
        at: opened.capture.capturedAt,
      },
  );
  if (!opened || !reviewed) {
    return (
      <aside class="detail none" aria-label={say.label}>
        <p class="muted">{say.none}</p>
        <p class="muted">{words.table.keys}</p>
      </aside>
    );
  }
  const { entry, capture } = opened;
  const isCurrent = capture.id === entry.capture.id;
  const saving = state.saving.value;
  const close = () => {
    state.close();
    focusGrid();
  };
  return (
    <aside
      class="detail"
      aria-label={say.label}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && close()}
    >
      <header>
        <p class="muted kind">
          {common.kind[entry.kind]}
          <span role="status" class={`saving ${saving ?? ''}`}>
            {saving && ` · ${say[saving]}`}
          </span>
          {saving === 'saved' && (
            <Button rank="quiet" onClick={() => void state.undo()}>
              {words.undo}
            </Button>
          )}
        </p>
        <h2 tabIndex={-1} dir="auto">
          {nameOf(capture)}
        </h2>
        <p class="actions">
          {entry.kind === 'people' && isCurrent && (
            <Button
              rank="primary"
              onClick={() => {
                state.listWork.value = true;
              }}
            >
              {list.open}
            </Button>
          )}
          {entry.kind === 'network' && <WeAreIt state={state} capture={capture} />}
          {isCurrent ? (
            <Button
              onClick={async () => {
                await state.remove(entry);
                focusGrid();
              }}
            >
              {say.delete}
            </Button>
          ) : (
            <>
              <Button rank="primary" onClick={() => state.open(entry)}>
                {say.showCurrent}
              </Button>
              <Button onClick={() => void state.removeReading(entry, capture)}>{say.deleteReading}</Button>
            </>
          )}
          <Button onClick={close}>{say.close}</Button>
        </p>
      </header>
      <SheetLine state={state} id={isCurrent ? leastFarOf(state, entry).id : capture.id} />
      {isCurrent && entry.joined ? <Pages of={entry.joined} /> : <Origin capture={capture} />}
      {entry.readings.length > 1 && <Readings state={state} entry={entry} shown={capture} />}
      {!isCurrent && <p class="muted note">{isMention(capture) ? say.mention : say.earlier}</p>}
      {capture.kind === 'network' && isCurrent && state.ours.value?.asn !== capture.record.asn && (
        <OurPlan key={capture.record.asn} state={state} capture={capture} />
      )}
      {/* Another record is another form: what was typed into one never shows in the next. */}
      <div class="record" key={capture.id}>
        <h3 class="visually-hidden">{say.whatWasRead}</h3>
        <RecordView
          captured={reviewed}
          ours={state.ours.value}
          fitting={fitting}
          onChange={isCurrent ? (next) => state.correct(next) : undefined}
          choosing={entry.kind === 'policy'}
          onShowQuote={
            isWebAddress(capture.source.url)
              ? (quote, anchor) => showQuote(capture.source.url, quote, anchor)
              : undefined
          }
          earlier={earlier}
        />
      </div>
    </aside>
  );
}

function WeAreIt({ state, capture }: { state: NotebookState; capture: Capture }) {
  if (capture.kind !== 'network') return null;
  const { asn } = capture.record;
  return state.ours.value?.asn === asn ? (
    <span class="is-us">{words.us.itIs}</span>
  ) : (
    <Button onClick={() => void state.thisIsUs(asn)}>{words.us.choose}</Button>
  );
}

function Origin({ capture: { source, capturedAt, correctedAt, by } }: { capture: Capture }) {
  const title = source.title || formatAddress(source.url);
  return (
    <dl class="origin-of-record">
      <dt>{say.source}</dt>
      <dd>
        {isWebAddress(source.url) ? (
          <a href={source.url} target="_blank" rel="noreferrer" title={source.url} dir="auto">
            {title}
          </a>
        ) : (
          <span dir="auto">{title}</span>
        )}{' '}
        <span class="muted">{formatAddress(source.url)}</span>
      </dd>
      <dt>{say.readOn}</dt>
      <dd>
        {formatMoment(capturedAt)} <span class="muted">{`${say.readBy}: ${source.reader}`}</span>
        {by && <span class="muted">{` · ${say.keptBy} ${by}`}</span>}
        <span class="muted" title={say.fingerprintIs}>
          {` · ${say.fingerprint} `}
          <span class="mono">{source.textHash}</span>
        </span>
      </dd>
      {correctedAt && (
        <>
          <dt>{say.corrected}</dt>
          <dd>{formatMoment(correctedAt)}</dd>
        </>
      )}
    </dl>
  );
}

/** Where the pages of a list or an event were read. */
const Pages = ({ of: { parts, whole } }: { of: Joined }) => (
  <dl class="origin-of-record">
    <dt>{pages[whole.kind].sources(parts.length)}</dt>
    <dd>
      {parts.map((part) => (
        <div key={part.id}>
          {isWebAddress(part.source.url) ? (
            <a href={part.source.url} target="_blank" rel="noreferrer" title={part.source.url}>
              {whatStandsOn(part)}
            </a>
          ) : (
            whatStandsOn(part)
          )}{' '}
          <span class="muted">{formatMoment(part.capturedAt)}</span>
        </div>
      ))}
    </dd>
  </dl>
);

const whatStandsOn = (part: Paged): string =>
  part.kind === 'people' ? pages.people.source(part) : pages.event.source(part);

/** Of several pages the one that is least far on its way to the sheet speaks for it. */
function leastFarOf(state: NotebookState, { capture, joined }: Entry): Capture {
  const parts: readonly Capture[] = joined?.parts ?? [capture];
  const least = leastFar(parts.flatMap(({ id }) => state.sheet.of(id)?.state ?? []));
  const isLeast = ({ id }: Capture) => {
    const queued = state.sheet.of(id);
    return queued !== undefined && leastFar([queued.state]) === least;
  };
  return parts.find(isLeast) ?? capture;
}

function Readings({ state, entry, shown }: { state: NotebookState; entry: Entry; shown: Capture }) {
  const changes = useMemo(() => changesOf(entry), [entry]);
  return (
    <Fold title={say.readings(entry.readings.length)} open={shown.id !== entry.capture.id}>
      {() => (
        <ol class="readings" aria-label={say.readingsLabel}>
          {entry.readings.map((reading) => (
            <li key={reading.id}>
              <button
                type="button"
                class="link"
                aria-current={reading.id === shown.id ? 'true' : undefined}
                onClick={() => state.open(entry, reading)}
              >
                {formatMoment(reading.capturedAt)}
              </button>{' '}
              <span class="muted" dir="auto">
                {formatAddress(reading.source.url)}
              </span>
              {changes.has(reading.id) && <span>{` · ${changes.get(reading.id)}`}</span>}
              {counts(reading, entry) && <span class="word">{say.shownNow}</span>}
            </li>
          ))}
        </ol>
      )}
    </Fold>
  );
}

const counts = (reading: Capture, { capture, joined }: Entry): boolean =>
  joined ? joined.parts.some((part) => part === reading) : reading.id === capture.id;

/** Of a policy: what became of it from reading to reading, by id. */
function changesOf({ readings }: Entry): ReadonlyMap<string, string> {
  const policies = readings.flatMap((reading) => (reading.kind === 'policy' ? [reading] : [])).reverse();
  return new Map(
    policies.flatMap((reading, position) => {
      const before = policies[position - 1];
      if (!before) return [];
      const change = comparePolicies(before.record, reading.record);
      return [[reading.id, isChanged(change) ? changeSummary(change) : say.unchanged] as const];
    }),
  );
}

/** Opens the page at the words; a browser that cannot scroll to them still opens the page. */
const showQuote = (url: string, quote: string, anchor = anchorOf([quote])) =>
  window.open(url.replace(/#.*$/, '') + anchor, '_blank', 'noopener,noreferrer');
