/** One site and one browser for all tests of a file. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Served, serveSite } from '../site/serve.ts';
import { type Chromium, type Launch, launchChromium } from './chromium.ts';

export interface Session {
  site: Served;
  chromium: Chromium;
}

/** The session's fields are there once the file's tests begin. Every test begins with one blank tab. */
export function startSession(launch: Omit<Launch, 'site'> = {}): Session {
  const session = {} as Session;
  const open = new AsyncDisposableStack();
  beforeAll(async () => {
    session.site = open.use(await serveSite());
    session.chromium = open.use(await launchChromium({ ...launch, site: session.site }));
  });
  afterEach(() => session.chromium.closeTabs());
  afterAll(() => open.disposeAsync());
  return session;
}
