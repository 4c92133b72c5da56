import { foldVietnamese } from './fold-vietnamese.ts'
import { hasMarks, toneKey } from './tone-key.ts'

/**
 * Where a phrase counts when its words were typed without marks, since "chay" may be cháy (fire), chạy (run) or chay:
 * `always`, only in a text without any marks (`plain-text`), or only when such a text has at most three words (`short`).
 */
export type Unmarked = 'always' | 'plain-text' | 'short'

/** A phrase to look for, spelled with its marks. */
export interface Phrase {
  readonly text: string
  readonly unmarked: Unmarked
}

interface Word {
  readonly key: string
  readonly folded: string
  readonly isMarked: boolean
}

interface CompiledPhrase<P extends Phrase> {
  readonly phrase: P
  readonly words: readonly Word[]
}

/** Phrases prepared for `findPhrases`, by the folded form of their first word. */
export type PhraseIndex<P extends Phrase> = ReadonlyMap<string, readonly CompiledPhrase<P>[]>

/** Prepares a list of phrases once, so that a text is read in one pass. */
export function indexPhrases<P extends Phrase>(phrases: readonly P[]): PhraseIndex<P> {
  const index = new Map<string, CompiledPhrase<P>[]>()
  for (const phrase of phrases) {
    const words = wordsOf(phrase.text)
    const first = words[0]
    if (first === undefined) continue
    index.set(first.folded, [...(index.get(first.folded) ?? []), { phrase, words }])
  }
  return index
}

/**
 * The phrases a text contains, at word boundaries, each once, in the order met. A word typed with marks must agree with the
 * phrase's marks; one typed without may stand for any, as far as the phrase's `unmarked` allows.
 *
 * @param harmless phrases whose words do not count ("tra cứu" is no cry of "cứu")
 */
export function findPhrases<P extends Phrase>(
  text: string,
  index: PhraseIndex<P>,
  harmless?: PhraseIndex<Phrase>,
): P[] {
  const words = harmless === undefined ? wordsOf(text) : withoutPhrases(wordsOf(text), harmless)
  const isPlain = !words.some((word) => word.isMarked)
  const found = new Set<P>()
  for (let start = 0; start < words.length; start += 1) {
    for (const { phrase, words: wanted } of candidatesAt(words, start, index)) {
      const seen = words.slice(start, start + wanted.length)
      if (agree(seen, wanted) && isAllowed(phrase, seen, wanted, isPlain, words.length)) found.add(phrase)
    }
  }
  return [...found]
}

/** A word that no phrase has, in the place of one that does not count. */
const NOTHING: Word = { key: '', folded: '', isMarked: false }

function withoutPhrases(words: readonly Word[], index: PhraseIndex<Phrase>): Word[] {
  const left = [...words]
  for (let start = 0; start < words.length; start += 1) {
    for (const { words: wanted } of candidatesAt(words, start, index)) {
      if (agree(words.slice(start, start + wanted.length), wanted))
        left.fill(NOTHING, start, start + wanted.length)
    }
  }
  return left
}

function candidatesAt<P extends Phrase>(words: readonly Word[], start: number, index: PhraseIndex<P>) {
  const word = words[start]
  return word === undefined ? [] : (index.get(word.folded) ?? [])
}

function agree(seen: readonly Word[], wanted: readonly Word[]): boolean {
  if (seen.length < wanted.length) return false
  return wanted.every((word, at) => {
    const typed = seen[at]
    if (typed === undefined) return false
    return typed.isMarked ? typed.key === word.key : typed.folded === word.folded
  })
}

function isAllowed(
  phrase: Phrase,
  seen: readonly Word[],
  wanted: readonly Word[],
  isPlain: boolean,
  textLength: number,
): boolean {
  const isExact = wanted.every((word, at) => seen[at]?.key === word.key)
  if (isExact || phrase.unmarked === 'always') return true
  return isPlain && (phrase.unmarked === 'plain-text' || textLength <= 3)
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const [typed] of text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .matchAll(WORD)) {
    const word = unstretched(typed.toLowerCase())
    words.push({ key: toneKey(word), folded: foldVietnamese(word), isMarked: hasMarks(word) })
  }
  return words
}

/** "cứuuuuu" is a cry, not another word: a letter repeated three times or more counts once. */
function unstretched(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, '$1')
}
