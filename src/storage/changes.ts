/** Tells every open surface of the extension that stored data changed, so that each reads again what it shows. */

export type Change = 'captures' | 'drafts' | 'settings' | 'jobs' | 'outbox';

const NAME = 'meet-me-changes';

/** Called after the write has been committed, never before. */
export function announce(change: Change): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(change);
  channel.close();
}

/** @returns a function that stops listening */
export function onChange(listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }) => listener(data);
  return () => channel.close();
}
