import type { Answer, Inputs, Jobs } from './worker.ts';

/** @param stop when aborted, the work ends at once and the promise rejects with its reason */
export function work<J extends keyof Jobs>(
  job: J,
  stop: AbortSignal,
  ...[input]: J extends keyof Inputs ? [Inputs[J]] : []
): Promise<Jobs[J]> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Jobs[J]>((resolve, reject) => {
    stop.addEventListener('abort', () => reject(stop.reason));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<Answer<J>>) =>
      'done' in data ? resolve(data.done) : reject(new Error(data.failed));
    worker.postMessage({ job, input });
  }).finally(() => worker.terminate());
}
