import type { Danger } from './danger.ts'
import { categoryExamples } from './examples/category-examples.ts'
import { DANGER_CRIES } from './examples/danger-cries.ts'
import { HARMLESS_TALK } from './examples/harmless-talk.ts'
import { parseExamples } from './examples/parse-examples.ts'
import { type LearnedWords, learnWords } from './learned/learn-words.ts'
import type { TypedToken } from './patterns/typed-tokens.ts'

/** What the list of signs makes of a text. */
export interface ReadSigns extends Danger {
  /** People cry for help, or speak of themselves: that is never talked away. */
  readonly isFirm: boolean
  /** The text says that it is here and now. */
  readonly isNow: boolean
  /**
   * Signs were there and are taken away: as figures of speech, which clear words of danger overrule ("đánh chết mẹ con em"), or
   * because they are denied, past, of a film. Absent when there were none.
   */
  readonly dismissed: 'figure' | 'frame' | undefined
}

/** From this weight on the words of a text are those of people in danger, whatever the list of signs says. */
const SOUNDS_LIKE_DANGER = { none: 3, figure: 5, frame: Number.POSITIVE_INFINITY } as const
/** Shorter texts are answers ("ở sau nhà", "mình ông ấy"): only signs speak in them. */
const FEW_WORDS = 5
/** Down to this weight a sign stands; below it the words around it are those of everyday talk. */
const CALM = { doubtful: -3, certain: -4 } as const

let learned: LearnedWords<'danger' | 'harmless'> | undefined

/** Learnt with the first text: a start need not wait for it. */
function learnedCries(): LearnedWords<'danger' | 'harmless'> {
  learned ??= learnWords(
    new Map([
      ['danger', parseExamples(DANGER_CRIES)],
      ['harmless', [...parseExamples(HARMLESS_TALK), ...calmMatters()]],
    ]),
  )
  return learned
}

/** Matters that are told without haste: their words are no sign of danger. */
function calmMatters(): readonly string[] {
  const examples = categoryExamples()
  return CALM_CATEGORIES.flatMap((code) => examples.get(code) ?? [])
}
const CALM_CATEGORIES = ['GOP_Y', 'KHAC', 'MAT_NHAT', 'TTCC', 'MAU_THUAN', 'CU_TRU'] as const

/**
 * Whoever sounds like people in danger is heard although no sign of the list is there; a sign in words that are those of
 * everyday talk counts for less. What people say of their own life is never talked away.
 */
export function weighDangerWords(
  { level, because, isFirm, isNow, dismissed }: ReadSigns,
  tokens: readonly TypedToken[],
): Danger {
  const heard = learnedCries()(tokens)
  const weight = heard.weightOf('danger')
  if (level === 'none')
    return tokens.length >= FEW_WORDS && weight >= SOUNDS_LIKE_DANGER[dismissed ?? 'none']
      ? { level: 'doubtful', because: [...heard.becauseOf('danger'), 'giống lời người gặp nguy hiểm'] }
      : { level, because }
  if (isFirm || isNow || weight > CALM[level]) return { level, because }
  return level === 'certain'
    ? { level: 'doubtful', because: [...because, 'giống lời nói hằng ngày'] }
    : { level: 'none', because: [] }
}
