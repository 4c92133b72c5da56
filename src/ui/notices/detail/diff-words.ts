/** A run of words that stayed, came or went. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

const wordsOf = (text: string) => text.match(/\s+|[^\s]+/g) ?? []

/** How long the longest common part of two lists is from every pair of places to the ends. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const row = table[one]
      const below = table[one + 1]
      if (row === undefined || below === undefined) continue
      const skip = Math.max(below[other] ?? 0, row[other + 1] ?? 0)
      row[other] = before[one] === after[other] ? (below[other + 1] ?? 0) + 1 : skip
    }
  }
  return table
}

/**
 * What changed between two texts, word by word. Leaving the added words out gives the first text, leaving the removed ones
 * out the second. Meant for notices (at most 2,000 characters): the work grows with the product of both lengths.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const [old, next] = [wordsOf(before), wordsOf(after)]
  const common = commonLengths(old, next)
  const parts: { kind: DiffPart['kind']; text: string }[] = []
  const add = (kind: DiffPart['kind'], text: string) => {
    const last = parts.at(-1)
    if (last?.kind === kind) last.text += text
    else parts.push({ kind, text })
  }
  let [one, other] = [0, 0]
  while (one < old.length || other < next.length) {
    const [was, is] = [old[one], next[other]]
    if (was !== undefined && was === is) {
      add('same', was)
      one += 1
      other += 1
    } else if (
      was !== undefined &&
      (is === undefined || (common[one + 1]?.[other] ?? 0) >= (common[one]?.[other + 1] ?? 0))
    ) {
      add('removed', was)
      one += 1
    } else if (is !== undefined) {
      add('added', is)
      other += 1
    }
  }
  return parts
}
