import type { AttemptKeys } from '../app/officers/ports.ts'
import type { BlindIndex } from './blind-index.ts'

/** Names counters of failed log-ins by keyed hashes: the table tells neither who was tried nor from where. */
export function createAttemptKeys(blindIndex: BlindIndex): AttemptKeys {
  return { keyOf: (scope, value) => blindIndex.index('attempt', `${scope}:${value}`) }
}
