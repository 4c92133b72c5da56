import type { CaseEntries } from './new-case.ts'

/** A field of the form and the means to change it. */
export interface EntryProps {
  readonly entries: CaseEntries
  readonly enter: (change: Partial<CaseEntries>) => void
}
