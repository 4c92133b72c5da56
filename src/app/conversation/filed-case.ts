import type { CaseFacts } from './ports.ts'

/** A case as this step left it, before anything is written. */
export interface FiledCase {
  readonly submissionKey: string
  readonly facts: CaseFacts
}
