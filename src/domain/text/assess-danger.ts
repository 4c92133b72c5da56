import type { Danger } from './danger.ts'
import { findCry } from './find-cry.ts'
import { DANGER_CONTEXT } from './lexicon/danger-context.ts'
import { DANGER_SIGNS } from './lexicon/danger-signs.ts'
import { parseLexicon } from './lexicon/parse-lexicon.ts'
import { WORD_GROUPS } from './lexicon/word-groups.ts'
import { compilePatterns } from './patterns/compile-patterns.ts'
import { isDenied } from './patterns/is-denied.ts'
import { matchPatterns, type PatternMatch } from './patterns/match-patterns.ts'
import { type TypedToken, typedTokens } from './patterns/typed-tokens.ts'
import { rememberTexts } from './remember-texts.ts'
import { type ReadSigns, weighDangerWords } from './weigh-danger-words.ts'

/** Heads of the lines of the two lexicons. */
type Head = string

type Match = PatternMatch<Head>

interface Sign {
  readonly match: Match
  readonly level: 0 | 1 | 2
  readonly doubts: readonly string[]
}

const SIGN_HEADS = new Set(['firm', 'certain', 'doubtful', 'word'])
/** What each context takes off a sign that is not firm: 2 ends it, 1 makes a certain one doubtful. */
const TAKES: Readonly<Record<string, number>> = {
  past: 2,
  fiction: 2,
  quoted: 2,
  news: 2,
  learning: 2,
  jest: 2,
  recent: 1,
  over: 1,
  joke: 1,
  asking: 1,
}
/** What they take off a firm one; less when the person speaks of themselves. */
const TAKES_OF_FIRM: Readonly<Record<string, number>> = {
  past: 2,
  quoted: 2,
  news: 2,
  fiction: 1,
  joke: 1,
  jest: 1,
  learning: 1,
}
const OWN = new Set('toi tui em con minh chau tao i me my im'.split(' '))
const LABELS: Readonly<Record<string, string>> = {
  past: 'chuyện đã lâu',
  recent: 'chuyện hôm trước',
  over: 'nói là đã qua',
  quoted: 'lời trong phim, truyện, bài hát',
  learning: 'hỏi cách phòng tránh, quy định',
  fiction: 'phim, trò chơi, thể thao hoặc diễn tập',
  news: 'tin tức nơi khác',
  joke: 'có lời đùa',
  jest: 'nói rõ là đùa',
  asking: 'hỏi hoặc giả định',
  habit: 'chỉ khi có chuyện khác',
}
const LEVELS = ['none', 'doubtful', 'certain'] as const
const REASONS = 6

/** A message this short is a shout: the words beside the one of danger must then be of the kind. */
const CRY_WORDS = 3
const CRY = new Set(
  'roi qua voi lam kia to lon nha em toi tui oi dang co bi giup troi nhanh gap me ba con no a ah ak di chay cuu no cuop chet nguoi kho xe cho the is there he she they has i a'.split(
    ' ',
  ),
)

const INDEX = compilePatterns<Head>(
  [...parseLexicon(DANGER_SIGNS), ...parseLexicon(DANGER_CONTEXT)].map(({ head, pattern }) => ({
    text: pattern,
    meaning: head,
  })),
  WORD_GROUPS,
)

/**
 * Judges the danger a text speaks of (domain reference §6.4, §7). Real danger is never to be missed: only a clear denial, a
 * figure of speech, a film or game, news, or something long past takes a sign away, and none of these where the text says
 * that it is here and now. What stays unsure is `doubtful`.
 */
export const assessDanger: (text: string) => Danger = rememberTexts(readDanger)

function readDanger(text: string): Danger {
  const tokens = typedTokens(text)
  return weighDangerWords(readSigns(text, tokens), tokens)
}

