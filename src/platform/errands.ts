/**
 * What the worker does besides answering clicks, in a script of its own: it is loaded when there is something to do, so that a
 * click never waits for it.
 */

const SCRIPT = '/errands.js';

/** How the script hands over what it can do. */
export interface Errands {
  /** @param look somebody looks at what became of the captures */
  syncOutbox(look: boolean): Promise<void>;
}

declare global {
  var meetMeErrands: Errands | undefined;
  var meetMeDatabase: unknown;
  function importScripts(script: string): void;
}

/** Service workers have it; Firefox runs a page in their place, which can load what it likes when it likes. */
const isWorker = 'importScripts' in globalThis;

/**
 * To be called at the worker's start: it may later load only what it has loaded when it was installed.
 * @param database `storage/database.ts`, which the script then uses instead of bringing and opening its own (`wxt.config.ts`)
 */
export function prepareErrands(database: unknown): void {
  globalThis.meetMeDatabase = database;
  if (isWorker) addEventListener('install', () => importScripts(SCRIPT));
}

export async function errands(): Promise<Errands> {
  if (!globalThis.meetMeErrands) {
    if (isWorker) importScripts(SCRIPT);
    else await import(/* @vite-ignore */ SCRIPT);
  }
  if (!globalThis.meetMeErrands) throw new Error(`${SCRIPT} did not load.`);
  return globalThis.meetMeErrands;
}

export function offerErrands(offered: Errands): void {
  globalThis.meetMeErrands = offered;
}
