/** How pages call the worker to the outbox, and how it calls itself: a message wakes it, an alarm brings it back. */
import { browser } from 'wxt/browser';

interface Ring {
  ring: 'outbox';
  /** Somebody looks at it. */
  look: boolean;
}

/** Resolves when the worker has done what it could; at once where there is none. */
export async function ring(look = false): Promise<void> {
  const message: Ring = { ring: 'outbox', look };
  await browser.runtime.sendMessage(message).catch(() => {});
}

/** The worker is held awake while it works, for as long as the browser allows. */
export function onRing(listener: (look: boolean) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, _sender, answer) => {
    const { ring: what, look } = (message ?? {}) as Partial<Ring>;
    if (what !== 'outbox') return false;
    listener(look === true).then(answer, answer);
    return true;
  });
}

const ALARM = 'outbox';

/** @param at milliseconds since 1970; undefined: not at all. Browsers wait half a minute at least. */
export async function wakeAt(at: number | undefined): Promise<void> {
  if (at === undefined) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: at });
}

/** The alarm, or the browser has started: alarms may not outlive it. */
export function onWake(listener: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) listener();
  });
  browser.runtime.onStartup.addListener(() => listener());
}