function readSigns(text: string, tokens: readonly TypedToken[]): ReadSigns {
  const matches = matchPatterns(tokens, INDEX).filter((match) => match.agreement !== 'guess')
  const contexts = matches.filter(
    (match) => !SIGN_HEADS.has(match.meaning) && isClear(match) && !isDenied(match, tokens),
  )
  const harmless = contexts.filter((match) => match.meaning === 'harmless')
  const spoken = matches.filter((match) => SIGN_HEADS.has(match.meaning) && isSpoken(match, tokens))
  const signs = spoken
    .filter((match) => !isFigureOfSpeech(match, harmless))
    .map((match) => judge(match, contexts, tokens))
    .filter((sign) => sign.level > 0)
    .toSorted((one, other) => other.level - one.level || one.match.start - other.match.start)
  const cry = findCry(text)
  if (cry !== undefined && (signs.length === 0 || cry.level === 'certain'))
    return { ...cry, isFirm: true, isNow: true, dismissed: undefined }
  return {
    level: LEVELS[signs[0]?.level ?? 0],
    because: reasonsOf(signs),
    isFirm: signs.some(({ match }) => match.meaning === 'firm' || speaksOfThemselves(match, tokens)),
    isNow: contexts.some(({ meaning }) => meaning === 'now'),
    dismissed: dismissalOf(spoken, harmless),
  }
}

/** Why a text with signs has none left: every one a figure of speech, or some denied, long past, of a film. */
function dismissalOf(spoken: readonly Match[], harmless: readonly Match[]): ReadSigns['dismissed'] {
  if (spoken.length === 0) return undefined
  return spoken.every((match) => isFigureOfSpeech(match, harmless)) ? 'figure' : 'frame'
}

function isFigureOfSpeech(match: Match, harmless: readonly Match[]): boolean {
  return match.meaning === 'firm'
    ? harmless.some((other) => leads(other, match))
    : harmless.some((other) => overlaps(match, other))
}

function reasonsOf(signs: readonly Sign[]): string[] {
  const words = signs.map((sign) => sign.match.words.join(' '))
  const doubts = signs.flatMap((sign) => sign.doubts)
  return [...new Set(words.slice(0, REASONS)), ...new Set(doubts)]
}

/** What takes danger away must be more than one word without its marks; what says that it is now need not. */
function isClear({ meaning, agreement, end, start }: Match): boolean {
  return agreement === 'exact' || end - start > 1 || (meaning === 'now' && agreement === 'bare')
}

/**
 * A single word of danger may be part of a name or a joke, and without its marks it may be many others: in a message of at
 * most three words it counts among words of a cry ("cháy rồi", "cứu em"), in a longer one with its marks.
 */
function isSpoken({ meaning, agreement, start, end }: Match, tokens: readonly TypedToken[]): boolean {
  if (meaning !== 'word') return true
  if (tokens[start]?.isName === true && tokens.length > 1) return false
  if (tokens.length > CRY_WORDS) return agreement === 'exact'
  return (
    agreement !== 'slip' && tokens.every((token, at) => (at >= start && at < end) || CRY.has(token.folded))
  )
}

function judge(match: Match, contexts: readonly Match[], tokens: readonly TypedToken[]): Sign {
  const isFirm = match.meaning === 'firm'
  const sure =
    isFirm || match.meaning === 'certain' || (match.meaning === 'word' && tokens.length <= 3) ? 2 : 1
  const said = match.agreement === 'slip' ? 1 : sure
  if (!isFirm && isDenied(match, tokens)) return { match, level: 0, doubts: [] }
  const takes = isFirm ? TAKES_OF_FIRM : TAKES
  const around = contextsOf(match, contexts, tokens)
  const isHabit = around.some(({ meaning }) => meaning === 'habit')
  const framing = around.filter(({ meaning }) => takes[meaning] !== undefined)
  const heads = [...new Set(framing.map(({ meaning }) => meaning))]
  const taken = heads.reduce((sum, head) => sum + takenBy(head, framing, takes), 0)
  const isOwn = isFirm && !heads.includes('quoted') && speaksOfThemselves(match, tokens)
  const least = isOwn ? 1 : 0
  // "Hễ say là cầm dao": whether it is so now is asked; that it happens stays said.
  const most = !isFirm && isHabit ? 1 : 2
  const left = Math.min(most, Math.max(least, said - taken))
  return {
    match,
    level: left <= 0 ? 0 : left === 1 ? 1 : 2,
    doubts: [...heads, ...(isHabit ? ['habit'] : [])].map((head) => LABELS[head] ?? head),
  }
}

