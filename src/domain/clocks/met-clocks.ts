import type { CaseFileStatus } from '../case-file/status.ts'
import type { StartedClock } from './first-clocks.ts'

/** Reached when the case has left the commune's hands or needs nobody any more. */
const PASSED_ON_OR_SETTLED: readonly CaseFileStatus[] = [
  'TRANSFERRED_CSDT',
  'TRANSFERRED_OTHER',
  'ADMIN_HANDLING',
  'TO_MEDIATION',
  'REDIRECTED',
  'MERGED',
  'RESULT',
  'CLOSED',
  'CLOSED_NO_BASIS',
  'CLOSED_SPAM',
]

/**
 * The limits that a step to this status meets. Any step of an officer means that the case was opened; the limits for
 * passing a tip on are met when it is passed on, or settled so that there is nothing to pass on (domain reference §5.4).
 */
export function clocksMetBy(to: CaseFileStatus): readonly StartedClock['key'][] {
  return PASSED_ON_OR_SETTLED.includes(to) ? ['T_SEEN', 'T_24H', 'T_CHILD'] : ['T_SEEN']
}
