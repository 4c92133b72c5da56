import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

if (process.env.NODE_ENV === 'production') throw new Error('tests never run with NODE_ENV=production')

const SERVICES = ['persistence', 'queue', 'web', 'evidence', 'documents', 'journeys', 'cli'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
)
const FAULTS = 'test/faults/**/*.test.ts'
const BROWSER = 'test/browser/**/*.test.ts'

const setupFiles = ['test/support/loopback-only.ts']
const globalSetup = ['test/support/global-setup.ts']

/** Much of a test of `services` waits for PostgreSQL or for a process: on two cores a second worker fills that time. */
const maxWorkers = Math.max(2, availableParallelism() - 1)

/** How long a condition is waited for that is about to come; on a busy machine a second, the default, is too short. */
const patience = { poll: { timeout: 30_000 } }

/**
 * `unit` needs nothing but Node. `services` gets PostgreSQL and Redis (test/support/). `faults` kills and stops things, and
 * `browser` drives Chromium: both take the machine for themselves, one file at a time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Ours is pure code without module state; a fresh world for each file would cost four times the whole run.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...SERVICES, FAULTS, BROWSER],
          setupFiles,
          maxWorkers,
          testTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'services',
          include: SERVICES,
          setupFiles,
          globalSetup,
          maxWorkers,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: patience,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'faults',
          include: [FAULTS],
          setupFiles,
          globalSetup,
          maxWorkers: 1,
          testTimeout: 600_000,
          hookTimeout: 300_000,
          expect: patience,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          include: [BROWSER],
          setupFiles,
          globalSetup,
          maxWorkers: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: patience,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