/** Without marks "nam ngoai" is last year, or lying outside: such a frame makes a sign doubtful and never ends it. */
function takenBy(head: Head, framing: readonly Match[], takes: Readonly<Record<string, number>>): number {
  const isSure = framing.some(({ meaning, agreement }) => meaning === head && agreement === 'exact')
  return Math.min(takes[head] ?? 0, isSure || head !== 'past' ? 2 : 1)
}

function speaksOfThemselves(match: Match, tokens: readonly TypedToken[]): boolean {
  const [from, to] = sentenceAround(match, tokens)
  return tokens.slice(from, to).some((token) => OWN.has(token.folded))
}

/**
 * What frames a sign: contexts of its own sentence, and lasting ones of the sentences before it. A "now" between the frame
 * and the sign breaks the frame: "đang xem phim thì có người cầm dao".
 */
function contextsOf(sign: Match, contexts: readonly Match[], tokens: readonly TypedToken[]): Match[] {
  const [from, to] = sentenceAround(sign, tokens)
  return contexts
    .filter(({ meaning }) => meaning !== 'harmless' && meaning !== 'now')
    .filter((context) => {
      if (context.start >= to) return TRAILING.has(context.meaning)
      if (context.start < from && !LASTING.has(context.meaning)) return false
      return !contexts.some((other) => other.meaning === 'now' && breaks(other, context, sign, to))
    })
}

/** Contexts that may come a sentence later ("Haha đùa thôi"), and those that last from an earlier one. */
const TRAILING = new Set(['joke', 'jest', 'over'])
const LASTING = new Set(['past', 'fiction', 'news', 'quoted'])
/** After the sign, only these say that what is past goes on. */
const GOES_ON = new Set([
  'lại',
  'tiếp tục',
  'hôm nay',
  'tối nay',
  'sáng nay',
  'sắp',
  'cứu',
  'giúp',
  'gấp',
  'again',
  'now',
])

/** Beside "mỗi khi", these only lead to what happens then. */
const LINKS = new Set(['thì', 'mới', 'lại'])

function breaks(now: Match, context: Match, sign: Match, to: number): boolean {
  if (overlaps(now, context) || now.start < context.start || now.start >= to) return false
  if (context.meaning === 'habit' && LINKS.has(now.words[0]?.split(' ')[0] ?? '')) return false
  return now.start <= sign.start || (LASTING.has(context.meaning) && GOES_ON.has(now.words.join(' ')))
}

function sentenceAround({ start }: Match, tokens: readonly TypedToken[]): readonly [number, number] {
  let from = start
  while (from > 0 && tokens[from]?.before !== 'stop') from -= 1
  let to = start + 1
  while (to < tokens.length && tokens[to]?.before !== 'stop') to += 1
  return [from, to]
}

function overlaps(one: Match, other: Match): boolean {
  return one.start < other.end && other.start < one.end
}

/**
 * "học muốn chết luôn": the figure of speech begins before the sign and holds its beginning. Without marks it must be
 * whole: "chan doi lam roi muon chet" is no hunger.
 */
function leads({ start, end, agreement, words }: Match, sign: Match): boolean {
  const isWhole = end - start === words.join(' ').split(' ').length
  return (agreement === 'exact' || isWhole) && start <= sign.start && end > sign.start
}
