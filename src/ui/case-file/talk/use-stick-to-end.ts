import { useLayoutEffect, useRef } from 'react'

/** Scrolls to the end of the conversation whenever its last message changes. */
export function useStickToEnd(lastId: string | undefined) {
  const log = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (lastId !== undefined) log.current?.scrollTo({ top: log.current.scrollHeight })
  }, [lastId])
  return log
}
