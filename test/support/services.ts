import { inject } from 'vitest'

/** What the global set-up started for all test files of a run. Plain data: it is sent to the workers. */
export interface TestServices {
  readonly postgres: {
    /** The owner's connection to the shared cluster; its database is the migrated template, never to be used itself. */
    readonly connectionString: string
    readonly template: string
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    services: TestServices
  }
}

/** The services of this run. Only in the projects that have them: test/{persistence,queue,web,evidence,journeys,…}. */
export function testServices(): TestServices {
  return inject('services')
}
