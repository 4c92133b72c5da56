import { useLayoutEffect, useRef } from 'react'

/** Keeps the newest bubble in sight: scrolls down whenever `change` is another text than before. */
export function useScrollToEnd(change: string) {
  const log = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change is the whole point
  useLayoutEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight })
  }, [change])
  return log
}
