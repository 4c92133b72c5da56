import type { PasswordProblem } from '../app/officers/ports.ts'
import { MIN_PASSWORD_CHARS } from '../domain/access/password-length.ts'

const MAX_PASSWORD_CHARS = 128
/** Shorter words stand in good passwords by chance. */
const MIN_WORD_CHARS = 3
/** Characters that must be left when everything guessable is taken away. */
const MIN_UNGUESSABLE_CHARS = 6

// What real password lists of Vietnamese services begin with, and the words an attacker of this product would add.
const GUESSABLE_WORDS =
  'password passw0rd matkhau matkhaumoi congan canhsat anninh binhyen cuocsong ketnoi trucban anninhtrattu vietnam hanoi ' +
  'saigon hochiminh tphcm danang congdong admin administrator welcome letmein login user test demo qwerty qwertyuiop ' +
  'asdfgh asdfghjkl zxcvbn zxcvbnm 1q2w3e4r 1qaz2wsx qazwsx abc abcd abcdef iloveyou anhyeuem emyeuanh yeuem yeuanh ' +
  'yeunhieu giadinh conyeu meyeu camon xinchao nguyen thang hoang dragon monkey football sunshine princess superman ' +
  'batman manchester ronaldo messi facebook zalo telegram google iphone samsung'
const DIGIT_ROWS = ['01234567890', '09876543210'].flatMap((row) =>
  [...row].flatMap((_, start) => [4, 5, 6, 7, 8, 9, 10].map((length) => row.slice(start, start + length))),
)
const WORDS = [...GUESSABLE_WORDS.split(' '), ...DIGIT_ROWS]

// Repeated digits, dates of birth (ddmmyyyy), years.
const DATES = /(\d)\1{2,}|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d|(?:19|20)\d\d/g

/**
 * Checks a new password by length and by what is left of it once common words, years, dates, rows of keys, and words about
 * the person are taken away. No rules about kinds of characters: they make passwords worse.
 *
 * @param about - words an attacker would try first: login, name of the officer, unit and commune
 * @param minChars - from `minPasswordChars`
 * @returns absent when the password is accepted
 */
export function findPasswordProblem(
  password: string,
  about: readonly string[] = [],
  minChars: number = MIN_PASSWORD_CHARS,
): PasswordProblem | undefined {
  const chars = [...password.normalize('NFC')].length
  if (chars < minChars) return 'too-short'
  if (chars > MAX_PASSWORD_CHARS) return 'too-long'
  return unguessableChars(fold(password), about) < MIN_UNGUESSABLE_CHARS ? 'too-common' : undefined
}

function unguessableChars(folded: string, about: readonly string[]): number {
  const words = [...WORDS, ...about.flatMap((text) => [fold(text), ...text.split(/[\s.\-_@]+/).map(fold)])]
  const withoutWords = words
    .filter((word) => word.length >= MIN_WORD_CHARS)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ' '), folded)
  const rest = withoutWords.replace(DATES, ' ').replace(/\s/g, '')
  return new Set(rest).size < 4 ? 0 : rest.length
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '')
}
