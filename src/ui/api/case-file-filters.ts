import type { z } from 'zod'
import type { listFiltersSchema } from '../../contracts/case-file.ts'

/** What the list can be narrowed by; absent means everything. */
export type CaseFileFilters = Omit<z.input<typeof listFiltersSchema>, 'unit'>
