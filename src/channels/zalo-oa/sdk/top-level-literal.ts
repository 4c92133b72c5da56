import { endOfNumber, endOfString, isQuote } from './json-scan.ts'

/**
 * Reads one string or number member of the outermost object of a JSON text, as it was written: the digits of
 * `1750000000000.0` stay, where parsing and printing would change them. Needed for the webhook signature, which covers
 * the literal `timestamp`. The last of several members of that name counts, as in `JSON.parse`.
 *
 * @returns the string's content or the number's literal; undefined when there is no such member
 */
export function topLevelLiteral(text: string, name: string): string | undefined {
  let depth = 0
  let found: string | undefined
  for (let at = 0; at < text.length; ) {
    if (isQuote(text, at)) {
      const end = endOfString(text, at)
      const value = depth === 1 && unquote(text.slice(at, end)) === name ? valueStart(text, end) : undefined
      if (value !== undefined) found = literalAt(text, value)
      at = end
      continue
    }
    depth += depthChange(text[at])
    at++
  }
  return found
}

function depthChange(unit: string | undefined): number {
  if (unit === '{' || unit === '[') return 1
  return unit === '}' || unit === ']' ? -1 : 0
}

/** Where the member's value starts when the string before was a name; undefined when it was a value. */
function valueStart(text: string, afterName: number): number | undefined {
  const colon = /\s*:\s*/y
  colon.lastIndex = afterName
  return colon.test(text) ? colon.lastIndex : undefined
}

function literalAt(text: string, start: number): string | undefined {
  if (isQuote(text, start)) return unquote(text.slice(start, endOfString(text, start)))
  const end = endOfNumber(text, start)
  return end > start ? text.slice(start, end) : undefined
}

function unquote(quoted: string): string | undefined {
  try {
    const value: unknown = JSON.parse(quoted)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
