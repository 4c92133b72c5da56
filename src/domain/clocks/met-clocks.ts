import type { CaseFileStatus } from '../case-file/status.ts'
import { CLOCK_RULES } from './clock-rules.ts'

/**
 * The limit for the first look at a case. Met by whatever shows that an officer has it open: a step, taking or giving it,
 * answering the resident, acknowledging its alert. Passing it to another unit is none of these.
 */
export const FIRST_LOOK = 'T_SEEN'

/**
 * Keys of the limits that a step to this status meets. Any step of an officer means that the case was opened; the others by
 * their rules: those for passing a tip on are met when it is passed on, or settled so that there is nothing to pass on
 * (domain reference §5.4). Leaving `NEED_INFO` ends the wait for the resident.
 */
export function clocksMetBy(to: CaseFileStatus): readonly string[] {
  const met = CLOCK_RULES.filter((rule) => rule.metBy.includes(to)).map((rule) => rule.key)
  return [FIRST_LOOK, ...(to === 'NEED_INFO' ? [] : ['T_INFO']), ...new Set(met)]
}
