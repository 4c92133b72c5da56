import type { CategoryCode } from '../case-file/category.ts'
import type { TriageFacts } from '../case-file/triage-rules.ts'
import type { Danger } from './danger.ts'
import type { FoundTime } from './find-times.ts'
import { FACT_WORDS } from './lexicon/fact-words.ts'
import { parseLexicon } from './lexicon/parse-lexicon.ts'
import { WORD_GROUPS } from './lexicon/word-groups.ts'
import { compilePatterns } from './patterns/compile-patterns.ts'
import { isDenied } from './patterns/is-denied.ts'
import { matchPatterns } from './patterns/match-patterns.ts'
import { typedTokens } from './patterns/typed-tokens.ts'
import { DAY_MS } from './vietnam-time.ts'

/** What is already known of the text that the facts are read from. */
export interface ReadText {
  readonly text: string
  readonly category: CategoryCode
  readonly danger: Danger
  readonly times: readonly FoundTime[]
  /** Now, in ms since the epoch. */
  readonly at: number
}

const INDEX = compilePatterns(
  parseLexicon(FACT_WORDS).map(({ head, pattern }) => ({ text: pattern, meaning: head })),
  WORD_GROUPS,
)

/**
 * What a text alone tells of urgency; everything it does not say is left out. Weapons and wounds count only where the text
 * speaks of danger: in a film or a year ago they raise nothing.
 */
export function factsFromText({ text, category, danger, times, at }: ReadText): TriageFacts {
  const tokens = typedTokens(text)
  const matches = matchPatterns(tokens, INDEX).filter(
    ({ agreement }) => agreement === 'exact' || agreement === 'bare',
  )
  const told = new Set(matches.filter((match) => !isDenied(match, tokens)).map((match) => match.meaning))
  const [time] = times
  const isDanger = danger.level !== 'none'
  const isRecent = time !== undefined && at - time.start <= DAY_MS
  return {
    category,
    at,
    danger: isDanger,
    ongoing: ongoingOf(told, time, at),
    happenedAt: time?.end,
    cannotCall: isDanger && told.has('cannot-call'),
    weapon: isDanger ? weaponOf(told) : undefined,
    injured: isDanger && told.has('untreated') ? (told.has('treated') ? 'treated' : 'untreated') : undefined,
    minorHarmed: told.has('minor') && (isDanger || category === 'TRE_EM'),
    moneySentWithin24h: category === 'LUA_DAO_MANG' && (told.has('sent') || isRecent),
    missingIsVulnerable: category === 'MAT_TICH' && told.has('vulnerable'),
    suspectPresent: told.has('present') && category !== 'MAU_THUAN' && category !== 'KHAC',
    homeViolenceAggravated: category === 'BLGD' && isDanger && told.has('grave'),
    isHeld: isDanger && told.has('held'),
    threatened:
      (category === 'TIN_DUNG_DEN' && told.has('threat')) ||
      (category === 'AN_NINH_MANG' && told.has('blackmail')),
  }
}

function ongoingOf(
  told: ReadonlySet<string>,
  time: FoundTime | undefined,
  at: number,
): TriageFacts['ongoing'] {
  const isNow =
    time !== undefined && time.start <= at && time.end >= at && time.end - time.start <= DAY_MS / 24
  if (isNow || (told.has('now') && !told.has('past'))) return 'now'
  if (told.has('soon')) return 'soon'
  if (time === undefined) return told.has('past') ? 'past' : undefined
  return at - time.start <= DAY_MS ? 'within-24h' : 'past'
}

function weaponOf(told: ReadonlySet<string>): TriageFacts['weapon'] {
  if (told.has('explosive')) return 'explosive'
  if (told.has('explosive-found')) return 'explosive-found'
  return told.has('blade') ? 'blade' : undefined
}
