import { defineConfig } from 'vitest/config';

const SLOW = ['test/journeys/**', 'test/faults/**'];
const ONCE = ['**/*.pure.test.ts', 'test/tidy.test.ts'];
/** Of what only a server has, such as roles that may sign in. */
const ON_A_SERVER = ['**/*.postgres.test.ts'];
const EVERY = ['src/**/*.test.ts', 'test/**/*.test.ts'];
const ON_AN_ENGINE = {
  include: EVERY,
  exclude: [...SLOW, ...ONCE],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

/** The same files on both engines; what touches no database runs once. */
export default defineConfig({
  test: {
    // Usually one core is left alone, which is half of a small machine.
    maxWorkers: '100%',
    reporters: ['default', './test/runners/reporter.ts'],
    projects: [
      {
        test: {
          name: 'pure',
          include: ['src/**/*.pure.test.ts', 'test/**/*.pure.test.ts', 'test/tidy.test.ts'],
          exclude: SLOW,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'pglite',
          globalSetup: 'test/house/pglite.setup.ts',
          ...ON_AN_ENGINE,
          exclude: [...ON_AN_ENGINE.exclude, ...ON_A_SERVER],
        },
      },
      { test: { name: 'postgres', globalSetup: 'test/house/postgres.setup.ts', ...ON_AN_ENGINE } },
      {
        test: {
          name: 'journeys',
          globalSetup: 'test/house/demo.setup.ts',
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 15_000 } }, // as long as the browser waits for anything else
        },
      },
    ],
  },
});
