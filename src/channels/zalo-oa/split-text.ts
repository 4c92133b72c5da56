/** Places to cut, best first: between paragraphs, between lines, after a sentence, between words. */
const CUTS = [/\n\s*\n/g, /\n/g, /[.!?…]["')\]]*\s/g, /\s/g] as const

/** A cut earlier than this part of the limit wastes a message; the next kind of place is tried instead. */
const EARLIEST = 0.4

/**
 * Splits a text into messages of at most `maxUnits` UTF-16 units, at the best place near the limit and never inside a
 * character as people see it. White space at the cuts is dropped; nothing else is.
 *
 * @returns at least one part for a text that is not blank; none for a blank one
 */
export function splitText(text: string, maxUnits: number): readonly string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > maxUnits) {
    const cut = findCut(rest, maxUnits)
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return rest === '' ? parts : [...parts, rest]
}

function findCut(text: string, maxUnits: number): number {
  for (const pattern of CUTS) {
    const cut = lastMatchEnd(text.slice(0, maxUnits), pattern)
    if (cut >= maxUnits * EARLIEST) return cut
  }
  return lastCharacterEnd(text, maxUnits)
}

function lastMatchEnd(window: string, pattern: RegExp): number {
  let end = 0
  for (const match of window.matchAll(pattern)) end = match.index + match[0].length
  return end
}

/** For one word longer than a message: the last boundary of a grapheme; of a code unit if a grapheme fills it all. */
function lastCharacterEnd(text: string, maxUnits: number): number {
  let end = 0
  const segments = new Intl.Segmenter('vi').segment(text.slice(0, maxUnits + 64))
  for (const { index, segment } of segments) {
    if (index + segment.length > maxUnits) break
    end = index + segment.length
  }
  return end > 0 ? end : maxUnits
}
