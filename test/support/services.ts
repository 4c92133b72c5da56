import { inject } from 'vitest'

/** What the global set-up started for all test files of a run. Plain data: it is sent to the workers. */
export interface TestServices {
  readonly postgres: {
    /** The owner's connection to the shared cluster, in its database `postgres`: while somebody uses the template it cannot be cloned. */
    readonly connectionString: string
    /** The migrated database that is cloned for each test file. */
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
