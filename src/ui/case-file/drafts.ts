import { useEffect, useSyncExternalStore } from 'react'

/** What is being written: an answer to the resident, or a note for the unit. Kept apart by name, never mixed up. */
export type DraftBox = 'message' | 'note' | 'reason' | 'new-case'

/** Everything kept for drafts begins with this in the tab's session storage. */
const PREFIX = 'binh-yen:draft:'
const OWNER_KEY = 'binh-yen:drafts-of'

const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const draftKeys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX))

/** Forgets everything unsent, at log-out or when somebody else logs in. */
export function forgetDrafts(): void {
  for (const key of draftKeys()) sessionStorage.removeItem(key)
  sessionStorage.removeItem(OWNER_KEY)
  tell()
}

/**
 * The unsent text of one box of one case file. It lives in this tab alone (session storage): a phone that throws the page
 * out of its memory while the officer takes a call gives the text back, other tabs and later visits never see it
 * (docs/decisions/0010-drafts.md).
 */
export function useDraft(caseFileId: string, box: DraftBox): readonly [string, (text: string) => void] {
  const key = `${PREFIX}${box}:${caseFileId}`
  const text = useSyncExternalStore(subscribe, () => sessionStorage.getItem(key) ?? '')
  const setText = (next: string) => {
    if (next === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, next)
    tell()
  }
  return [text, setText]
}

function warnBeforeLeaving(event: BeforeUnloadEvent): void {
  if (draftKeys().length > 0) event.preventDefault()
}

/** Ties the drafts to one officer, and asks before the page is closed over unsent text. */
export function useDraftGuard(officerId: string): void {
  useEffect(() => {
    const owner = sessionStorage.getItem(OWNER_KEY)
    if (owner !== null && owner !== officerId) forgetDrafts()
    if (draftKeys().length > 0) sessionStorage.setItem(OWNER_KEY, officerId)
    const remember = () => draftKeys().length > 0 && sessionStorage.setItem(OWNER_KEY, officerId)
    listeners.add(remember)
    window.addEventListener('beforeunload', warnBeforeLeaving)
    return () => {
      listeners.delete(remember)
      window.removeEventListener('beforeunload', warnBeforeLeaving)
    }
  }, [officerId])
}
