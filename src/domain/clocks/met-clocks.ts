import type { CaseFileStatus } from '../case-file/status.ts'
import { CLOCK_RULES } from './clock-rules.ts'

/**
 * Keys of the limits that a step to this status meets. Any step of an officer means that the case was opened; the others by
 * their rules: those for passing a tip on are met when it is passed on, or settled so that there is nothing to pass on
 * (domain reference §5.4). Leaving `NEED_INFO` ends the wait for the resident.
 */
export function clocksMetBy(to: CaseFileStatus): readonly string[] {
  const met = CLOCK_RULES.filter((rule) => rule.metBy.includes(to)).map((rule) => rule.key)
  return ['T_SEEN', ...(to === 'NEED_INFO' ? [] : ['T_INFO']), ...new Set(met)]
}
