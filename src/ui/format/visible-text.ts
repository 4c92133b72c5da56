/** A run of ordinary text, or one character that shows nothing or reorders what is around it. */
export interface TextPart {
  readonly kind: 'text' | 'hidden'
  /** The text itself, or `⟦U+202E⟧` in place of a hidden character. */
  readonly text: string
}

/**
 * Characters that could make a text look like another one: control characters except line ends and tabs, and format
 * characters (zero width, bidi controls, soft hyphens, tags). The joiner U+200D is left alone: emoji are built with it.
 */
const HIDDEN = /(?![\n\r\t\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

const hexCode = (character: string) =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

/**
 * Splits what somebody wrote so that hidden characters can be shown: an officer must see that a name or a number was
 * tampered with. Joined together again, the parts differ from the input only in the hidden characters.
 */
export function visibleParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) })
    parts.push({ kind: 'hidden', text: `⟦U+${hexCode(match[0])}⟧` })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}
