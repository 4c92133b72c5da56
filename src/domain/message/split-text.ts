const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** Better breaks first; each matches up to where the next part may begin. */
const BREAKS = [/\n\s*\n\s*/gu, /[.!?…]["'”’»)\]]*\s+/gu, /\n\s*/gu, /\s+/gu]

/** A break is taken only where it leaves a part at least this full; otherwise the next kind of break is looked for. */
const LEAST_FILL = 0.4

/**
 * Cuts a text into parts that a platform takes, in order: between paragraphs, else sentences, else lines, else words,
 * and inside a word only when it alone is too long; never inside a grapheme (a letter with its marks, an emoji) or a
 * mention. White space around a cut is dropped, everything else is kept as written.
 *
 * @param maxLength UTF-16 units of one part, at least 1 (Telegram counts so; Zalo does not say, see `zalo-oa`)
 * @returns one part when the text fits, otherwise only parts that are not blank
 */
export function splitText(text: string, maxLength: number): readonly string[] {
  if (!(maxLength >= 1)) throw new RangeError('maxLength must be at least 1')
  const parts: string[] = []
  let rest = text
  while (rest.length > maxLength) {
    const cut = findCut(rest, maxLength)
    parts.push(rest.slice(0, cut).trimEnd())
    rest = withoutLeadingSpace(rest.slice(cut))
  }
  parts.push(rest)
  return parts.length === 1 ? parts : parts.filter((part) => part.trim() !== '')
}

function findCut(text: string, maxLength: number): number {
  for (const pattern of BREAKS) {
    const cut = lastBreak(text, pattern, maxLength)
    if (cut >= maxLength * LEAST_FILL) return cut
  }
  return lastBreak(text, /\s+/gu, maxLength) || cutInsideWord(text, maxLength)
}

/** Where the part before the last usable break ends, or 0; the white space after it may stand beyond the limit. */
function lastBreak(text: string, pattern: RegExp, maxLength: number): number {
  const window = text.slice(0, maxLength + 64)
  return (
    [...window.matchAll(pattern)]
      .map((match) => match.index + match[0].trimEnd().length)
      .filter((end) => end > 0 && end <= maxLength)
      .findLast((end) => isBoundary(text, end)) ?? 0
  )
}

function cutInsideWord(text: string, maxLength: number): number {
  const boundary = graphemes.segment(text).containing(maxLength)?.index ?? maxLength
  // One grapheme longer than a whole part is hostile input (stacked marks): cut between its code points.
  if (boundary === 0) return insideSurrogatePair(text, maxLength) ? Math.max(maxLength - 1, 2) : maxLength
  const mention = /@[\p{L}\p{N}_]+$/u.exec(text.slice(0, boundary))
  const isMentionCut = mention !== null && mention.index > 0 && /^[\p{L}\p{N}_]/u.test(text.slice(boundary))
  return isMentionCut ? mention.index : boundary
}

function isBoundary(text: string, index: number): boolean {
  return index >= text.length || graphemes.segment(text).containing(index)?.index === index
}

function insideSurrogatePair(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1)
  return before >= 0xd800 && before <= 0xdbff
}

/** A space that carries a mark is a letter of its own, so whole graphemes are dropped. */
function withoutLeadingSpace(text: string): string {
  if (!/^\s/u.test(text)) return text
  for (const { segment, index } of graphemes.segment(text)) {
    if (segment.trim() !== '') return text.slice(index)
  }
  return ''
}
