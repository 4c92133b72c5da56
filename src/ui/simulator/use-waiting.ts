import { useEffect, useState } from 'react'
import type { Bubble } from './bubble.ts'

const SLOW_AFTER_MS = 10_000

/** Whether the resident waits for an answer, and whether for long. */
export function useWaiting(bubbles: readonly Bubble[]): 'no' | 'typing' | 'slow' {
  const last = bubbles.at(-1)
  const waitsFor = last?.from === 'me' && last.state !== 'failed' ? last.id : undefined
  const [slowId, setSlowId] = useState<string>()
  useEffect(() => {
    if (waitsFor === undefined) return
    const timer = setTimeout(() => setSlowId(waitsFor), SLOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [waitsFor])
  if (waitsFor === undefined) return 'no'
  return slowId === waitsFor ? 'slow' : 'typing'
}
