import { foldInPlace } from './fold-in-place.ts'
import { readNumberWords } from './read-number-words.ts'

/** A sum of money that a text names. */
export interface FoundAmount {
  /** In whole đồng, or in dollars. */
  readonly value: number
  readonly currency: 'VND' | 'USD'
  /** The characters it was read from. */
  readonly text: string
}

interface Token {
  readonly folded: string
  readonly typed: string
  readonly from: number
  readonly to: number
  /** No space before it. */
  readonly isGlued: boolean
}

interface Read {
  readonly value: number
  readonly currency: 'VND' | 'USD'
  readonly next: number
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  lit: 1e5,
  nghin: 1e3,
  ngan: 1e3,
  ngin: 1e3,
  thousand: 1e3,
  tr: 1e6,
  trieu: 1e6,
  cu: 1e6,
  million: 1e6,
  ty: 1e9,
  ti: 1e9,
  billion: 1e9,
}
const DONG = new Set(['d', 'dong', 'vnd'])
const DOLLARS = new Set(['usd', 'dollars', 'dollar'])
/** "mấy chục triệu" is no sum. */
const VAGUE = new Set(['may', 'vai'])
/** What is sold by the litre: then "lít" is no slang for a hundred thousand. */
const LIQUIDS = new Set('xang dau ruou nuoc sua bia mam nhot son dam'.split(' '))
const TOKEN = /\d+(?:[.,]\d+)*|\p{L}+|\$/gu

/**
 * Sums of money in free text: "500k", "1tr2", "2 triệu rưỡi", "1.200.000đ", "hai trăm nghìn", "nửa tỷ", "5 củ", "$200".
 * Numbers without a unit count only when written with dots as money is, and not as a phone number with 84. Reads the first 4,000 characters.
 */
export function findAmounts(text: string): FoundAmount[] {
  const { typed, folded } = foldInPlace(text.slice(0, 4000))
  const tokens = tokensOf(typed, folded)
  const words = tokens.map((token) => token.folded)
  const found: FoundAmount[] = []
  for (let at = 0; at < tokens.length; ) {
    const read = readAmount(tokens, words, at)
    const last = tokens[(read?.next ?? 0) - 1]
    const first = tokens[at]
    if (read === undefined || first === undefined || last === undefined) {
      at += 1
      continue
    }
    found.push({
      value: Math.round(read.value),
      currency: read.currency,
      text: typed.slice(first.from, last.to),
    })
    at = read.next
  }
  return found
}

function tokensOf(typed: string, folded: string): Token[] {
  const tokens: Token[] = []
  for (const { 0: word, index } of folded.matchAll(TOKEN)) {
    const to = index + word.length
    const isGlued = tokens.at(-1)?.to === index
    tokens.push({ folded: word, typed: typed.slice(index, to).toLowerCase(), from: index, to, isGlued })
  }
  return tokens
}

function readAmount(tokens: readonly Token[], words: readonly string[], at: number): Read | undefined {
  if (words[at] === '$') return readDollars(words, at)
  const count = readCount(words, at)
  if (count === undefined) return undefined
  const unit = tokens[count.next]
  const magnitude = unit === undefined ? undefined : magnitudeOf(unit, words[count.next + 1])
  if (magnitude !== undefined)
    return readParts(tokens, words, count.value * magnitude, magnitude, count.next + 1)
  if (unit !== undefined && isDollars(unit, words[count.next + 1]))
    return {
      value: count.value,
      currency: 'USD',
      next: count.next + (words[count.next + 1] === 'la' ? 2 : 1),
    }
  const isDong = unit !== undefined && DONG.has(unit.folded) && (unit.isGlued || unit.folded !== 'd')
  if (isDong && count.value >= 500) return { value: count.value, currency: 'VND', next: count.next + 1 }
  const isWritten = /^(?!84[.,]\d{3}[.,]\d{3}[.,])[1-9]\d{0,2}(?:[.,]\d{3}){2,3}$/.test(words[at] ?? '')
  return isWritten ? { value: count.value, currency: 'VND', next: count.next } : undefined
}

function readDollars(words: readonly string[], at: number): Read | undefined {
  const count = readCount(words, at + 1)
  return count && { value: count.value, currency: 'USD', next: count.next }
}

/** "2 triệu" may go on: "rưỡi", "500 nghìn", or the 2 of "1tr2". */
function readParts(
  tokens: readonly Token[],
  words: readonly string[],
  value: number,
  magnitude: number,
  next: number,
): Read {
  if (words[next] === 'ruoi') return closeWithDong(words, value + magnitude / 2, next + 1)
  const more = readCount(words, next)
  const unit = more && tokens[more.next]
  const smaller = unit && magnitudeOf(unit, words[more.next + 1])
  if (more !== undefined && smaller !== undefined && smaller < magnitude)
    return readParts(tokens, words, value + more.value * smaller, smaller, more.next + 1)
  const digits = tailOf(words, next)
  const isTail = /^\d{1,3}$/.test(digits) && (tokens[next]?.isGlued === true || endsAfter(tokens, next))
  return isTail
    ? closeWithDong(words, value + (Number(digits) * magnitude) / 10 ** digits.length, next + 1)
    : closeWithDong(words, value, next)
}

function closeWithDong(words: readonly string[], value: number, next: number): Read {
  return { value, currency: 'VND', next: DONG.has(words[next] ?? '') ? next + 1 : next }
}

/** The digit behind the unit, also as a word: "1 triệu hai". */
function tailOf(words: readonly string[], at: number): string {
  const word = words[at] ?? ''
  const read = /^\d/.test(word) ? undefined : readNumberWords(words, at)
  return read !== undefined && read.length === 1 && read.value < 10 ? String(read.value) : word
}

/** Nothing follows that the digit could count: "2 triệu 5" is a sum, "2 triệu 5 người" is not 2.5 million. */
function endsAfter(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]
  const digits = tailOf(
    tokens.map(({ folded }) => folded),
    at,
  )
  return digits.length === 1 && (after === undefined || DONG.has(after.folded))
}

function readCount(words: readonly string[], at: number): { value: number; next: number } | undefined {
  const word = words[at] ?? ''
  if (VAGUE.has(words[at - 1] ?? '')) return undefined
  if (/^\d/.test(word))
    return words[at + 1] === 'tram'
      ? { value: readDigits(word) * 100, next: at + 2 }
      : { value: readDigits(word), next: at + 1 }
  const read = readNumberWords(words, at)
  return read && { value: read.value, next: at + read.length }
}

/** Dots and commas before three digits part thousands; otherwise they part the fraction. */
function readDigits(word: string): number {
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(word)
    ? Number(word.replace(/\D/g, ''))
    : Number(word.replace(',', '.').replace(/[.,](?=.*[.,])/g, ''))
}

/** "củ" is slang for a million, "cũ" means old and "cụ" an old person: without its marks it counts only when glued. */
function magnitudeOf(unit: Token, after: string | undefined): number | undefined {
  if (unit.folded === 'lit' && (unit.typed !== 'lít' || LIQUIDS.has(after ?? ''))) return undefined
  if (unit.folded === 'cu' && unit.typed !== 'củ' && !unit.isGlued) return undefined
  if (unit.folded === 'ti' && unit.typed !== 'tỉ' && unit.typed !== 'ti') return undefined
  return MAGNITUDES[unit.folded]
}

function isDollars(unit: Token, after: string | undefined): boolean {
  if (unit.folded !== 'do') return DOLLARS.has(unit.folded)
  return unit.typed === 'đô' || after === 'la'
}
