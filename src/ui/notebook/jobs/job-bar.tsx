/** Long work, above whatever the page shows: how far it is, how it ended, and its report. */
import { useState } from 'preact/hooks';
import { askForHosts } from '../../../platform/hosts.ts';
import { formatAsn } from '../../../records/asn.ts';
import { isWebAddress } from '../../../records/url.ts';
import type { Job } from '../../../storage/jobs.ts';
import { formatAddress } from '../../format.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { jobs as words } from '../../strings/jobs.ts';
import type { NotebookState } from '../state.ts';
import { type JobKind, kindOf } from './kinds.ts';
import { reopened } from './runner.ts';

export function JobBar({ state }: { state: NotebookState }) {
  const { runner } = state;
  const job = runner.job.value;
  const kind = job && kindOf(job);
  const [reporting, setReporting] = useState(false);
  if (!job || !kind) return null;
  const running = runner.state.value === 'running';
  const done = runner.settled.value;
  const left = job.tasks.length - done;

  const goOn = async (rest: Job) => {
    const hosts = kind.hosts(rest);
    if (hosts.length === 0 || (await askForHosts(hosts))) await runner.run(rest, kind.act(state));
    else state.notice.value = { tone: 'error', text: words.notAllowed };
  };
  const again = job.tasks.filter(({ outcome = '' }) => kind.again.includes(outcome)).length;
  return (
    <section class="job" aria-label={kind.title}>
      {running && <progress value={done} max={job.tasks.length} aria-label={kind.title} />}
      <p role="status">
        {running ? (runner.waiting.value ?? words.progress(kind.title, done, job.tasks.length)) : ended()}
        {!running && <span class="muted"> {inShort(job, kind)}</span>}
      </p>
      <p class="actions">
        {running && <Button onClick={() => runner.stop()}>{words.cancel}</Button>}
        {!running && left > 0 && (
          <Button rank="primary" onClick={() => void goOn(job)}>
            {words.goOn(left)}
          </Button>
        )}
        {!running && left === 0 && again > 0 && (
          <Button
            onClick={() => void goOn(reopened(job, ({ outcome = '' }) => kind.again.includes(outcome)))}
          >
            {words.tryAgain(again)}
          </Button>
        )}
        {done > 0 && <Button onClick={() => setReporting(true)}>{words.report}</Button>}
        {!running && <Button onClick={() => void runner.forget()}>{words.close}</Button>}
      </p>
      {reporting && <Report job={job} kind={kind} onClose={() => setReporting(false)} />}
    </section>
  );

  function ended(): string {
    const title = kind?.title ?? '';
    if (runner.problem.value) return words.failed(title, runner.problem.value, left);
    return left > 0 ? words.stopped(title, done, done + left) : words.done(title);
  }
}

/** "9 made a target · 2 not in PeeringDB" */
function counted({ tasks }: Job, outcomes: readonly (readonly [outcome: string, word: string])[]): string[] {
  return outcomes.flatMap(([outcome, word]) => {
    const count = tasks.filter((task) => task.outcome === outcome).length;
    return count > 0 ? [words.counted(count, word)] : [];
  });
}

/** What went as wished, outcome by outcome; the rest as one figure where it has many names. */
function inShort(job: Job, { outcomes, wished }: JobKind): string {
  const isWished = ([outcome]: readonly [string, string]) => wished.includes(outcome);
  const all = Object.entries(outcomes);
  const others = counted(
    job,
    all.filter((one) => !isWished(one)),
  );
  const other = job.tasks.filter(({ outcome }) => outcome && !wished.includes(outcome)).length;
  return [
    ...counted(job, all.filter(isWished)),
    ...(others.length > MOST_NAMED ? [words.counted(other, words.others)] : others),
  ].join(' · ');
}

const MOST_NAMED = 2;

/** Every task, none passed over; what did not go as wished comes first. */
function Report({ job, kind, onClose }: { job: Job; kind: JobKind; onClose(): void }) {
  const order = Object.keys(kind.outcomes);
  const hasPages = job.tasks.some(({ url }) => url);
  const tasks = [...job.tasks].sort(
    (a, b) => order.indexOf(b.outcome ?? '') - order.indexOf(a.outcome ?? ''),
  );
  return (
    <Dialog title={kind.title} onClose={onClose}>
      <p>{counted(job, Object.entries(kind.outcomes)).join(' · ')}</p>
      <div class="report">
        <table>
          <thead>
            <tr>
              <th>{words.network}</th>
              <th>{words.outcome}</th>
              {hasPages && <th>{words.page}</th>}
            </tr>
          </thead>
          <tbody>
            {tasks.map(({ asn, name, url, outcome, detail }) => (
              <tr key={`${asn} ${url}`}>
                <td dir="auto">
                  <span class="mono">{formatAsn(asn)}</span> {name === formatAsn(asn) ? '' : name}
                </td>
                <td>
                  {outcome ? kind.outcomes[outcome] : words.waits}
                  {detail && <span class="muted">{` (${detail})`}</span>}
                  {outcome && kind.hints[outcome] && <p class="muted">{kind.hints[outcome]}</p>}
                </td>
                {hasPages && (
                  <td>
                    {url && isWebAddress(url) ? (
                      <a href={url} target="_blank" rel="noreferrer" title={url}>
                        {formatAddress(url)}
                      </a>
                    ) : (
                      url
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="actions">
        <Button onClick={onClose}>{words.close}</Button>
      </p>
    </Dialog>
  );
}
