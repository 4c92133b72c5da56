import { foldVietnamese } from '../fold-vietnamese.ts'
import { toneKey } from '../tone-key.ts'
import { chatReadings } from './chat-spelling.ts'
import { isSyllable } from './syllable.ts'

/** One word of a message, ready to be compared. */
export interface TypedToken {
  /** Letters with all marks, wherever the tone was put; see `toneKey`. */
  readonly key: string
  readonly folded: string
  readonly isMarked: boolean
  /** Written with a capital amid small letters, not at the beginning of a sentence. */
  readonly isName: boolean
  /** What stands before it: nothing but spaces, a comma or dash, or the end of a sentence. */
  readonly before: 'space' | 'comma' | 'stop'
  /** Other words it may stand for: Telex or VNI left as typed, chat spellings ("ko", "uh", "zợ"). Keys with their marks. */
  readonly readings: readonly string[]
}

/** Words read of a message: more than the longest message of any channel has (4,096 characters). */
const MAX_TOKENS = 800

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const ASCII = /^[a-z\d]*$/
const STRETCHED = /(\p{L})\1{2,}/gu
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g
const LINK = /\b(?:https?:\/\/|www\.)\S{1,500}/gi

/** The words of a message in order. Letters repeated three times or more count once ("cứuuuuu"). */
export function typedTokens(text: string): TypedToken[] {
  const clean = text.replace(INVISIBLE, '').normalize('NFKC').replace(LINK, ' . ')
  const tokens: TypedToken[] = []
  let end = 0
  for (const match of clean.matchAll(WORD)) {
    const before = gapOf(clean.slice(end, match.index))
    end = match.index + match[0].length
    tokens.push(readToken(match[0], tokens.length === 0 ? 'stop' : before))
    if (tokens.length >= MAX_TOKENS) break
  }
  return tokens
}

function gapOf(gap: string): TypedToken['before'] {
  if (/[.!?;\n…:]/.test(gap)) return 'stop'
  return /[,–—()"“”]|- | -/.test(gap) ? 'comma' : 'space'
}

function readToken(typed: string, before: TypedToken['before']): TypedToken {
  const isName = before !== 'stop' && /^\p{Lu}\p{Ll}/u.test(typed)
  const lower = typed.toLowerCase()
  const word = lower.replace(STRETCHED, '$1')
  const readings = [...chatReadings(word), ...respellings(lower, word)]
  if (ASCII.test(word)) return { key: word, folded: word, isMarked: false, isName, before, readings }
  return { ...spell(word), isName, before, readings }
}

/** A cry's letters may have been two ("cuuuu" is "cuu"), and the last key may have been hit twice ("dao" as "daoo"). */
function respellings(typed: string, word: string): string[] {
  const twice = word === typed ? [] : [typed.replace(STRETCHED, '$1$1')]
  const once = /(\p{L})\1$/u.test(word) && !isSyllable(foldVietnamese(word)) ? [word.slice(0, -1)] : []
  return [...twice, ...once].flatMap((respelled) => [toneKey(respelled), ...chatReadings(respelled)])
}

const TONES = new Set(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'])

/** What `toneKey`, `foldVietnamese` and `hasMarks` tell, in one go: this runs for every word of every message. */
function spell(word: string): Pick<TypedToken, 'key' | 'folded' | 'isMarked'> {
  let letters = ''
  let tones = ''
  let folded = ''
  for (const letter of word.normalize('NFD')) {
    if (TONES.has(letter)) tones += letter
    else letters += letter
    if (letter === 'đ') folded += 'd'
    else if (letter < '\u0300' || letter > '\u036f') folded += letter
  }
  const isMarked = folded !== word
  return { key: letters.normalize('NFC') + tones, folded, isMarked }
}
