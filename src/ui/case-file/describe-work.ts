import type { CaseWork } from '../api/case-work.ts'
import { workNames } from '../texts/case-work.ts'

/** The same work on a newer version of the case file. */
export function withVersion(work: CaseWork, version: number): CaseWork {
  if (work.verb === 'alert/acknowledge') return work
  // Safe: only the number changes, and every other body of the union has one.
  return { ...work, body: { ...work.body, version } } as CaseWork
}

/** What the officer was about to do, in a few words, with what was typed for it. */
export function describeWork(work: CaseWork): { readonly name: string; readonly words: string | undefined } {
  const { body } = work
  const words = 'text' in body ? body.text : 'reason' in body ? body.reason : undefined
  return { name: workNames[work.verb], words }
}
