/**
 * What the worker does besides answering clicks, in a script of its own: it is loaded when there is something to do, so that a
 * click never waits for it.
 */

/** The second uses the first. */
const SCRIPTS = ['/google.js', '/errands.js'];

/** How the script hands over what it can do. */
export interface Errands {
  /** @param look somebody looks at what became of the captures */
  syncOutbox(look: boolean): Promise<void>;
}

declare global {
  var meetMeErrands: Errands | undefined;
  var meetMeDatabase: unknown;
  function importScripts(...scripts: string[]): void;
}

/** Service workers have it; Firefox runs a page in their place, which can load what it likes when it likes. */
const isWorker = 'importScripts' in globalThis;

/**
 * To be called at the worker's start: it may later load only what it has loaded when it was installed.
 * @param database `storage/database.ts`, which the script then uses instead of bringing and opening its own (`wxt.config.ts`)
 */
export function prepareErrands(database: unknown): void {
  globalThis.meetMeDatabase = database;
  if (isWorker) addEventListener('install', () => importScripts(...SCRIPTS));
}

export async function errands(): Promise<Errands> {
  if (!globalThis.meetMeErrands) {
    if (isWorker) importScripts(...SCRIPTS);
    else for (const script of SCRIPTS) await import(/* @vite-ignore */ script);
  }
  if (!globalThis.meetMeErrands) throw new Error(`${SCRIPTS.join()} did not load.`);
  return globalThis.meetMeErrands;
}

export function offerErrands(offered: Errands): void {
  globalThis.meetMeErrands = offered;
}
