import { useSyncExternalStore } from 'react'

let spoken = ''
const listeners = new Set<() => void>()

/** Tells screen readers something politely; the same words twice are said twice. */
export function announce(words: string): void {
  spoken = spoken === words ? `${words}\u00a0` : words
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The one live region of the page. */
export function Announcer() {
  const words = useSyncExternalStore(subscribe, () => spoken)
  return (
    <div role="status" aria-live="polite" className="screen-reader-only">
      {words}
    </div>
  )
}
