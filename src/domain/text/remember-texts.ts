/** Texts of a turn: what was just written, the story, and the two together. */
const KEPT = 16

/**
 * The same reading, done once for each of the last texts: one message is asked about by the watch for danger, the story, the
 * urgency and the branches, and a reading costs more than the rest of a step.
 * @param read pure; its results are shared and must not be changed
 */
export function rememberTexts<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = read(text)
    const [oldest] = known.keys()
    if (known.size >= KEPT && oldest !== undefined) known.delete(oldest)
    known.set(text, result)
    return result
  }
}
