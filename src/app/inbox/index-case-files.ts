import { type CaseMark, lowestHashes, marksOfWords, phrasesOf } from '../../domain/case-file/case-marks.ts'
import { judgeSurroundings, type Surroundings, type Suspicion } from '../../domain/case-file/suspicion.ts'
import type { WorkItem } from '../work/ports.ts'

/** What a case is recognised by, opened for the moment of hashing. */
export interface IndexedCase {
  readonly id: string
  readonly words: string
  /** SHA-256 of its files as they arrived, hex. */
  readonly files: readonly string[]
  /** The key of its conversation and the index of its phone, hex: whoever sent it, without saying who. */
  readonly reporters: readonly string[]
}

/** A mark as it is kept. */
export interface KeptMark {
  readonly kind: CaseMark['kind']
  readonly value: Uint8Array
}

/** Marks of cases, and what is counted by them. */
export interface CaseIndexStore {
  /** Undefined for a case that is gone or whose key was destroyed. */
  read(caseFileId: string): Promise<IndexedCase | undefined>
  /** Replaces the marks, counts around the case, and writes what the count means. */
  save(
    caseFileId: string,
    marks: readonly KeptMark[],
    judge: (around: Surroundings) => Suspicion,
  ): Promise<void>
}

/** What indexing needs. */
export interface IndexDependencies {
  readonly store: CaseIndexStore
  /** The keyed hash of a mark; equal for equal values of one kind only. */
  readonly hashMark: (kind: CaseMark['kind'], value: string) => Uint8Array
  readonly finish: (items: readonly WorkItem[]) => Promise<void>
}

/**
 * Makes a case comparable with others: plates, phones, accounts, files and phrases become keyed hashes. Then it is counted how
 * much one reporter sends, and whether many send the same; that is shown, and never rejects anything by itself.
 */
export function createIndexCaseFiles({ store, hashMark, finish }: IndexDependencies) {
  return async (items: readonly WorkItem[]): Promise<void> => {
    for (const item of items) {
      const found = await store.read(item.ref)
      if (found !== undefined) await store.save(item.ref, marksOf(found, hashMark), judgeSurroundings)
      await finish([item])
    }
  }
}

function marksOf(found: IndexedCase, hashMark: IndexDependencies['hashMark']): KeptMark[] {
  const exact: CaseMark[] = [
    ...marksOfWords(found.words),
    ...found.files.map((value) => ({ kind: 'file' as const, value })),
    ...found.reporters.map((value) => ({ kind: 'reporter' as const, value })),
  ]
  const phrases = lowestHashes(phrasesOf(found.words).map((phrase) => hashMark('phrase', phrase)))
  return [
    ...exact.map(({ kind, value }) => ({ kind, value: hashMark(kind, value) })),
    ...phrases.map((value) => ({ kind: 'phrase' as const, value })),
  ]
}
