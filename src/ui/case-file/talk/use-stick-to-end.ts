import { useLayoutEffect, useRef } from 'react'

const toEnd = (log: HTMLElement | null) => log?.scrollTo({ top: log.scrollHeight })

/** Shows the end of the conversation: when its last message changes, and when it comes on the screen at all. */
export function useStickToEnd(lastId: string | undefined) {
  const log = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (lastId !== undefined) toEnd(log.current)
  }, [lastId])
  useLayoutEffect(() => {
    let wasHidden = true
    const observer = new ResizeObserver(([entry]) => {
      const isHidden = entry?.contentRect.height === 0
      if (wasHidden && !isHidden) toEnd(log.current)
      wasHidden = isHidden
    })
    if (log.current !== null) observer.observe(log.current)
    return () => observer.disconnect()
  }, [])
  return log
}
