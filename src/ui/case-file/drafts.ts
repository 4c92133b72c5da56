import { useEffect, useSyncExternalStore } from 'react'

/** What is being written: an answer to the resident, or a note for the unit. Kept apart by name, never mixed up. */
export type DraftBox = 'message' | 'note'

const drafts = new Map<string, string>()
const listeners = new Set<() => void>()
let owner: string | undefined

const tell = () => {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Forgets everything unsent, at log-out or when somebody else logs in. */
export function forgetDrafts(): void {
  drafts.clear()
  tell()
}

/**
 * The unsent text of one box of one case file. It outlives the screen, so that looking something up elsewhere loses
 * nothing, and lives in memory only: what is written about a case is never stored in the browser.
 */
export function useDraft(caseFileId: string, box: DraftBox): readonly [string, (text: string) => void] {
  const key = `${box}:${caseFileId}`
  const text = useSyncExternalStore(subscribe, () => drafts.get(key) ?? '')
  const setText = (next: string) => {
    if (next === '') drafts.delete(key)
    else drafts.set(key, next)
    tell()
  }
  return [text, setText]
}

function warnBeforeLeaving(event: BeforeUnloadEvent): void {
  if (drafts.size > 0) event.preventDefault()
}

/** Ties the drafts to one officer, and asks before the page is closed over unsent text. */
export function useDraftGuard(officerId: string): void {
  useEffect(() => {
    if (owner !== undefined && owner !== officerId) forgetDrafts()
    owner = officerId
    window.addEventListener('beforeunload', warnBeforeLeaving)
    return () => window.removeEventListener('beforeunload', warnBeforeLeaving)
  }, [officerId])
}
