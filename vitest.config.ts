import { defineConfig } from 'vitest/config';

/** Two projects: `unit` runs anywhere in seconds; `browser` needs the built extension, Chromium and LibreOffice. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/office/**', 'tests/sizes.test.ts'],
          sequence: { shuffle: true },
          // Only what hangs is to fail by time: how busy the machine is says nothing of the code.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts', 'tests/office/**/*.test.ts', 'tests/sizes.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
