import type { CaseFacts } from './ports.ts'

/** What must be known of a case for a message to be written to it. */
export type NotedCase = Pick<CaseFacts, 'id' | 'unitCode' | 'wrappedKey' | 'status' | 'statusBefore'>
