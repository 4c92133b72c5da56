import { choiceLetter, choiceNumber, choicePosition } from './choice-position.ts'
import { findYesNo, findYesNoLabel } from './find-yes-no.ts'
import { foldedPhrase } from './fold-vietnamese.ts'
import { isOneSlip } from './is-one-slip.ts'
import { isSpelledAs, labelPhrase, labelSpelling, type Spelling, spellingOf } from './spelling.ts'
import { toneKey } from './tone-key.ts'

/** One of the answers on the screen, as far as matching typed words needs it. */
export interface Matchable {
  readonly id: string
  readonly label: string
  /** Other words residents use for the same answer. */
  readonly words?: readonly string[]
}

/** How sure a match is: `exact` for a number, a whole label or a listed word; `close` for a part or a slip of the keys. */
export interface ChoiceMatch {
  readonly id: string
  readonly confidence: 'exact' | 'close'
}

/**
 * The choice a typed message means: its label or one of its words, with or without marks; its number or place ("cái cuối");
 * yes or no where one label says so; else the only label it is a part of or one key away from. Absent when nothing or more than one fits.
 */
export function matchChoice(text: string, choices: readonly Matchable[]): ChoiceMatch | undefined {
  const phrase = foldedPhrase(text)
  const exact = bySpelling(text, choices) ?? byNumber(text, choices) ?? byYesNo(text, choices)
  if (exact !== undefined) return { id: exact.id, confidence: 'exact' }
  // "đúng" is no part of "tín dụng đen".
  if (phrase === '' || findYesNo(text) !== undefined) return undefined
  const close =
    only(choices, (label) => isPart(phrase, label)) ??
    only(choices, (label) => isSlip(phrase, label)) ??
    byCore(text, choices) ??
    byLetter(text, choices) ??
    byBareNumber(text, choices) ??
    byMarkedWord(text, choices)
  return close === undefined ? undefined : { id: close.id, confidence: 'close' }
}

function byNumber(text: string, choices: readonly Matchable[]): Matchable | undefined {
  const number = choiceNumber(text) ?? choicePosition(text, choices.length)
  return number === undefined ? undefined : choices[number - 1]
}

/** Words that leave an answer what it is: "lâu lắm rồi" and "nó đang diễn ra nè" are "đã lâu" and "đang diễn ra". */
const FILLERS = new Set(
  'dạ ạ á à nè nha nhé nhe nghen đó đấy đây rồi òi lắm á ơi nó thì là đã mới vẫn còn em tôi tui con luôn vậy'
    .split(' ')
    .map(toneKey),
)

/** The same but for fillers; what is left must have three letters, so that "còn" or "rồi" alone say nothing. */
function byCore(text: string, choices: readonly Matchable[]): Matchable | undefined {
  const typed = coreOf(spellingOf(text))
  if (typed.folded.length < 3) return undefined
  const found = choices.filter((choice) =>
    [choice.label, ...(choice.words ?? [])].some((known) => isSpelledAs(typed, coreOf(labelSpelling(known)))),
  )
  return found.length === 1 ? found[0] : undefined
}

function coreOf({ words }: Spelling): Spelling {
  const core = words.filter(({ key }) => !FILLERS.has(key))
  return { folded: core.map(({ folded }) => folded).join(' '), words: core }
}

/** "c nha", "câu a": the letter that an answer is called by. */
function byLetter(text: string, choices: readonly Matchable[]): Matchable | undefined {
  const letter = choiceLetter(text)
  return choices.find(({ words }) => letter !== undefined && words?.includes(letter) === true)
}

/** "hai" alone, where no answer is itself a number of something. */
function byBareNumber(text: string, choices: readonly Matchable[]): Matchable | undefined {
  const number = choices.some(({ label }) => /\d/.test(label)) ? undefined : choiceNumber(`số ${text}`)
  return number === undefined ? undefined : choices[number - 1]
}

/** "kín" for "Giữ kín danh tính": one word, typed with its marks, that only one of the labels has. */
function byMarkedWord(text: string, choices: readonly Matchable[]): Matchable | undefined {
  const [word, ...more] = spellingOf(text).words
  if (word === undefined || more.length > 0 || !word.isMarked || findYesNo(text) !== undefined)
    return undefined
  const found = choices.filter(({ label }) => labelSpelling(label).words.some(({ key }) => key === word.key))
  return found.length === 1 ? found[0] : undefined
}

/** "ừ", "hông": the only label that says so. */
function byYesNo(text: string, choices: readonly Matchable[]): Matchable | undefined {
  const answer = findYesNo(text)
  if (answer === undefined) return undefined
  const at = findYesNoLabel(
    answer,
    choices.map((choice) => choice.label),
  )
  return at === undefined ? undefined : choices[at]
}

function bySpelling(text: string, choices: readonly Matchable[]): Matchable | undefined {
  const typed = spellingOf(text)
  const isMeant = (known: string) => isSpelledAs(typed, labelSpelling(known))
  return choices.find((choice) => isMeant(choice.label) || choice.words?.some(isMeant))
}

function spellings(choice: Matchable): string[] {
  return [choice.label, ...(choice.words ?? [])].map(labelPhrase)
}

function only(choices: readonly Matchable[], fits: (spelling: string) => boolean): Matchable | undefined {
  const found = choices.filter((choice) => spellings(choice).some(fits))
  return found.length === 1 ? found[0] : undefined
}

/** Whole words of the label, at least four letters: "lừa đảo" for "Lừa đảo qua mạng", but not "qua". */
function isPart(phrase: string, label: string): boolean {
  if (phrase.length < 4 || findYesNo(label) !== undefined) return false
  return (
    ` ${label} `.includes(` ${phrase} `) ||
    (label.length >= 4 && phrase.split(' ').length <= 8 && ` ${phrase} `.includes(` ${label} `))
  )
}

/** One key wrong, missing, doubled or swapped, in labels long enough for that to be no other word. */
function isSlip(phrase: string, label: string): boolean {
  return label.length >= 6 && Math.abs(phrase.length - label.length) <= 1 && isOneSlip(phrase, label)
}
