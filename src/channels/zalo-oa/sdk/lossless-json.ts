import { endOfNumber, endOfString, isQuote } from './json-scan.ts'

/** A cheap hint that a bare integer of 16 digits or more stands somewhere; quoted ids do not match. */
const LONG_INTEGER_HINT = /[:,[\s]-?\d{16}/
const LONG_INTEGER = /^-?[1-9]\d{15,}$/

/**
 * Reads JSON without losing digits: Zalo's ids are beyond 2^53 and are sometimes bare numbers, which `JSON.parse` would
 * round to another person's id. Such integers come back as strings of their literal digits; all else is as usual.
 *
 * @throws {SyntaxError} when the text is not JSON
 */
export function parseLosslessJson(text: string): unknown {
  return JSON.parse(LONG_INTEGER_HINT.test(text) || /^-?\d{16}/.test(text) ? quoteLongIntegers(text) : text)
}

function losesDigits(literal: string): boolean {
  return LONG_INTEGER.test(literal) && !Number.isSafeInteger(Number(literal))
}

function quoteLongIntegers(text: string): string {
  let out = ''
  let copied = 0
  for (let at = 0; at < text.length; ) {
    if (isQuote(text, at)) {
      at = endOfString(text, at)
      continue
    }
    const end = endOfNumber(text, at)
    const literal = text.slice(at, end)
    if (losesDigits(literal)) {
      out += `${text.slice(copied, at)}"${literal}"`
      copied = end
    }
    at = Math.max(end, at + 1)
  }
  return out + text.slice(copied)
}
