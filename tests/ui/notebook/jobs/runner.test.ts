import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { forgetEverything } from '../../../../src/storage/forget.ts';
import { allJobs, type Job } from '../../../../src/storage/jobs.ts';
import { type Act, JobRunner } from '../../../../src/ui/notebook/jobs/runner.ts';

const JOB: Job = {
  id: 'networks',
  startedAt: '2026-11-21T08:00:00Z',
  tasks: [64500, 64501, 64502].map((asn) => ({ asn, name: `Network ${asn}` })),
};
const outcomes = (job: Job | undefined) => job?.tasks.map(({ outcome }) => outcome);
const runner = () => new JobRunner((error) => String(error));
const settleAll: Act = async ({ pending, settle }) => {
  for (const task of pending) await settle(task, 'made');
};

beforeEach(forgetEverything);

test('what is settled is on the disk at once, and the rest goes on elsewhere', async () => {
  const first = runner();
  await first.run(JOB, async ({ pending, settle }) => {
    await settle(pending[0]!, 'made', 'HTTP 200');
    expect(outcomes((await allJobs())[0])).toEqual(['made', undefined, undefined]);
    throw new Error('the connection broke');
  });
  expect(first.state.value).toBe('stopped');
  expect(first.problem.value).toContain('the connection broke');

  const second = runner();
  second.adopt((await allJobs())[0]!);
  expect([second.state.value, second.settled.value]).toEqual(['stopped', 1]);
  const asked: number[] = [];
  await second.run(second.job.value!, async (hands) => {
    asked.push(...hands.pending.map(({ asn }) => asn));
    await settleAll(hands);
  });
  expect(asked).toEqual([64501, 64502]);
  expect(second.state.value).toBe('done');
  await second.forget();
  expect(await allJobs()).toEqual([]);
});

test('a stop is the user’s will and no problem', async () => {
  const stopped = runner();
  await stopped.run(JOB, async ({ signal, pending, settle }) => {
    await settle(pending[0]!, 'made');
    stopped.stop();
    signal.throwIfAborted();
  });
  expect([stopped.state.value, stopped.problem.value]).toEqual(['stopped', undefined]);
});

test('the same work is not done by two pages at a time', async () => {
  const [here, there] = [runner(), runner()];
  let go = () => {};
  const running = here.run(
    JOB,
    (hands) =>
      new Promise<void>((resolve) => {
        go = () => resolve(settleAll(hands));
      }),
  );
  await new Promise((turn) => setTimeout(turn, 20));
  await there.run(JOB, () => Promise.reject(new Error('both')));
  expect(there.problem.value).toContain('another tab');
  go();
  await running;
  expect(here.state.value).toBe('done');
});
