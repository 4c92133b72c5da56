import type { MentionCandidate } from './mention.ts'

/**
 * Picks the mentions that explain a message best: they do not overlap, cover as many words as possible with as few names as
 * possible, and rather words with a unit word and as typed than guesses.
 */
export function pickMentions(candidates: readonly MentionCandidate[], wordCount: number): MentionCandidate[] {
  const byStart = new Map<number, MentionCandidate[]>()
  for (const candidate of candidates) {
    byStart.set(candidate.start, [...(byStart.get(candidate.start) ?? []), candidate])
  }
  const best: { readonly worth: number; readonly picked?: MentionCandidate }[] = []
  best[wordCount] = { worth: 0 }
  for (let at = wordCount - 1; at >= 0; at -= 1) {
    let choice: (typeof best)[number] = { worth: best[at + 1]?.worth ?? 0 }
    for (const candidate of byStart.get(at) ?? []) {
      const worth = worthOf(candidate) + (best[candidate.end]?.worth ?? 0)
      if (worth >= choice.worth) choice = { worth, picked: candidate }
    }
    best[at] = choice
  }
  const picked: MentionCandidate[] = []
  for (let at = 0; at < wordCount; ) {
    const mention = best[at]?.picked
    if (mention !== undefined) picked.push(mention)
    at = mention?.end ?? at + 1
  }
  return picked
}

function worthOf({ start, end, unit, slips, blemish }: MentionCandidate): number {
  return (end - start) * 10 - 3 + (unit === undefined ? 0 : 6) - slips * 8 - blemish
}
