import type { z } from 'zod'
import type { listCaseFilesQuerySchema } from '../../contracts/case-file.ts'

/** What the list can be narrowed by; absent means everything. */
export type CaseFileFilters = Omit<z.input<typeof listCaseFilesQuerySchema>, 'cursor' | 'limit' | 'unit'>
/** A saved view of the inbox. */
export type InboxView = NonNullable<CaseFileFilters['view']>
