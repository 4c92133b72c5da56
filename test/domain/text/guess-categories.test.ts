import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CATEGORY_CODES } from '../../../src/domain/case-file/category.ts'
import { categoryExamples } from '../../../src/domain/text/examples/category-examples.ts'
import { foldVietnamese } from '../../../src/domain/text/fold-vietnamese.ts'
import { guessCategories } from '../../../src/domain/text/guess-categories.ts'

/** Everyday phrases that neither the lists nor the examples were written from; keep it so. None of these people exist. */
const PHRASES: Record<string, string[]> = JSON.parse(
  readFileSync(new URL('../../fixtures/text/category-phrases.json', import.meta.url), 'utf8'),
)
/** A further list of the same kind; nothing was mended after it. */
const FRESH: Record<string, string[]> = JSON.parse(
  readFileSync(new URL('../../fixtures/text/category-phrases-fresh.json', import.meta.url), 'utf8'),
)
const CASES = CATEGORY_CODES.flatMap((code) => (PHRASES[code] ?? []).map((text) => ({ code, text })))

/** The longest word of a phrase with its last key hit twice. */
function hitTwice(text: string): string {
  const longest = text.split(' ').toSorted((one, other) => other.length - one.length)[0] ?? ''
  return text.replace(longest, `${longest}${longest.at(-1) ?? ''}`)
}

/** The longest word of a phrase with its last two keys swapped. */
function swapKeys(text: string): string {
  const longest = text.split(' ').toSorted((one, other) => other.length - one.length)[0] ?? ''
  return longest.length < 4
    ? text
    : text.replace(
        longest,
        longest.replace(/(.)(.)$/u, (_, one: string, other: string) => other + one),
      )
}

function missed(change: (text: string) => string): string[] {
  const isMissed = ({ code, text }: (typeof CASES)[number]) =>
    !guessCategories(change(text))
      .slice(0, 2)
      .some((guess) => guess.code === code)
  return CASES.filter(isMissed).map(({ code, text }) => `${code}: ${text}`)
}

describe('guessCategories', () => {
  test('has at least 8 phrases of every category to be judged by, and 240 in all', () => {
    for (const code of CATEGORY_CODES) expect(PHRASES[code]?.length, code).toBeGreaterThanOrEqual(8)
    expect(CASES.length).toBeGreaterThanOrEqual(240)
  })

  test.each([
    ['as residents write', (text: string) => text, 0.94],
    ['without any marks', foldVietnamese, 0.88],
    ['in capitals with loose marks', (text: string) => text.normalize('NFD').toUpperCase(), 0.94],
    ['with a key hit twice', hitTwice, 0.9],
    ['with two keys swapped', swapKeys, 0.86],
  ] as const)(
    'names the category first or second for phrases %s',
    (_, change, share) => {
      const wrong = missed(change)
      expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(CASES.length * (1 - share))
    },
    60_000,
  )

  test('names the category first or second for nearly all of a list that was written later', () => {
    const wrong = Object.entries(FRESH).flatMap(([code, texts]) =>
      texts
        .filter((text) =>
          guessCategories(text)
            .slice(0, 2)
            .every((guess) => guess.code !== code),
        )
        .map((text) => `${code}: ${text}`),
    )
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(Object.values(FRESH).flat().length * 0.05)
  }, 60_000)

  test('names it first for nearly all of them', () => {
    const first = CASES.filter(({ code, text }) => guessCategories(text)[0]?.code === code)
    expect(first.length / CASES.length).toBeGreaterThan(0.86)
  }, 60_000)

  test('knows nearly all texts that it was taught with', () => {
    const taught = [...categoryExamples()].flatMap(([code, texts]) => texts.map((text) => ({ code, text })))
    const wrong = taught.filter(({ code, text }) =>
      guessCategories(text)
        .slice(0, 2)
        .every((guess) => guess.code !== code),
    )
    expect(wrong.length / taught.length).toBeLessThan(0.01)
  }, 60_000)

  test.each([
    ['uýnh lộn ngoài chợ', 'HS_BAOLUC', 'uýnh lộn'],
    ['trooms xe mays', 'HS_TAISAN', 'trộm xe máy'],
    ['tro6m xe', 'HS_TAISAN', 'trộm xe'],
    ['bị chồg đánh', 'BLGD', 'bị chồng đánh'],
    ['ck đánh e', 'BLGD', 'chồng đánh'],
  ])('says by which of our words it knew %j', (text, code, because) => {
    const [guess] = guessCategories(text)
    expect(guess?.code).toBe(code)
    expect(guess?.because).toContain(because)
  })

  test.each(['', '   ', '🙏🙏', '123', 'xin chào', 'anh Hiệp ở xã Bình Minh', 'dạ vâng ạ'])(
    'names none for %j',
    (text) => {
      expect(guessCategories(text)).toEqual([])
    },
  )

  test('gives scores between 0 and 1, the highest first', () => {
    const scores = guessCategories('nó trộm xe rồi cầm dao dọa chém tôi').map((guess) => guess.score)
    expect(scores.length).toBeGreaterThan(1)
    expect(scores).toEqual(scores.toSorted((one, other) => other - one))
    for (const score of scores) expect(score > 0 && score < 1).toBe(true)
  })
})
