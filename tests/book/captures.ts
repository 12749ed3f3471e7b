/** Captures for tests, with no more in them than the test is about. */
import type { CaptureOf, Evidence, Kind, RecordOf } from '../../src/records/capture.ts';
import type { Clause } from '../../src/records/policy.ts';

let made = 0;

/** Each is read a second after the one before. */
export function capture<K extends Kind>(
  kind: K,
  record: RecordOf<K>,
  { url = `https://example.net/${kind}`, at, evidence }: Reading = {},
): CaptureOf<K> {
  made++;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    schemaVersion: 1,
    capturedAt: at ?? new Date(Date.UTC(2026, 7, 4) + made * 1000).toISOString(),
    source: { url, title: 'A page', reader: 'test', textHash: '0' },
    kind,
    record,
    ...(evidence ? { evidence } : {}),
  } as unknown as CaptureOf<K>;
}

interface Reading {
  url?: string;
  at?: string;
  evidence?: Record<string, Evidence>;
}

export const port = (ixId: number, operational = true) => ({
  ixId,
  ixName: `Exchange ${ixId}`,
  speedMbps: 10_000,
  routeServer: false,
  operational,
});

export const facility = (facId: number) => ({ facId, name: `House ${facId}`, city: 'Exampleton' });

export const policyRecord = (clauses: readonly Partial<Clause>[], more = {}): RecordOf<'policy'> => ({
  general: 'selective',
  language: 'en',
  text: '',
  clauses: clauses.map(
    (clause) => ({ stance: 'required', quote: 'Words.', confidence: 0.9, rule: 'test', ...clause }) as Clause,
  ),
  ...more,
});
