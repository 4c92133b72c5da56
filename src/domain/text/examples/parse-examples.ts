/** Reads a list of examples: texts between bars, over as many lines as they need. */
export function parseExamples(list: string): readonly string[] {
  return list
    .split('|')
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
}
