/** A place in a text, in UTF-16 units, end excluded; `id` ties it to what is said about it. */
export interface TextMark {
  readonly start: number
  readonly end: number
  readonly id: string
}

/** A run of text with everything that is said about it; none for ordinary text. */
export interface MarkedPart {
  readonly text: string
  readonly ids: readonly string[]
}

/**
 * Cuts a text where marks begin and end, so that each part can be shown with all marks on it. Marks may overlap; what
 * lies outside of the text is cut off, and empty marks show nothing. Joined together, the parts are the text again.
 */
export function markText(text: string, marks: readonly TextMark[]): MarkedPart[] {
  const clamp = (at: number) => Math.min(Math.max(0, at), text.length)
  const inside = marks.map((mark) => ({ ...mark, start: clamp(mark.start), end: clamp(mark.end) }))
  const shown = inside.filter((mark) => mark.start < mark.end)
  const cuts = [...new Set([0, text.length, ...shown.flatMap((mark) => [mark.start, mark.end])])]
  cuts.sort((one, other) => one - other)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    const ids = shown.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => mark.id)
    return { text: text.slice(start, end), ids }
  })
}
