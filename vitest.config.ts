import { defineConfig } from 'vitest/config';
import { SEED } from './tests/chance.ts';

/** Two projects: `unit` runs anywhere in seconds; `browser` needs the built extension, Chromium and LibreOffice. */
export default defineConfig({
  test: {
    sequence: { seed: SEED },
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/setup.ts'],
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/office/**', 'tests/sizes.test.ts'],
          sequence: { shuffle: true },
          // Only what hangs is to fail by time: how busy the machine is says nothing of the code.
          testTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        test: {
          name: 'browser',
          setupFiles: ['tests/setup.ts'],
          include: ['tests/e2e/**/*.test.ts', 'tests/office/**/*.test.ts', 'tests/sizes.test.ts'],
          testTimeout: 120_000,
          expect: { poll: { timeout: 40_000 } },
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
