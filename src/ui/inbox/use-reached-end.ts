import { useEffect, useRef } from 'react'

/** Calls back whenever the element that the returned ref is put on comes near the visible part of the list. */
export function useReachedEnd(onReached: () => void) {
  const end = useRef<HTMLDivElement>(null)
  const latest = useRef(onReached)
  useEffect(() => {
    latest.current = onReached
  })
  useEffect(() => {
    const element = end.current
    if (element === null) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) latest.current()
      },
      { rootMargin: '400px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  })
  return end
}
