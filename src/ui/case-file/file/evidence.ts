import type { z } from 'zod'
import type { evidenceSchema } from '../../../contracts/case-file.ts'
import { evidenceTexts } from '../../texts/evidence.ts'

/** One file of a case. */
export type Evidence = z.infer<typeof evidenceSchema>

/** Names for the files, by id: "Ảnh 1", "Ảnh 2", "Ghi âm 1". The resident's file names are never used. */
export function nameEvidence(evidence: readonly Evidence[]): ReadonlyMap<string, string> {
  const counts = new Map<Evidence['kind'], number>()
  const names = new Map<string, string>()
  for (const { id, kind } of evidence) {
    const number = (counts.get(kind) ?? 0) + 1
    counts.set(kind, number)
    names.set(id, `${evidenceTexts.kinds[kind]} ${number}`)
  }
  return names
}
