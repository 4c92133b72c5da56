import { foldVietnamese } from '../text/fold-vietnamese.ts'
import { type NameWord, nameWord } from './name-key.ts'
import { decodeTelex, decodeVni, looksLikeVni, respellChat } from './typing-leftovers.ts'
import { isUnitWord, isUnitWordStart, isVniUnitWord } from './unit-words.ts'

/** One word of a message. */
export interface TypedWord extends NameWord {
  /** The word as typed, in lower case. */
  readonly typed: string
  /** Nothing but spaces, dots, dashes or quotes stand between it and the word before: a name may go on across them. */
  readonly isJoined: boolean
}

/** Longest message read to its end; of longer ones only so many words. A chat message has at most 2,000 characters. */
const MAX_WORDS = 400

/** Characters read before words are counted. */
const MAX_CHARS = 4_000

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g
/** "pBến Thành", "QTân Bình". */
const GLUED_LETTER = /(?<!\p{L})([pqxhfPQXHF])(?=\p{Lu}\p{Ll})/gu
const LINK = /\b(?:https?:\/\/|www\.)\S+/gi

/**
 * The words of a message, with typing leftovers (Telex, VNI, chat spellings) undone where that makes a word that place
 * names have.
 */
export function typedWords(text: string, vocabulary: ReadonlySet<string>): TypedWord[] {
  const clean = text
    .slice(0, MAX_CHARS)
    .replace(LINK, ' , ')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(GLUED_LETTER, '$1 ')
    .toLowerCase()
  const isKnown = (bare: string) => vocabulary.has(bare) || isUnitWord(bare)
  const isVni = looksLikeVni(clean, isKnown)
  const words: TypedWord[] = []
  let end = 0
  for (const match of clean.matchAll(WORD)) {
    const isJoined = words.length > 0 && isWeakGap(clean.slice(end, match.index), words.at(-1))
    end = match.index + match[0].length
    splitWord(match[0], isVni, isKnown).forEach((part, at) => {
      words.push({ ...readWord(part, isKnown), typed: part, isJoined: at > 0 || isJoined })
    })
    if (words.length >= MAX_WORDS) break
  }
  return words
}

/** A full stop ends a name only after a long word: "P. 12" and "Tp. Huế" go on. */
function isWeakGap(gap: string, before: TypedWord | undefined): boolean {
  if (/\.\s/.test(gap) && (before?.typed.length ?? 0) > 4) return false
  return /^[\s.\-–—_'’"“”:#*`]*$/.test(gap) && !gap.includes('\n')
}

/** "p12q10" is four words, "quan1" two; VNI digits inside a word are tones. */
function splitWord(word: string, isVni: boolean, isKnown: (bare: string) => boolean): string[] {
  if (!/\d/.test(word)) return splitGlued(word, isKnown)
  if (/^\d+$/.test(word)) return [word]
  const decoded = decodeVni(word)
  const parts = word.match(/\p{N}+|[^\p{N}]+/gu) ?? [word]
  if (isVni && isVniUnitWord(foldVietnamese(decoded), word.replace(/\P{N}/gu, ''))) return [decoded]
  const startsWithUnit = isUnitWordStart(foldVietnamese(parts[0] ?? ''))
  if (isVni && !startsWithUnit && isKnown(nameWord(decoded).bare)) return [decoded]
  if (isVni && parts.length > 2 && isKnown(nameWord(decoded).bare)) return [decoded]
  return parts
}

const GLUED_UNIT = /^(phường|phuong|quận|quan|huyện|huyen|tỉnh|tinh|xã|xa|tp|tx|tt)(.{2,})$/u

/** "xãHải", "tpvinh": a unit word without the space after it. */
function splitGlued(word: string, isKnown: (bare: string) => boolean): string[] {
  const [, unit, name] = isKnown(nameWord(word).bare) ? [] : (GLUED_UNIT.exec(word) ?? [])
  return unit === undefined || name === undefined || !isKnown(nameWord(name).bare) ? [word] : [unit, name]
}

function readWord(word: string, isKnown: (bare: string) => boolean): NameWord {
  const plain = nameWord(word)
  if (plain.isMarked || /^\d/.test(word) || isKnown(plain.bare)) return plain
  for (const respelled of [decodeTelex(word), respellChat(word), respellChat(decodeTelex(word))]) {
    if (respelled === word) continue
    const read = nameWord(respelled)
    if (isKnown(read.bare)) return { ...read, isMarked: false, marked: read.bare }
  }
  return plain
}
