import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemOf, waitBefore } from '../../../src/outlets/google/problem.ts';

const google = (message: string, reason?: string) => ({
  error: { message, errors: reason ? [{ reason }] : undefined },
});

test.each([
  [403, google('Rate Limit Exceeded', 'rateLimitExceeded'), 'busy'],
  [403, google('Request had insufficient authentication scopes.'), 'signed-out'],
  [403, google('The caller does not have permission'), 'read-only'],
  [403, google('Google Sheets API has not been used in project 1 before or it is disabled.'), 'switched-off'],
  [403, google('Access Not Configured.', 'accessNotConfigured'), 'switched-off'],
  [400, google('Unable to parse range: Inbox!A:A'), 'damaged'],
  [400, google('Invalid JSON payload'), 'refused'],
  [400, google('This action would go above the limit of 10000000 cells.'), 'full'],
  [502, '<html>Bad gateway</html>', 'busy'],
  [404, undefined, 'not-found'],
])('%d with %o is told apart', (status, body, kind) => {
  expect(problemOf(status, body, null).kind).toBe(kind);
});

test('waits grow, keep to 64 seconds, and never fall short of what Google asked', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(300),
      (n, dice, asked) => {
        const wait = waitBefore(n, dice, asked);
        expect(wait).toBeGreaterThanOrEqual(asked);
        expect(wait).toBeLessThanOrEqual(Math.max(64, asked));
        expect(waitBefore(n + 1, dice)).toBeGreaterThanOrEqual(waitBefore(n, dice));
      },
    ),
  );
});
