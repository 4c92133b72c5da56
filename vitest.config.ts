import { defineConfig } from 'vitest/config'

if (process.env.NODE_ENV === 'production') throw new Error('tests never run with NODE_ENV=production')

const SERVICES = ['persistence', 'queue', 'web', 'evidence', 'documents', 'journeys', 'cli'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
)
const FAULTS = 'test/faults/**/*.test.ts'
const BROWSER = 'test/browser/**/*.test.ts'

const setupFiles = ['test/support/loopback-only.ts']
const globalSetup = ['test/support/global-setup.ts']

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
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'services',
          include: SERVICES,
          setupFiles,
          globalSetup,
          testTimeout: 30_000,
          hookTimeout: 60_000,
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
          testTimeout: 120_000,
          hookTimeout: 60_000,
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
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
