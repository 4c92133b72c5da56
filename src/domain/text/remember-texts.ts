/** Texts of a turn: what was just written, the story, and the two together. */
const KEPT = 16

/**
 * The same reading, done once for each of the last texts: one message is asked about by the watch for danger, the story, the
 * urgency and the branches, and a reading costs more than the rest of a step.
 * @param read pure; its results are shared and must not be changed
 * @param kept how many texts are remembered; more than a turn's only for texts of the product, never for people's words
 */
export function rememberTexts<Result>(
  read: (text: string) => Result,
  kept: number = KEPT,
): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = read(text)
    const [oldest] = known.keys()
    if (known.size >= kept && oldest !== undefined) known.delete(oldest)
    known.set(text, result)
    return result
  }
}
