import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { recallAnswers, rememberAnswers } from '../../src/storage/answers.ts';
import { decide, decisions } from '../../src/storage/decisions.ts';
import { allJobs, removeJob, saveJob } from '../../src/storage/jobs.ts';

test('answers are forgotten a month later', async () => {
  const day = 86_400_000;
  const answer = (key: string, at: number) => ({ key, at, rows: [{ id: 1 }] });
  await rememberAnswers([answer('net:64500', 100 * day), answer('net:64501', 120 * day)]);
  await rememberAnswers([answer('net:64502', 140 * day)]);
  const kept = await recallAnswers(['net:64502', 'net:64501', 'net:64500']);
  expect(kept.map((one) => one?.key)).toEqual(['net:64502', 'net:64501', undefined]);
});

test('a decision holds for every spelling of the organisation, and can be undone', async () => {
  expect(await decide('Tidal Example GmbH', [64500, 64501])).toBeUndefined();
  expect(await decide('TIDAL EXAMPLE', [])).toEqual([64500, 64501]);
  expect([...(await decisions())]).toEqual([['tidalexample', []]]);
  await decide('Tidal Example', undefined);
  expect((await decisions()).size).toBe(0);
});

test('work is there until it is thrown away', async () => {
  const job = { id: 'policies', startedAt: '2026-11-21T08:00:00Z', tasks: [{ asn: 64500, name: 'Example' }] };
  await saveJob(job);
  expect(await allJobs()).toEqual([job]);
  await removeJob(job.id);
  expect(await allJobs()).toEqual([]);
});
