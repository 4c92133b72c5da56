import type { CategoryCode } from '../case-file/category.ts'
import { assessDanger } from '../text/assess-danger.ts'
import { guessCategories } from '../text/guess-categories.ts'

/** What must not stay between a party and its mediator. */
const ALARMING: readonly CategoryCode[] = ['BLGD', 'TRE_EM', 'MUA_BAN_NGUOI', 'VU_KHI', 'HS_BAOLUC']

/**
 * Whether what a party tells its mediator speaks of violence, or of danger now: such a matter is for the police (domain
 * reference §9.2, §10.3). Answers the category it would be reported under; undefined when it speaks of neither.
 */
export function findPartyAlarm(text: string): CategoryCode | undefined {
  const [likeliest] = guessCategories(text)
  if (likeliest !== undefined && ALARMING.includes(likeliest.code)) return likeliest.code
  return assessDanger(text).level === 'certain' ? 'HS_BAOLUC' : undefined
}
