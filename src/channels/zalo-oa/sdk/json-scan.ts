const QUOTE = 0x22
const BACKSLASH = 0x5c
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** Where the string that opens at `open` ends: the index after its closing quote, or the end of the text. */
export function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === BACKSLASH) at++
    else if (unit === QUOTE) return at + 1
  }
  return text.length
}

/** Where the number that starts at `start` ends; `start` itself when there is none. */
export function endOfNumber(text: string, start: number): number {
  NUMBER.lastIndex = start
  return NUMBER.test(text) ? NUMBER.lastIndex : start
}

/** Whether a JSON string opens here. */
export function isQuote(text: string, at: number): boolean {
  return text.charCodeAt(at) === QUOTE
}
