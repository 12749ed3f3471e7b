import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const executeScript = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { scripting: { executeScript } } }));

const { readTab } = await import('../../src/platform/read-tab.ts');

const REFUSED = new Error(
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
);
const reading = { page: { url: 'https://example.net/', title: '', textHash: '' } };
const answers = (answer: unknown) => [{ result: JSON.stringify(answer) }];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { origin: 'chrome-extension://abc' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  executeScript.mockReset();
});

const finished = async <T>(work: Promise<T>): Promise<T> => {
  await vi.runAllTimersAsync();
  return work;
};

test.each(['https://example.net/', 'https://example.net/policy.pdf'])(
  'a page that we may read is asked again when the right to read it comes late: %s',
  async (url) => {
    executeScript
      .mockRejectedValueOnce(REFUSED)
      .mockRejectedValueOnce(REFUSED)
      .mockResolvedValue(answers({ reading }));
    expect(await finished(readTab(7, url))).toEqual({ ok: true, reading });
  },
);

test('a page that keeps refusing is given up', async () => {
  executeScript.mockRejectedValue(REFUSED);
  expect(await finished(readTab(7, 'https://example.net/'))).toMatchObject({ ok: false, problem: 'closed' });
});

test('a page that hides its address is closed, and is not asked twice', async () => {
  executeScript.mockRejectedValue(REFUSED);
  expect(await finished(readTab(7, undefined))).toMatchObject({ ok: false, problem: 'closed' });
  expect(executeScript).toHaveBeenCalledTimes(1);
});

test('what the reader in the page found to be in the way is told', async () => {
  executeScript.mockResolvedValue(answers({ problem: 'pdf' }));
  expect(await finished(readTab(7, 'https://example.net/a.pdf'))).toMatchObject({
    ok: false,
    problem: 'pdf',
  });
});

test.each([
  ['nothing', []],
  ['no result', [{ result: null }]],
  ['no JSON', [{ result: '{' }]],
])('a reader that answers %s is broken', async (_what, answer) => {
  executeScript.mockResolvedValue(answer);
  expect(await finished(readTab(7, 'https://example.net/'))).toMatchObject({ ok: false, problem: 'broken' });
});

test('a wish goes into the page before the reader does', async () => {
  executeScript.mockResolvedValue(answers({ reading }));
  await finished(readTab(7, 'https://example.net/', { selection: true }));
  expect(executeScript.mock.calls.map(([{ args, files }]) => args?.[1] ?? files)).toEqual([
    { selection: true },
    ['/readers.js', '/read-page.js'],
  ]);
});
