/** Which policies to read: the networks that the table shows, those first checked whose policy was not read yet. */
import { useState } from 'preact/hooks';
import { askForHosts } from '../../../platform/hosts.ts';
import { formatAsn } from '../../../records/asn.ts';
import type { Network } from '../../../records/network.ts';
import { formatAddress } from '../../format.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { FilterList } from '../../kit/filter-list.tsx';
import { jobs } from '../../strings/jobs.ts';
import { policies as words } from '../../strings/policies.ts';
import type { NotebookState } from '../state.ts';
import { JOB_KINDS } from './kinds.ts';
import { POLICIES_JOB, policiesJob, sitesOf } from './policies-job.ts';

const ALL_SITES = '*://*/*';

export function PoliciesDialog({ state, networks }: { state: NotebookState; networks: readonly Network[] }) {
  const read = new Set(state.entries.value.flatMap(({ key, kind }) => (kind === 'policy' ? [key] : [])));
  const wasRead = ({ asn }: Network) => read.has(`policy:${formatAsn(asn)}`);
  const tasks = policiesJob(networks).tasks;
  const where = (position: number): string => {
    const url = tasks[position]?.url;
    if (url) return formatAddress(url);
    return networks[position]?.notes ? words.notes : words.nothing;
  };
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () =>
      new Set(
        networks.flatMap((network, at) => (wasRead(network) || where(at) === words.nothing ? [] : [at])),
      ),
  );
  const job = policiesJob(networks.filter((_network, position) => chosen.has(position)));
  const sites = sitesOf(job);
  const close = () => {
    state.policiesOf.value = undefined;
  };

  const start = async () => {
    // First of all: the browser asks the user only while the click is fresh.
    const allowed = sites.length === 0 || (await askForHosts(sites));
    close();
    if (allowed) await state.runner.run(job, JOB_KINDS[POLICIES_JOB].act(state));
    else state.notice.value = { tone: 'error', text: jobs.notAllowed };
  };
  const isBusy = state.runner.state.value === 'running';
  return (
    <Dialog title={words.title} onClose={close}>
      <p>{networks.length === 0 ? words.noNetworks : words.about}</p>
      {networks.length > 0 && (
        <>
          <FilterList
            name={words.list}
            rows={networks}
            textOf={(network) => `${formatAsn(network.asn)} ${network.name}`}
            titleOf={({ name }) => name}
            line={(network, position) => (
              <>
                <span class="mono">{formatAsn(network.asn)}</span> <bdi>{network.name}</bdi>{' '}
                <bdi class="muted">
                  {[where(position), ...(wasRead(network) ? [words.readBefore] : [])].join(' · ')}
                </bdi>
              </>
            )}
            choice={{
              isChosen: (position) => chosen.has(position),
              choose(positions, wanted) {
                const next = new Set(chosen);
                for (const position of positions) wanted ? next.add(position) : next.delete(position);
                setChosen(next);
              },
            }}
          />
          <p class="muted">{words.permission(sites.includes(ALL_SITES) ? undefined : sites.length)}</p>
        </>
      )}
      {isBusy && <p class="muted">{words.busy}</p>}
      <p class="actions">
        <Button rank="primary" disabled={chosen.size === 0 || isBusy} onClick={() => void start()}>
          {words.read(chosen.size)}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </p>
    </Dialog>
  );
}
