import { notifications } from '@mantine/notifications'
import { IconArrowUp } from '@tabler/icons-react'
import { type RefObject, useEffect } from 'react'
import { inboxTexts } from '../texts/inbox.ts'
import classes from './new-cases-hint.module.css'

const AT_TOP_PX = 60

interface NewCasesHintProps {
  readonly count: number
  readonly list: RefObject<HTMLDivElement | null>
  readonly onSeen: () => void
}

/**
 * "2 tin mới", while the list is scrolled down: brings it to its top. At the top the new rows speak for themselves, and where
 * an open case file covers the list a passing notice says so.
 */
export function NewCasesHint({ count, list, onSeen }: NewCasesHintProps) {
  useEffect(() => {
    const element = list.current
    if (count === 0 || element === null) return
    const isCovered = element.clientHeight === 0
    if (isCovered) notifications.show({ message: inboxTexts.newCases(count) })
    if (isCovered || element.scrollTop < AT_TOP_PX) return onSeen()
    const onScroll = () => element.scrollTop < AT_TOP_PX && onSeen()
    element.addEventListener('scroll', onScroll)
    return () => element.removeEventListener('scroll', onScroll)
  }, [count, list, onSeen])
  if (count === 0) return null
  return (
    <div className={classes.holder}>
      <button
        type="button"
        className={classes.hint}
        onClick={() => list.current?.scrollTo({ top: 0, behavior: 'smooth' })}
      >
        <IconArrowUp size={16} aria-hidden="true" />
        {inboxTexts.newCases(count)}
      </button>
    </div>
  )
}
