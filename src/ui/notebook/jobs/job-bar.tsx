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
import { peeringdb } from '../../strings/peeringdb.ts';
import type { NotebookState } from '../state.ts';
import { JOB_KINDS, type JobKind } from './kinds.ts';

export function JobBar({ state }: { state: NotebookState }) {
  const { runner } = state;
  const job = runner.job.value;
  const kind = job && JOB_KINDS[job.id];
  const [reporting, setReporting] = useState(false);
  if (!job || !kind) return null;
  const running = runner.state.value === 'running';
  const done = runner.settled.value;
  const left = job.tasks.length - done;

  const goOn = async () => {
    if (await askForHosts(kind.hosts(job))) await runner.run(job, kind.act(state));
    else state.notice.value = { tone: 'error', text: peeringdb.refused };
  };
  return (
    <section class="job" aria-label={kind.title}>
      {running && <progress value={done} max={job.tasks.length} aria-label={kind.title} />}
      <p role="status">
        {running ? (runner.waiting.value ?? words.progress(kind.title, done, job.tasks.length)) : ended()}
        {!running && <span class="muted"> {counted(job, kind)}</span>}
      </p>
      <p class="actions">
        {running && <Button onClick={() => runner.stop()}>{words.cancel}</Button>}
        {!running && left > 0 && (
          <Button rank="primary" onClick={() => void goOn()}>
            {words.goOn(left)}
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
function counted({ tasks }: Job, { outcomes }: JobKind): string {
  return Object.entries(outcomes)
    .map(([outcome, word]) => [tasks.filter((task) => task.outcome === outcome).length, word] as const)
    .flatMap(([count, word]) => (count > 0 ? [words.counted(count, word)] : []))
    .join(' · ');
}

/** Every task, none passed over; what did not go as wished comes first. */
function Report({ job, kind, onClose }: { job: Job; kind: JobKind; onClose(): void }) {
  const order = Object.keys(kind.outcomes);
  const tasks = [...job.tasks].sort(
    (a, b) => order.indexOf(b.outcome ?? '') - order.indexOf(a.outcome ?? ''),
  );
  const hints = Object.entries(kind.hints).filter(([outcome]) =>
    tasks.some((task) => task.outcome === outcome),
  );
  return (
    <Dialog title={kind.title} onClose={onClose}>
      <p>{counted(job, kind)}</p>
      {hints.map(([outcome, hint]) => (
        <p key={outcome} class="muted">
          {hint}
        </p>
      ))}
      <div class="report">
        <table>
          <thead>
            <tr>
              <th>{words.network}</th>
              <th>{words.outcome}</th>
              {tasks.some(({ url }) => url) && <th>{words.page}</th>}
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
                </td>
                {url && (
                  <td>
                    {isWebAddress(url) ? (
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
