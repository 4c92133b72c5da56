import type { TriageFacts } from '../case-file/triage.ts'
import type { Danger } from './assess-danger.ts'
import type { FoundTime } from './find-times.ts'

/** What a text alone tells of urgency; everything it does not say is left out. */
export function factsFromText(
  _text: string,
  danger: Danger,
  times: readonly FoundTime[],
  at: number,
): Omit<TriageFacts, 'category' | 'at'> {
  const [time] = times
  const isNow = time !== undefined && time.end >= at && time.start <= at && time.end - time.start < 3_600_000
  return {
    danger: danger.level !== 'none',
    ongoing: isNow ? 'now' : undefined,
    happenedAt: time?.end,
  }
}
