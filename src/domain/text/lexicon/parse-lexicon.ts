/** A pattern of a lexicon with the head of its line: a weight, or a kind. */
export interface LexiconEntry {
  readonly head: string
  readonly pattern: string
}

/** Reads a lexicon: lines "head: pattern, pattern, …"; a line without a head goes on with the one before. */
export function parseLexicon(lexicon: string): LexiconEntry[] {
  const entries: LexiconEntry[] = []
  let head = ''
  for (const line of lexicon.split('\n')) {
    const [, named, rest] = /^([\w-]+):(.*)$/.exec(line) ?? []
    head = named ?? head
    for (const pattern of (rest ?? line).split(',')) {
      if (pattern.trim() !== '') entries.push({ head, pattern: pattern.trim() })
    }
  }
  return entries
}
