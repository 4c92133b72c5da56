import { ACTION_WORDS } from './action-words.ts'
import { isSpelledAs, type Spelling, spellingOf } from './spelling.ts'

/** What a resident can ask for at any moment, whatever the question. */
export const ACTIONS = [
  'back',
  'skip',
  'unknown',
  'stop',
  'human',
  'send-now',
  'help',
  'menu',
  'another',
  'status',
  'numbers',
  'data',
  'vietnamese',
  'plain',
  'khmer',
  'english',
  'thanks',
] as const
export type Action = (typeof ACTIONS)[number]

/** A missing action does not compile. */
const WORDS: Readonly<Record<Action, readonly string[]>> = ACTION_WORDS

interface KnownWord {
  readonly action: Action
  readonly spelling: Spelling
}

const BY_FOLDED = new Map<string, KnownWord[]>()
for (const action of ACTIONS) {
  for (const spelling of WORDS[action].map(spellingOf)) {
    BY_FOLDED.set(spelling.folded, [...(BY_FOLDED.get(spelling.folded) ?? []), { action, spelling }])
  }
}

/** Commands that Telegram users type or tap: `/stop`, `/start` … */
const BY_COMMAND: ReadonlyMap<string, Action> = new Map<string, Action>([
  ...ACTIONS.map((action) => [action, action] as const),
  ['start', 'menu'],
  ['chao', 'menu'],
  ['dung', 'stop'],
  ['cancel', 'stop'],
  ['dulieu', 'data'],
  ['tracuu', 'status'],
  ['khancap', 'numbers'],
  ['sos', 'numbers'],
  ['quaylai', 'back'],
  ['boqua', 'skip'],
  ['canbo', 'human'],
  ['trogiup', 'help'],
  ['dongian', 'plain'],
  ['km', 'khmer'],
  ['en', 'english'],
  ['vi', 'vietnamese'],
])

/** Politeness around the word that changes nothing: "dạ cho em quay lại ạ", "xin dừng giúp". */
const POLITE = new Set(
  'da xin cho toi tui tao em minh chau con muon duoc voi a nhe nha di giup please ad admin oi u uh um thoi gium dum ho luon cau nay nghen hen ak ah cung vay ua'.split(
    ' ',
  ),
)

/** "Tối qua", "đã qua" tell a time: "qua" (go on) with a word before it that only looks like "tôi" or "dạ". */
const TIME = /^(?:hoi )?(?:sang|trua|chieu|toi|dem|khuya|hom|bua|da)(?: hom)? (?:qua|wa)$/

/**
 * The action a whole message asks for. A longer sentence that only contains such a word is an answer, not an action.
 */
export function findAction(text: string): Action | undefined {
  const trimmed = text.trim()
  if (trimmed.length === 0 || trimmed.length > 60) return undefined
  if (trimmed === '?') return 'help'
  const command = /^\/([a-z_]+)(@\w+)?$/i.exec(trimmed)?.[1]
  if (command !== undefined) return BY_COMMAND.get(command.toLowerCase())
  const phrase = spellingOf(trimmed)
  if (phrase.folded === '' || TIME.test(phrase.folded)) return undefined
  return firstKnown([phrase, ...withoutPoliteness(phrase), onlyTheCore(phrase)])
}

function firstKnown(phrases: readonly Spelling[]): Action | undefined {
  for (const phrase of phrases) {
    const action = findKnown(phrase)
    if (action !== undefined) return action
  }
  return undefined
}

function findKnown(phrase: Spelling): Action | undefined {
  if (phrase.words.length === 0) return undefined
  return BY_FOLDED.get(phrase.folded)?.find((known) => isSpelledAs(phrase, known.spelling))?.action
}

/** "nhầm rồi cho em chọn lại": politeness in the middle too. */
function onlyTheCore({ words }: Spelling): Spelling {
  const core = words.filter(({ folded }) => !POLITE.has(folded))
  return { folded: core.map(({ folded }) => folded).join(' '), words: core }
}

/** The words left when politeness is taken off the ends, step by step: "con" is a child, but "còn" says that there is more. */
function* withoutPoliteness({ words }: Spelling): Generator<Spelling> {
  const isPolite = (at: number) => POLITE.has(words.at(at)?.folded ?? '')
  let end = words.length
  while (end > 1 && isPolite(end - 1)) end -= 1
  for (let start = 0; start < end; start += 1) {
    const core = words.slice(start, end)
    yield { folded: core.map((word) => word.folded).join(' '), words: core }
    if (!isPolite(start)) return
  }
}
